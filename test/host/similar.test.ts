import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import type { TreeEntry } from '../../src/host/trees/treeEntry'
import { closeAllEditors, eventually, fileUri, openDocument, workspaceFolder, writeDocument } from './harness'
import { everyEntry, linesOf, understudy } from './understudy'

const { executeCommand } = vscode.commands

const enter = () => executeCommand('workbench.action.acceptSelectedQuickOpenItem')
const escape = () => executeCommand('workbench.action.closeQuickOpen')

const review = (title: string, day: string, summary: string, cause: string, ...more: readonly string[]): string =>
  [
    ...['---', 'kind: incident-review', 'status: draft', `started_at: ${day}T08:00:00Z`, ...more, '---', ''],
    ...[`# ${title}`, '', '## Summary', '', summary, '', '## Root cause', '', cause, ''],
    ...['## Action items', '', '- [ ] Ask the vendor for a heartbeat (owner: kofi, due: 2027-01-31)', ''],
  ].join('\n')

const earlier = 'incidents/2026-02-02-barcode-printers.md'
const middle = 'incidents/2026-04-04-barcode-labels.md'
const later = 'incidents/2026-06-06-barcode-again.md'
const texts: Readonly<Record<string, string>> = {
  [earlier]: review(
    'Barcode printers fell silent',
    '2026-02-02',
    'The barcode spooler wedged.',
    'A jammed spooler.',
    'id: INC-2026-9001',
  ),
  [middle]: review(
    'No barcode labels',
    '2026-04-04',
    'Nobody could print; the barcode spooler wedged.',
    'Its spooler jammed.',
    'id: INC-2026-9002',
  ),
  [later]: review(
    'Barcode printers again',
    '2026-06-06',
    'Once more the barcode spooler wedged.',
    'A jammed spooler.',
    'id: INC-2026-9003',
  ),
}

const textOf = async (path: string): Promise<string> =>
  (await vscode.workspace.openTextDocument(fileUri(path))).getText()

const frontMatter = async (path: string): Promise<readonly string[]> => {
  const lines = (await textOf(path)).split('\n')
  return lines.slice(1, lines.indexOf('---', 1))
}

