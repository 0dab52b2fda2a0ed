import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { Pairing, TrainingPlan } from '../../core/metrics/plan/plan'
import { printable } from '../printable'
import type { Layout } from './layout'
import { table, type Column } from './table'
import { wrap } from './wrap'

/** What the terminal shows of a plan, in sections. */
export const planSections = (
  base: KnowledgeBase,
  plan: TrainingPlan,
  layout: Layout,
): readonly (readonly string[])[] => [
  summaryLines(plan, layout),
  confirmLines(base, plan, layout),
  pairingLines(base, plan, layout),
  reasonLines(plan, layout),
  underWayLines(plan, layout),
  unmetLines(plan, layout),
]

const summaryLines = ({ summary }: TrainingPlan, { columns, style }: Layout): string[] =>
  summary.flatMap((sentence, index) =>
    wrap(printable(sentence), columns).map((line) => (index === 0 ? style.bold(line) : line)),
  )

const head = (text: string, { style }: Layout): string => style.bold(text)

const runbookColumn: Column = { title: 'Runbook', least: 20, cut: 'start' }

const confirmLines = (base: KnowledgeBase, { confirm }: TrainingPlan, { columns, style }: Layout): string[] => {
  if (confirm.length === 0) return []
  const rows = confirm.flatMap(({ path, people, closes }) =>
    people.map(({ person, reason }) => [
      path,
      base.people.get(person)?.name ?? person,
      `${reason}${closes ? '; nothing more is needed then' : ''}`,
    ]),
  )
  const heads = [
    { ...runbookColumn, title: 'Confirm first' },
    { title: 'Seems to know it', least: 12 },
    { title: 'Because', least: 20 },
  ]
  return [...table(heads, rows, columns, style.dim), style.dim('`understudy confirm` writes them in.')]
}

const pairingLines = (base: KnowledgeBase, { pairings, today }: TrainingPlan, layout: Layout): string[] => {
  if (pairings.length === 0) return []
  const name = (person: PersonId): string => base.people.get(person)?.name ?? person
  const then = ({ startsOn, due }: Pairing): string => (startsOn === today ? due : `${due}, from ${startsOn}`)
  return table(
    [
      runbookColumn,
      { title: 'Criticality' },
      { title: 'Learns', least: 12 },
      { title: 'Until' },
      { title: 'Mentor', least: 12 },
      { title: 'Due' },
    ],
    pairings.map((pairing) => [
      pairing.path,
      pairing.criticality,
      name(pairing.trainee),
      pairing.target === 'teaches' ? 'can teach it' : 'can run it',
      name(pairing.mentor),
      then(pairing),
    ]),
    layout.columns,
    layout.style.dim,
  )
}

const entry = (title: string, text: string, { columns, style }: Layout): string[] => [
  style.dim(printable(title)),
  ...wrap(printable(text), columns, '  '),
]

/** Each runbook once, with all that speaks for its pairings. */
const reasonLines = ({ pairings }: TrainingPlan, layout: Layout): string[] => {
  if (pairings.length === 0) return []
  const paths = [...new Set(pairings.map(({ path }) => path))]
  return [
    head('Why', layout),
    ...paths.flatMap((path) => {
      const own = pairings.filter((pairing) => pairing.path === path)
      const reasons = own.map(({ whyTrainee, whyMentor }) => `${whyTrainee} ${whyMentor}`)
      return entry(path, [own[0]?.lack ?? '', ...reasons].join(' '), layout)
    }),
  ]
}

const underWayLines = ({ underWay }: TrainingPlan, layout: Layout): string[] =>
  underWay.length === 0
    ? []
    : [head('Under way', layout), ...underWay.flatMap(({ path, why }) => entry(path, why, layout))]

/** Each reason once, with the runbooks that it keeps below policy. */
const unmetLines = ({ unmet }: TrainingPlan, layout: Layout): string[] => {
  if (unmet.length === 0) return []
  const reasons = [...new Set(unmet.map(({ why }) => why))]
  return [
    head('Stays below policy', layout),
    ...reasons.flatMap((why) => [
      ...wrap(printable(why), layout.columns),
      ...unmet
        .filter((each) => each.why === why)
        .map(({ path, criticality }) => layout.style.dim(`  ${printable(path)} (${criticality})`)),
    ]),
  ]
}
