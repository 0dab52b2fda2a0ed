import type { RisksWords } from '../../../panel/protocol/risks'
import type { L10n } from '../../l10n'

/** Words of the list of risks; the page fills their numbered places itself. */
export const risksWords = ({ t }: L10n): RisksWords => ({
  list: t('What to do next'),
  shown: t('{0} of {1} match'),
  onlyFigure: t('Only what the figure “{0}” counts is shown.'),
  allRisks: t('Show All'),
  reasonsOf: t('Why: {0}'),
  remedies: {
    assign: t('Assign…'),
    confirm: t('Confirm Who Seems to Know…'),
    accept: t('Accept Risk…'),
    exercise: t('Record Exercise…'),
    reviewed: t('Mark Reviewed…'),
    'can-run': t('I Can Run This'),
    successors: t('Suggest Successors…'),
    handover: t('Draft Handover…'),
    'what-if': t('What If They Leave'),
    similar: t('Find Similar Incidents'),
    toggle: t('Mark Done'),
    owner: t('Set Owner…'),
    due: t('Set Due Date…'),
    open: t('Open'),
    why: t('Show Why'),
    do: t('Start'),
  },
})
