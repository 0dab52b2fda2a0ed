import type { ReviewStatus } from '../../core/metrics/reviews/reviewReadiness'
import type { L10n } from '../l10n'

/** A review's status as people say it. */
export const reviewStatusWords = (status: ReviewStatus, { t }: L10n): string => {
  switch (status) {
    case 'draft':
      return t('Draft')
    case 'in-review':
      return t('In review')
    case 'reviewed':
      return t('Reviewed')
    case 'closed':
      return t('Closed')
  }
}
