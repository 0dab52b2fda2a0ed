import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as vscode from 'vscode'
import { eventually, workspaceFolder, writeDocument } from './harness'
import { linesOf, understudy } from './understudy'

const git = (...args: readonly string[]) =>
  promisify(execFile)('git', ['-c', 'user.name=Ada Novak', '-c', 'user.email=ada@brew.example', ...args], {
    cwd: workspaceFolder().fsPath,
  })

describe('a commit', () => {
  it('is taken in: who wrote a runbook that declares nobody seems to know it', async () => {
    const { shown } = await understudy()
    const line = () => linesOf(shown.runbooks()).find((each) => each.includes('Brew a new batch'))
    const steps = Array.from({ length: 40 }, (_, index) => `${index + 1}. Turn valve ${index} by a quarter.`)
    const uri = await writeDocument('runbooks/brew.md', ['# Brew a new batch', '', ...steps].join('\n'))
    await eventually('the runbook', line)
    await git('add', 'runbooks/brew.md')
    await git('commit', '--quiet', '--message', 'Say how to brew')
    await eventually('its author', () => line()?.includes('Ada Novak (seems to know)'))
    await git('reset', '--quiet', '--soft', 'HEAD~1')
    await git('reset', '--quiet')
    await vscode.workspace.fs.delete(uri)
    await eventually('its end', () => line() === undefined)
  })
})
