import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, writeDocument } from './harness'
import { linesOf, understudy } from './understudy'

const { executeCommand } = vscode.commands

const escape = () => executeCommand('workbench.action.closeQuickOpen')

const isThere = async (path: string): Promise<boolean> => {
  try {
    await vscode.workspace.fs.stat(fileUri(path))
    return true
  } catch {
    return false
  }
}

/** The editor on a new document, once its text is in. */
const editorOn = (path: string): Promise<vscode.TextEditor> =>
  eventually(`an editor on ${path} with text`, () => {
    const editor = vscode.window.activeTextEditor
    return editor?.document.uri.path === fileUri(path).path && editor.document.getText() !== '' ? editor : undefined
  })

const lineAt = ({ document, selection }: vscode.TextEditor): string => document.lineAt(selection.active).text

const made = new Set<string>()

const discard = async (path: string): Promise<void> => {
  made.delete(path)
  if (vscode.window.activeTextEditor?.document.uri.path === fileUri(path).path) {
    await executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  if (await isThere(path)) await vscode.workspace.fs.delete(fileUri(path))
}

const settings = () => vscode.workspace.getConfiguration('understudy', fileUri(''))

describe('a new document', () => {
  let api: Understudy

  before(async () => {
    api = await understudy()
  })

  afterEach(async () => {
    await escape()
    for (const path of [...made].reverse()) await discard(path)
    await closeAllEditors()
    await api.settled()
  })

  it('that is a review holds what was answered, at the incident’s day among the other reviews', async () => {
    const path = 'incidents/2026-11-19-foo-bar-baz-cost-5.md'
    made.add(path)
    await executeCommand('understudy.newIncidentReview', {
      title: 'Foo: bar "baz", cost $5',
      severity: 'sev2',
      services: ['Billing ledger', 'a new one'],
      started: '2026-11-19 08:02 UTC',
      resolved: '2026-11-19T09:40:00Z',
    })
    const editor = await editorOn(path)
    const lines = editor.document.getText().split(/\r?\n/)
    assert.deepEqual(lines.slice(0, 9), [
      '---',
      'kind: incident-review',
      `title: 'Foo: bar "baz", cost $5'`,
      'status: draft',
      'severity: sev2',
      'services: [ledger, a new one]',
      'started_at: 2026-11-19T08:02:00Z',
      'detected_at: ',
      'mitigated_at: ',
    ])
    assert.ok(lines.includes('# Foo: bar "baz", cost $5'))
    assert.ok(lines.includes('- 2026-11-19 09:40 The incident is over.'))
    assert.equal(lineAt(editor), 'detected_at: ', 'the cursor is where the first answer is missing')
  })

  it('is left with Tab from place to place', async () => {
    const path = 'incidents/2026-11-20-tabbed.md'
    made.add(path)
    await executeCommand('understudy.newIncidentReview', { title: 'Tabbed' })
    const editor = await editorOn(path)
    const seen: string[] = []
    for (let place = 0; place < 4; place += 1) {
      seen.push(lineAt(editor))
      await executeCommand('jumpToNextSnippetPlaceholder')
    }
    assert.deepEqual(seen, ['severity: ', 'services: []', 'started_at: ', 'detected_at: '])
  })

  it('comes and goes with one undo, and its file with another', async () => {
    const path = 'incidents/2026-11-20-undone.md'
    made.add(path)
    await executeCommand('understudy.newIncidentReview', { title: 'Undone' })
    const editor = await editorOn(path)
    const { document } = editor
    await executeCommand('undo')
    await eventually('the empty document', () => document.getText() === '')
    await executeCommand('redo')
    await eventually('its text again', () => document.getText().includes('# Undone'))
    await executeCommand('undo')
    await executeCommand('undo')
    await eventually('no file', async () => !(await isThere(path)))
  })

  it('never takes the place of a file that is there', async () => {
    for (const path of ['runbooks/ledger/mine.md', 'runbooks/ledger/mine-2.md', 'runbooks/ledger/mine-3.md'])
      made.add(path)
    await writeDocument('runbooks/ledger/mine.md', '# Mine\n')
    await executeCommand('understudy.newRunbook', { title: 'Mine', services: ['ledger'] })
    await editorOn('runbooks/ledger/mine-2.md')
    await executeCommand('understudy.newRunbook', { title: 'Mine', services: ['ledger'] })
    await editorOn('runbooks/ledger/mine-3.md')
    assert.equal(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('runbooks/ledger/mine.md'))),
      '# Mine\n',
    )
  })

  it('goes where the setting says', async () => {
    const path = 'docs/rca/2026/disk-full.md'
    made.add(path)
    await settings().update('newIncidentReview.path', 'docs/rca/{year}/{slug}.md')
    try {
      await executeCommand('understudy.newIncidentReview', { title: 'Disk full' })
      await editorOn(path)
    } finally {
      await settings().update('newIncidentReview.path', undefined)
    }
  })

  it('that is a runbook is listed as a draft, and goes into the folder that was pointed at', async () => {
    const path = 'runbooks/edge/turn-the-key.md'
    made.add(path)
    await executeCommand('understudy.newRunbookHere', { uri: fileUri('runbooks/edge'), title: 'Turn the key' })
    const editor = await editorOn(path)
    assert.match(editor.document.getText(), /^---\r?\nkind: runbook\r?\ntitle: Turn the key\r?\nstatus: draft\r?\n/)
    await eventually('the line in the view', () =>
      linesOf(api.shown.runbooks()).some((line) => line.includes('Turn the key')),
    )
  })
})
