import type { Level } from '../../domain/documents'
import { atLeast, levelRank } from '../../domain/levels'
import type { PersonId } from '../../domain/people'
import { stepsTo, type TrainingStep } from '../../domain/trainingSteps'
import type { PersonCoverage, RunbookCoverage } from '../coverageReport/coverageReport'
import { listed } from '../words'
import type { HandoverItem, Proposal, Urgency } from './handover'
import type { Leaving } from './leaving'

/** A runbook that people who leave can run, or could until it lapsed. */
export const runbookItems = (leaving: Leaving): readonly HandoverItem[] => {
  const { change, gone } = leaving
  const after = new Map(change.after.runbooks.map((runbook) => [runbook.path, runbook]))
  return change.before.runbooks.flatMap((before) => {
    const knowers = before.people.filter(
      ({ person, level, present }) => gone.has(person) && present && atLeast(level, 'performed'),
    )
    const left = after.get(before.path)
    return left === undefined || knowers.length === 0 ? [] : [runbookItem(leaving, before, left, knowers)]
  })
}

type Gap = { readonly runners: number; readonly teachers: number }

/** How many more than stay are needed, as far as it is those who leave that will be missing. */
const gapOf = (before: RunbookCoverage, after: RunbookCoverage): Gap => ({
  runners: Math.max(0, Math.min(after.required.performed - after.canRun, Math.max(before.canRun - after.canRun, 1))),
  teachers: Math.max(0, Math.min(after.required.teaches - after.canTeach, before.canTeach - after.canTeach)),
})

const urgencyOf = ({ canRun, canTeach, required, flags }: RunbookCoverage): Urgency => {
  if (flags.includes('accepted')) return 'enough'
  if (canRun === 0) return 'nobody-left'
  if (canRun >= required.performed) return canTeach < required.teaches ? 'short' : 'enough'
  return canRun === 1 && required.performed > 1 ? 'one-left' : 'short'
}

const runbookItem = (
  leaving: Leaving,
  before: RunbookCoverage,
  after: RunbookCoverage,
  knowers: readonly PersonCoverage[],
): HandoverItem => {
  const { nameOf } = leaving
  const gap = gapOf(before, after)
  const learners = learnersOf(leaving, before, gap)
  const teachers = gap.runners > 0 ? [] : teachersOf(leaving, after, gap.teachers)
  const remaining = staying(leaving, after)
  const proposals = [...learners, ...teachers]
  const isShort = gap.runners + gap.teachers > 0
  return {
    kind: 'runbook',
    urgency: urgencyOf(after),
    title: before.title,
    where: { path: before.path, line: undefined },
    matter: matterOf(leaving, after, knowers),
    proposals: isShort ? proposals : remaining,
    nobody: isShort && proposals.length === 0 ? nobodyText(gap) : undefined,
    steps: leaving.steps([
      ...knowers
        .filter(({ basis }) => basis === 'authored')
        .map(({ person }) => `${nameOf(person)} confirms being able to run it.`),
      ...(isShort ? trainingTexts(leaving, before, knowers, learners, teachers) : []),
      ...ownerTexts(leaving, before, proposals[0] ?? remaining[0]),
    ]),
  }
}

const matterOf = (leaving: Leaving, after: RunbookCoverage, knowers: readonly PersonCoverage[]): string => {
  const who = listed(knowers.map(({ person }) => leaving.nameOf(person)))
  const seems = knowers.every(({ basis }) => basis === 'authored')
  const can = seems ? (knowers.length === 1 ? 'seems to know it' : 'seem to know it') : 'can run it'
  const lapsed = knowers.filter((each) => each.lapsed).map(({ person }) => leaving.nameOf(person))
  const stale = lapsed.length === 0 ? '' : ` What ${listed(lapsed)} last proved has lapsed.`
  const accepted = after.flags.includes('accepted') ? ' Its risk is accepted.' : ''
  return `${who} ${can}.${stale} Afterwards: ${after.why}${accepted}`
}

const nobodyText = ({ runners }: Gap): string =>
  runners > 0
    ? 'Nobody else who stays holds anything of it or knows a neighbour of it.'
    : 'Nobody else who stays can run it, so nobody can be made its teacher yet.'

