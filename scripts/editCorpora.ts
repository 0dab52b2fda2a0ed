/**
 * Tries every edit on every document below a folder (`npx tsx scripts/editCorpora.ts DIR`) and holds what must be true of
 * each: nothing outside the front matter changes and no other key does, reading the result gives what was meant, the
 * inverse restores every byte, and a second time changes nothing; the same for every action item, where one line may
 * change. `--refused` names the items that are left to the person. Nothing is written to the disk.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StatedFacts } from '../src/core/domain/documents'
import type { EditOutcome } from '../src/core/domain/edits'
import { atLeast } from '../src/core/domain/levels'
import type { PersonId } from '../src/core/domain/people'
import type { DocPath, IsoDate } from '../src/core/domain/text'
import { applyEdits, inverseEdits } from '../src/core/edit/applyEdits'
import * as action from '../src/core/edit/actionEdits'
import { contentOfFields } from '../src/core/edit/yaml/content'
import * as runbook from '../src/core/edit/runbookEdits'
import { spellingsOf } from '../src/core/edit/yaml/spellings'
import { parseDocument } from '../src/core/parse/document/document'
import { plainKey } from '../src/core/parse/frontMatter/fields'
import { readFrontMatter } from '../src/core/parse/frontMatter/frontMatter'

type Trial = {
  readonly name: string
  /** The keys that may change, in any of their spellings. */
  readonly keys: readonly string[]
  readonly edit: (text: string) => EditOutcome
  readonly isMeant: (stated: StatedFacts) => boolean
}

const today = '2026-11-20' as IsoDate
const [alice, bob] = ['edit-alice', 'edit-bob'] as PersonId[] as [PersonId, PersonId]

const levelsOf = ({ crossTrained }: StatedFacts, person: string) =>
  crossTrained.filter((entry) => entry.person.value === person)

const trials: readonly Trial[] = [
  {
    name: 'confirm two knowers',
    keys: ['cross_trained'],
    edit: (text) => runbook.confirmKnowers(text, [bob, alice]),
    isMeant: (stated) =>
      [alice, bob].every((who) => levelsOf(stated, who).some(({ level }) => atLeast(level, 'performed'))),
  },
  {
    name: 'I can run this',
    keys: ['cross_trained'],
    edit: (text) => runbook.canRunThis(text, bob, today),
    isMeant: (stated) => levelsOf(stated, bob).some(({ level, on }) => level === 'performed' && on === today),
  },
  {
    name: 'no longer',
    keys: ['cross_trained'],
    edit: (text) => runbook.noLonger(text, bob),
    isMeant: (stated) => levelsOf(stated, bob).some(({ level }) => level === 'read'),
  },
  {
    name: 'set kind',
    keys: ['kind', 'type', 'layout'],
    edit: (text) => runbook.setKind(text, 'runbook'),
    isMeant: (stated) => stated.kind?.value === 'runbook',
  },
  {
    name: 'set criticality',
    keys: ['criticality'],
    edit: (text) => runbook.setCriticality(text, 'high'),
    isMeant: (stated) => stated.criticality?.value === 'high',
  },
  {
    name: 'set services',
    keys: ['services'],
    edit: (text) => runbook.setServices(text, ['edit db', '@12']),
    isMeant: ({ services }) => services.map(({ value }) => value).join() === 'edit db,@12',
  },
  {
    name: 'mark reviewed',
    keys: ['last_reviewed_on', 'review_by'],
    edit: (text) => runbook.markReviewed(text, today),
    isMeant: (stated) => stated.lastReviewedOn?.value === today,
  },
  {
    name: 'set owner',
    keys: ['owners'],
    edit: (text) => runbook.setOwner(text, '@edit/owner'),
    isMeant: ({ owners }) => owners.some(({ value, team }) => team && value === '@edit/owner'),
  },
  {
    name: 'accept risk',
    keys: ['accepted_risk'],
    edit: (text) => runbook.acceptRisk(text, { reason: 'why: "so" # {x}', until: today, by: bob }),
    isMeant: ({ acceptedRisk }) => acceptedRisk?.reason === 'why: "so" # {x}' && acceptedRisk.until === today,
  },
  {
    name: 'record exercise',
    keys: ['exercises'],
    edit: (text) => runbook.recordExercise(text, { on: today, kind: 'drill', by: [bob, alice] }),
    isMeant: ({ exercises }) => exercises.some(({ on, by }) => on === today && by.length === 2),
  },
]

const otherKeys = (text: string, keys: readonly string[]): string => {
  const fields = readFrontMatter(text).value.frontMatter?.fields ?? []
  const touched = keys.flatMap((key) => spellingsOf(key))
  return JSON.stringify(contentOfFields(fields.filter(({ key }) => !touched.includes(plainKey(key)))))
}

/** The text from where the body begins, without the blank line that a new block brings. */
const bodyOf = (text: string): string => readFrontMatter(text).value.body.replace(/^\r?\n/, '')

