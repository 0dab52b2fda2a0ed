import { daysBetween } from '../../domain/calendar'
import type { ActionItem, ActionItemsForm, Document } from '../../domain/documents'
import type { KnowledgeBase, Resolved } from '../../domain/knowledgeBase'
import type { DocPath, IsoDate } from '../../domain/text'
import { reviewNamed } from './reviewNames'

/** An action item of a review, as of a day. */
export type ReviewAction = {
  readonly item: ActionItem
  /** Past its due date and not said to be done: late where it is open, perhaps late where its state is not stated. */
  readonly pastDue: boolean
  /** Days from today until it is due, negative once the day is past; absent without a date. */
  readonly dueInDays?: number
  /** Days since the incident; absent where its day is not known. */
  readonly ageDays?: number
  readonly owner: ActionOwner | undefined
}

/** Whoever an action names: `key` is the same for all spellings of one person or team. */
export type ActionOwner = {
  readonly key: string
  readonly name: string
  readonly known: boolean
  /** A person who is no longer here. */
  readonly gone?: boolean
}

export type IncidentReview = {
  readonly path: DocPath
  readonly title: string
  /** The incident's id, such as `INC-2026-0037`, where the review states one. */
  readonly id: string | undefined
  /** In lower case; undefined where none is stated. */
  readonly status: string | undefined
  readonly severity: string | undefined
  /** The incident's day: when it started, else the date its review gives; undefined where nothing tells. */
  readonly date: IsoDate | undefined
  readonly actions: readonly ReviewAction[]
  readonly actionsStated: ActionItemsForm
}

/** An incident that a review says is an earlier one come back, while actions of the earlier are not known to be done. */
export type CameBack = {
  readonly later: IncidentReview
  readonly earlier: IncidentReview
  /** Actions of the earlier review that are open, or of which nothing says whether they are done. */
  readonly unfinished: readonly ReviewAction[]
  /** Those that are open today, where the later incident began after the earlier one: so they were open then. */
  readonly openThen: readonly ReviewAction[]
}

type Read = { readonly today: IsoDate; readonly reviews: readonly IncidentReview[] }

/** A snapshot never changes, and is mostly asked of one day. */
const read = new WeakMap<KnowledgeBase, Read>()

/** Every incident review, the newest incident first, those without a date last; ties by path. */
export const incidentReviews = (base: KnowledgeBase, today: IsoDate): readonly IncidentReview[] => {
  const known = read.get(base)
  if (known?.today === today) return known.reviews
  const reviews = [...base.documents.values()]
    .filter(({ kind }) => kind === 'incident-review')
    .map((document) => reviewOf(base, document, today))
    .sort(newestFirst)
  read.set(base, { today, reviews })
  return reviews
}

const reviewOf = (base: KnowledgeBase, { path, facts }: Document, today: IsoDate): IncidentReview => {
  const { stated, title } = facts
  const date = stated.moments.startedAt?.day ?? stated.incidentDate?.date
  return {
    path,
    title,
    id: stated.id?.value,
    status: normalised(stated.status?.value),
    severity: normalised(stated.severity?.value),
    date,
    actions: stated.actionItems.map((item) => ({
      item,
      pastDue: item.status !== 'done' && item.due !== undefined && item.due < today,
      owner: item.owner === undefined ? undefined : ownerOf(base, item.owner.value, today),
      ...(item.due === undefined ? {} : { dueInDays: daysBetween(today, item.due) }),
      ...(date === undefined ? {} : { ageDays: daysBetween(date, today) }),
    })),
    actionsStated: stated.actionItemsStated,
  }
}

const normalised = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim().toLowerCase() ?? ''
  return trimmed === '' ? undefined : trimmed
}

const ownerOf = (base: KnowledgeBase, written: string, today: IsoDate): ActionOwner => {
  const resolved: Resolved = base.resolve(written)
  switch (resolved.kind) {
    case 'person': {
      const person = base.people.get(resolved.id)
      const gone = person?.until !== undefined && person.until < today
      return { key: `person:${resolved.id}`, name: person?.name ?? resolved.id, known: true, ...(gone ? { gone } : {}) }
    }
    case 'team':
      return { key: `team:${resolved.id}`, name: base.teams.get(resolved.id)?.name ?? resolved.id, known: true }
    case 'unresolved':
      return { key: `?${written.trim().toLowerCase()}`, name: written.trim(), known: false }
  }
}

const newestFirst = (a: IncidentReview, b: IncidentReview): number => {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1
  return a.path < b.path ? -1 : 1
}

/**
 * Incidents that came back, by what their reviews say in `recurrence_of` (an id, or a path from the review or the
 * root), where the earlier review has actions that nobody says are done; in the order of the reviews.
 */
export const cameBack = (base: KnowledgeBase, reviews: readonly IncidentReview[]): readonly CameBack[] => {
  const byPath = new Map(reviews.map((review) => [review.path, review] as const))
  return reviews.flatMap((later) => {
    const named = base.documents.get(later.path)?.facts.stated.recurrenceOf ?? []
    const earlier = named.flatMap(({ value }) => {
      const path = reviewNamed(base, later.path, value)
      return path === undefined ? [] : (byPath.get(path) ?? [])
    })
    return [...new Set(earlier)].flatMap((each) => {
      const unfinished = each.actions.filter(({ item }) => item.status !== 'done')
      const openThen = isBefore(each, later) ? unfinished.filter(({ item }) => item.status === 'open') : []
      return unfinished.length === 0 || each === later ? [] : [{ later, earlier: each, unfinished, openThen }]
    })
  })
}

const isBefore = ({ date }: IncidentReview, later: IncidentReview): boolean =>
  date !== undefined && later.date !== undefined && date < later.date
