import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { DocPath, IsoDate } from '../../../core/domain/text'
import type { IncidentReview } from '../../../core/metrics/reviews/incidentReviews'
import type { L10n } from '../../l10n'

/** What every part of the tab is made of. */
export type Around = {
  readonly base: KnowledgeBase
  readonly today: IsoDate
  /** For dates, such as `en-GB`. */
  readonly language: string
  readonly l10n: L10n
  /** Every review by its path. */
  readonly reviews: ReadonlyMap<DocPath, IncidentReview>
}
