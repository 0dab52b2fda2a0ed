import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { DocPath, IsoDate } from '../../domain/text'
import { type Bench, benches } from '../coverageReport/bench'
import { createSuccessorFinder, type Successor } from '../people/successors'
import { whatIf, type WhatIf } from '../people/whatIf'
import type { HandoverStep } from './handover'
import { handoverDays } from './handoverDays'

/** What all parts of a handover ask: what changes, who stays, who could follow, and the days that are left. */
export type Leaving = {
  readonly base: KnowledgeBase
  readonly gone: ReadonlySet<PersonId>
  readonly change: WhatIf
  readonly nameOf: (id: PersonId) => string
  readonly successorsOf: (path: DocPath) => readonly Successor[]
  readonly benches: readonly Bench[]
  /** Whether somebody is still there after the last day. */
  readonly stays: (id: PersonId) => boolean
  /** Steps with their days, spread over the time that is left. */
  readonly steps: (texts: readonly string[]) => readonly HandoverStep[]
}

export const leavingOf = (
  base: KnowledgeBase,
  people: readonly PersonId[],
  lastDay: IsoDate,
  today: IsoDate,
): Leaving => {
  const change = whatIf(base, people, today)
  const gone = new Set(change.gone)
  const away = change.gone.flatMap((id) => base.people.get(id)?.away ?? [])
  const nameOf = (id: PersonId): string => base.people.get(id)?.name ?? id
  return {
    base,
    gone,
    change,
    nameOf,
    successorsOf: createSuccessorFinder(base, change.before),
    benches: benches(base, change.before),
    stays: (id: PersonId): boolean => {
      const person = base.people.get(id)
      return person !== undefined && !gone.has(id) && (person.until === undefined || person.until > lastDay)
    },
    steps: (texts: readonly string[]): readonly HandoverStep[] => {
      const days = handoverDays(today, lastDay, texts.length, away)
      return texts.map((text, at) => ({ text, by: days[at] }))
    },
  }
}
