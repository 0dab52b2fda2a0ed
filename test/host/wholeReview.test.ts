import { strict as assert } from 'node:assert'
import { setTimeout as pause } from 'node:timers/promises'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, problemsOf, writeDocument } from './harness'
import { hasKeyboard, inTheme, picture, press, see, type } from './keyboard'
import { understudy } from './understudy'

const { executeCommand } = vscode.commands

const review = 'incidents/2026-11-17-dead-letters-from-a-second-carrier.md'
const runbook = 'runbooks/tracking/reprocess-dead-letters.md'

const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : undefined)

const document = (path = review): vscode.TextDocument => {
  const found = vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === fileUri(path).path)
  if (found === undefined) throw new Error(`${path} is not open.`)
  return found
}

const text = (): string => document().getText()

const textWith = (wanted: string | RegExp, path = review) =>
  eventually(`${String(wanted)} in ${path}`, () => {
    const now = document(path).getText()
    const found = typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)
    if (!found) throw new Error(now)
    return true
  })

const quickInput = '.quick-input-widget'

/** Runs a command as one does who knows its name. */
const command = async (title: string): Promise<void> => {
  // What was open before may still be giving the focus back to the editor.
  await pause(300)
  await press('F1')
  await see(`${quickInput} .monaco-list-row`)
  await see(`${quickInput} input:focus`)
  await type(`Understudy: ${title}`)
  await see(`${quickInput} .monaco-list-row.focused:has-text("${title}")`)
  await press('Enter')
}

/** Puts the cursor behind the words, wherever they stand: how one gets there is the editor's affair. */
const goBehind = async (words: string): Promise<void> => {
  const at = text().indexOf(words)
  assert.ok(at >= 0, `${words} in ${text()}`)
  const editor = await vscode.window.showTextDocument(document())
  const place = document().positionAt(at + words.length)
  editor.selection = new vscode.Selection(place, place)
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  await executeCommand('workbench.action.focusActiveEditorGroup')
}

/** Takes what is suggested, once it is on the screen. */
const takeSuggestion = async (label: string): Promise<void> => {
  await see(`.suggest-widget.visible .monaco-list-row.focused:has-text("${label}")`)
  await press('Enter')
}

/** Takes what the light bulb offers first. */
const takeFix = async (title: string): Promise<void> => {
  // The problem is marked, and the editor has the focus, a moment after either is told.
  await pause(500)
  await press('Control+.')
  await picture('2-light-bulb')
  await see(`.action-widget .monaco-list-row.focused:has-text("${title}")`)
  await press('Enter')
}

