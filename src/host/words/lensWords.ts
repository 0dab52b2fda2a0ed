import type { HeadPerson, Lens } from '../../core/assist/codeLenses'
import { actionWords } from './actionWords'
import type { L10n } from '../l10n'
import { capital } from './words'

/** The names shown at a runbook's head before the rest is counted. */
const NAMES = 5

/** What stands above a document's first line, such as "Can run: Alice, Bob (lapsed) · Learning: Carol". */
export const lensWords = (lens: Lens, l10n: L10n): string => {
  const { t } = l10n
  switch (lens.kind) {
    case 'runbook': {
      const learning = lens.learning.length > 0 && t('Learning: {0}', some(lens.learning, l10n))
      return [whoWords(lens, l10n), learning].filter((part) => part !== false).join(' · ')
    }
    case 'resting':
      return lens.life === 'draft'
        ? t('Draft: listed, not counted until it is active')
        : t('Retired: listed, not counted')
    case 'review':
      return [
        lens.status === undefined ? t('Incident review') : capital(lens.status),
        lens.severity,
        actionWords(lens.actions, l10n),
      ]
        .filter((part) => part !== undefined)
        .join(' · ')
  }
}

const whoWords = ({ basis, able, teamOwned }: Extract<Lens, { kind: 'runbook' }>, l10n: L10n): string => {
  const { t } = l10n
  const names = some(
    able.map((person) => personWords(person, l10n)),
    l10n,
  )
  switch (basis) {
    case 'declared':
      return able.length === 0 ? t('Nobody can run it') : t('Can run: {0}', names)
    case 'inferred':
      return able.length === 0 ? t('Nobody who is still here seems to know it') : t('Seems to know: {0}', names)
    case 'none':
      return teamOwned ? t('A team owns it; nobody who can run it is named') : t('Nobody who can run it is named')
  }
}

const personWords = ({ name, aside }: HeadPerson, { t }: L10n): string => {
  switch (aside) {
    case 'lapsed':
      return t('{0} (lapsed)', name)
    case 'away':
      return t('{0} (away)', name)
    case undefined:
      return name
  }
}

const some = (names: readonly string[], { t }: L10n): string =>
  names.length > NAMES
    ? t('{0} and {1} more', names.slice(0, NAMES - 1).join(', '), names.length - NAMES + 1)
    : names.join(', ')
