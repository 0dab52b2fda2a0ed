import { addInterval, daysBetween } from '../../domain/calendar'
import type { ActionItem, Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { limitFor } from '../../domain/policy'
import type { IsoDate, Range } from '../../domain/text'
import { toggleAction } from '../../edit/actionEdits'
import { defineRule, type Fix, type Report } from '../rule'

/** The whole line, whatever stands in it. */
const lineOf = (line: number): Range => ({ start: { line, column: 1 }, end: { line: line + 1, column: 1 } })

const quoted = (title: string): string => `“${title.length > 60 ? `${title.slice(0, 59)}…` : title}”`

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const fixesFor = ({ line }: ActionItem): readonly Fix[] => [
  { title: 'Mark it done', edit: (text) => toggleAction(text, line, 'done') },
  { title: 'Set another due date…', ask: { about: 'action-due', line } },
]

const pastDue = (item: ActionItem, due: IsoDate, today: IsoDate): Report => {
  const since = days(daysBetween(due, today))
  const what = quoted(item.title)
  return item.status === 'open'
    ? { range: lineOf(item.line), message: `${what} was due on ${due}, ${since} ago.`, fixes: fixesFor(item) }
    : {
        range: lineOf(item.line),
        severity: 'hint',
        message: `${what} was due on ${due}, ${since} ago, and nothing says whether it is done.`,
        fixes: fixesFor(item),
      }
}

/** An open action without a day of its own is late by the policy's time for its type, counted from the incident. */
const pastLimit = (
  item: ActionItem,
  { facts }: Document,
  { policy }: KnowledgeBase,
  today: IsoDate,
): Report | undefined => {
  const { moments, incidentDate, kind } = facts.stated
  const from = moments.startedAt?.day ?? incidentDate?.date
  // Old documents were written without this tool, and are not to be measured by its defaults.
  if (from === undefined || kind === undefined || item.status !== 'open') return undefined
  const limit = limitFor(policy.closeActionsWithin, item.type)
  const due = addInterval(from, limit)
  if (due >= today) return undefined
  const within = `${limit.count} ${limit.count === 1 ? limit.unit.slice(0, -1) : limit.unit}`
  return {
    range: lineOf(item.line),
    severity: 'hint',
    message: `${quoted(item.title)} has no due date and is open ${days(daysBetween(from, today))} after the incident; the policy wants it done within ${within}.`,
    fixes: fixesFor(item).toReversed(),
  }
}

export const overdueAction = defineRule({
  id: 'overdue-action',
  severity: 'warning',
  summary: 'The action items of an incident review are done by the day that is set for them.',
  *check({ document, base, today }) {
    if (document?.kind !== 'incident-review') return
    for (const item of document.facts.stated.actionItems) {
      if (item.status === 'done') continue
      if (item.due !== undefined) {
        if (item.due < today) yield pastDue(item, item.due, today)
        continue
      }
      const late = pastLimit(item, document, base, today)
      if (late !== undefined) yield late
    }
  },
})
