import type { WhatIfWords } from '../../../panel/protocol/whatIf'
import type { L10n } from '../../l10n'

/** The page fills the numbered places of these itself. */
export const whatIfWords = (l10n: L10n): WhatIfWords => ({ ...choosing(l10n), ...changes(l10n), ...acts(l10n) })

const choosing = ({ t }: L10n) => ({
  choose: t('Who would be gone?'),
  search: t('Find a name'),
  quickPicks: t('Quick picks'),
  addGroup: t('Add a Team or Owners…'),
  clear: t('Clear All'),
  morePeople: t('{0} more; a part of a name finds them.', '{0}'),
  showEverybody: t('Show Everybody'),
  nobodyMatches: t('No name matches.'),
  nobodyKnown: t('Nobody is known here yet: no document, CODEOWNERS, team file or history names anybody.'),
  emptyTitle: t('Nobody is taken for gone'),
  emptyText: t(
    'Tick people who might be away or leave. The figures above and the matrix then show what would be, beside what is, and here stands what would be lost and what somebody else would have to take over. Nothing is written.',
  ),
})

const changes = ({ t }: L10n) => ({
  canRun: t('can run'),
  services: t('Services'),
  truckFactor: t('truck factor'),
  seats: t('To hand over'),
  seatsText: t('What somebody else would have to take over.'),
  fromTo: t('from {0} to {1}', '{0}', '{1}'),
  canRunFromTo: t('from {0} to {1}; required: {2}', '{0}', '{1}', '{2}'),
  worse: t('worse'),
  showAll: t('Show All {0}', '{0}'),
  showFewer: t('Show Fewer'),
  nothingMatches: t('Nothing of what would change matches the filter.'),
  ended: t('Nobody is taken for gone any more.'),
})

const acts = ({ t }: L10n) => ({
  asText: t('Open as Text'),
  draftHandover: t('Draft Handover…'),
  draftHandoverOf: t('Draft Handover: {0}', '{0}'),
  draftTogether: t('Draft One Handover for All…'),
  takeBack: t('{0} stays', '{0}'),
  suggest: t('Suggest Successors…'),
  suggestFor: t('Suggest Successors: {0}', '{0}'),
  showChanges: t('Show What Changes'),
})
