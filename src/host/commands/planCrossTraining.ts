import * as vscode from 'vscode'
import { trainingPlanSteps } from '../../core/metrics/plan/trainingPlan'
import type { PlanOptions, TrainingPlan } from '../../core/metrics/plan/plan'
import { askPlan, stepsOf, type RootPlan } from '../ask/askPlan'
import { whenRead } from '../ask/targets/runbookTarget'
import type { HostContext } from '../context'
import { defineCommand } from '../defineCommand'
import { historyOffers } from '../reading/historyOffers'
import { showWork } from '../reading/longWork'
import { createPacer } from '../reading/pacer'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { fieldsGiven, textGiven } from '../writing/givenFields'
import { writePlan, type Accepted } from '../writing/planEdits'

/**
 * Works out who should learn which runbook from whom, shows it ticked, and writes what is accepted. Given `{service, most}`:
 * only these runbooks, and no more pairings; `{all: true}` asks nothing.
 */
export const planCrossTraining = defineCommand('understudy.planCrossTraining', async (context, given?: unknown) => {
  await whenRead(context)
  const plans: RootPlan[] = []
  for (const root of context.knowledge.ready()) plans.push({ root, plan: await planOf(root, optionsIn(root, given)) })
  if (stepsOf(plans).length === 0) {
    sayNothing(context, plans)
    return undefined
  }
  const wanted = fieldsGiven(given).all === true ? stepsOf(plans) : await askPlan(context, plans)
  return wanted && accept(context, wanted)
})

const optionsIn = ({ base }: ReadyRoot, given: unknown): PlanOptions => {
  const name = textGiven(given, 'service')?.toLowerCase()
  const { most } = fieldsGiven(given)
  const service = [...base.services.values()].find((each) =>
    [each.id, each.name].some((it) => it.toLowerCase() === name),
  )
  return { service: service?.id, most: typeof most === 'number' && most > 0 ? Math.floor(most) : undefined }
}

/** In small pieces, so that typing goes on; work that takes long is told, and can be stopped. */
const planOf = async ({ base, report, today }: ReadyRoot, options: PlanOptions): Promise<TrainingPlan> => {
  let isStopped = false
  let done = 0
  const work = async (): Promise<TrainingPlan> => {
    const pacer = createPacer()
    const steps = trainingPlanSteps(base, report, today, options)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      done += 1
      await pacer.breathe()
      if (isStopped) throw new vscode.CancellationError()
    }
  }
  const working = work()
  await showWork(
    {
      title: vscode.l10n.t('Planning cross-training'),
      words: () => vscode.l10n.t('{0} runbooks, {1} steps', report.runbooks.length, done),
      stop: () => {
        isStopped = true
      },
    },
    working,
  )
  return working
}

/** Why there is nothing to do, in the plan's own words. */
const sayNothing = (context: HostContext, plans: readonly RootPlan[]): void => {
  const [first] = plans
  const summary = plans.flatMap(({ plan }) => plan.summary).join(' ')
  const reasons = plans.flatMap(({ plan }) => plan.unmet).map(({ title, why }) => `${title}: ${why}`)
  const text = first === undefined ? vscode.l10n.t('No runbook has been read yet.') : summary
  say(context, [text, ...reasons.slice(0, 1)].join(' '), ...historyOffers(first?.root.withoutHistory))
}

/** What waits for a confirmation that was not ticked is left out: nobody would stand behind its mentor. */
const accept = async (context: HostContext, wanted: readonly Accepted[]): Promise<void> => {
  const isConfirmed = (accepted: Accepted): boolean =>
    accepted.kind === 'confirm' ||
    accepted.pairing.afterConfirming.length === 0 ||
    wanted.some(
      (each) => each.kind === 'confirm' && each.root === accepted.root && each.step.path === accepted.pairing.path,
    )
  const sound = wanted.filter(isConfirmed)
  const left = wanted.length - sound.length
  const isWritten = await writePlan(context, sound)
  if (left > 0 && (isWritten || sound.length === 0))
    say(
      context,
      vscode.l10n.t('{0} pairings wait until it is confirmed who can run their runbooks, and are not written.', left),
    )
}
