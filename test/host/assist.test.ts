import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAllEditors, eventually, fileUri, openDocument, writeDocument } from './harness'
import { understudy } from './understudy'

const replay = 'runbooks/ledger/replay-a-stuck-settlement-batch.md'
const again = 'incidents/2026-10-21-settlement-batch-stuck-again.md'

/** The middle of the first place of `text` in a document. */
const placeOf = (document: vscode.TextDocument, text: string): vscode.Position => {
  const at = document.getText().indexOf(text)
  assert.ok(at >= 0, `${text} is not in the document`)
  return document.positionAt(at + Math.floor(text.length / 2))
}

/** What a hover shows, without the signs that keep Markdown harmless. */
const hoverOn = async (path: string, text: string): Promise<string> => {
  const document = await vscode.workspace.openTextDocument(fileUri(path))
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, text),
  )
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replace(/\\(.)/g, '$1')
}

const lensesOf = async (uri: vscode.Uri): Promise<string[]> => {
  await vscode.workspace.openTextDocument(uri)
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)
  return lenses.map(({ command }) => command?.title ?? '')
}

describe('inside a document', () => {
  before(understudy)
  after(closeAllEditors)

  it('shows the card of a person in front matter, with the documents that rest on them', async () => {
    const card = await hoverOn(replay, 'tomasz')
    assert.match(card, /\*\*Tomasz Wilk\*\* · Lead, data · Data · @twilk/)
    assert.match(card, /Last day: Jan 31, 2027/)
    assert.match(card, /Nobody else can run: \[Replay a stuck settlement batch\]\(file:[^)]+#L1\)/)
    assert.match(card, /Mentoring: \[Restore the ledger from backup\]\(file:[^)]+#L14\) of Arjun Pillai/)
  })

  it('shows the cards of a service, a runbook and an incident in front matter', async () => {
    assert.match(
      await hoverOn(again, 'ledger]'),
      /\*\*Billing ledger\*\* · service · critical · Data\n\n1 of 4 runbooks covered/,
    )
    const runbook = await hoverOn(again, '../runbooks/ledger/replay-a-stuck-settlement-batch.md')
    assert.match(runbook, /Replay a stuck settlement batch.* · single point · critical/)
    assert.match(runbook, /Only Tomasz Wilk can run it; 3 people are required\./)
    assert.match(runbook, /\[Show Why\]\(command:understudy\.showWhy\?/)
    assert.match(await hoverOn(again, 'INC-2026-0015'), /A settlement batch hung for two days.* · INC-2026-0015 · sev2/)
  })

  it('shows the card of a team, and of a person mentioned in the text', async () => {
    assert.match(
      await hoverOn('runbooks/booking/switch-carrier-rate-provider.md', '@fennmark/platform'),
      /\*\*Platform\*\* · team/,
    )
    assert.match(await hoverOn(again, '@ines'), /\*\*Inês Carvalho\*\*/)
  })

  it('shows nothing where nobody known is named', async () => {
    assert.equal(await hoverOn('runbooks/tracking/catch-up-after-event-lag.md', 'suniva'), '')
  })

  it('runs and draws nothing that a document says, but its own one command', async () => {
    const { shown } = await understudy()
    const title = '[Boom](command:workbench.action.quit) <img src=x> $(flame)'
    const hostile = await writeDocument(
      'runbooks/hostile.md',
      `---\ntitle: "${title}"\nowners: [kofi]\n---\n# Hostile\n`,
    )
    const other = await writeDocument('runbooks/other.md', '# Other\n\nSee [the page](hostile.md).\n')
    await eventually('the runbook', () => shown.decorations().has(hostile.toString()))
    try {
      const hovers = await eventually('the card', async () => {
        const document = await vscode.workspace.openTextDocument(other)
        const found = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          placeOf(document, 'the page'),
        )
        return found.length > 0 ? found : undefined
      })
      const card = hovers.flatMap(({ contents }) => contents).find((each) => each instanceof vscode.MarkdownString)
      assert.ok(card)
      assert.match(
        card.value,
        /\\\[Boom\\\]\\\(command\\:workbench\\\.action\\\.quit\\\) \\<img src=x\\> \\\$\\\(flame\\\)/,
      )
      assert.deepEqual(card.isTrusted, { enabledCommands: ['understudy.showWhy'] })
      assert.notEqual(card.supportHtml, true)
    } finally {
      await vscode.workspace.fs.delete(hostile)
      await vscode.workspace.fs.delete(other)
    }
    await eventually('their end', () => !shown.decorations().has(hostile.toString()))
  })

  it('tells above the first line who can run a runbook, and who is learning', async () => {
    const restore = await lensesOf(fileUri('runbooks/ledger/restore-the-ledger-from-backup.md'))
    assert.deepEqual(restore, [
      'Can run: Tomasz Wilk, Noor Haddad, Kofi Mensah (lapsed) · Learning: Arjun Pillai',
      'Assign…',
      'Record exercise…',
      'Mark reviewed…',
      'Show Why',
    ])
    const [inferred] = await lensesOf(fileUri('runbooks/general/restore-a-deleted-dashboard.md'))
    assert.equal(inferred, 'Seems to know: Radu Ionescu')
    const [review] = await lensesOf(fileUri(again))
    assert.equal(review, 'Reviewed · sev2 · 2 actions open')
    assert.deepEqual(await lensesOf(fileUri('README.md')), [])
  })

  it('takes in text that is not saved yet', async () => {
    const { shown } = await understudy()
    const uri = await writeDocument('runbooks/melt.md', '---\nowners: [kofi]\n---\n# Melt the ice\n')
    const reads = (text: string) => eventually(text, async () => (await lensesOf(uri))[0] === text)
    await reads('Can run: Kofi Mensah')
    const editor = await vscode.window.showTextDocument(uri)
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 13), ', noor')
    })
    await reads('Can run: Kofi Mensah, Noor Haddad')
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await vscode.workspace.fs.delete(uri)
    await eventually('its end', () => !shown.decorations().has(uri.toString()))
  })

  it('shows no line above the first one where it is turned off', async () => {
    const settings = vscode.workspace.getConfiguration('understudy')
    await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace)
    try {
      await eventually('the lenses’ end', async () => (await lensesOf(fileUri(replay))).length === 0)
    } finally {
      await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace)
    }
    await eventually('the lenses', async () => (await lensesOf(fileUri(replay))).length > 0)
    await understudy()
  })

  it('opens what front matter names by path or by incident', async () => {
    const document = await vscode.workspace.openTextDocument(fileUri(again))
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    )
    const found = links.map(({ range, target }) => [document.getText(range), target?.path])
    for (const [text, path] of [
      ['../runbooks/ledger/replay-a-stuck-settlement-batch.md', replay],
      ['INC-2026-0015', 'incidents/2026-05-27-settlement-batch-stuck.md'],
    ] as const)
      assert.ok(
        found.some(([shown, target]) => shown === text && target === fileUri(path).path),
        `${text}: ${JSON.stringify(found)}`,
      )
  })
})

