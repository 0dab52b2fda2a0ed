import type { LevelLabels } from '../../core/domain/levels'
import type { PanelWords } from '../../panel/messages'
import type { L10n } from '../l10n'
import { words } from '../words/words'

/** Every word of the coverage panel, in the editor's language; the letters of levels are the team's own where it has some. */
export const panelWords = (l10n: L10n, labels: LevelLabels = {}): PanelWords => {
  const { t } = l10n
  const { risks, flags, letters, criticality } = words(l10n)
  return {
    title: t('Coverage'),
    filter: t('Filter runbooks and people'),
    folder: t('Folder'),
    runbook: t('Runbook'),
    canRun: t('Can run'),
    risk: t('Risk'),
    legend: t('What the signs mean'),
    inferred: t('inferred'),
    lapsed: t('lapsed'),
    changed: t('changed since'),
    learning: t('learning'),
    absent: t('away or gone'),
    noLevel: t('no level'),
    seemsToKnow: t('seems to know it'),
    openRunbook: t('Open Runbook'),
    showWhy: t('Show Why'),
    close: t('Close'),
    morePeople: t('and {0} more'),
    fewerPeople: t('Show fewer people'),
    moreRows: t('Show {0} more'),
    shownRows: t('{0} of {1} runbooks shown'),
    nothingMatches: t('No runbook matches.'),
    clearFilter: t('Clear Filter'),
    canRunOf: t('{0} of {1} required can run it'),
    matrix: t('Runbooks and the people who can run them'),
    figures: t('Figures; each filters the runbooks'),
    noReasons: t('Nothing in the repository says so.'),
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
