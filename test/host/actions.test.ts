import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import type { TreeEntry } from '../../src/host/trees/treeEntry'
import {
  closeAllEditors,
  eventually,
  fileUri,
  openDocument,
  problemsOf,
  workspaceFolder,
  writeDocument,
} from './harness'
import { everyEntry, understudy } from './understudy'

const { executeCommand } = vscode.commands
const enter = () => executeCommand('workbench.action.acceptSelectedQuickOpenItem')
const escape = () => executeCommand('workbench.action.closeQuickOpen')

const review = 'incidents/2026-11-19-labels-printed-twice.md'
const original = `---
kind: incident-review
title: Labels were printed twice
status: draft
started_at: 2026-11-19T08:02:00Z
---

# Labels were printed twice

## Summary

A queue was read twice.

## Root causes

<!-- why -->

## Action items

- [ ] Read the queue once (OPS-501)
- Tell the printers
- [x] Stop the second reader (owner: @noor, due: 2026-11-20)
- [ ] Alert on doubles (owner: @kofi, due: 2026-11-02)
`

const textOf = (path = review): string =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === fileUri(path).path)?.getText() ??
  ''

const lineOf = (words: string): number => original.split('\n').findIndex((line) => line.includes(words)) + 1

const textWith = (wanted: string) => eventually(`“${wanted}”`, () => textOf().includes(wanted))

const lensesOf = async (): Promise<vscode.CodeLens[]> => {
  const lenses = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', fileUri(review), 100)
  return lenses.filter(({ command }) => command?.command.startsWith('understudy.'))
}

