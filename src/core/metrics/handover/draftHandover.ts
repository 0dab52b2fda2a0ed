import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import type { IsoDate } from '../../domain/text'
import { accountabilityItems } from './accountabilityItems'
import type { Handover } from './handover'
import { byUrgency } from './handoverUrgency'
import { leavingOf } from './leaving'
import { runbookItems } from './runbookItems'
import { seatItems } from './seatItems'
import { serviceItems } from './serviceItems'

/**
 * The handover of people who leave on the same day: every runbook they can run or own, service and role they hold, team
 * they lead, open action item, assignment and mentor seat, each with the successor that is proposed, the reason, and
 * steps with days before the last one. Empty of items where nothing depends on them.
 */
export const draftHandover = (
  base: KnowledgeBase,
  people: readonly PersonId[],
  lastDay: IsoDate,
  today: IsoDate,
): Handover => {
  const leaving = leavingOf(base, people, lastDay, today)
  const { before, after, gone } = leaving.change
  const runbooks = runbookItems(leaving)
  const followers = new Map(
    runbooks.flatMap(({ where, proposals }) =>
      where === undefined ? [] : [[where.path, proposals.map(({ person }) => person)] as const],
    ),
  )
  const items = [
    ...runbooks,
    ...serviceItems(leaving),
    ...accountabilityItems(leaving, [...followers.keys()]),
    ...seatItems(leaving, (path) => followers.get(path) ?? []),
  ]
  return {
    people: gone,
    today,
    lastDay,
    before: before.summary,
    after: after.summary,
    items: byUrgency(base, items),
  }
}
