import type { Authorship, Evidence } from '../domain/coverage'
import type { Document, Level, StatedExercise, Verdict } from '../domain/documents'
import { higher } from '../domain/levels'
import type { Resolved } from '../domain/knowledgeBase'
import type { Person, PersonId } from '../domain/people'
import type { Policy } from '../domain/policy'
import type { DocPath, IsoDate, Range } from '../domain/text'
import { declaredPeople, owningPeople } from '../metrics/coverageReport/declaredPeople'

/** What evidence is drawn from, beside the runbook itself. */
export type EvidenceContext = {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly policy: Policy
  readonly resolve: (name: string) => Resolved
  readonly authorship: readonly Authorship[]
  /** Uses of this runbook in incidents, from `runbookUses`. */
  readonly uses: readonly RunbookUse[]
}

/** One person's use of a runbook in an incident. */
export type RunbookUse = {
  readonly person: PersonId
  readonly on: IsoDate | undefined
  readonly verdict: Verdict
  readonly review: DocPath
  readonly reviewName: string
  readonly line: number
}

/**
 * All dated facts that say what each person can do with a runbook. History stands in only where the front matter
 * names no person we know as owner or cross-trained.
 */
export const evidenceOf = (runbook: Document, context: EvidenceContext): readonly Evidence[] => {
  const stated = statedLevels(runbook)
  const declared = [...declaredEvidence(runbook, context), ...ownerEvidence(runbook, context, stated)]
  return [
    ...declared,
    ...exerciseEvidence(runbook, context, stated),
    ...useEvidence(context.uses, stated),
    ...trainingEvidence(runbook),
    ...(declaresSomebody(runbook) ? [] : authoredEvidence(context.authorship)),
  ]
}

/** True where the front matter names a known person as owner or cross-trained. */
const declaresSomebody = (runbook: Document): boolean => declaredPeople(runbook).length > 0

const statedLevels = (runbook: Document): ReadonlyMap<PersonId, Level> => {
  const levels = new Map<PersonId, Level>()
  for (const { id, level } of runbook.crossTrained) {
    if (id !== undefined) levels.set(id, higher(level, levels.get(id) ?? 'none'))
  }
  return levels
}

const nameOf = (context: EvidenceContext, text: string): string => {
  const resolved = context.resolve(text)
  return resolved.kind === 'person' ? (context.people.get(resolved.id)?.name ?? text) : text
}

const lineOf = (runbook: Document, range: Range) =>
  ({ kind: 'line', path: runbook.path, line: range.start.line }) as const

const declaredAs: Readonly<Record<Level, string>> = {
  none: 'unable to run it',
  read: 'having read it',
  shadowed: 'having shadowed it',
  performed: 'able to run it',
  teaches: 'able to teach it',
}

const declaredEvidence = (runbook: Document, context: EvidenceContext): Evidence[] =>
  runbook.crossTrained.flatMap((entry) => {
    const { id, level, on, signedOffBy, body, exercised, person } = entry
    if (id === undefined) return []
    const source = lineOf(runbook, person.range)
    const stated: Evidence = {
      person: id,
      kind: signedOffBy ? 'signed-off' : 'declared',
      level,
      on,
      text: signedOffBy ? `signed off by ${nameOf(context, signedOffBy.value)}` : `declared as ${declaredAs[level]}`,
      source,
      body: signedOffBy ? body : undefined,
    }
    const renewal: Evidence[] = exercised
      ? [{ person: id, kind: 'exercised', level, on: exercised, text: 'exercised it', source, body: undefined }]
      : []
    return [stated, ...renewal]
  })

const ownerEvidence = (
  runbook: Document,
  { policy }: EvidenceContext,
  stated: ReadonlyMap<PersonId, Level>,
): Evidence[] => {
  const level = policy.ownerCountsAs
  if (level === 'none') return []
  return owningPeople(runbook)
    .filter(({ id }) => !stated.has(id))
    .map(({ id, line }) => ({
      person: id,
      kind: 'owner',
      level,
      on: undefined,
      text: `named as owner, assumed to be able to run it`,
      source: { kind: 'line', path: runbook.path, line },
      body: undefined,
    }))
}

const exerciseText = ({ kind, note }: StatedExercise) =>
  `took part in a ${kind}${note === undefined ? '' : ` (${note})`}`

const exerciseEvidence = (
  runbook: Document,
  context: EvidenceContext,
  stated: ReadonlyMap<PersonId, Level>,
): Evidence[] =>
  runbook.facts.stated.exercises.flatMap((exercise) =>
    exercise.by.flatMap((name): Evidence[] => {
      const who = context.resolve(name.value)
      if (who.kind !== 'person') return []
      return [
        {
          person: who.id,
          kind: 'exercised',
          level: stated.get(who.id) ?? 'performed',
          on: exercise.on,
          text: exerciseText(exercise),
          source: lineOf(runbook, exercise.range),
          body: undefined,
        },
      ]
    }),
  )

const useEvidence = (uses: readonly RunbookUse[], stated: ReadonlyMap<PersonId, Level>): Evidence[] =>
  uses
    .filter(({ verdict }) => verdict === 'worked' || verdict === 'missing-step' || verdict === 'stale')
    .map(({ person, on, review, reviewName, line }) => ({
      person,
      kind: 'exercised',
      level: stated.get(person) ?? 'performed',
      on,
      text: `used it in ${reviewName}`,
      source: { kind: 'line', path: review, line },
      body: undefined,
    }))

const trainingEvidence = (runbook: Document): Evidence[] =>
  runbook.assignments.flatMap(({ traineeId, read, shadowed, supervised, range }) => {
    if (traineeId === undefined) return []
    const source = lineOf(runbook, range)
    const step = (level: Level, on: IsoDate | undefined, text: string): Evidence[] =>
      on ? [{ person: traineeId, kind: 'training', level, on, text, source, body: undefined }] : []
    return [
      ...step('read', read, 'has read it'),
      ...step('shadowed', shadowed, 'shadowed somebody carrying it out'),
      ...step('shadowed', supervised, 'carried it out under supervision, not signed off yet'),
    ]
  })

const authoredEvidence = (authorship: readonly Authorship[]): Evidence[] =>
  authorship
    .filter(({ knower }) => knower)
    .map(({ person, lastChange, lastCommit, reason }) => ({
      person,
      kind: 'authored',
      level: 'performed',
      on: lastChange,
      text: reason,
      source: { kind: 'commit', commit: lastCommit },
      body: undefined,
    }))
