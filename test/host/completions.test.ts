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

const textOf = (item: vscode.CompletionItem | undefined): string =>
  typeof item?.insertText === 'string' ? item.insertText : ''

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

  const review = (...body: readonly string[]) =>
    ['---', 'kind: incident-review', '---', '# The pipes froze', '', ...body, ''].join('\n')

  it('offers times relative to now, written in UTC, and what is typed as one', async () => {
    const uri = await writeDocument('incidents/2026-11-02-thaw.md', review())
    const offered = await offeredIn(uri, '---\nkind: incident-review\nstarted_at: |\n---\n# The pipes froze\n')
    assert.match(textOf(offered.get('1 h ago')), /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00Z$/)
    const typed = await offeredIn(uri, '---\nkind: incident-review\nstarted_at: 08:02|\n---\n# The pipes froze\n')
    assert.match(textOf(typed.get('08:02')), /T\d{2}:02:00Z$/)
    await vscode.workspace.fs.delete(uri)
  })

  it('offers people and days in an action item, and headings that the review lacks', async () => {
    const { settled } = await understudy()
    const uri = await writeDocument('incidents/2026-11-02-thaw.md', review('## Timeline', '', '## Action items', ''))
    await eventually('the review', async () => {
      await settled()
      const found = await offeredIn(uri, review('## Timeline', '', '##|'))
      return found.has('Impact') && !found.has('Timeline')
    })
    const due = await offeredIn(uri, review('## Action items', '', '- [ ] Thaw (owner: @kofi, due: |)'))
    assert.match(due.get('in 2 weeks')?.detail ?? '', /^\d{4}-\d{2}-\d{2}, /)
    assert.match(textOf(due.get('in 2 weeks')), /^\d{4}-\d{2}-\d{2}$/)
    const owner = await offeredIn(uri, review('## Action items', '', '- [ ] Thaw (owner: @|)'))
    assert.ok([...owner.values()].some(({ detail }) => detail === 'Tomasz Wilk'))
    const mention = await offeredIn(uri, review('Then @| came.'))
    assert.ok([...mention.values()].some(({ detail }) => detail === 'Tomasz Wilk'))
    const action = await offeredIn(uri, review('## Action items', '', '|'))
    assert.ok(action.get('- [ ] action item')?.insertText instanceof vscode.SnippetString)
    const row = await offeredIn(uri, review('## Timeline', '', '- |'))
    assert.ok([...row.keys()].some((label) => /^- \d{2}:\d{2} UTC$/.test(label)))
    const link = await offeredIn(uri, review('See [the runbook](|).'))
    assert.equal(link.get('../runbooks/thaw.md')?.detail, 'Thaw the pipes')
    await vscode.workspace.fs.delete(uri)
  })

  it('offers nothing of ours in the text', async () => {
    const offered = await offeredIn(runbook, `${front('kind: runbook')}\ncri|\n`)
    assert.notEqual(offered.get('criticality')?.kind, vscode.CompletionItemKind.Property)
  })
})