describe('incidents that look alike', () => {
  let api: Understudy
  const entryOf = (path: string): TreeEntry | undefined =>
    everyEntry(api.shown.reviews()).find((entry) => entry.is === 'review' && entry.path === path)
  const similarOf = (path: string) => linesOf(entryOf(path)?.children.filter(({ label }) => label === 'Similar') ?? [])
  const lensesOf = async (path: string): Promise<readonly string[]> => {
    await vscode.workspace.openTextDocument(fileUri(path))
    const lenses = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', fileUri(path), 20)
    return lenses.flatMap(({ command }) =>
      command?.command === 'understudy.findSimilarIncidents' ? [command.title] : [],
    )
  }
  const listed = () => eventually('the list', () => (api.shown.asking?.choices?.length ? api.shown.asking : undefined))
  const closed = () => eventually('no list', () => api.shown.asking === undefined)
  const lineWith = (path: string, line: string) =>
    eventually(`${line} in ${path}`, async () => (await frontMatter(path)).includes(line))

  before(async () => {
    api = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
  })

  beforeEach(async () => {
    for (const [path, text] of Object.entries(texts)) await writeDocument(path, text)
    await eventually('the reviews', () => Object.keys(texts).every((path) => entryOf(path) !== undefined))
    await api.settled()
  })

  afterEach(async () => {
    await escape()
    await executeCommand('workbench.action.files.revert')
    for (const document of vscode.workspace.textDocuments) {
      if (!document.isDirty) continue
      await vscode.window.showTextDocument(document)
      await executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    await closeAllEditors()
    for (const path of Object.keys(texts)) await vscode.workspace.fs.delete(fileUri(path))
    await eventually('no review of them', () => Object.keys(texts).every((path) => entryOf(path) === undefined))
    await api.settled()
    api.shown.said = undefined
  })

  after(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  it('stand under each review with their reasons, and are counted above it', async () => {
    assert.deepEqual(similarOf(later).slice(0, 4), [
      'Similar | 2',
      '  Barcode printers fell silent | INC-2026-9001 · Feb 2, 2026 · earlier',
      '    both mention spooler, barcode, printers, jammed',
      '    INC-2026-9001’s action “Ask the vendor for a heartbeat” is still open',
    ])
    assert.deepEqual(await lensesOf(later), ['2 earlier incidents look alike'])
    assert.deepEqual(await lensesOf(earlier), ['2 later incidents look alike'])
  })

  it('follow what is typed, saved or not', async () => {
    const editor = await openDocument(later)
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0)
    await editor.edit((edit) => {
      edit.replace(whole, review('Lights out', '2026-06-06', 'The hall was dark.', 'A fuse.', 'id: INC-2026-9003'))
    })
    await eventually('no look-alike', async () => similarOf(later).length === 0 && (await lensesOf(later)).length === 0)
    await executeCommand('undo')
    await eventually('the look-alikes again', async () => (await lensesOf(later)).length === 1)
  })

  it('are listed with their reasons; Enter opens one beside', async () => {
    await openDocument(later)
    const done = executeCommand('understudy.findSimilarIncidents')
    const { choices = [], title } = await listed()
    assert.equal(title, 'Incidents like “Barcode printers again”')
    assert.equal(
      choices[0]?.text,
      'Barcode printers fell silent | INC-2026-9001 · Feb 2, 2026 · earlier | both mention spooler, barcode, printers, jammed; ' +
        'INC-2026-9001’s action “Ask the vendor for a heartbeat” is still open',
    )
    await enter()
    await done
    await eventually('both side by side', () =>
      [later, earlier].every((path) =>
        vscode.window.visibleTextEditors.some(({ document }) => document.uri.path === fileUri(path).path),
      ),
    )
  })

  it('are confirmed and dismissed from the list, one after the other, and undone', async () => {
    await openDocument(later)
    const done = executeCommand('understudy.findSimilarIncidents')
    await listed()
    await executeCommand('understudy.confirmRecurrence')
    await lineWith(later, 'recurrence_of: [INC-2026-9001]')
    const again = await eventually('the list once more', () =>
      api.shown.asking?.choices?.[0]?.text.includes('confirmed') === true ? api.shown.asking : undefined,
    )
    assert.match(again.choices?.[1]?.text ?? '', /^No barcode labels/)
    await escape()
    await done
    await eventually('it is marked in the view', () => similarOf(later)[1]?.includes('| confirmed · INC-2026-9001'))
    await eventually('it is said above', async () =>
      (await lensesOf(later))[0]?.startsWith('Recurrence of INC-2026-9001'),
    )
    await executeCommand('undo')
    await eventually('the first text', async () => (await textOf(later)) === texts[later])
    await eventually('no mark', () => similarOf(later)[1]?.includes('confirmed') === false)
  })

  it('are settled from the view: the review of the later incident says that the earlier came back', async () => {
    const entry = everyEntry(entryOf(earlier)?.children ?? []).find(
      ({ is, path }) => is === 'similar' && path === later,
    )
    await executeCommand('understudy.confirmRecurrence', { entry, root: workspaceFolder(), parent: undefined })
    await lineWith(later, 'recurrence_of: [INC-2026-9001]')
    assert.equal(await textOf(earlier), texts[earlier])
    await eventually('it is a risk', () =>
      everyEntry(api.shown.risks()).some(
        ({ label, description }) =>
          label === 'Barcode printers again' && description === '1 of 1 actions of INC-2026-9001 still open',
      ),
    )
    await executeCommand('undo')
    await eventually('the first text', async () => (await textOf(later)) === texts[later])
  })

  it('are gone from the view once dismissed, stay in the list, and can be confirmed after all', async () => {
    await executeCommand('understudy.dismissRecurrence', { uri: fileUri(later), other: middle })
    await lineWith(later, 'not_recurrence_of: [INC-2026-9002]')
    await eventually('one less in the view', () => similarOf(later)[0] === 'Similar | 1')
    await eventually('nor in the other’s', () => similarOf(middle)[0] === 'Similar | 1')
    await executeCommand('understudy.confirmRecurrence', { uri: fileUri(later), other: middle })
    await lineWith(later, 'recurrence_of: [INC-2026-9002]')
    assert.ok(!(await frontMatter(later)).some((line) => line.startsWith('not_recurrence_of')))
  })

  it('say so where nothing looks alike, or where the document is no review', async () => {
    await executeCommand('understudy.findSimilarIncidents', fileUri('runbooks/general/hand-over-the-pager.md'))
    await eventually('the reason', () => /is not taken for an incident review/.exec(api.shown.said?.text ?? ''))
    await writeDocument(later, review('Lights out', '2026-06-06', 'The hall was dark.', 'A fuse.'))
    await eventually('another title', () => entryOf(later)?.label === 'Lights out')
    await executeCommand('understudy.findSimilarIncidents', fileUri(later))
    await eventually('the sentence', () =>
      /No other incident review looks like “Lights out”/.exec(api.shown.said?.text ?? ''),
    )
    await closed()
  })
})
