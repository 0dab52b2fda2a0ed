import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { eventually, fileUri, writeDocument } from './harness'
import { everyEntry, linesOf, understudy } from './understudy'

describe('the Runbooks view', () => {
  afterEach(() => vscode.commands.executeCommand('understudy.changeGrouping', 'service'))
  after(() => vscode.workspace.fs.delete(fileUri('runbooks/thaw.md')).then(undefined, () => undefined))

  it('lists the runbooks of a service, each with its risk and who can run it', async () => {
    const { shown, phase } = await understudy()
    assert.equal(phase(), 'ready')
    const lines = linesOf(shown.runbooks())
    const place = lines.indexOf('Billing ledger | critical · 1 of 4 covered')
    assert.deepEqual(lines.slice(place, place + 3), [
      'Billing ledger | critical · 1 of 4 covered',
      '  Replay a stuck settlement batch | Tomasz Wilk · 1 learning · single point',
      '  Restore the ledger from backup | Tomasz Wilk, Noor Haddad · 1 learning · below policy',
    ])
  })

  it('says of what the history alone tells that it seems so', async () => {
    const { shown } = await understudy()
    const line = linesOf(shown.runbooks()).find((each) => each.includes('Restore a deleted dashboard'))
    assert.equal(line?.trim(), 'Restore a deleted dashboard | Radu Ionescu (seems to know) · single point, inferred')
  })

  it('groups as it is told to', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.changeGrouping', 'folder')
    assert.ok(shown.runbooks().some(({ label }) => label === 'runbooks/ledger'))
    await vscode.commands.executeCommand('understudy.changeGrouping', 'risk')
    assert.ok(shown.runbooks().some(({ label }) => label === 'single point'))
    await vscode.commands.executeCommand('understudy.changeGrouping', 'service')
  })

  it('takes in a runbook that is made, changed and deleted outside of any editor', async () => {
    const { shown } = await understudy()
    const line = () => linesOf(shown.runbooks()).find((each) => each.includes('Thaw the freezer'))
    const uri = await writeDocument('runbooks/thaw.md', '---\nowners: [kofi]\n---\n# Thaw the freezer\n')
    assert.match((await eventually('the new runbook', line)).trim(), /Kofi Mensah · single point$/)
    await writeDocument('runbooks/thaw.md', '---\ncross_trained: [kofi, noor]\n---\n# Thaw the freezer\n')
    await eventually('the second person', () => line()?.includes('Noor Haddad'))
    await vscode.workspace.fs.delete(uri)
    await eventually('its end', () => line() === undefined)
  })

  it('takes in text that is not saved yet, and lets it go with the editor', async () => {
    const { shown } = await understudy()
    // In a browser the editor saves by itself.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    const has = (title: string) => linesOf(shown.runbooks()).some((line) => line.includes(title))
    const editor = await vscode.window.showTextDocument(fileUri('runbooks/edge/block-an-abusive-client.md'))
    const before = editor.document.getText()
    const title = /^title: .+$/m.exec(before)?.[0] ?? /^# .+$/m.exec(before)?.[0]
    assert.ok(title)
    const start = editor.document.positionAt(before.indexOf(title))
    const edited = title.startsWith('#') ? '# Turned around' : 'title: Turned around'
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(start, start.translate(0, title.length)), edited)
    })
    await eventually('the unsaved title', () => has('Turned around'))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await eventually('the saved title', () => !has('Turned around'))
  })
})

