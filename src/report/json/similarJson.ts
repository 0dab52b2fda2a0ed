import type { Document } from '../../core/domain/documents'
import type { IsoDate } from '../../core/domain/text'
import type { SimilarReview } from '../../core/metrics/recurrence/recurrence'
import type { LikenessReason } from '../../core/metrics/recurrence/reasons'
import { reasonWords } from '../../core/metrics/recurrence/reasonWords'
import { orNull } from './values'

const namesIn = (reason: LikenessReason): readonly string[] => {
  switch (reason.kind) {
    case 'words':
      return reason.words
    case 'recurred-while-open':
      return reason.actions
    case 'service':
    case 'alert':
    case 'runbook':
    case 'factor':
      return reason.names
  }
}

const reviewJson = ({ path, facts }: Document): object => ({
  path,
  id: orNull(facts.stated.id?.value),
  title: facts.title,
})

/** `similar --json`: the look-alikes of one review with their reasons, as `schemas/similar.json` describes them. */
export const similarJson = (review: Document, similar: readonly SimilarReview[], today: IsoDate): object => ({
  version: 1,
  today,
  review: reviewJson(review),
  similar: similar.map(({ path, id, title, date, when, standing, share, reasons }) => ({
    path,
    id: orNull(id),
    title,
    date: orNull(date),
    when,
    standing,
    share: Math.round(share * 1000) / 1000,
    reasons: reasons.map((reason) => ({ kind: reason.kind, names: namesIn(reason), text: reasonWords(reason) })),
  })),
})
