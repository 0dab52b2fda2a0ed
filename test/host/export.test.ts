import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { reading } from './answers'
import { activeExtension, eventually, fileUri, workspaceFolder, writeDocument } from './harness'
import { understudy } from './understudy'

const { executeCommand } = vscode.commands

/** What the command line prints for the folder that is open. */
const printed = async (format: string): Promise<string> => {
  const cli = join((await activeExtension()).extensionPath, 'dist', 'cli.js')
  const words = [cli, 'report', workspaceFolder().fsPath, '--format', format]
  const options = { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 64 * 1024 * 1024 }
  return (await promisify(execFile)(process.execPath, words, options)).stdout
}

/** Stands in for whoever answers save dialogs while the work runs; gives what they proposed. */
const saving = async (to: vscode.Uri | undefined, work: () => PromiseLike<unknown>): Promise<readonly string[]> => {
  const proposed: string[] = []
  const original = vscode.window.showSaveDialog
  const standIn = (options: vscode.SaveDialogOptions) => {
    proposed.push(options.defaultUri?.path ?? '')
    return Promise.resolve(to)
  }
  Object.assign(vscode.window, { showSaveDialog: standIn })
  try {
    await work()
  } finally {
    Object.assign(vscode.window, { showSaveDialog: original })
  }
  return proposed
}

describe('the exported coverage report', () => {
  let api: Understudy
  let folder: string

  before(async () => {
    api = await understudy()
    folder = await mkdtemp(join(tmpdir(), 'understudy-export-'))
  })

  afterEach(async () => {
    await executeCommand('workbench.action.closeQuickOpen')
    api.shown.said = undefined
  })

  after(() => rm(folder, { recursive: true }))

  for (const [format, name] of [
    ['html', 'coverage-2026-11-20.html'],
    ['csv', 'coverage-2026-11-20.csv'],
    ['csv-people', 'coverage-people-2026-11-20.csv'],
    ['markdown', 'coverage-2026-11-20.md'],
    ['json', 'coverage-2026-11-20.json'],
  ] as const) {
    it(`is, as ${format}, byte for byte what the command line prints, and lies beside the workspace`, async () => {
      const to = vscode.Uri.file(join(folder, name))
      const [proposed] = await saving(to, () => executeCommand('understudy.exportReport', { format }))
      assert.equal(proposed, vscode.Uri.joinPath(workspaceFolder(), '..', name).path)
      assert.equal(await readFile(to.fsPath, 'utf8'), await printed(format))
      const said = await eventually('where it is', () => api.shown.said)
      assert.equal(said.text, `Saved as ${to.fsPath}.`)
      assert.equal(said.offers[0], 'Open')
    })
  }

  it('asks for the form, and writes nothing where the dialog is put away', async () => {
    const exporting = saving(undefined, () => executeCommand('understudy.exportReport'))
    const { choices = [] } = await eventually('the question', () => api.shown.asking)
    assert.deepEqual(
      choices.map(({ text }) => text.replace(/ \|.*/, '')),
      ['HTML', 'CSV: Runbooks', 'CSV: Runbooks and People', 'Markdown', 'JSON'],
    )
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    const [proposed = ''] = await exporting
    assert.match(proposed, /coverage-2026-11-20\.html$/)
    assert.equal(api.shown.said, undefined)
  })

  it('says where it cannot be written, and offers another place', async () => {
    const to = vscode.Uri.file(join(folder, 'coverage-2026-11-20.csv', 'below-a-file.csv'))
    const told = await reading(() => saving(to, () => executeCommand('understudy.exportReport', { format: 'csv' })))
    assert.match(told[0]?.message ?? '', /below-a-file\.csv could not be written/)
    assert.deepEqual(told[0]?.buttons, ['Save Elsewhere…'])
  })

  it('holds initials where the configuration wants them, as the command line does', async () => {
    const config = fileUri('.understudy/config.yaml')
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(config))
    const to = vscode.Uri.file(join(folder, 'initials.html'))
    try {
      await writeDocument('.understudy/config.yaml', `${before}\ninitials: true\n`)
      await eventually('initials', async () => {
        await saving(to, () => executeCommand('understudy.exportReport', { format: 'html' }))
        return !(await readFile(to.fsPath, 'utf8')).includes('Tomasz Wilk')
      })
      assert.equal(await readFile(to.fsPath, 'utf8'), await printed('html'))
    } finally {
      await writeDocument('.understudy/config.yaml', before)
    }
  })
})
