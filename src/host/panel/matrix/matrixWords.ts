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
    groupBy: t('Group by'),
    groupings: { service: t('Service'), team: t('Team'), criticality: t('Criticality'), folder: t('Folder') },
    sortBy: t('Sort by'),
    sorts: { risk: t('Risk'), name: t('Name'), exercised: t('Last exercised') },
    legend: t('What the signs mean'),
    inferred: t('inferred'),
    lapsed: t('lapsed'),
    changed: t('changed since'),
    learning: t('learning'),
    absent: t('away or gone'),
    noLevel: t('no level'),
    seemsToKnow: t('seems to know it'),
    morePeople: t('and {0} more'),
    fewerPeople: t('Show fewer people'),
    shownRows: t('{0} of {1} runbooks shown'),
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
