import type { LevelLabels } from '../../../core/domain/levels'
import type { PageWords } from '../../../panel/protocol/page'
import type { PanelWords } from '../../../panel/protocol/words'
import type { L10n } from '../../l10n'
import { incidentsWords } from '../incidents/incidentsWords'
import { matrixWords } from '../matrix/matrixWords'
import { planWords } from '../plan/planWords'
import { risksWords } from '../risks/risksWords'
import { trendWords } from '../trend/trendWords'
import { chartWords } from './chartWords'
import { exportWords } from './exportWords'
import { whatIfWords } from '../whatIf/whatIfWords'

/** Every word of the coverage panel, in the editor's language; the letters of levels are the team's own where it has some. */
export const panelWords = (l10n: L10n, labels: LevelLabels = {}): PanelWords => ({
  page: pageWords(l10n),
  why: {
    openRunbook: l10n.t('Open Runbook'),
    showWhy: l10n.t('Show Why'),
  },
  chart: chartWords(l10n),
  exports: exportWords(l10n),
  matrix: matrixWords(l10n, labels),
  risks: risksWords(l10n),
  whatIf: whatIfWords(l10n),
  plan: planWords(l10n),
  incidents: incidentsWords(l10n),
  trend: trendWords(l10n),
})

const pageWords = ({ t }: L10n): PageWords => ({
  title: t('Coverage'),
  filter: t('Filter what is shown'),
  folder: t('Folder'),
  figures: t('Figures; each filters the runbooks'),
  tabs: t('What to look at'),
  loading: t('One moment.'),
  nothingMatches: t('Nothing matches the filter.'),
  clearFilter: t('Clear Filter'),
  showMore: t('Show {0} More of {1}'),
  close: t('Close'),
  whatIfActive: t('What if:'),
  endWhatIf: t('End What If'),
})
