import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { byText } from '../../../core/domain/order'
import type { ConfirmStep, Pairing, TrainingPlan, Unmet } from '../../../core/metrics/plan/plan'
import type { CoverageReport } from '../../../core/metrics/coverageReport/coverageReport'
import type { PlanConfirm, PlanModel, PlanPairing, PlanUnmet, ShownPlan } from '../../../panel/protocol/plan'
import type { L10n } from '../../l10n'
import { personName } from '../../words/describe'
import { dateWords, words } from '../../words/words'
import { confirmKey, pairingKey } from '../../writing/planSteps'

type Question = {
  readonly base: KnowledgeBase
  /** For dates, such as `en-GB`. */
  readonly language: string
}

/** A cross-training plan as it is shown: with everything that the command line says of it, and no number beside a person more. */
export const shownPlan = (question: Question, plan: TrainingPlan, l10n: L10n): ShownPlan => ({
  summary: plan.summary,
  confirm: plan.confirm.map((step) => planConfirm(question, step)),
  pairings: plan.pairings.map((pairing) => planPairing(question, plan, pairing, l10n)),
  underWay: plan.underWay.map(({ path, title, criticality, why }) => ({ path, title, criticality, why })),
  unmet: byReason(plan.unmet),
  reach: plan.reach,
  optimal: optimalWords(plan, l10n),
})

const planConfirm = ({ base }: Question, step: ConfirmStep): PlanConfirm => {
  const { path, title, criticality, people, closes } = step
  return {
    key: confirmKey(step),
    path,
    title,
    criticality,
    people: people.map(({ person, reason }) => ({ name: personName(base, person), reason })),
    closes,
  }
}

const planPairing = (
  { base, language }: Question,
  { today }: TrainingPlan,
  pairing: Pairing,
  l10n: L10n,
): PlanPairing => {
  const { path, title, criticality, trainee, mentor, target, startsOn, due, afterConfirming } = pairing
  return {
    key: pairingKey(pairing),
    path,
    title,
    criticality,
    trainee: personName(base, trainee),
    mentor: personName(base, mentor),
    target: words(l10n).levels[target],
    due: dateWords(due, language),
    from: startsOn === today ? undefined : l10n.t('from {0}', dateWords(startsOn, language)),
    reasons: [pairing.lack, pairing.whyTrainee, pairing.whyMentor],
    after: afterConfirming.length === 0 ? undefined : confirmKey({ path }),
  }
}

/** Each reason once, in the order of the most urgent runbook that it keeps below policy. */
const byReason = (unmet: readonly Unmet[]): readonly PlanUnmet[] =>
  [...new Set(unmet.map(({ why }) => why))].map((why) => ({
    why,
    runbooks: unmet
      .filter((each) => each.why === why)
      .map(({ path, title, criticality }) => ({ path, title, criticality })),
  }))

const optimalWords = ({ optimal, reach }: TrainingPlan, { t }: L10n): string => {
  if (reach.length === 0) return ''
  if (optimal) return t('No plan does better: none reaches more runbooks, nor as many with fewer pairings.')
  return reach.some(({ reached, atMost }) => atMost > reached)
    ? t('There may be a plan that reaches more; the last column says how many at most.')
    : t('No plan reaches more runbooks, though a shorter one may reach as many.')
}

/** Services that runbooks in use belong to, by name. */
export const planServices = ({ services }: KnowledgeBase, report: CoverageReport): PlanModel['services'] => {
  const used = new Set(report.runbooks.flatMap((runbook) => runbook.services))
  return [...used].map((id) => ({ id, name: services.get(id)?.name ?? id })).sort((a, b) => byText(a.name, b.name))
}
