import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, openDocument, workspaceFolder, writeDocument } from './harness'
import { linesOf, understudy } from './understudy'

const { executeCommand } = vscode.commands

const enter = () => executeCommand('workbench.action.acceptSelectedQuickOpenItem')
const escape = () => executeCommand('workbench.action.closeQuickOpen')
const down = () => executeCommand('workbench.action.quickOpenSelectNext')

const peak = 'runbooks/booking/shed-load-on-peak-days.md'
const queue = 'runbooks/booking/drain-the-booking-queue.md'
const settlement = 'runbooks/ledger/replay-a-stuck-settlement-batch.md'
const pager = 'runbooks/general/hand-over-the-pager.md'
const touched = [peak, queue, settlement, pager]

const onDisk = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)))

const openText = (path: string): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === fileUri(path).path)?.getText()

const textWith = (path: string, wanted: string | RegExp): Promise<string> =>
  eventually(`“${String(wanted)}” in ${path}`, async () => {
    const text = openText(path) ?? (await onDisk(path))
    return (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) ? text : undefined
  })

const bodyOf = (text: string): string => text.slice(text.indexOf('\n---\n') + 5)

describe('training', () => {
  let api: Understudy
  const originals = new Map<string, string>()
  const settings = () => vscode.workspace.getConfiguration('understudy', workspaceFolder())
  const iAm = (person: string | undefined) => settings().update('me', person)

  const runbookLine = (title: string) => linesOf(api.shown.runbooks()).find((line) => line.includes(title)) ?? ''
  const asked = (step: number, title?: RegExp) =>
    eventually(`question ${step}`, () => {
      const { asking } = api.shown
      return asking?.step === step && (title === undefined || title.test(asking.title)) ? asking : undefined
    })
  const choices = async (step: number) =>
    ((await asked(step)).choices ?? []).map(({ text, chosen }) => `${chosen ? '[x]' : '[ ]'} ${text}`)
  const said = (words: RegExp) =>
    eventually(`the sentence ${String(words)}`, () =>
      words.test(api.shown.said?.text ?? '') ? api.shown.said : undefined,
    )
  const lensTitles = async (path: string) => {
    const lenses = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', fileUri(path), 20)
    return lenses.map(({ command }) => command?.title)
  }
  /** Goes down to a line, as a person does with the arrow key, and takes it. */
  const take = async (step: number, line: RegExp) => {
    const { choices: lines = [] } = await asked(step)
    const to = lines.findIndex(({ text }) => line.test(text))
    assert.notEqual(to, -1, `${String(line)} among ${lines.map(({ text }) => text).join('; ')}`)
    const from = Math.max(
      0,
      lines.findIndex(({ chosen }) => chosen),
    )
    for (let at = from; at < to; at += 1) await down()
    await enter()
  }

  before(async () => {
    api = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    for (const path of touched) originals.set(path, await onDisk(path))
  })

  afterEach(async () => {
    await escape()
    await closeAllEditors()
    for (const path of touched) {
      if (openText(path) === undefined || openText(path) === originals.get(path)) continue
      await openDocument(path)
      await executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    for (const [path, text] of originals) {
      await writeDocument(path, text)
      await eventually(`the old text of ${path}`, () => (openText(path) ?? text) === text)
    }
    await api.settled()
    api.shown.said = undefined
  })

  after(async () => {
    await iAm(undefined)
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  it('goes from the assignment to the sign-off, and again after the text has changed', async () => {
    await iAm('sunniva')
    assert.match(runbookLine('Shed load'), /Sunniva Berg, Noor Haddad · covered/)

    const assigning = executeCommand('understudy.assignRunbook', fileUri(peak))
    await take(1, /Yuki Tanabe/)
    assert.match(
      (await choices(2))[0] ?? '',
      /^\[ \] Sunniva Berg \| Can teach it · mentors .* \| \$\(warning\) away today/,
    )
    await enter()
    assert.match((await choices(3))[0] ?? '', /^\[x\] Can run it/)
    await enter()
    assert.match((await asked(4)).says, /15 Jan 2027|Jan 15, 2027/)
    await enter()
    await assigning
    const line = '  - {trainee: yuki, mentor: sunniva, target: performed, assigned: 2026-11-20, due: 2027-01-15'
    await textWith(peak, `training:\n${line}}`)
    await eventually('the learner in the view', () => runbookLine('Shed load').includes('1 learning'))

    await executeCommand('undo')
    await eventually('the first text', () => openText(peak) === originals.get(peak))
    await eventually('no learner in the view', () => !runbookLine('Shed load').includes('learning'))
    await executeCommand('redo')
    await textWith(peak, `${line}}`)
    await eventually('the learner again', () => runbookLine('Shed load').includes('1 learning'))

    await iAm('yuki')
    for (const [step, written] of [
      ['Read', 'read: 2026-11-20'],
      ['Shadowed', 'read: 2026-11-20, shadowed: 2026-11-20'],
      ['Supervised', 'read: 2026-11-20, shadowed: 2026-11-20, supervised: 2026-11-20'],
    ] as const) {
      const recording = executeCommand('understudy.recordTrainingStep', fileUri(peak))
      const chosen = (await choices(1)).find((text) => text.startsWith('[x]'))
      assert.match(chosen ?? '', new RegExp(`\\[x\\] ${step} \\|`), 'the next step is under the cursor')
      await enter()
      await asked(2)
      await enter()
      await recording
      await textWith(peak, `${line}, ${written}}`)
      await api.settled()
    }
    assert.deepEqual((await said(/Yuki Tanabe is ready for sign-off by Sunniva Berg/)).offers, ['Sign Off'])

    await executeCommand('understudy.signOff', { uri: fileUri(peak), trainee: 'yuki', level: 'performed' })
    await said(/Nobody signs off their own level/)
    assert.match(openText(peak) ?? '', /supervised: 2026-11-20/)

    await iAm('sunniva')
    const signing = executeCommand('understudy.signOff', fileUri(peak))
    assert.match((await choices(1))[0] ?? '', /ready for sign-off \| Yuki Tanabe \| to: Can run it/)
    await enter()
    assert.ok((await choices(2)).includes('[x] Can run it | for the text as it is now'))
    await enter()
    await signing
    const signed = await textWith(
      peak,
      /\{person: yuki, level: performed, on: 2026-11-20, signed_off_by: sunniva, body: "[0-9a-f]{12}"\}/,
    )
    assert.doesNotMatch(signed, /training:/)
    await eventually('Yuki in the view', () =>
      runbookLine('Shed load').includes('Sunniva Berg, Noor Haddad, Yuki Tanabe'),
    )
    assert.doesNotMatch(runbookLine('Shed load'), /learning/)

    const editor = await openDocument(peak)
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end
    await editor.edit((edit) => {
      edit.insert(end, '\nTell the carriers before you switch back.\n')
    })
    await eventually('the mark in the lens', async () => (await lensTitles(peak)).includes('Changed since sign-off…'))

    await executeCommand('understudy.showChangedSinceSignOff', fileUri(peak))
    const diff = await eventually('the comparison', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup
      return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab.input : undefined
    })
    const past = (await vscode.workspace.openTextDocument(diff.original)).getText()
    const now = (await vscode.workspace.openTextDocument(diff.modified)).getText()
    assert.equal(bodyOf(past), bodyOf(originals.get(peak) ?? ''))
    assert.equal(now.replace('\nTell the carriers before you switch back.\n', ''), past, 'only the body differs')

    const again = executeCommand('understudy.signOff', fileUri(peak))
    assert.match(
      (await choices(1))[0] ?? '',
      /sign again \| Yuki Tanabe \| Can run it \| the text has changed since the sign-off/,
    )
    await enter()
    assert.ok((await choices(2)).includes('[ ] Show what has changed first'))
    await enter()
    await again
    const body = (text: string) => /person: yuki.*body: "([0-9a-f]{12})"/.exec(text)?.[1]
    await eventually('another hash', () => body(openText(peak) ?? '') !== body(signed))
    await eventually('no mark in the lens', async () => !(await lensTitles(peak)).includes('Changed since sign-off…'))
  })

  it('compares with the text that was signed, though the document had another name then', async () => {
    await executeCommand('understudy.showChangedSinceSignOff', fileUri(queue))
    const diff = await eventually('the comparison', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup
      return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab : undefined
    })
    assert.match(diff.label, /Drain the booking queue: signed off for Yuki Tanabe on 2026-01-20 ↔ now/)
    const { original } = diff.input as vscode.TabInputTextDiff
    const past = (await vscode.workspace.openTextDocument(original)).getText()
    const now = await onDisk(queue)
    assert.equal(past.slice(0, past.indexOf('\n---\n')), now.slice(0, now.indexOf('\n---\n')))
    assert.notEqual(bodyOf(past), bodyOf(now))
  })

  it('offers the comparison in the runbook’s card', async () => {
    const text =
      '---\nkind: incident-review\nrunbooks_used:\n  - {path: ../runbooks/booking/drain-the-booking-queue.md}\n---\n'
    const uri = await writeDocument('incidents/2026-11-18-queue-grew.md', text)
    try {
      const link = await eventually('the link in the card', async () => {
        const at = new vscode.Position(3, 30)
        const hovers = await executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at)
        const cards = hovers.flatMap(({ contents }) => contents).map((each) => (each as vscode.MarkdownString).value)
        return cards.join('\n').includes('[Show Changes Since Sign\\-Off](command:understudy.showChangedSinceSignOff?')
      })
      assert.ok(link)
    } finally {
      await vscode.workspace.fs.delete(uri)
    }
  })

  it('says what speaks against an assignment before it is written', async () => {
    await iAm('noor')
    const given = {
      uri: fileUri(settlement),
      trainee: 'ines',
      mentor: 'tomasz',
      target: 'performed',
      due: 'in 6 weeks',
    }
    const assigning = executeCommand('understudy.assignRunbook', given)
    assert.match((await asked(1)).says, /Inês Carvalho has it assigned already, with the target “performed”/)
    await escape()
    await assigning
    assert.equal(openText(settlement) ?? (await onDisk(settlement)), originals.get(settlement))
    const anew = executeCommand('understudy.assignRunbook', given)
    await asked(1)
    await enter()
    await anew
    await textWith(settlement, /trainee: ines, mentor: tomasz, .*due: 2027-01-01/)
  })

  it('takes an assignment back, and by undo gives it again', async () => {
    const withdrawing = executeCommand('understudy.withdrawAssignment', fileUri(settlement))
    assert.deepEqual(
      (await choices(1)).map((line) => line.slice(4).split(' | ')[0]),
      ['Inês Carvalho'],
    )
    await enter()
    await withdrawing
    await eventually('no assignment', () => openText(settlement)?.includes('trainee: ines') === false)
    await executeCommand('undo')
    await eventually('the first text', () => openText(settlement) === originals.get(settlement))
    await executeCommand('understudy.withdrawAssignment', { uri: fileUri(settlement), trainee: 'noor' })
    await said(/no open assignment on “Replay a stuck settlement batch”/)
  })

  it('offers the runbooks that somebody learns where none is open', async () => {
    await closeAllEditors()
    const recording = executeCommand('understudy.recordTrainingStep')
    const titles = (await choices(1)).map((line) => line.slice(4).split(' | ')[0]).sort()
    assert.deepEqual(titles, [
      'Replay a stuck settlement batch',
      'Restore the ledger from backup',
      'Switch the carrier rate provider',
    ])
    await escape()
    await recording
  })

  it('lets only those sign who may, and says who could', async () => {
    await iAm('noor')
    await executeCommand('understudy.signOff', { uri: fileUri(queue), trainee: 'yuki', level: 'performed' })
    const { text, offers } = await said(/You cannot sign off/)
    assert.match(text, /Noor Haddad cannot teach it; Inês Carvalho can\./)
    assert.deepEqual(offers, ['Show Why'])
  })

  it('records an exercise of several people in one edit', async () => {
    const given = {
      uris: [fileUri(peak)],
      people: ['noor', 'Sunniva Berg'],
      kind: 'drill',
      on: 'yesterday',
      note: 'game day',
    }
    await executeCommand('understudy.recordExercise', given)
    await textWith(peak, '  - {on: 2026-11-19, kind: drill, by: [noor, sunniva], note: game day}')
    await executeCommand('undo')
    await eventually('the first text', () => openText(peak) === originals.get(peak))
  })

  it('shows several runbooks first, and writes them as one step', async () => {
    const given = { uris: [fileUri(peak), fileUri(queue)], people: ['noor'], kind: 'drill', on: 'today', note: '' }
    const done = executeCommand('understudy.recordExercise', given)
    await eventually('the end of the preview', async () => {
      await executeCommand('refactorPreview.apply')
      return Promise.race([done, new Promise((resolve) => setTimeout(resolve, 300))]).then(() =>
        (openText(queue) ?? '').includes('kind: drill'),
      )
    })
    await done
    for (const path of [peak, queue]) await textWith(path, '{on: 2026-11-20, kind: drill, by: [noor]}')
  })

  it('assigns all that is selected in the view, each to a mentor of its own', async () => {
    const root = workspaceFolder()
    const node = (path: string) => ({ root, entry: { is: 'runbook', path }, parent: undefined })
    const nodes = [node(peak), node(queue)]
    const done = executeCommand('understudy.assignRunbook', nodes[0], nodes)
    assert.match((await asked(1)).title, /Assign Runbook to Trainee: 2 runbooks/)
    await take(1, /Kofi Mensah/)
    assert.match((await choices(2))[0] ?? '', /Whoever fits each runbook/)
    await enter()
    await asked(3)
    await enter()
    await asked(4)
    await enter()
    await eventually('the end of the preview', async () => {
      await executeCommand('refactorPreview.apply')
      return Promise.race([done, new Promise((resolve) => setTimeout(resolve, 300))]).then(() =>
        (openText(queue) ?? '').includes('trainee: kofi'),
      )
    })
    await done
    await textWith(peak, 'trainee: kofi, mentor: sunniva, target: performed')
    await textWith(queue, 'trainee: kofi, mentor: ines, target: performed')
  })

  it('asks who took part, what it was, when, and for a note', async () => {
    await iAm('noor')
    const recording = executeCommand('understudy.recordExercise', fileUri(peak))
    assert.match((await choices(1)).join('\n'), /\[x\] knows it or learns it \| Noor Haddad/)
    await enter()
    assert.match((await choices(2))[0] ?? '', /\[x\] Drill/)
    await enter()
    await asked(3)
    await enter()
    await asked(4)
    await enter()
    await recording
    await textWith(peak, '  - {on: 2026-11-20, kind: drill, by: [noor]}')
  })

  it('shows what has changed since the last review, and asks what was checked', async () => {
    await iAm('noor')
    const editor = await openDocument(peak)
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end
    await editor.edit((edit) => {
      edit.insert(end, '\nOne line more.\n')
    })
    await api.settled()
    const reviewing = executeCommand('understudy.markReviewed', fileUri(peak))
    const { says } = await asked(1, /Mark Reviewed/)
    assert.match(says, /What has changed since \d{4}-\d\d-\d\d is shown\. What did you check\?/)
    assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff)
    assert.match((await choices(1))[0] ?? '', /Read what has changed/)
    await enter()
    await reviewing
    const text = await textWith(peak, 'last_reviewed_on: 2026-11-20')
    assert.match(text, /- \{on: 2026-11-20, kind: review, note: read what has changed \(noor\)\}/)
  })

  it('asks what was checked where nothing has changed too, and writes no bare date', async () => {
    await iAm('noor')
    const reviewing = executeCommand('understudy.markReviewed', fileUri(queue))
    assert.match((await asked(1, /Mark Reviewed/)).says, /The text is as it was on 2026-10-06\. What did you check/)
    await escape()
    await reviewing
    assert.equal(openText(queue) ?? (await onDisk(queue)), originals.get(queue))
    await executeCommand('understudy.markReviewed', { uri: fileUri(queue), checked: '  ' })
    await said(/Say what was checked/)
    assert.equal(openText(queue) ?? (await onDisk(queue)), originals.get(queue))
  })

  it('offers to confirm those who only seem to know a runbook before one of them teaches it', async () => {
    const assigning = executeCommand('understudy.assignRunbook', { uri: fileUri(pager), trainee: 'yuki' })
    assert.match((await choices(1))[0] ?? '', /Confirm who seems to know it first/)
    await escape()
    await assigning
  })
})
