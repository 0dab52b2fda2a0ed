import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { dragPeople, dropOnRunbooks } from '../../src/host/personDrag'
import type { TreeEntry } from '../../src/host/trees/treeEntry'
import { closeAllEditors, eventually, fileUri, openDocument, workspaceFolder } from './harness'
import { everyEntry, linesOf, understudy } from './understudy'

const { executeCommand } = vscode.commands

const settlement = 'runbooks/ledger/replay-a-stuck-settlement-batch.md'
const restore = 'runbooks/ledger/restore-the-ledger-from-backup.md'
const queue = 'runbooks/booking/drain-the-booking-queue.md'

describe('the people and training view', () => {
  let api: Understudy
  const iAm = (person: string | undefined) =>
    vscode.workspace.getConfiguration('understudy', workspaceFolder()).update('me', person)
  const mine = () => linesOf(api.shown.people().filter(({ key }) => key === 'mine'))
  const everybody = () => everyEntry(api.shown.people())
  const entry = (matches: (each: TreeEntry) => boolean): TreeEntry => {
    const found = everybody().find(matches)
    assert.ok(found)
    return found
  }
  const asked = (step: number, title: RegExp) =>
    eventually(`question ${step}`, () => {
      const { asking } = api.shown
      return asking?.step === step && title.test(asking.title) ? asking : undefined
    })
  const mineOf = (name: string) =>
    eventually(`the training of ${name}`, () => mine()[0] === `My Training | ${name}` && mine())
  /** What a click on a line runs, told as the tree tells it. */
  const click = ({ runs, path, gives }: TreeEntry) =>
    executeCommand(runs?.command ?? '', { uri: path === undefined ? workspaceFolder() : fileUri(path), ...gives })

  before(async () => {
    api = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
  })

  afterEach(async () => {
    await executeCommand('workbench.action.closeQuickOpen')
    await closeAllEditors()
    api.shown.said = undefined
  })

  after(async () => {
    await iAm(undefined)
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  it('tells a mentor who learns what, the next step of each, and when it is due', async () => {
    await iAm('tomasz')
    const lines = await mineOf('Tomasz Wilk')
    assert.equal(lines[1], '  Mentoring')
    assert.match(lines[2] ?? '', /Replay a stuck settlement batch \| Inês Carvalho · Read it · due .*2026/)
    assert.match(
      lines[3] ?? '',
      /Restore the ledger from backup \| Arjun Pillai · Carry it out with Tomasz Wilk beside · due .*2027/,
    )
    assert.equal(lines.length, 4)
  })

  it('tells a learner what is overdue and stalled', async () => {
    await iAm('yuki')
    const lines = await mineOf('Yuki Tanabe')
    assert.match(
      lines[2] ?? '',
      /Switch the carrier rate provider \| with Marisol Quispe · Watch Marisol Quispe carry it out · overdue by 21 days · stalled/,
    )
    assert.match(lines[4] ?? '', /Drain the booking queue \| you were signed off on .* for an earlier text/)
    const late = entry(({ key }) => key.startsWith('mine/learning/'))
    assert.equal(late.tone, 'warn')
    assert.deepEqual(late.marks, ['learning'])
  })

  it('shows exactly what changed since a sign-off at a click, whatever else is open', async () => {
    await iAm('ines')
    const lines = await mineOf('Inês Carvalho')
    assert.deepEqual([lines[1], lines[3]], ['  Learning', '  Changed since sign-off'])
    await openDocument(restore)
    const changed = entry(({ key }) => key.startsWith('mine/changed/'))
    assert.equal(changed.path, queue)
    await click(changed)
    const tab = await eventually('the comparison', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup
      return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab : undefined
    })
    assert.match(tab.label, /Drain the booking queue: signed off for Yuki Tanabe on 2026-01-20 ↔ now/)
  })

  it('follows the steps as they are recorded, up to the sign-off, also before anything is saved', async () => {
    await iAm('tomasz')
    await mineOf('Tomasz Wilk')
    const given = { uri: fileUri(restore), trainee: 'arjun' }
    await executeCommand('understudy.recordTrainingStep', { ...given, step: 'supervised', on: 'today' })
    const line = await eventually('ready for sign-off', () =>
      mine().find((each) => each.includes('ready for sign-off')),
    )
    assert.match(line, /Restore the ledger from backup \| Arjun Pillai · ready for sign-off/)
    assert.ok(entry(({ marks = [] }) => marks.includes('ready')).marks?.includes('mentoring'))
    await executeCommand('undo')
    await eventually('no longer ready', () => !mine().some((each) => each.includes('ready for sign-off')))
    await executeCommand('workbench.action.files.revert')
  })

  it('has everybody by team, the lead first, and no number beside a name', () => {
    const teams = api.shown.people().filter(({ key }) => key.startsWith('team/'))
    assert.deepEqual(
      teams.map(({ label, children }) => [label, children.map((each) => each.label)]),
      [
        ['Data', ['Tomasz Wilk', 'Arjun Pillai', 'Kofi Mensah']],
        ['Platform', ['Noor Haddad', 'Inês Carvalho', 'Sunniva Berg', 'Yuki Tanabe']],
        ['In no team', ['Marisol Quispe', 'Radu Ionescu']],
      ],
    )
    const people = everyEntry(teams).filter(({ is }) => is === 'person')
    for (const { label, description } of people) assert.doesNotMatch(`${label} ${description}`, /(^|· )\d+\b/)
    const sole = everyEntry(teams).map(({ label }) => label)
    assert.ok(sole.includes('alone can run: Replay a stuck settlement batch'))
    assert.ok(!JSON.stringify(teams).includes('Lucien'), 'who has left is not among them')
  })

  it('asks who I am where neither the setting nor git says it, and remembers the answer', async () => {
    await iAm('nobody-of-this-name')
    const first = await eventually('the question in the view', () => everybody().find(({ key }) => key === 'mine/who'))
    assert.match(first.label, /Say who you are/)
    const asking = click(first)
    await asked(1, /Say Who I Am/)
    await executeCommand('workbench.action.closeQuickOpen')
    await asking
    await iAm('noor')
    assert.deepEqual((await mineOf('Noor Haddad')).slice(1), ['  Nothing to learn or teach at present'])
    await executeCommand('understudy.sayWhoIAm')
    const said = await eventually('the sentence', () => api.shown.said)
    assert.match(said.text, /You are Noor Haddad here/)
    assert.deepEqual(said.offers, ['Somebody Else…'])
  })

  it('lets a person be dropped on a runbook, which asks for the rest of the assignment', async () => {
    await iAm('sunniva')
    const node = (each: TreeEntry) => ({ entry: each, root: workspaceFolder(), parent: undefined })
    const carried = new vscode.DataTransfer()
    const cancel = new vscode.CancellationTokenSource()
    const arjun = entry(({ is, label }) => is === 'person' && label === 'Arjun Pillai')
    await dragPeople.handleDrag?.([node(arjun)], carried, cancel.token)
    const target = everyEntry(api.shown.runbooks()).find(({ path, is }) => path === settlement && is === 'runbook')
    assert.ok(target)
    const before = (await openDocument(settlement)).document.getText()
    const dropping = dropOnRunbooks.handleDrop?.(node(target), carried, cancel.token)
    const { title, choices = [] } = await asked(1, /Assign/)
    assert.match(title, /Arjun Pillai|Replay a stuck settlement batch/)
    assert.ok(choices.length > 0)
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await asked(2, /Assign/)
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await asked(3, /Assign/)
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await dropping
    const text = () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.path === fileUri(settlement).path)?.getText() ?? ''
    await eventually('the assignment', () => text().includes('trainee: arjun'))
    await openDocument(settlement)
    await executeCommand('undo')
    await eventually('the first text', () => text() === before)
  })

  it('suggests successors with reasons, the likeliest first, and assigns who is picked', async () => {
    await iAm('tomasz')
    const suggesting = executeCommand('understudy.suggestSuccessors', fileUri(settlement))
    const { choices = [] } = await asked(1, /Suggest Successors: Replay a stuck settlement batch/)
    assert.ok(choices.length > 1)
    assert.match(choices[0]?.text ?? '', /Inês Carvalho|Kofi Mensah/)
    for (const { text } of choices) assert.match(text, /[a-z]{3}/)
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await asked(1, /Assign/)
    await executeCommand('workbench.action.closeQuickOpen')
    await suggesting
  })
})