describe('the filter of the Runbooks view', () => {
  after(() => vscode.commands.executeCommand('understudy.clearFilter'))

  it('narrows the runbooks to those that bear its words, says so, and can be cleared', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.filterRunbooks', 'Ledger tomasz')
    assert.deepEqual(
      linesOf(shown.runbooks()).filter((line) => line.startsWith('  ')),
      [
        '  Replay a stuck settlement batch | Tomasz Wilk · 1 learning · single point',
        '  Restore the ledger from backup | Tomasz Wilk, Noor Haddad · 1 learning · below policy',
      ],
    )
    assert.equal(shown.heads.runbooks().message, '2 of 16 runbooks match “Ledger tomasz”.')
    await vscode.commands.executeCommand('understudy.filterRunbooks', 'no such thing')
    assert.equal(shown.heads.runbooks().message, 'No runbook matches “no such thing”.')
    await vscode.commands.executeCommand('understudy.clearFilter')
    assert.equal(shown.heads.runbooks().message, '')
    assert.ok(linesOf(shown.runbooks()).length > 16)
  })
})

describe('every view', () => {
  it('says in its head what there is', async () => {
    const { shown } = await understudy()
    assert.equal(shown.heads.runbooks().description, '16 runbooks · 56% covered')
    assert.equal(shown.heads.reviews().description, '9 reviews · 5 actions open, 2 overdue')
    assert.match(shown.heads.risks().message, /^56% can be run by enough people · single points: 3 \(1 inferred\)/)
  })

  it('has a key of its own and words for a screen reader on every line', async () => {
    const { shown } = await understudy()
    for (const entries of [shown.runbooks(), shown.risks(), shown.reviews()]) {
      const all = everyEntry(entries)
      assert.equal(new Set(all.map(({ key }) => key)).size, all.length)
      assert.deepEqual(
        all.filter(({ spoken, tooltip }) => spoken.trim() === '' || tooltip.length === 0),
        [],
      )
    }
  })
})

describe('the number on the icon', () => {
  after(() =>
    vscode.workspace.getConfiguration('understudy').update('badge', undefined, vscode.ConfigurationTarget.Global),
  )

  it('counts what one person alone can run, and can be turned off', async () => {
    const { shown } = await understudy()
    assert.deepEqual(shown.heads.risks().badge, { value: 2, tooltip: '2 runbooks that one person alone can run' })
    await vscode.workspace.getConfiguration('understudy').update('badge', false, vscode.ConfigurationTarget.Global)
    await eventually('no number', () => shown.heads.risks().badge === undefined)
  })
})

describe('the Risks view', () => {
  it('gathers what is declared by sort, and folds what is inferred, unknown and accepted', async () => {
    const { shown } = await understudy()
    assert.deepEqual(
      shown.risks().map(({ label, description }) => `${label} | ${description}`),
      [
        'Uncovered | 1',
        'Single points of knowledge | 2',
        'Below policy | 1',
        'No trainer | 3',
        'Leaving soon | 2',
        'Lapsed | 1',
        'Nobody ready to step in | 6',
        'Handovers | 1',
        'Owners who left | 2',
        'Incidents that came back | 2',
        'Reviews overdue | 2',
        'Review dates moved alone | 1',
        'Unknown people | 1',
        'Seems to be known by one person | 1',
        'Nobody known to run it | 1',
        'Accepted | 1',
      ],
    )
  })

  it('opens each risk to its reasons, with places that can be opened', async () => {
    const { shown } = await understudy()
    const [first] = shown.risks().flatMap(({ children }) => children)
    assert.ok(first)
    const reasons = first.children.flatMap(({ children }) => children)
    const opened = reasons.find(({ opens }) => opens !== undefined)?.opens
    assert.ok(opened)
    await vscode.commands.executeCommand('understudy.openRunbook', { uri: fileUri(opened.path), line: opened.line })
    const { activeTextEditor } = vscode.window
    assert.equal(activeTextEditor?.document.uri.path, fileUri(opened.path).path)
    assert.equal(activeTextEditor.selection.active.line, opened.line - 1)
  })

  it('tells which incidents came back while their actions lay open', async () => {
    const { shown } = await understudy()
    const group = shown.risks().find(({ label }) => label === 'Incidents that came back')
    assert.deepEqual(linesOf(group?.children ?? []), [
      'A settlement batch hung again, and one person could mend it | 2 of 3 actions of INC-2026-0015 not said to be done',
      '  Open its review',
      '  Same service Billing ledger; same alert SettlementBatchStuck; both mention hung, rounding, paid, forints; same runbook Replay a stuck settlement batch; same factor knowledge-gap',
      '  Write the steps after the comparison down | state not said · OPS-355',
      '  Second person for settlement replays; find out who, before the summer | state not said · was due Jul 31, 2026 · Tomasz Wilk',
      'A carrier could not reach us after a certificate expired | 1 of 3 actions of INC-2026-0004 still open',
      '  Open its review',
      '  1 action was open when it happened again on Sep 30, 2026',
      '  Same service Edge gateway; both mention certificate, expired, portal, reach; same runbook Renew the edge certificates; same factors process, monitoring',
      "  Renew the portal's certificate without a person | 204 days overdue · Yuki Tanabe · OPS-329",
    ])
  })
})

