import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonCoverage, Reason, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import type { L10n } from '../l10n'
import { words } from './words'

/** A reason with its day, where it has one, as the repository writes days: "exercised it, 2026-09-30". */
export const reasonText = ({ text, on }: Reason): string => (on === undefined ? text : `${text}, ${on}`)

export const personName = (base: KnowledgeBase, id: PersonCoverage['person']): string => base.people.get(id)?.name ?? id

/** "Alice, Bob · 1 learning"; what the history alone says begins with "seems to know". */
export const whoCanRun = (
  base: KnowledgeBase,
  { people, basis, risk, flags }: RunbookCoverage,
  { t }: L10n,
): string => {
  const able = people.filter(({ canRun }) => canRun).map(({ person }) => personName(base, person))
  const learning = people.filter((person) => person.learning).length
  const shown = able.length > 3 ? [...able.slice(0, 2), t('{0} more', able.length - 2)].join(', ') : able.join(', ')
  const parts = [
    able.length > 0 && (basis === 'inferred' ? t('{0} (seems to know)', shown) : shown),
    able.length === 0 && risk === 'unknown' && nobodyWords(flags, t),
    able.length === 0 && risk !== 'unknown' && t('nobody'),
    learning > 0 && t('{0} learning', learning),
  ]
  return parts.filter((part) => part !== false).join(' · ')
}

const nobodyWords = (flags: RunbookCoverage['flags'], t: L10n['t']): string => {
  if (flags.includes('team-owned')) return t('a team, members unknown')
  return flags.includes('no-owner') ? t('nobody known') : t('owned; nobody known to run it')
}

/** What one person can do, such as "Alice Moreau can teach it, away now" or "Dan Okafor seems to know it". */
export const personSentence = (base: KnowledgeBase, coverage: PersonCoverage, l10n: L10n): string => {
  const { t } = l10n
  const name = personName(base, coverage.person)
  const does =
    coverage.basis === 'authored' ? t('{0} seems to know it', name) : `${name} ${levelSentence(coverage, l10n)}`
  const asides = [
    coverage.lapsed && t('lapsed'),
    coverage.undated && t('undated'),
    coverage.changedSinceSignOff && t('changed since sign-off'),
    coverage.away && t('away now'),
    !coverage.present && t('left'),
    coverage.learning && t('learning'),
  ].filter((aside) => aside !== false)
  return [does, ...asides].join(', ')
}

const levelSentence = ({ level }: PersonCoverage, l10n: L10n): string =>
  level === 'none' ? l10n.t('holds no level yet') : words(l10n).levels[level]

/** The runbook's risk as a word, with what it rests on where that is not a declaration. */
export const riskPhrase = ({ risk, basis, flags }: RunbookCoverage, l10n: L10n): string => {
  const word = words(l10n).risks[risk]
  const accepted = flags.includes('accepted') ? ` (${l10n.t('accepted')})` : ''
  return basis === 'inferred' && risk !== 'covered'
    ? `${l10n.t('{0}, inferred', word)}${accepted}`
    : `${word}${accepted}`
}
