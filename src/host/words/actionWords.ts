import type { ActionCounts } from '../../core/assist/openActions'
import type { L10n } from '../l10n'
import { openWords } from '../trees/openActions'

/** "2 actions open, 1 overdue"; undefined for a review that lists no action. */
export const actionWords = ({ all, open, overdue, notStated }: ActionCounts, { t }: L10n): string | undefined => {
  if (all === 0) return undefined
  if (open > 0) return openWords(open, overdue, t)
  if (notStated > 0)
    return notStated === 1 ? t('1 action without a status') : t('{0} actions without a status', notStated)
  return t('all actions done')
}

/** A text for a place that draws icons: what a document says cannot draw one. */
export const withoutIcons = (text: string): string => text.replaceAll('$(', '$\u200b(')
