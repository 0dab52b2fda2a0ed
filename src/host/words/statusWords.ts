import type { StatusLine } from '../../core/assist/statusLine'
import { actionWords } from './actionWords'
import type { L10n } from '../l10n'

/** A document in the fewest words, and the codicon before them. */
export type StatusWords = { readonly icon: string; readonly text: string }

/** Such as "1 can run · reviewed 40 days ago". */
export const statusWords = (line: StatusLine, l10n: L10n): StatusWords => {
  const { t } = l10n
  switch (line.kind) {
    case 'runbook': {
      const text = [whoWords(line, l10n), reviewWords(line, l10n)].filter((part) => part !== undefined).join(' · ')
      return { icon: line.basis === 'none' ? 'question' : 'person', text }
    }
    case 'resting':
      return line.life === 'draft'
        ? { icon: 'edit', text: t('draft runbook') }
        : { icon: 'archive', text: t('retired runbook') }
    case 'review': {
      const parts = [line.status ?? t('incident review'), actionWords(line.actions, l10n)]
      return { icon: 'checklist', text: parts.filter((part) => part !== undefined).join(' · ') }
    }
  }
}

type RunbookLine = Extract<StatusLine, { kind: 'runbook' }>

const whoWords = ({ basis, canRun }: RunbookLine, { t }: L10n): string => {
  switch (basis) {
    case 'declared':
      return canRun === 0 ? t('nobody can run') : t('{0} can run', canRun)
    case 'inferred':
      if (canRun === 0) return t('nobody seems to know')
      return canRun === 1 ? t('1 seems to know') : t('{0} seem to know', canRun)
    case 'none':
      return t('nobody known')
  }
}

const reviewWords = ({ reviewedDaysAgo, reviewOverdueDays }: RunbookLine, l10n: L10n): string | undefined => {
  const { t } = l10n
  if (reviewOverdueDays !== undefined) return t('review {0} overdue', span(reviewOverdueDays, l10n))
  if (reviewedDaysAgo === undefined) return undefined
  return reviewedDaysAgo === 0 ? t('reviewed today') : t('reviewed {0} ago', span(reviewedDaysAgo, l10n))
}

/** Days up to a hundred, then months. */
const span = (days: number, { t }: L10n): string => {
  if (days === 1) return t('1 day')
  return days < 100 ? t('{0} days', days) : t('{0} months', Math.round(days / 30.44))
}
