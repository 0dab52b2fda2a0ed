import type { LevelLabels } from '../../../core/domain/levels'
import type { MatrixWords } from '../../../panel/protocol/matrix'
import type { L10n } from '../../l10n'
import { words } from '../../words/words'

/** Words of the matrix; the letters of levels are the team's own where it has some. */
export const matrixWords = (l10n: L10n, labels: LevelLabels): MatrixWords => {
  const { t } = l10n
  const { risks, flags, letters, criticality } = words(l10n)
  return {
    matrix: t('Runbooks and the people who can run them'),
    runbook: t('Runbook'),
    canRun: t('Can run'),
    risk: t('Risk'),
    lastExercised: t('Last exercised'),
    neverExercised: t('never exercised, as far as known'),
    never: t('not known'),
    ...toolWords(l10n),
    ...peopleWords(l10n),
    ...whatIfWords(l10n),
    legend: t('What the signs mean'),
    inferred: t('inferred'),
    lapsed: t('lapsed'),
    changed: t('changed since'),
    learning: t('learning'),
    absent: t('away or gone'),
    noLevel: t('no level'),
    seemsToKnow: t('seems to know it'),
    canRunOf: t('{0} of {1} required can run it'),
    levels: {
      none: t('none'),
      read: t('read'),
      shadowed: t('shadowed'),
      performed: t('performed'),
      teaches: t('teaches'),
    },
    letters: { ...letters, ...labels },
    risks,
    flags,
    criticality,
  }
}

type ToolWords = Pick<
  MatrixWords,
  'groupBy' | 'groupings' | 'groupedBy' | 'foldAll' | 'unfoldAll' | 'sortBy' | 'sorts' | 'sortedBy'
>

const toolWords = ({ t }: L10n): ToolWords => ({
  groupBy: t('Group by'),
  groupings: { service: t('Service'), team: t('Team'), criticality: t('Criticality'), folder: t('Folder') },
  groupedBy: t('Grouped by: {0}.'),
  foldAll: t('Fold All'),
  unfoldAll: t('Unfold All'),
  sortBy: t('Sort by'),
  sorts: { risk: t('Risk'), name: t('Name'), exercised: t('Last exercised') },
  sortedBy: t('Sorted by: {0}.'),
})

type PeopleWords = Pick<
  MatrixWords,
  'morePeople' | 'morePeopleHint' | 'allPeople' | 'fewerPeople' | 'shownRows' | 'shownPeople'
>

const peopleWords = ({ t }: L10n): PeopleWords => ({
  morePeople: t('and {0} more'),
  morePeopleHint: t('Show everybody, also the {0} who hold no level on the runbooks in sight'),
  allPeople: t('Show All {0} People'),
  fewerPeople: t('Show People of the Runbooks in Sight'),
  shownRows: t('{0} of {1} runbooks shown'),
  shownPeople: t('{0} of {1} people: those who hold a level on the runbooks in sight'),
})

type WhatIfWords = Pick<
  MatrixWords,
  'canRunChange' | 'riskChange' | 'gone' | 'changedOnly' | 'nothingChanges' | 'showAll'
>

const whatIfWords = ({ t }: L10n): WhatIfWords => ({
  canRunChange: t('{0} can run it, {1} would, {2} are required'),
  riskChange: t('{0}, now {1}'),
  gone: t('gone'),
  changedOnly: t('Changed Only'),
  nothingChanges: t('No runbook changes.'),
  showAll: t('Show All'),
})
