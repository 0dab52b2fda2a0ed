import type { IncidentFigures } from '../../../core/metrics/incidents/incidentReport'
import { percentText } from '../../../core/metrics/words'
import type { IncidentsModel } from '../../../panel/protocol/incidents'
import type { Around } from './around'
import { tallyBars } from './tallyBars'
import { uncountedText } from './uncountedText'

type Tallies = Pick<IncidentsModel, 'factors' | 'factorsUncounted' | 'severities' | 'byService'>

/** Factors by type, incidents by severity and by service. */
export const tallies = (
  { base, l10n }: Around,
  { factors, bySeverity, byService }: Pick<IncidentFigures, 'factors' | 'bySeverity' | 'byService'>,
): Tallies => {
  const { t } = l10n
  const columns = [t('Severity'), t('Incidents')] as const
  const serviceNames = new Map<string, string>([...base.services.values()].map(({ id, name }) => [id, name]))
  const count = ({ count: found }: { readonly count: number }) => String(found)
  return {
    factors: tallyBars(factors.byType, {
      id: 'factors-by-type',
      title: t('Contributing factors by type'),
      nothing: t('No review states a contributing factor: list them under “contributing_factors” on its top.'),
      columns: [t('Type'), t('Factors')],
      wordOf: (word) => word ?? '',
      textOf: ({ count: found, share = 0 }) => t('{0} ({1})', found, percentText(share)),
    }),
    factorsUncounted: uncountedText(factors.uncounted, l10n),
    severities: tallyBars(bySeverity, {
      id: 'incidents-by-severity',
      title: t('By severity'),
      nothing: t('No incident falls in this span.'),
      columns,
      wordOf: (word) => word ?? t('not stated'),
      textOf: count,
    }),
    byService: tallyBars(byService, {
      id: 'incidents-by-service',
      title: t('By service'),
      nothing: t('No incident falls in this span.'),
      columns: [t('Service'), t('Incidents')],
      wordOf: (word) => serviceNames.get(word ?? '') ?? word ?? t('no service named'),
      textOf: count,
    }),
  }
}
