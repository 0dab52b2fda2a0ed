import type { DocPath } from '../../core/domain/text'
import type { ReviewAction } from '../../core/metrics/incidentReviews'
import type { L10n } from '../l10n'
import { reasonEntry, type TreeEntry } from './treeEntry'
import { dateWords } from '../words/words'

/** An action item with its state, owner and due date in words; it opens at its line. */
export const actionEntry = (
  review: DocPath,
  action: ReviewAction,
  key: string,
  language: string,
  l10n: L10n,
): TreeEntry => {
  const { item, owner, pastDue } = action
  const { t } = l10n
  const late = pastDue && item.status === 'open'
  const parts = [
    stateWords(action, l10n),
    owner?.name ?? (item.status === 'open' ? t('no owner') : undefined),
    dueWords(action, language, l10n),
    item.ticket,
  ]
  const description = parts.filter((part) => part !== undefined).join(' · ')
  return {
    ...reasonEntry(key, item.title, { description, path: review, is: 'action' }),
    tooltip: [item.title, description, `${review}:${item.line}`],
    // Its own sign, for themes without colours.
    icon: late ? 'watch' : stateIcons[item.status],
    tone: late ? 'warn' : item.status === 'done' ? 'calm' : 'fine',
    opens: { path: review, line: item.line },
  }
}

const stateIcons = { done: 'pass', open: 'circle-large-outline', 'not-stated': 'dash' } as const

const stateWords = ({ item, pastDue }: ReviewAction, { t }: L10n): string => {
  switch (item.status) {
    case 'done':
      return t('done')
    case 'open':
      return pastDue ? t('overdue') : t('open')
    case 'not-stated':
      return t('state not said')
  }
}

const dueWords = ({ item, pastDue }: ReviewAction, language: string, { t }: L10n): string | undefined => {
  if (item.status === 'done') return undefined
  if (item.due === undefined) return item.status === 'open' ? t('no date') : undefined
  const day = dateWords(item.due, language)
  return pastDue ? t('was due {0}', day) : t('due {0}', day)
}