describe('the status bar', () => {
  after(closeAllEditors)

  it('tells of the document in the active editor, and nothing of others', async () => {
    const { shown } = await understudy()
    const reads = (text: string | undefined) => eventually(String(text), () => shown.statusBar === text)
    await openDocument(replay)
    await reads('$(person) 1 can run · reviewed 25 days ago')
    await openDocument('runbooks/general/restore-a-deleted-dashboard.md')
    await reads('$(person) 1 seems to know · review 8 months overdue')
    await openDocument(again)
    await reads('$(checklist) reviewed · 2 actions open')
    await openDocument('README.md')
    await reads(undefined)
  })
})

describe('marks beside files', () => {
  const marked = async () => {
    const { shown } = await understudy()
    return new Map([...shown.decorations()].map(([uri, { badge, tooltip }]) => [uri, [badge, tooltip]]))
  }
  const at = (path: string) => fileUri(path).toString()

  it('stand only where somebody is declared or much depends on it', async () => {
    const marks = await marked()
    assert.deepEqual(marks.get(at(replay)), ['◔', 'Only Tomasz Wilk can run it; 3 people are required.'])
    assert.equal(marks.get(at('runbooks/general/restore-a-deleted-dashboard.md')), undefined)
    assert.equal(marks.get(at('runbooks/tracking/reprocess-dead-letters.md')), undefined, 'its risk is accepted')
  })

  it('stand also by the history alone, or not at all, as it is set', async () => {
    const settings = vscode.workspace.getConfiguration('understudy')
    const set = (value: string | undefined) =>
      settings.update('decorations', value, vscode.ConfigurationTarget.Workspace)
    try {
      await set('all')
      await eventually('the further mark', async () =>
        (await marked()).has(at('runbooks/general/restore-a-deleted-dashboard.md')),
      )
      await set('off')
      await eventually('no mark', async () => (await marked()).size === 0)
    } finally {
      await set(undefined)
    }
    await eventually('the mark', async () => (await marked()).has(at(replay)))
  })
})
