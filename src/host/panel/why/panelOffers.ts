import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { isPresent } from '../../../core/metrics/coverageReport/coverage'
import type { CoverageReport, RunbookCoverage } from '../../../core/metrics/coverageReport/coverageReport'
import { trainingProgress, type AssignmentProgress } from '../../../core/metrics/training/trainingProgress'
import type { PanelOffer } from '../../../panel/protocol/why'
import type { L10n } from '../../l10n'

/** Who is looked at: a runbook, and one person where a cell was pressed. */
export type PanelPlace = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly runbook: RunbookCoverage
  readonly person: string | undefined
}

/**
 * What can be done about a row or a cell: a step where an assignment is open, the sign-off where all steps are taken or
 * the signed text has changed, and an assignment for whoever is here and cannot run it yet.
 */
export const panelOffers = (place: PanelPlace, l10n: L10n): readonly PanelOffer[] => {
  const { base, report, runbook, person } = place
  const open = trainingProgress(base, report, report.today).assignments.filter(
    ({ path, trainee }) =>
      path === runbook.path && trainee !== undefined && (person === undefined || person === trainee),
  )
  const signed = runbook.people.some((each) => each.person === person && each.changedSinceSignOff && each.present)
  return [...signOffer(open, signed, l10n), ...stepOffer(open, l10n), ...assignOffer(place, open, l10n)]
}

const signOffer = (open: readonly AssignmentProgress[], hasChanged: boolean, { t }: L10n): readonly PanelOffer[] => {
  if (open.some(({ ready }) => ready)) return [{ intent: 'sign-off', label: t('Sign Off…') }]
  return hasChanged ? [{ intent: 'sign-off', label: t('Sign Off Again…') }] : []
}

const stepOffer = (open: readonly AssignmentProgress[], { t }: L10n): readonly PanelOffer[] =>
  open.length === 0 ? [] : [{ intent: 'step', label: t('Record Step…') }]

const assignOffer = (
  { base, report: { today }, runbook, person }: PanelPlace,
  open: readonly AssignmentProgress[],
  { t }: L10n,
): readonly PanelOffer[] => {
  const assign: readonly PanelOffer[] = [{ intent: 'assign', label: t('Assign…') }]
  if (person === undefined) return assign
  const known = [...base.people.values()].find(({ id }) => id === person)
  const isAble = runbook.people.some((each) => each.person === person && each.canRun)
  const mayLearn = known !== undefined && isPresent(known, today) && !isAble
  return mayLearn && open.length === 0 ? assign : []
}
