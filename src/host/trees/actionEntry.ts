import type { DocPath } from '../../core/domain/text'
import type { ReviewAction } from '../../core/metrics/reviews/incidentReviews'
import type { L10n } from '../l10n'
import { reasonEntry, type TreeEntry } from './treeEntry'
import { capital, dateWords } from '../words/words'

type Around = {
  readonly review: DocPath
  readonly language: string
  readonly l10n: L10n
}

/** An action item with its state, owner and due date in words; it opens at its line. */
export const actionEntry = (key: string, action: ReviewAction, around: Around): TreeEntry => {
  const { item, owner, pastDue } = action
  const { review, l10n } = around
  const late = pastDue && item.status === 'open'
  const named = owner?.name ?? (item.status === 'open' ? l10n.t('nobody named') : undefined)
  const parts = [...whenWords(action, around), named, item.ticket]
  const description = parts.filter((part) => part !== undefined).join(' · ')
  return {
    ...reasonEntry(key, item.title, { description, path: review, is: 'action' }),
    tooltip: [item.title, description, `${review}:${item.line}`],
    // Its own sign, for themes without colours.
    icon: late ? 'watch' : stateIcons[item.status],
    tone: late ? 'warn' : item.status === 'done' ? 'calm' : 'fine',
    opens: { path: review, line: item.line },
    marks: [item.status, ...(item.ticket === undefined ? [] : ['ticket'])],
  }
}

/** The same where its owner and that it is open are said above: first when it is due, for a narrow view cuts off what follows. */
export const dueEntry = (key: string, action: ReviewAction, incident: string, around: Around): TreeEntry => {
  const entry = actionEntry(key, action, around)
  const [when] = whenWords(action, around)
  const description = [action.item.title, incident, action.item.ticket].filter((part) => part !== undefined).join(' · ')
  return {
    ...entry,
    label: capital(when ?? action.item.title),
    description,
    spoken: `${when ?? ''}, ${description}`,
  }
}

const stateIcons = { done: 'pass', open: 'circle-large-outline', 'not-stated': 'dash' } as const

/** The state, and when it is due: first what matters most. */
export const whenWords = (action: ReviewAction, { language, l10n }: Around): readonly (string | undefined)[] => {
  const { t } = l10n
  switch (action.item.status) {
    case 'done':
      return [t('done')]
    case 'open':
      return [dueWords(action, language, l10n) ?? undatedWords(action, l10n)]
    case 'not-stated':
      return [t('state not said'), dueWords(action, language, l10n)]
  }
}

/** "12 days overdue", "due tomorrow", "due in 5 days", "due 18 Dec 2026". */
const dueWords = ({ item, dueInDays, pastDue }: ReviewAction, language: string, { t }: L10n): string | undefined => {
  if (item.due === undefined) return undefined
  const day = dateWords(item.due, language)
  if (dueInDays === undefined || dueInDays > 14) return pastDue ? t('was due {0}', day) : t('due {0}', day)
  if (dueInDays < 0) {
    if (item.status !== 'open') return t('was due {0}', day)
    return dueInDays === -1 ? t('1 day overdue') : t('{0} days overdue', -dueInDays)
  }
  if (dueInDays === 0) return t('due today')
  return dueInDays === 1 ? t('due tomorrow') : t('due in {0} days', dueInDays)
}

const undatedWords = ({ ageDays }: ReviewAction, { t }: L10n): string => {
  if (ageDays === undefined || ageDays < 1) return t('no date')
  return ageDays === 1 ? t('no date, open for 1 day') : t('no date, open for {0} days', ageDays)
}
