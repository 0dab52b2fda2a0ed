import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { appendFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import * as vscode from 'vscode'
import { eventually } from '../harness'
import { linesOf, understudy } from '../understudy'

const folderNamed = (name: string): vscode.WorkspaceFolder => {
  const folder = vscode.workspace.workspaceFolders?.find((each) => each.name === name)
  if (folder === undefined) throw new Error(`No folder is called ${name}.`)
  return folder
}

/** The lines below a folder's name, without it. */
const linesBelow = async (name: string): Promise<readonly string[]> => {
  const { shown } = await understudy()
  return linesOf(shown.runbooks().find(({ label }) => label === name)?.children ?? [])
}

const lineOf = async (folder: string, title: string) =>
  (await linesBelow(folder)).find((line) => line.includes(title))?.trim()

const group = vscode.commands.executeCommand.bind(undefined, 'understudy.changeGrouping')

describe('a workspace of several folders', () => {
  it('shows them side by side, each under its name', async () => {
    const { shown, phase } = await understudy()
    assert.equal(phase(), 'ready')
    assert.deepEqual(
      shown.runbooks().map(({ label }) => label),
      ['example', 'site'],
    )
    assert.ok(await lineOf('example', 'Fail over the ledger database'))
    assert.equal(await lineOf('example', 'Open the gate'), undefined)
    assert.ok(await lineOf('site', 'Open the gate'))
    assert.equal(await lineOf('site', 'Not in this folder'), undefined)
  })

  it('lets the panel choose among them', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.showCoveragePanel')
    const panel = await eventually('the panel', () => (shown.panel?.state === 'ready' ? shown.panel : undefined))
    assert.equal(panel.figures?.runbooks, '16')
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
  })

  it('reads the history of a folder that is a part of a repository', async () => {
    assert.match((await lineOf('site', 'Open the gate')) ?? '', /Lena Brandt.*\(seems to know\)/i)
    assert.match((await lineOf('site', 'Grease the hinge')) ?? '', /Otto Falk \(seems to know\)/)
  })

  it('takes in a commit in it, though its .git is elsewhere', async () => {
    const { fsPath } = folderNamed('site').uri
    const text = Array.from({ length: 40 }, (_, index) => `${index + 1}. Oil part ${index}.`).join('\n')
    await vscode.workspace.fs.writeFile(
      vscode.Uri.joinPath(folderNamed('site').uri, 'runbooks/oil.md'),
      new TextEncoder().encode(`# Oil the lock\n\n${text}\n`),
    )
    await eventually('the runbook', () => lineOf('site', 'Oil the lock'))
    const git = (...args: readonly string[]) =>
      promisify(execFile)('git', ['-c', 'user.name=Mia Roth', '-c', 'user.email=mia@gate.example', ...args], {
        cwd: fsPath,
      })
    await git('add', 'runbooks/oil.md')
    await git('commit', '--quiet', '--message', 'Say how the lock is oiled')
    await eventually('its author', async () => (await lineOf('site', 'Oil the lock'))?.includes('Mia Roth'))
  })

  it('keeps each CODEOWNERS to its own folder', async () => {
    await group('owner')
    try {
      const owners = async (name: string) =>
        (await understudy()).shown
          .runbooks()
          .find(({ label }) => label === name)
          ?.children.map(({ label }) => label)
      assert.deepEqual((await owners('site'))?.[0], 'lena')
      assert.ok(!(await owners('example'))?.includes('lena'))
      await appendFile(join(folderNamed('site').uri.fsPath, 'CODEOWNERS'), '*.md @somebody-new\n')
      await eventually('the new owner', async () => (await owners('site'))?.includes('somebody-new'))
      assert.ok(!(await owners('example'))?.includes('somebody-new'))
    } finally {
      await group('service')
    }
  })

  it('takes each folder’s own settings', async () => {
    const set = (value: readonly string[] | undefined) =>
      vscode.workspace
        .getConfiguration('understudy', folderNamed('site').uri)
        .update('exclude', value, vscode.ConfigurationTarget.WorkspaceFolder)
    const before = (await linesBelow('example')).length
    await set(['runbooks/open-*'])
    await eventually('its end', async () => (await lineOf('site', 'Open the gate')) === undefined)
    assert.equal((await linesBelow('example')).length, before)
    await set(undefined)
    await eventually('its return', () => lineOf('site', 'Open the gate'))
  })

  it('takes in a folder that is added, says what its history lacks, and lets it go again', async () => {
    const { shown, notes } = await understudy()
    const late = join(dirname(dirname(folderNamed('site').uri.fsPath)), 'late')
    vscode.workspace.updateWorkspaceFolders(2, 0, { uri: vscode.Uri.file(late) })
    await eventually('the new folder', () => shown.runbooks().some(({ label }) => label === 'late'))
    await eventually('the note', () => notes().some((note) => note.includes('shallow clone')))
    assert.ok(await lineOf('late', 'Not in this folder'))
    await rename(late, `${late}r`)
    await eventually('a word on its going', () => notes().some((note) => note.includes('“late” is not there any more')))
    await eventually('it above the runbooks', () => shown.heads.runbooks().message.includes('“late” is not there'))
    assert.ok(await lineOf('example', 'Fail over the ledger database'), 'the others stay')
    await rename(`${late}r`, late)
    await vscode.commands.executeCommand('understudy.refreshIndex')
    await eventually('its return', () => shown.runbooks().some(({ label }) => label === 'late'))
    vscode.workspace.updateWorkspaceFolders(2, 1)
    await eventually('its end', () => shown.runbooks().length === 2)
    assert.deepEqual(notes(), [])
  })
})