describe('a whole incident review, by keyboard', function () {
  this.retries(0)
  this.timeout(120_000)
  let api: Understudy
  let original: Uint8Array

  /** The question that is open, once it is on the screen. */
  const asked = async (about: RegExp) => {
    const asking = await eventually(`a question about ${about.source}, not “${api.shown.asking?.says ?? ''}”`, () =>
      about.test(`${api.shown.asking?.title ?? ''}: ${api.shown.asking?.says ?? ''}`) ? api.shown.asking : undefined,
    )
    const step = asking.step > 1 ? `:has-text("(${asking.step}/")` : ''
    await see(`${quickInput} .quick-input-titlebar:has-text(${JSON.stringify(asking.title)})${step}`)
    return asking
  }

  /** Answers questions with what is typed; with nothing, Enter takes what stands there. */
  const answer = async (...answers: readonly (readonly [about: RegExp, typed?: string])[]) => {
    for (const [about, typed = ''] of answers) {
      await asked(about)
      await type(typed)
      await press('Enter')
    }
  }

  let failed = false

  beforeEach(function () {
    // Each part of the work stands on the one before.
    if (failed) this.skip()
  })

  afterEach(async function () {
    failed ||= this.currentTest?.state === 'failed'
    if (failed) await picture('failed')
  })

  before(async function () {
    if (!hasKeyboard) this.skip()
    api = await understudy()
    original = await vscode.workspace.fs.readFile(fileUri(runbook))
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    await closeAllEditors()
    await inTheme()
    await executeCommand('understudy.reviews.focus')
  })

  after(async () => {
    if (!hasKeyboard) return
    await executeCommand('workbench.action.closeQuickOpen')
    await executeCommand('notifications.clearAll')
    for (const { uri, isDirty } of vscode.workspace.textDocuments) {
      if (!isDirty) continue
      await vscode.window.showTextDocument(uri)
      await executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    await closeAllEditors()
    await writeDocument(runbook, new TextDecoder().decode(original))
    await vscode.workspace.fs.delete(fileUri(review)).then(undefined, () => undefined)
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
    await api.settled()
  })

  it('begins with a command and its questions', async () => {
    await command('New Incident Review')
    await answer(
      [/Its title|users saw/, 'Dead letters from a second carrier'],
      [/How bad/, 'sev3'],
      [/Services that were hit/, 'tracking'],
    )
    const zone = await eventually('the next question', () =>
      api.shown.asking?.step === 4 ? api.shown.asking : undefined,
    )
    if (zone.says.includes('zone')) await answer([/In which zone/, 'Europe/Oslo'])
    await asked(/did it start/)
    await type('2026-11-17 13:20 UTC')
    await picture('1-new')
    await press('Enter')
    await answer(
      [/notice/, '2026-11-17 13:35 UTC'],
      [/harm stopped|stopped/, '2026-11-17 14:10 UTC'],
      [/over\?/, '2026-11-17 15:00 UTC'],
      [/led the response/, 'kofi'],
      [/took notes/, 'arjun'],
      [/Who else/, 'kofi'],
      [/Runbooks that were used/, 'reprocess-dead-letters'],
      [/How did/, 'missing-step'],
      [/made of/, 'blameless'],
    )
    await eventually('the review', () => text() !== '')
    assert.match(
      text(),
      /^started_at: 2026-11-17T13:20:00Z\n.*13:35:00Z\n.*14:10:00Z\nresolved_at: 2026-11-17T15:00:00Z$/m,
    )
    assert.match(text(), /^roles: \{commander: kofi, scribe: arjun, responders: \[kofi\]\}$/m)
    assert.match(text(), /reprocess-dead-letters\.md, verdict: missing-step\}$/m)
  })

  it('is written from place to place, with words that are known already offered', async () => {
    await press('Control+Space')
    await see('.suggest-widget.visible')
    await type('ale')
    await takeSuggestion('alert')
    await textWith('detection: alert')
    await press('Tab')
    await type(
      'Events of a second carrier went to the dead letters for 50 minutes. @kofl sorted them by hand and they were read again.',
    )
    await press('Tab', 'Delete', 'Tab')
    await type(
      'The carrier sent a new sort of event, and the dead letters are sorted by a rule that stands nowhere. Only Kofi knew how to sort them.',
    )
    await press('Tab')
    await type('What one carrier sends, the next one will.')
    await press('Tab')
    await type('- [ ] Alert on dead letters by carrier (owner: @')
    await see('.suggest-widget.visible')
    await type('kofi')
    await takeSuggestion('kofi')
    await type(', due: ')
    await press('Control+Space')
    await see('.suggest-widget.visible')
    await type('in 2 w')
    await takeSuggestion('in 2 weeks')
    await press('End', 'Enter')
    await type('- [ ] Write down how dead letters are sorted')
    await press('Escape')
    await textWith(
      '- [ ] Alert on dead letters by carrier (owner: @kofi, due: 2026-12-04)\n- [ ] Write down how dead letters are sorted\n',
    )
    await press('Control+s')
    await picture('2-written')
  })

  it('gets rows of its timeline from git, when they are ticked', async () => {
    await command('Insert Timeline Entries from Git')
    await asked(/Tick what belongs there/)
    await see(`${quickInput} .monaco-list-row`)
    await type('gateway')
    await press('ArrowDown', 'Space')
    await see(`${quickInput} .monaco-list-row [aria-checked=true], ${quickInput} .monaco-list-row .checked`)
    await picture('3-timeline')
    await press('Enter')
    await textWith(/- .*14:00 .*the gateway replaces them in April/)
  })

  it('has what was typed wrong mended by its light bulb', async () => {
    const [problem] = await problemsOf(fileUri(review), (each) => ruleOf(each) === 'unknown-person')
    assert.ok(problem)
    await goBehind('@kofl')
    await press('ArrowLeft')
    await takeFix('Change to @kofi')
    await textWith('@kofi sorted them by hand')
  })

  it('is told as the recurrence that it is', async () => {
    await command('Find Similar Incidents')
    const { choices } = await asked(/^Incidents like/)
    assert.match(choices?.[0]?.text ?? '', /^One carrier's events went to the dead letters \| INC-2026-0041/)
    await picture('4-similar')
    await press('Control+Enter')
    await textWith(/^recurrence_of: \[INC-2026-0041\]$/m)
    await press('Escape')
  })

  it('turns what one person knew into training', async () => {
    await problemsOf(fileUri(review), (each) => ruleOf(each) === 'knowledge-gap')
    await goBehind('Only Kofi knew')
    await takeFix('Create a training assignment')
    await asked(/runbook would have helped/)
    await picture('5-training')
    await answer(
      [/runbook would have helped/],
      [/Who is to learn it/, 'Arjun'],
      [/Who teaches it/],
      [/What is to be reached/],
      [/Enter goes on/],
    )
    await textWith(/person: arjun|trainee: arjun/, runbook)
    await press('Control+s')
    await goBehind('Only Kofi knew')
    await command('Add Knowledge Gap to Contributing Factors')
    await textWith(/type: knowledge-gap, summary: Only Kofi knew how to sort them/)
  })

  it('is in review, reviewed and closed, each when nothing is missing for it', async () => {
    await command('Set Review Status')
    const first = await asked(/Status of/)
    assert.match(first.choices?.[0]?.text ?? '', /^In review/)
    await press('Enter')
    await textWith('status: in-review')
    await command('Set Review Status')
    await asked(/Status of/)
    await picture('6-in-review')
    await press('Enter')
    const missing = await asked(/for Reviewed/i)
    assert.match(missing.choices?.[0]?.text ?? '', /Write down how dead letters are sorted/)
    await picture('6-missing')
    await press('Enter')
    await eventually('the action', () => {
      const editor = vscode.window.activeTextEditor
      return editor?.document.lineAt(editor.selection.active.line).text.includes('Write down how')
    })
    await command('Set Action Owner')
    await answer([/Owner of/, 'Arjun'])
    await textWith(/sorted \(owner: @arjun/)
    await command('Set Action Due')
    await answer([/Due Date of/])
    await textWith(/sorted \(owner: @arjun, due: \d{4}-\d\d-\d\d\)/)
    await command('Set Review Status')
    await answer([/Status of/])
    await textWith(/^status: reviewed$/m)
    await textWith('reviewed_on: 2026-11-20')
    await command('Set Review Status')
    await answer([/Status of/])
    const open = await asked(/for Closed/i)
    assert.ok(open.choices?.[0]?.text.includes('Alert on dead letters'))
    await press('Enter')
    await eventually('the action', () => {
      const editor = vscode.window.activeTextEditor
      return editor?.document.lineAt(editor.selection.active.line).text.includes('Alert on dead')
    })
    await pause(500)
    await press('Alt+c')
    await textWith('- [x] Alert on dead letters')
    await goBehind('- [ ] Write down how dead')
    await pause(500)
    await press('Alt+c')
    await textWith('- [x] Write down')
    await command('Set Review Status')
    await answer([/Status of/])
    await textWith(/^status: closed$/m)
    await press('Control+s')
    await eventually('it is saved', () => !document().isDirty)
    await picture('7-closed')
  })

  it('leaves no problem behind', async () => {
    await api.settled()
    await eventually('no problem above a hint', () => {
      const left = vscode.languages
        .getDiagnostics(fileUri(review))
        .filter(({ source, severity }) => source === 'Understudy' && severity !== vscode.DiagnosticSeverity.Hint)
      if (left.length > 0) throw new Error(left.map(({ message }) => message).join('\n'))
      return true
    })
  })
})
