import type { Missing, MissingSort } from '../../core/metrics/reviews/reviewReadiness'
import type { L10n } from '../l10n'

/** What is missing in the fewest words: "no severity · 2 empty sections · 1 open question"; empty where nothing is. */
export const missingWords = (missing: readonly Missing[], l10n: L10n): string => {
  const counts = new Map<MissingSort, number>()
  for (const { sort } of missing) counts.set(sort, (counts.get(sort) ?? 0) + 1)
  return [...counts].map(([sort, count]) => sortWords(sort, count, l10n)).join(' · ')
}

const sortWords = (sort: MissingSort, count: number, { t }: L10n): string => {
  const one = count === 1
  switch (sort) {
    case 'title':
      return t('no title')
    case 'severity':
      return t('no severity')
    case 'start':
      return t('no start')
    case 'summary':
      return t('no summary')
    case 'section':
      return one ? t('1 empty section') : t('{0} empty sections', count)
    case 'question':
      return one ? t('1 open question') : t('{0} open questions', count)
    case 'cause':
      return t('no cause')
    case 'actions':
      return t('no list of actions')
    case 'action-taker':
      return one ? t('1 action without owner or day') : t('{0} actions without owner or day', count)
    case 'review-day':
      return t('not reviewed yet')
    case 'end':
      return t('no end')
    case 'action-state':
      return one ? t('1 action neither done nor in a ticket') : t('{0} actions neither done nor in a ticket', count)
  }
}