const sameBody = (before: string, after: string): boolean =>
  readFrontMatter(before).value.frontMatter === undefined
    ? bodyOf(after) === bodyOf(before)
    : readFrontMatter(after).value.body === readFrontMatter(before).value.body

/** What is not as it must be; undefined where all is. */
const complaint = (path: string, before: string, trial: Trial, outcome: Extract<EditOutcome, { kind: 'edits' }>) => {
  const after = applyEdits(before, outcome.edits)
  if (applyEdits(after, inverseEdits(before, outcome.edits)) !== before) return 'the inverse does not restore the bytes'
  if (!sameBody(before, after)) return 'the body changed'
  if (otherKeys(after, trial.keys) !== otherKeys(before, trial.keys)) return 'another key changed'
  if (!trial.isMeant(parseDocument(path as DocPath, after).stated)) return 'it does not read as meant'
  const again = trial.edit(after)
  return again.kind === 'edits' && again.edits.length === 0 ? undefined : 'a second time changes something'
}

type ActionTrial = { readonly name: string; readonly edit: (text: string, line: number) => EditOutcome }

const actionTrials: readonly ActionTrial[] = [
  { name: 'mark done', edit: (text, line) => action.toggleAction(text, line, 'done') },
  { name: 'mark open', edit: (text, line) => action.toggleAction(text, line, 'open') },
  { name: 'set action owner', edit: (text, line) => action.setActionOwner(text, line, '@edit-carol') },
  { name: 'set action due', edit: (text, line) => action.setActionDue(text, line, '2027-03-31' as IsoDate) },
]

/** The lines that differ, from the first to the last, as counted in the text before. */
const linesTouched = (before: string, { edits }: Extract<EditOutcome, { kind: 'edits' }>): number => {
  const lines = edits.flatMap(({ range }) => [range.start.line, range.end.line])
  return before === '' || lines.length === 0 ? 0 : Math.max(...lines) - Math.min(...lines) + 1
}

const actionComplaint = (
  before: string,
  line: number,
  { edit }: ActionTrial,
  outcome: Extract<EditOutcome, { kind: 'edits' }>,
): string | undefined => {
  const after = applyEdits(before, outcome.edits)
  if (applyEdits(after, inverseEdits(before, outcome.edits)) !== before) return 'the inverse does not restore the bytes'
  if (linesTouched(before, outcome) > 1) return 'more than one line changed'
  const again = edit(after, line)
  return again.kind === 'edits' && again.edits.length === 0 ? undefined : 'a second time changes something'
}

const isDocument = (name: string) => /\.(?:md|markdown|md\.erb)$/.test(name)

type Tally = {
  readonly refusals: Map<string, number>
  readonly counts: Record<'passed' | 'failed' | 'refused', number>
}

const refuse = ({ refusals, counts }: Tally, reason: string): void => {
  counts.refused += 1
  refusals.set(reason, (refusals.get(reason) ?? 0) + 1)
}

/** Every edit of an action item on every item of a document, each on the text as it is; how many items there are. */
const tryActions = (file: string, text: string, tally: Tally): number => {
  const lines = [...new Set(parseDocument(file as DocPath, text).stated.actionItems.map(({ line }) => line))]
  for (const line of lines) {
    for (const trial of actionTrials) {
      const outcome = trial.edit(text, line)
      if (outcome.kind === 'refused') {
        refuse(tally, outcome.reason)
        if (verbose) console.log(`  ${file}:${line}: ${trial.name}: refused: ${text.split(/\r?\n/)[line - 1] ?? ''}`)
        continue
      }
      const wrong = actionComplaint(text, line, trial, outcome)
      tally.counts[wrong === undefined ? 'passed' : 'failed'] += 1
      if (wrong !== undefined) console.log(`  ${file}:${line}: ${trial.name}: ${wrong}`)
    }
  }
  return lines.length
}

const verbose = process.argv.includes('--refused')

const run = (folder: string): number => {
  const tally: Tally = { refusals: new Map(), counts: { passed: 0, failed: 0, refused: 0 } }
  const { refusals, counts } = tally
  let actions = 0
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isDocument).sort()
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    actions += tryActions(file, text, tally)
    for (const trial of trials) {
      const outcome = trial.edit(text)
      if (outcome.kind === 'refused') {
        refuse(tally, outcome.reason)
        continue
      }
      const wrong = complaint(file, text, trial, outcome)
      counts[wrong === undefined ? 'passed' : 'failed'] += 1
      if (wrong !== undefined) console.log(`  ${file}: ${trial.name}: ${wrong}`)
    }
  }
  for (const [reason, count] of [...refusals].sort((a, b) => b[1] - a[1])) console.log(`refused ${count}: ${reason}`)
  console.log(
    `${files.length} documents, ${trials.length} edits each, ${actions} action items, ${actionTrials.length} edits each: ${counts.refused} refused`,
  )
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  return counts.failed === 0 ? 0 : 1
}

const [, , folder] = process.argv
if (folder === undefined) {
  console.error('Name a folder of Markdown documents.')
  process.exitCode = 2
} else {
  process.exitCode = run(folder)
}
