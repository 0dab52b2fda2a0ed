import type { IncidentsWords } from '../../../panel/protocol/incidents'
import type { L10n } from '../../l10n'

export const incidentsWords = ({ t }: L10n): IncidentsWords => ({
  span: t('Span'),
  service: t('Service'),
  newReview: t('New Incident Review…'),
  openSettings: t('Open Settings'),
  figures: t('Figures'),
  recurrence: t('What came back'),
  searchedFirst: t('Only the first {0} of {1} groups were searched.'),
  noClusters: t('No incident of this span looks like another one.'),
  lookingForClusters: t('Looking for incidents that are alike.'),
  noClusterMatches: t('None of them matches the filter.'),
  confirm: t('Confirm'),
  dismiss: t('Dismiss'),
  confirmOf: t('Confirm that “{0}” came back as “{1}”', '{0}', '{1}'),
  dismissOf: t('Dismiss the likeness of “{0}” and “{1}”', '{0}', '{1}'),
  openActions: t('Open actions'),
  noOpenActions: t('No action is open.'),
  noneMatches: t('No incident matches the filter.'),
  matching: t('{0} of {1} match the filter', '{0}', '{1}'),
  showAll: t('Show All {0}', '{0}'),
})