describe('action items of a review', () => {
  let api: Understudy
  const settings = () => vscode.workspace.getConfiguration('understudy', workspaceFolder())
  const entryOf = (title: string): Promise<TreeEntry> =>
    eventually(`the entry “${title}”`, () =>
      everyEntry(api.shown.reviews()).find(({ label, path }) => label === title && path === review),
    )
  const nodeOf = async (title: string) => ({ entry: await entryOf(title), root: workspaceFolder(), parent: undefined })
  const asked = (title: RegExp) =>
    eventually(`the question ${String(title)}`, () =>
      title.test(api.shown.asking?.title ?? '') ? api.shown.asking : undefined,
    )

  before(async () => {
    api = await understudy()
    // In a browser the editor saves by itself.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
  })

  beforeEach(async () => {
    await writeDocument(review, original)
    await eventually('the review in the view', () =>
      everyEntry(api.shown.reviews()).some(({ label }) => label === 'Alert on doubles'),
    )
    await openDocument(review)
  })

  afterEach(async () => {
    await escape()
    await vscode.window.showTextDocument(fileUri(review))
    await executeCommand('workbench.action.files.revert')
    await closeAllEditors()
  })

  after(async () => {
    await vscode.workspace.fs.delete(fileUri(review))
    await eventually('the review to be gone', () =>
      everyEntry(api.shown.reviews()).every(({ label }) => label !== 'Alert on doubles'),
    )
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  it('are marked done from the tree, which follows, and opened again by one undo, byte for byte', async () => {
    await executeCommand('understudy.toggleActionItem', await nodeOf('Alert on doubles'))
    await textWith('- [x] Alert on doubles (owner: @kofi, due: 2026-11-02)')
    await eventually('the tree', async () => (await entryOf('Alert on doubles')).description.startsWith('done'))
    await executeCommand('undo')
    await eventually('the first text', () => textOf() === original)
  })

  it('are toggled where the cursor stands', async () => {
    const editor = await openDocument(review)
    const line = lineOf('Tell the printers') - 1
    editor.selection = new vscode.Selection(line, 5, line, 5)
    await executeCommand('understudy.toggleActionItem')
    await textWith('- [x] Tell the printers')
    await executeCommand('understudy.toggleActionItem')
    await textWith('- [ ] Tell the printers')
  })

  it('have lenses above those that are open, which do what they say, and can be turned off', async () => {
    const lenses = await eventually('the lenses', async () => {
      const found = (await lensesOf()).filter(({ range }) => range.start.line > 0)
      return found.length === 9 && found
    })
    const words = lenses
      .filter(({ range }) => range.start.line === lineOf('Read the queue once') - 1)
      .map(({ command }) => command?.title)
    assert.deepEqual(words, ['Mark done', 'Owner…', 'Due…'])
    const done = lenses.find(
      ({ range, command }) => range.start.line === lineOf('Tell the printers') - 1 && command?.title === 'Mark done',
    )
    await executeCommand(done?.command?.command ?? '', ...((done?.command?.arguments as unknown[] | undefined) ?? []))
    await textWith('- [x] Tell the printers')
    await settings().update('codeLens.actions', 'off')
    try {
      await eventually('no lens', async () => (await lensesOf()).every(({ range }) => range.start.line === 0))
    } finally {
      await settings().update('codeLens.actions', undefined)
    }
  })

  it('get an owner who is picked by keyboard, and who is offered first the next time', async () => {
    const line = lineOf('Read the queue once')
    const first = executeCommand('understudy.setActionOwner', { uri: fileUri(review), line })
    const { choices: everybody = [] } = await asked(/^Owner of “Read the queue once”$/)
    const at = everybody.findIndex(({ text }) => text.includes('Tomasz Wilk'))
    for (let step = 0; step < at; step += 1) await executeCommand('workbench.action.quickOpenSelectNext')
    await enter()
    await first
    await textWith('- [ ] Read the queue once (owner: @tomasz, OPS-501)')
    const second = executeCommand('understudy.setActionOwner', await nodeOf('Tell the printers'))
    const { choices = [] } = await asked(/^Owner of “Tell the printers”$/)
    assert.match(choices[0]?.text ?? '', /^recently used \| Tomasz Wilk/)
    await enter()
    await second
    await textWith('- Tell the printers (owner: @tomasz)')
    await executeCommand('understudy.setActionOwner', { uri: fileUri(review), line, owner: 'Printing desk' })
    await textWith('- [ ] Read the queue once (owner: Printing desk, OPS-501)')
  })

  it('get a day as people say it; the policy’s time is suggested', async () => {
    const line = lineOf('Read the queue once')
    const done = executeCommand('understudy.setActionDue', { uri: fileUri(review), line })
    const { says } = await asked(/^Due Date of “Read the queue once”$/)
    assert.match(says, /, in 56 days$/)
    await enter()
    await done
    const due = await eventually('the day', () => /once \(due: (\d{4}-\d{2}-\d{2}), OPS-501\)/.exec(textOf())?.[1])
    await executeCommand('understudy.setActionDue', { uri: fileUri(review), line, due: 'in 9 weeks' })
    const later = new Date(Date.parse(due) + 7 * 24 * 3_600_000).toISOString().slice(0, 10)
    await textWith(`once (due: ${later}, OPS-501)`)
    await executeCommand('understudy.setActionDue', { uri: fileUri(review), line, due: 'soon' })
    await eventually('the sentence', () => api.shown.said?.text.includes('“soon” is no day'))
    await executeCommand('understudy.setActionDue', { uri: fileUri(review), line, due: '' })
    await eventually('the first text', () => textOf() === original)
  })

  it('stand in the view by owner, with what is overdue in words, and as problems on their line', async () => {
    const late = await entryOf('Alert on doubles')
    assert.match(late.description, /^\d+ days overdue · /)
    const owners = everyEntry(api.shown.reviews()).find(({ key }) => key === 'open')?.children ?? []
    assert.equal(owners.at(-1)?.label, 'Nobody named')
    const [problem] = await problemsOf(fileUri(review), ({ message }) => message.includes('Alert on doubles'))
    assert.equal(problem?.range.start.line, lineOf('Alert on doubles') - 1)
    assert.match(problem.message, /was due on 2026-11-02, \d+ days ago/)
  })

  it('lead to their tickets, by patterns that lead to the web and nowhere else', async () => {
    const links = async () => {
      const found = await executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', fileUri(review))
      return found.filter(({ target }) => target?.authority === 'tracker.example').map(({ target }) => String(target))
    }
    await settings().update('ticketPatterns', {
      '(a+)+b': 'https://tracker.example/never',
      '[A-Z]+-5\\d+': 'javascript:alert(1)',
      'OPS-(\\d+)': 'https://tracker.example/browse/OPS-$1',
    })
    try {
      await eventually('the link', async () => (await links()).join() === 'https://tracker.example/browse/OPS-501')
    } finally {
      await settings().update('ticketPatterns', undefined)
    }
    await executeCommand('understudy.openActionTicket', await nodeOf('Read the queue once'))
    await eventually('the sentence', () => (api.shown.said?.text ?? '').includes('Nothing says where OPS-501 leads'))
  })

  it('are refused with a reason where there is none', async () => {
    await executeCommand('understudy.toggleActionItem', { uri: fileUri(review), line: 12 })
    await eventually('the sentence', () => (api.shown.said?.text ?? '').includes('No action item stands here'))
    assert.equal(textOf(), original)
  })
})

describe('the status of a review', () => {
  let api: Understudy
  const asked = (step: number) =>
    eventually(`question ${step}`, () =>
      api.shown.asking?.step === step && api.shown.asking.title.startsWith('Status of') ? api.shown.asking : undefined,
    )
  const choices = async (step: number) => ((await asked(step)).choices ?? []).map(({ text }) => text)
  const status = () => executeCommand('understudy.setReviewStatus', { uri: fileUri(review) })

  const replace = async (from: string, to: string) => {
    const editor = await openDocument(review)
    const at = textOf().indexOf(from)
    assert.ok(at >= 0, from)
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + from.length))
    await editor.edit((edit) => {
      edit.replace(range, to)
    })
  }

  before(async () => {
    api = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    await writeDocument(review, original)
    await eventually('the review in the view', () =>
      everyEntry(api.shown.reviews()).some(({ label }) => label === 'Labels were printed twice'),
    )
    await openDocument(review)
  })

  after(async () => {
    await escape()
    await vscode.window.showTextDocument(fileUri(review))
    await executeCommand('workbench.action.files.revert')
    await closeAllEditors()
    await vscode.workspace.fs.delete(fileUri(review))
    await eventually('the review to be gone', () =>
      everyEntry(api.shown.reviews()).every(({ label }) => label !== 'Labels were printed twice'),
    )
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  it('is offered above the first line', async () => {
    const lens = await eventually('the lens', async () =>
      (await lensesOf()).find(({ command }) => command?.command === 'understudy.setReviewStatus'),
    )
    assert.match(lens.command?.title ?? '', /^Draft · /)
  })

  it('says what is missing for each next one, and goes to the first place of it', async () => {
    const done = status()
    const lacking = 'no severity · 1 empty section · no cause · 2 actions without owner or day'
    assert.deepEqual(await choices(1), [
      'In review | 1 thing is missing | no severity',
      `Reviewed | 5 things are missing | ${lacking}`,
      `Closed | 9 things are missing | ${lacking} · not reviewed yet · no end · 2 actions neither done nor in a ticket`,
    ])
    await executeCommand('workbench.action.quickOpenSelectNext')
    await enter()
    const missing = await choices(2)
    assert.match(missing[1] ?? '', /“Root causes” is empty: fill it in/)
    assert.match(missing.at(-1) ?? '', /Change anyway/)
    await executeCommand('workbench.action.quickOpenSelectNext')
    await enter()
    await done
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, lineOf('## Root causes') - 1)
    assert.equal(textOf(), original)
  })

  it('goes from draft to closed as the review is written', async () => {
    await replace('status: draft\n', 'status: draft\nseverity: sev3\n')
    const reading = status()
    assert.equal((await choices(1))[0], 'In review | nothing is missing')
    await enter()
    await reading
    await textWith('status: in-review\nseverity: sev3')

    await replace('<!-- why -->', 'Two readers had one name.')
    await replace('(OPS-501)', '(owner: @noor, due: 2027-01-31, OPS-501)')
    await replace('- Tell the printers', '- [x] Tell the printers')
    const reviewed = status()
    assert.equal((await choices(1))[0], 'Reviewed | nothing is missing')
    await enter()
    await reviewed
    await textWith('status: reviewed')
    assert.match(textOf(), /\nreviewed_on: \d{4}-\d{2}-\d{2}\n/)

    const closing = status()
    assert.equal(
      (await choices(1))[0],
      'Closed | 2 things are missing | no end · 1 action neither done nor in a ticket',
    )
    await enter()
    assert.equal((await choices(2)).length, 3)
    await executeCommand('workbench.action.quickOpenSelectPrevious')
    await enter()
    await closing
    await textWith('status: closed')
  })
})
