import { byText } from '../domain/order'
import { addDays, daysBetween } from '../domain/calendar'
import type { Document } from '../domain/documents'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath, IsoDate } from '../domain/text'
import { activeRunbooks } from './coverageReport/buildCoverageReport'

/** A review is due from so many days before its date on. */
export const dueDays = 30

/** So many documents' review dates moved by one commit are no reviews. */
export const stampedTogether = 10

/** Why a review date proves nothing: its commit moved it and changed nothing else. */
export type RubberStamp = {
  readonly commit: string
  readonly on: IsoDate
  /** It was so the time before as well, or for ten documents or more at once. */
  readonly reason: 'twice-in-a-row' | 'many-at-once'
  /** Documents whose review dates that commit moved. */
  readonly together: number
}

/** A date that cannot be: the last review lies ahead, or the next one is to be before the last one was. */
export type ImpossibleReview = 'reviewed-in-future' | 'due-before-reviewed'

export type ReviewDate = {
  readonly path: DocPath
  readonly lastReviewedOn: IsoDate | undefined
  /** Stated, or the last review and the interval; undefined where neither is known. */
  readonly reviewBy: IsoDate | undefined
  /** `due`: today or within 30 days; `later`: after that; `none`: no date is known. */
  readonly state: 'overdue' | 'due' | 'later' | 'none'
  /** Days since the date passed; 0 where it has not. */
  readonly overdueDays: number
  readonly impossible: ImpossibleReview | undefined
  readonly rubberStamp: RubberStamp | undefined
}

/** The review dates of all active runbooks as of a day: the longest overdue first, those without a date last. */
export const reviewDates = (base: KnowledgeBase, today: IsoDate): readonly ReviewDate[] =>
  activeRunbooks(base)
    .map((runbook) => reviewDate(base, runbook, today))
    .sort((a, b) => byText(a.reviewBy ?? '~', b.reviewBy ?? '~') || byText(a.path, b.path))

/** The review date of one document as of a day. */
export const reviewDate = (base: KnowledgeBase, document: Document, today: IsoDate): ReviewDate => {
  const { lastReviewedOn, reviewBy } = document.review
  return {
    path: document.path,
    lastReviewedOn,
    reviewBy,
    state: stateOf(reviewBy, today),
    overdueDays: reviewBy === undefined ? 0 : Math.max(0, daysBetween(reviewBy, today)),
    impossible: impossibleOf(document.review, today),
    rubberStamp: rubberStampOf(base, document),
  }
}

const stateOf = (reviewBy: IsoDate | undefined, today: IsoDate): ReviewDate['state'] => {
  if (reviewBy === undefined) return 'none'
  if (reviewBy < today) return 'overdue'
  return reviewBy <= addDays(today, dueDays) ? 'due' : 'later'
}

const impossibleOf = (
  { lastReviewedOn, reviewBy }: Document['review'],
  today: IsoDate,
): ImpossibleReview | undefined => {
  if (lastReviewedOn === undefined) return undefined
  if (lastReviewedOn > today) return 'reviewed-in-future'
  return reviewBy !== undefined && reviewBy < lastReviewedOn ? 'due-before-reviewed' : undefined
}

/**
 * The rubber stamp that a document's review date rests on: the last thing of note done to it moved the date and nothing
 * else, as the thing before did, or for ten documents at once; and no exercise lies between it and the thing before, or
 * after it. Undefined without history.
 */
export const rubberStampOf = (base: KnowledgeBase, { path }: Document): RubberStamp | undefined => {
  const stamp = base.history.documents.get(path)?.reviewStamp
  if (stamp === undefined) return undefined
  const { commit, on, together, before } = stamp
  const twice = before?.stamp === true
  if (!twice && together < stampedTogether) return undefined
  if (isExercisedSince(base, path, before?.on)) return undefined
  return { commit, on, together, reason: twice ? 'twice-in-a-row' : 'many-at-once' }
}

/** Whoever carried it out since has looked at it harder than a review does. */
const isExercisedSince = ({ evidence }: KnowledgeBase, path: DocPath, since: IsoDate | undefined): boolean =>
  (evidence.get(path) ?? []).some(
    ({ kind, on }) => kind === 'exercised' && on !== undefined && (since === undefined || on > since),
  )
