import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { IsoDate, IsoInstant } from '../../src/core/domain/text'
import { newReview } from '../../src/core/scaffold/newDocument'
import { renderTemplate } from '../../src/core/scaffold/renderTemplate'
import { shippedTemplates } from '../../src/core/scaffold/templates/shippedTemplates'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, problemsOf, writeDocument } from './harness'
import { linesOf, understudy } from './understudy'

const { executeCommand } = vscode.commands

/** Presses Enter in the input that is open. */
const enter = () => executeCommand('workbench.action.acceptSelectedQuickOpenItem')
const back = () => executeCommand('workbench.action.quickInputBack')
const escape = () => executeCommand('workbench.action.closeQuickOpen')

const editorOn = (path: string): Promise<vscode.TextEditor> =>
  eventually(`an editor on ${path} with text`, () => {
    const editor = vscode.window.activeTextEditor
    return editor?.document.uri.path === fileUri(path).path && editor.document.getText() !== '' ? editor : undefined
  })

const isThere = async (path: string): Promise<boolean> => {
  try {
    await vscode.workspace.fs.stat(fileUri(path))
    return true
  } catch {
    return false
  }
}

const remove = async (path: string): Promise<void> => {
  if (await isThere(path)) await vscode.workspace.fs.delete(fileUri(path), { recursive: true })
}