/** Whoever learns it already goes before others at the same level. */
const learnersOf = ({ successorsOf, stays }: Leaving, { path, people }: RunbookCoverage, { runners }: Gap) => {
  const learns = new Set(people.filter(({ learning }) => learning).map(({ person }) => person))
  return successorsOf(path)
    .filter(({ person }) => stays(person))
    .toSorted(
      (a, b) => levelRank(b.level) - levelRank(a.level) || Number(learns.has(b.person)) - Number(learns.has(a.person)),
    )
    .slice(0, runners)
}

const levelWords: Readonly<Record<'performed' | 'teaches', string>> = {
  performed: 'can run it already',
  teaches: 'can teach it already',
}

const staying = ({ stays }: Leaving, { people }: RunbookCoverage): readonly Proposal[] =>
  people
    .filter(({ person, canRun }) => canRun && stays(person))
    .map(({ person, canTeach, away }) => ({
      person,
      reasons: [levelWords[canTeach ? 'teaches' : 'performed']],
      cautions: away ? ['away today'] : [],
    }))

/** Those who can run it and could learn to teach it. */
const teachersOf = (leaving: Leaving, after: RunbookCoverage, count: number): readonly Proposal[] =>
  staying(leaving, { ...after, people: after.people.filter(({ canTeach }) => !canTeach) }).slice(0, count)

const trainingTexts = (
  leaving: Leaving,
  before: RunbookCoverage,
  knowers: readonly PersonCoverage[],
  learners: readonly Proposal[],
  teachers: readonly Proposal[],
): readonly string[] => {
  const { nameOf } = leaving
  const [mentor] = knowers.toSorted((a, b) => Number(b.canTeach) - Number(a.canTeach))
  if (mentor === undefined) return []
  const by = nameOf(mentor.person)
  if (learners.length + teachers.length === 0)
    return ['Choose somebody who learns it, or accept the risk.', `${by} writes down what the runbook does not say.`]
  return [
    ...learners.flatMap(({ person }) => {
      const taken = takenSteps(leaving, before, person)
      const steps = stepsTo('performed', levelOf(before, person)).filter((step) => !taken.includes(step))
      return [...steps.map((step) => stepText(step, nameOf(person), by)), `${by} signs ${nameOf(person)} off.`]
    }),
    ...teachers.flatMap(({ person }) => [
      `${nameOf(person)} teaches it with ${by} beside.`,
      `${by} signs ${nameOf(person)} off to teach it.`,
    ]),
  ]
}

const levelOf = ({ people }: RunbookCoverage, person: PersonId): Level =>
  people.find((one) => one.person === person)?.level ?? 'none'

const takenSteps = ({ base }: Leaving, { path }: RunbookCoverage, person: PersonId): readonly TrainingStep[] =>
  (base.documents.get(path)?.assignments ?? [])
    .filter(({ traineeId }) => traineeId === person)
    .flatMap(({ read, shadowed, supervised }) => [
      ...((read ?? shadowed ?? supervised) ? (['read'] as const) : []),
      ...(shadowed === undefined ? [] : (['shadowed'] as const)),
      ...(supervised === undefined ? [] : (['supervised'] as const)),
    ])

const stepText = (step: TrainingStep, who: string, mentor: string): string => {
  switch (step) {
    case 'read':
      return `${who} reads it.`
    case 'shadowed':
      return `${who} watches ${mentor} carry it out.`
    case 'supervised':
      return `${who} carries it out with ${mentor} beside.`
  }
}

const ownerTexts = (leaving: Leaving, { path }: RunbookCoverage, next: Proposal | undefined): readonly string[] => {
  const owned = leaving.change.seats.owned.filter((seat) => seat.path === path)
  if (owned.length === 0) return []
  const who = listed([...new Set(owned.map(({ person }) => leaving.nameOf(person)))])
  return next === undefined
    ? [`Name another owner in place of ${who}.`]
    : [`Name ${leaving.nameOf(next.person)} as owner in place of ${who}.`]
}
