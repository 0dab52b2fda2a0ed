import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAllEditors, eventually, fileUri, writeDocument } from './harness'
import { understudy } from './understudy'

/** What is offered at the `|` of a text that stands unsaved in a file's editor. */
const offeredIn = async (uri: vscode.Uri, marked: string): Promise<ReadonlyMap<string, vscode.CompletionItem>> => {
  const editor = await vscode.window.showTextDocument(uri)
  const { document } = editor
  const whole = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end)
  await editor.edit((edit) => {
    edit.replace(whole, marked.replace('|', ''))
  })
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    document.positionAt(marked.indexOf('|')),
  )
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  return new Map(items.map((item) => [typeof item.label === 'string' ? item.label : item.label.label, item]))
}

const front = (...lines: readonly string[]) => ['---', ...lines, '---', '# Thaw the pipes', ''].join('\n')

describe('completion', () => {
  let runbook: vscode.Uri

  before(async () => {
    const { shown } = await understudy()
    runbook = await writeDocument('runbooks/thaw.md', front('kind: runbook', 'owners: [kofi]'))
    await eventually('the runbook', () => shown.decorations().has(runbook.toString()))
  })

  after(async () => {
    const { shown } = await understudy()
    await closeAllEditors()
    await vscode.workspace.fs.delete(runbook)
    await eventually('its end', () => !shown.decorations().has(runbook.toString()))
  })

  it('offers the keys of a runbook that are missing, with their meaning', async () => {
    const offered = await offeredIn(runbook, front('kind: runbook', 'owners: [kofi]', 'cri|'))
    const found = offered.get('criticality')
    assert.equal(found?.kind, vscode.CompletionItemKind.Property)
    assert.equal(found.documentation, 'How much it matters.')
    assert.equal(found.insertText, 'criticality: ')
    assert.equal(offered.get('owners')?.kind === vscode.CompletionItemKind.Property, false)
  })

  it('offers the words of a key', async () => {
    const offered = await offeredIn(runbook, front('kind: runbook', 'criticality: |'))
    for (const word of ['critical', 'high', 'normal', 'low'])
      assert.equal(offered.get(word)?.kind, vscode.CompletionItemKind.EnumMember, word)
  })

  it('offers the people that are known, while the braces are still open', async () => {
    const offered = await offeredIn(runbook, front('kind: runbook', 'cross_trained:', '  - {person: |'))
    const found = offered.get('tomasz')
    assert.equal(found?.kind, vscode.CompletionItemKind.Reference)
    assert.equal(found.detail, 'Tomasz Wilk')
  })

  it('offers the keys and people of the team file, and the rules of the configuration', async () => {
    const team = fileUri('.understudy/team.yaml')
    const person = await offeredIn(team, 'people:\n  kofi:\n    name: Kofi Mensah\n    |\n')
    assert.equal(person.get('timezone')?.documentation, 'Where the person’s day begins.')
    assert.equal((await offeredIn(team, 'teams:\n  data: {lead: |')).get('tomasz')?.detail, 'Tomasz Wilk')
    const config = await offeredIn(fileUri('.understudy/config.yaml'), 'rules:\n  |\n')
    assert.equal(config.get('broken-link')?.kind, vscode.CompletionItemKind.Property)
  })

  it('offers nothing of ours in the text', async () => {
    const offered = await offeredIn(runbook, `${front('kind: runbook')}\ncri|\n`)
    assert.notEqual(offered.get('criticality')?.kind, vscode.CompletionItemKind.Property)
  })
})