describe('a new incident review, asked for', () => {
  let api: Understudy
  const path = 'incidents/2026-11-20-step-by-step.md'

  /** The question that is open, once it says what is wanted of it. */
  const asked = (about: RegExp) =>
    eventually(`a question about ${about.source}, not “${api.shown.asking?.says ?? ''}”`, () =>
      about.test(api.shown.asking?.says ?? '') ? api.shown.asking : undefined,
    )
  const press = async (...abouts: readonly RegExp[]) => {
    for (const about of abouts) {
      await asked(about)
      await enter()
    }
  }

  const title = /Its title/
  const severity = /How bad/
  const services = /Services that were hit/
  const times = [/did it start|2026-11-20 22:15 UTC/, /notice|22:20 UTC/, /harm stopped|22:40 UTC/, /over\?|23:00 UTC/]
  const people = [/led the response/, /took notes/, /Who else/]
  const runbooks = /Runbooks that were used/
  const verdict = /How did/
  const template = /What it is made of/

  const answers = {
    ask: true,
    title: 'Step by step',
    severity: 'sev3',
    services: ['ledger'],
    zone: 'Europe/Paris',
    started: '2026-11-20 23:15',
    detected: '2026-11-20 22:20 UTC',
    mitigated: '2026-11-20 22:40 UTC',
    resolved: '2026-11-20 23:00 UTC',
    commander: 'alice',
    scribe: 'Nobody Known',
    responders: ['bob', 'Carol New'],
    runbooks: [{ path: 'runbooks/ledger/reconcile.md', verdict: 'stale' }],
    template: 'five-whys',
  }

  before(async () => {
    api = await understudy()
  })

  afterEach(async () => {
    await escape()
    await executeCommand('workbench.action.revertAndCloseActiveEditor')
    for (const left of [path, 'incidents/2026-11-20-only-a-title.md', '.understudy/templates']) await remove(left)
    await closeAllEditors()
    await api.settled()
  })

  it('takes the keyboard alone, and holds every answer, to the byte as the command line writes it', async () => {
    const done = executeCommand('understudy.newIncidentReview', answers)
    await press(title, severity, services, ...times, ...people, runbooks, verdict, template)
    await done
    const text = (await editorOn(path)).document.getText()
    const [five] = shippedTemplates.filter(({ name }) => name === 'five-whys')
    assert.ok(five !== undefined)
    const at = (time: string) => `2026-11-20T${time}:00Z` as IsoInstant
    const same = newReview(
      {
        title: 'Step by step',
        severity: 'sev3',
        services: ['ledger'],
        moments: { startedAt: at('22:15'), detectedAt: at('22:20'), mitigatedAt: at('22:40'), resolvedAt: at('23:00') },
        commander: 'alice',
        scribe: 'Nobody Known',
        responders: ['bob', 'Carol New'],
        runbooks: [{ path: 'runbooks/ledger/reconcile.md', title: undefined, verdict: 'stale' }],
      },
      five,
      '2026-11-21' as IsoDate,
      { documents: [], pattern: path, folder: undefined },
    )
    assert.equal(text, renderTemplate(same.template, same.values, 'plain'))
    assert.match(text, /^roles: \{commander: alice, scribe: Nobody Known, responders: \[bob, Carol New\]\}$/m)
    assert.match(text, /^## Five whys$/m)
  })

  it('says at once when times are out of order, and takes them all the same', async () => {
    const done = executeCommand('understudy.newIncidentReview', { ...answers, detected: '2026-11-20 22:00 UTC' })
    await press(title, severity, services, /22:15 UTC/)
    const { wrong, says } = await asked(/before the start/)
    assert.equal(wrong, false)
    assert.equal(says, '2026-11-20 22:00 UTC is before the start, 2026-11-20 22:15 UTC. Enter takes it all the same.')
    await press(/before the start/, ...times.slice(2), ...people, runbooks, verdict, template)
    await done
    assert.match((await editorOn(path)).document.getText(), /^detected_at: 2026-11-20T22:00:00Z$/m)
  })

  it('leads back through all of it, with what was answered kept', async () => {
    const done = executeCommand('understudy.newIncidentReview', answers)
    const all = [title, severity, services, ...times, ...people, runbooks, verdict, template]
    await press(...all.slice(0, -1))
    await asked(template)
    for (const about of all.slice(0, -1).reverse()) {
      await back()
      await asked(about)
    }
    await press(...all)
    await done
    const text = (await editorOn(path)).document.getText()
    assert.match(text, /^severity: sev3\nservices: \[ledger\]\nstarted_at: 2026-11-20T22:15:00Z$/m)
    assert.match(text, /^ {2}- \{path: runbooks\/ledger\/reconcile.md, verdict: stale\}$/m)
  })

  it('lets everything but the title be skipped, and asks for the zone once', async () => {
    const bare = { ask: true, title: 'Only a title' }
    const only = 'incidents/2026-11-20-only-a-title.md'
    const first = executeCommand('understudy.newIncidentReview', bare)
    await press(title, severity, services, /In which zone/, ...times, ...people, runbooks, template)
    await first
    const text = (await editorOn(only)).document.getText()
    assert.match(text, /^severity: \nservices: \[\]\nstarted_at: \n/m)
    assert.match(text, /^roles: \{commander: , scribe: , responders: \[\]\}\nrunbooks_used: \[\]$/m)
    await executeCommand('workbench.action.revertAndCloseActiveEditor')
    await remove(only)
    const second = executeCommand('understudy.newIncidentReview', bare)
    await press(title, severity, services, ...times, ...people, runbooks, template)
    await second
    await editorOn(only)
  })

  it('goes no further with a title of nothing, or a time that is none, and writes nothing when it is put away', async () => {
    const nothing = executeCommand('understudy.newIncidentReview')
    await asked(title)
    await enter()
    assert.equal((await asked(/needs a word/)).wrong, true)
    await escape()
    await nothing
    const done = executeCommand('understudy.newIncidentReview', { ...answers, started: 'soon' })
    await press(title, severity, services)
    assert.equal((await asked(/Not understood/)).wrong, true)
    await enter()
    assert.equal(api.shown.asking?.wrong, true)
    await escape()
    await done
    assert.equal(await isThere(path), false)
  })

  describe('with a template of the team’s', () => {
    const file = '.understudy/templates/ledger.md'
    const head =
      '---\ntemplate:\n  name: Ledger outage\n  severities: [sev3]\nkind: incident-review\ntitle: ${TITLE}\n---\n'

    it('is made of the one for its severity', async () => {
      await writeDocument(file, `${head}\n# \${TITLE}\n\nLed by \${COMMANDER:\${1:nobody}}, costs \\$5.\n`)
      const done = executeCommand('understudy.newIncidentReview', { ...answers, template: '' })
      await press(title, severity, services, ...times, ...people, runbooks, verdict)
      const { choices } = await asked(template)
      assert.equal(choices?.[0]?.text, 'Your team’s | Ledger outage')
      assert.equal(choices.length, 5)
      await enter()
      await done
      assert.equal(
        (await editorOn(path)).document.getText(),
        '---\nkind: incident-review\ntitle: Step by step\n---\n\n# Step by step\n\nLed by alice, costs $5.\n',
      )
    })

    it('is made of the shipped one where that is broken, with the line told and shown', async () => {
      const uri = await writeDocument(file, `${head}\n# \${TITLE}\n\n\${1:never closed\n`)
      const [problem] = await problemsOf(uri)
      assert.equal(problem?.message, '${1: is never closed: add its }.')
      assert.equal(problem.range.start.line, 10)
      await executeCommand('understudy.newIncidentReview', { ...answers, ask: false, template: '' })
      assert.match((await editorOn(path)).document.getText(), /^## Lessons learned$/m)
      const said = await eventually('what was said', () => api.shown.said)
      assert.equal(
        said.text,
        'The template .understudy/templates/ledger.md cannot be used (line 11: ${1: is never closed: add its }.) “Google SRE” was used in its place.',
      )
      assert.deepEqual(said.offers, ['Open Template'])
    })
  })
})

describe('timeline entries from git', () => {
  let api: Understudy
  const path = 'incidents/2026-11-20-from-git.md'

  before(async () => {
    api = await understudy()
  })

  afterEach(async () => {
    await escape()
    await executeCommand('workbench.action.revertAndCloseActiveEditor')
    await remove(path)
    await closeAllEditors()
    await api.settled()
  })

  const review = (started: string, resolved: string) =>
    writeDocument(
      path,
      `---\nkind: incident-review\ntitle: From git\nstatus: draft\nstarted_at: ${started}\nresolved_at: ${resolved}\n---\n\n# From git\n\n## Timeline\n\nTimes in UTC.\n\n- ${started.slice(0, 16).replace('T', ' ')} The incident begins.\n- ${resolved.slice(0, 16).replace('T', ' ')} It is over.\n`,
    )

  const listed = () =>
    eventually('the review', () => linesOf(api.shown.reviews()).some((line) => line.includes('From git')))

  it('are offered with nothing ticked, and those ticked stand in the order of time', async () => {
    const uri = await review('2026-01-01T00:00:00Z', '2026-11-20T00:00:00Z')
    await listed()
    const { document } = await vscode.window.showTextDocument(uri)
    const before = document.getText()
    const done = executeCommand('understudy.insertTimelineEntries', { uri })
    const asking = await eventually('the list', () =>
      api.shown.asking?.choices?.length ? api.shown.asking : undefined,
    )
    assert.ok(asking.choices?.every(({ chosen }) => !chosen))
    await enter()
    await done
    assert.equal(document.getText(), before, 'nothing is inserted unasked')
    const again = executeCommand('understudy.insertTimelineEntries', { uri })
    await eventually('the list', () => (api.shown.asking?.choices?.length ? api.shown.asking : undefined))
    await executeCommand('workbench.action.quickOpenSelectNext')
    await executeCommand('workbench.action.quickPickManyToggle')
    await enter()
    await again
    const lines = document
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('- '))
    assert.equal(lines.length, 3)
    assert.match(lines[1] ?? '', /^- 2026-\d\d-\d\d \d\d:\d\d (?:Commit|Merge|Tag) `/)
    await executeCommand('undo')
    assert.equal(document.getText(), before)
  })

  it('are led to by a line above the timeline of a review that is not settled', async () => {
    const uri = await review('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')
    await listed()
    await vscode.window.showTextDocument(uri)
    await eventually('the lens', async () => {
      const lenses = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20)
      return lenses.some(({ command }) => command?.title === 'Insert from Git…')
    })
  })
})
