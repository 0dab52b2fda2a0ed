import type { Level } from '../../core/domain/documents'
import type { LevelLabels } from '../../core/domain/levels'
import type { PersonCoverage, Reason } from '../../core/metrics/coverageReport/coverageReport'
import { heldWord, sourceText } from '../../core/metrics/words'

/** What a level is called where there is room for one word. */
export const levelName: Readonly<Record<Level, string>> = {
  none: 'none',
  read: 'read',
  shadowed: 'shadowed',
  performed: 'performed',
  teaches: 'teaches',
}

const letters: Readonly<Record<Level, string>> = { none: '', read: 'R', shadowed: 'S', performed: 'P', teaches: 'T' }

/** The sign of a level beside its quarter circle: the team's own where it has one. */
export const levelLetter = (level: Level, labels: LevelLabels): string => labels[level] ?? letters[level]

const marks = ({ lapsed, changedSinceSignOff, learning, away, present }: PersonCoverage): readonly string[] => [
  ...(lapsed ? ['lapsed'] : []),
  ...(changedSinceSignOff ? ['text changed since sign-off'] : []),
  ...(learning ? ['learning'] : []),
  ...(present ? [] : ['left']),
  ...(away ? ['away'] : []),
]

/** Such as "performed, inferred, lapsed": to sort and filter by. */
export const cellState = (person: PersonCoverage): string => {
  const isOnlyLearning = person.learning && person.level === 'none'
  return [
    ...(isOnlyLearning ? [] : [levelName[person.level]]),
    ...(person.basis === 'authored' ? ['inferred'] : []),
    ...marks(person),
  ].join(', ')
}

/** Such as "seems to know it, lapsed": to be read, and to be read out. */
export const cellSentence = (person: PersonCoverage): string =>
  [heldWord(person.level, person.basis), ...marks(person)].join(', ')

/** Such as "signed off by Alice (2026-03-02, runbooks/a.md:4)". */
export const reasonText = ({ text, source, on }: Reason): string =>
  `${text} (${on === undefined ? '' : `${on}, `}${sourceText(source)})`