describe('the Incident Reviews view', () => {
  it('gathers the open actions by owner, then the reviews by status and year', async () => {
    const { shown } = await understudy()
    const lines = linesOf(shown.reviews())
    assert.deepEqual(lines.slice(0, 10), [
      'Open actions | 5 actions open, 2 overdue',
      '  Inês Carvalho',
      '    Due Dec 18, 2026 | Inês replays a batch with Tomasz beside her · INC-2026-0037 · OPS-412',
      '  Noor Haddad',
      '    7 days overdue | Write the page about restarting the carrier listener · INC-2026-0033 · OPS-403',
      '  Tomasz Wilk',
      '    Due in 14 days | Write down how a rounding difference is told from a lost payment · INC-2026-0037 · OPS-411',
      '  Yuki Tanabe',
      "    204 days overdue | Renew the portal's certificate without a person · INC-2026-0004 · OPS-329",
      "    Due Dec 11, 2026 | Renew the carriers' and the portal's certificates without a person · INC-2026-0033 · OPS-329",
    ])
    const groups = lines.filter((line) => !line.startsWith('  '))
    assert.deepEqual(groups.slice(1), [
      'Draft | 1 review',
      'Reviewed | 4 reviews · 5 actions open, 2 overdue',
      'Closed | 4 reviews',
    ])
    const closed = lines.slice(lines.indexOf('Closed | 4 reviews') + 1)
    assert.deepEqual(closed.slice(0, 3), [
      '  2026 | 3 reviews',
      '    No carrier rates for ninety minutes | Aug 19, 2026 · sev3 · 2 of 3 actions done, 1 not said',
      '      Choose somebody of ours who learns the switch from Marisol | done',
    ])
    assert.ok(closed.includes('  2025 | 1 review'))
    assert.ok(closed.includes("    The ledger's primary lost its disk | Jul 3, 2026 · sev1 · all 3 actions done"))
  })

  it('opens an action at its line', async () => {
    const { shown } = await understudy()
    const action = everyEntry(shown.reviews()).find(
      ({ label }) => label.startsWith('Renew the portal’s') || label.startsWith("Renew the portal's"),
    )
    assert.ok(action?.opens)
    await vscode.commands.executeCommand('understudy.openRunbook', {
      uri: fileUri(action.opens.path),
      line: action.opens.line,
    })
    const { activeTextEditor } = vscode.window
    const line = activeTextEditor?.document.lineAt(activeTextEditor.selection.active.line).text
    assert.match(line ?? '', /Renew the portal's certificate/)
  })

  it('follows an action that is ticked off', async () => {
    const { shown } = await understudy()
    const path = 'incidents/2026-01-22-partner-portal-certificate-expired.md'
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)))
    await writeDocument(path, before.replace('- [ ] Renew', '- [x] Renew'))
    await eventually('one action less', () => shown.heads.reviews().description.endsWith('4 actions open, 1 overdue'))
    await writeDocument(path, before)
    await eventually('all of them again', () => shown.heads.reviews().description.endsWith('5 actions open, 2 overdue'))
  })
})
