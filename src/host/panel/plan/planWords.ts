import type { PlanWords } from '../../../panel/protocol/plan'
import type { L10n } from '../../l10n'

/** Words of the plan; the page fills their numbered places itself. */
export const planWords = (l10n: L10n): PlanWords => ({
  ...choiceWords(l10n),
  ...sectionWords(l10n),
  ...tickWords(l10n),
  ...reachWords(l10n),
})

const choiceWords = ({ t }: L10n) => ({
  service: t('Service'),
  allServices: t('All services'),
  most: t('Pairings at most'),
  asManyAsHelp: t('all that help'),
  working: t('Working out who should learn what from whom.'),
  stop: t('Stop'),
  again: t('Plan Again'),
  showLog: t('Show Log'),
})

const sectionWords = ({ t }: L10n) => ({
  confirmFirst: t('Confirm first'),
  confirmHint: t('By the history they seem to know these; nobody has said so yet.'),
  nothingMore: t('Nothing more is needed then.'),
  pairings: t('Pairings'),
  underWay: t('Under way'),
  unmet: t('Cannot be closed yet'),
  runbook: t('Runbook'),
  criticalityColumn: t('Criticality'),
  seemsToKnow: t('Seems to know it'),
  because: t('Because'),
  learns: t('Learns'),
  until: t('Until they'),
  mentor: t('Mentor'),
  due: t('Due'),
  noneMatches: t('Nothing in the plan matches the filter.'),
})

const tickWords = ({ t }: L10n) => ({
  selectAll: t('Select all'),
  tick: t('Accept: {0}'),
  waits: t('Comes with its confirmation above.'),
  assign: t('Assign {0}…'),
  confirm: t('Confirm {0}…'),
  confirmAndAssign: t('Confirm {0} and Assign {1}…'),
  nothingTicked: t('Assign…'),
  previewHint: t('The changes are shown before anything is written.'),
})

const reachWords = ({ t }: L10n) => ({
  reach: t('How far it comes'),
  below: t('Below policy'),
  byOpenAssignments: t('By open assignments'),
  byConfirming: t('By confirming'),
  byPairings: t('By these pairings'),
  atMost: t('At most, by any pairings'),
})
