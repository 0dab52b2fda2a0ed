import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, noProblemsOn, openDocument, problemsOf, writeDocument } from './harness'
import { linesOf, understudy } from './understudy'

const { executeCommand } = vscode.commands

const enter = () => executeCommand('workbench.action.acceptSelectedQuickOpenItem')
const escape = () => executeCommand('workbench.action.closeQuickOpen')

const letters = 'runbooks/tracking/reprocess-dead-letters.md'
const review = 'incidents/2026-11-19-letters-again.md'

const lines = (frontMatter: readonly string[], body: readonly string[]): string =>
  [
    '---',
    'kind: incident-review',
    'id: INC-2026-0099',
    'started_at: 2026-11-19T08:00:00Z',
    'services: [tracking]',
    ...frontMatter,
    '---',
    '',
    '# Letters were left again',
    '',
    ...body,
    '',
  ].join('\n')

const used = (verdict: string) => ['runbooks_used:', `  - {path: ../${letters}, verdict: ${verdict}, by: [kofi]}`]

const onDisk = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)))

const openText = (path: string): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === fileUri(path).path)?.getText()

const textWith = (path: string, wanted: RegExp): Promise<string> =>
  eventually(`${String(wanted)} in ${path}`, async () => {
    const text = openText(path) ?? (await onDisk(path))
    return wanted.test(text) ? text : undefined
  })

const isGap = ({ code }: vscode.Diagnostic) => codeOf(code) === 'knowledge-gap'
const isVerdict = ({ code }: vscode.Diagnostic) => codeOf(code) === 'runbook-verdict'
const codeOf = (code: vscode.Diagnostic['code']) => (typeof code === 'object' ? code.value : code)

describe('what only one person knew in an incident', () => {
  let api: Understudy
  let original: string

  const asked = (step: number) =>
    eventually(`question ${step}`, () => (api.shown.asking?.step === step ? api.shown.asking : undefined))
  const isListed = () => linesOf(api.shown.reviews()).some((line) => line.includes('Letters were left again'))
  const lenses = async () => {
    const found = await executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', fileUri(review), 20)
    return found.map(({ command, range }) => ({ title: command?.title, line: range.start.line + 1, command }))
  }

  before(async () => {
    api = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    original = await onDisk(letters)
  })

  afterEach(async () => {
    await escape()
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!document.isDirty) continue
      await vscode.window.showTextDocument(document)
      await executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    await closeAllEditors()
    await writeDocument(letters, original)
    await vscode.workspace.fs.delete(fileUri(review)).then(undefined, () => undefined)
    await eventually('the review gone', () => !isListed())
    await eventually('the old text', () => (openText(letters) ?? original) === original)
    await api.settled()
    api.shown.said = undefined
  })

  after(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  it('becomes a training assignment by keyboard, and one undo takes it back', async () => {
    await writeDocument(review, lines(used('worked'), ['Only Kofi knew how to sort them.']))
    await openDocument(review)
    const [gap] = await problemsOf(fileUri(review), isGap)
    assert.match(gap?.message ?? '', /^Kofi Mensah alone knew, this review says/)
    const offered = await eventually('the lenses', async () => {
      const found = (await lenses()).filter(({ command }) => /Gap|TrainingAssignment/.test(command?.command ?? ''))
      return found.length === 2 ? found : undefined
    })
    assert.deepEqual(
      offered.map(({ title, line }) => `${line} ${title ?? ''}`),
      ['12 Create training assignment…', '12 Add to contributing factors'],
    )

    const done = executeCommand('understudy.createTrainingAssignment', { uri: fileUri(review), line: 12 })
    const runbooks = (await asked(1)).choices ?? []
    assert.match(runbooks[0]?.text ?? '', /^used in this incident \| Reprocess dead letters/)
    assert.ok(runbooks.length > 5)
    await enter()
    const trainees = (await asked(2)).choices ?? []
    assert.match(trainees[0]?.text ?? '', /^suggested \| .* \| .*/)
    await enter()
    const mentors = (await asked(3)).choices ?? []
    assert.match(mentors.find(({ chosen }) => chosen)?.text ?? '', /^Kofi Mensah \| Can teach it/)
    await enter()
    await asked(4)
    await enter()
    await asked(5)
    await enter()
    await done

    const text = await textWith(letters, /mentor: kofi, target: performed, assigned: 2026-11-20, due: 2027-01-15/)
    const said = await eventually('the offer', () => api.shown.said)
    assert.match(said.text, /says this in a sentence only/)
    assert.deepEqual(said.offers, ['Add to Contributing Factors'])
    await noProblemsOn(fileUri(review), isGap)

    await openDocument(letters)
    await executeCommand('undo')
    await eventually('the text as it was', () => openText(letters) === original)
    assert.notEqual(text, original)
    await problemsOf(fileUri(review), isGap)
  })

  it('becomes a contributing factor, at the cursor and with the runbook', async () => {
    await writeDocument(review, lines(used('worked'), ['Only Kofi knew how to sort them.']))
    const editor = await openDocument(review)
    await problemsOf(fileUri(review), isGap)
    editor.selection = new vscode.Selection(11, 3, 11, 3)
    await executeCommand('understudy.addKnowledgeGap')
    const text = await textWith(review, /contributing_factors/)
    assert.match(
      text,
      /\{type: knowledge-gap, summary: Only Kofi knew how to sort them, runbook: \.\.\/runbooks\/tracking\/reprocess-dead-letters\.md, person: kofi\}/,
    )
    await executeCommand('undo')
    await eventually('the text without it', () => openText(review)?.includes('contributing_factors') === false)
  })

  it('asks for no runbook where the factor names it', async () => {
    const factor = `  - {type: knowledge-gap, summary: Known to one, runbook: ../${letters}, person: kofi}`
    await writeDocument(review, lines(['contributing_factors:', factor], ['It was late.']))
    await openDocument(review)
    await problemsOf(fileUri(review), isGap)
    const done = executeCommand('understudy.createTrainingAssignment', { uri: fileUri(review), line: 7 })
    assert.match((await asked(1)).title, /Reprocess dead letters/)
    assert.match((await asked(1)).says, /Who is to learn it/)
    await escape()
    await done
    assert.equal(openText(letters) ?? original, original)
  })

  it('says so where a review tells of none', async () => {
    await writeDocument(review, lines([], ['It was late.']))
    await openDocument(review)
    await eventually('the review', isListed)
    await executeCommand('understudy.createTrainingAssignment')
    assert.match(api.shown.said?.text ?? '', /tells of no knowledge gap/)
  })

  it('and what it found wrong in a runbook stands there until that is reviewed again', async () => {
    await writeDocument(review, lines(used('stale'), ['It was late.']))
    const [found] = await problemsOf(fileUri(letters), isVerdict)
    assert.match(
      found?.message ?? '',
      /^INC-2026-0099 found it stale on 2026-11-19; neither its text nor its review date/,
    )
    await writeDocument(letters, original.replace(/last_reviewed_on: .*/, 'last_reviewed_on: 2026-11-20'))
    await noProblemsOn(fileUri(letters), isVerdict)
  })
})
