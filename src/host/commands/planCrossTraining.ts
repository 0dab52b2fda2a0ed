import * as vscode from 'vscode'
import type { PlanOptions, TrainingPlan } from '../../core/metrics/plan/plan'
import { askPlan } from '../ask/askPlan'
import { whenRead } from '../ask/targets/runbookTarget'
import type { HostContext } from '../context'
import { defineCommand } from '../defineCommand'
import { historyOffers } from '../reading/historyOffers'
import { showWork } from '../reading/longWork'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { planFor } from '../reading/trainingPlans'
import { say } from '../sayings'
import { fieldsGiven, textGiven, textsGiven } from '../writing/givenFields'
import type { EditWords } from '../writing/edits'
import { writePlan } from '../writing/planEdits'
import { planSteps, stepKey, type PlanStep, type RootPlan } from '../writing/planSteps'

/**
 * Works out who should learn which runbook from whom, shows it ticked, and writes what is accepted. Given `{service, most}`:
 * only these runbooks, and no more pairings; `{uri}`: only the folder of it; `{all: true}` asks nothing, nor does
 * `{steps}`, which names what is accepted and shows it before it is written.
 */
export const planCrossTraining = defineCommand('understudy.planCrossTraining', async (context, given?: unknown) => {
  await whenRead(context)
  const plans: RootPlan[] = []
  for (const root of rootsIn(context, given)) plans.push({ root, plan: await planOf(root, optionsIn(root, given)) })
  const steps = planSteps(plans)
  if (steps.length === 0) {
    sayNothing(context, plans)
    return undefined
  }
  const named = textsGiven(given, 'steps')
  if (named !== undefined) {
    const wanted = steps.filter((step) => named.includes(stepKey(step)))
    return accept(context, wanted, 'always')
  }
  const wanted = fieldsGiven(given).all === true ? steps : await askPlan(context, plans)
  return wanted && accept(context, wanted)
})

const rootsIn = ({ knowledge }: HostContext, given: unknown): readonly ReadyRoot[] => {
  const { uri } = fieldsGiven(given)
  const folder = uri instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() : undefined
  return knowledge.ready().filter((root) => folder === undefined || root.folder.uri.toString() === folder)
}

const optionsIn = ({ base }: ReadyRoot, given: unknown): PlanOptions => {
  const name = textGiven(given, 'service')?.toLowerCase()
  const { most } = fieldsGiven(given)
  const service = [...base.services.values()].find((each) =>
    [each.id, each.name].some((it) => it.toLowerCase() === name),
  )
  return { service: service?.id, most: typeof most === 'number' && most > 0 ? Math.floor(most) : undefined }
}

/** Work that takes long is told, and can be stopped. */
const planOf = async (root: ReadyRoot, options: PlanOptions): Promise<TrainingPlan> => {
  const stop = new AbortController()
  let done = 0
  const told = (steps: number): void => {
    done = steps
  }
  const working = planFor(root, options, { signal: stop.signal, told })
  await showWork(
    {
      title: vscode.l10n.t('Planning cross-training'),
      words: () => vscode.l10n.t('{0} runbooks, {1} steps', root.report.runbooks.length, done),
      stop: () => {
        stop.abort()
      },
    },
    working,
  )
  const plan = await working
  if (plan === undefined) throw new vscode.CancellationError()
  return plan
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
const accept = async (
  context: HostContext,
  wanted: readonly PlanStep[],
  preview?: EditWords['preview'],
): Promise<void> => {
  const isConfirmed = (accepted: PlanStep): boolean =>
    accepted.kind === 'confirm' ||
    accepted.pairing.afterConfirming.length === 0 ||
    wanted.some(
      (each) => each.kind === 'confirm' && each.root === accepted.root && each.step.path === accepted.pairing.path,
    )
  const sound = wanted.filter(isConfirmed)
  const left = wanted.length - sound.length
  const isWritten = await writePlan(context, sound, preview)
  if (left > 0 && (isWritten || sound.length === 0))
    say(
      context,
      vscode.l10n.t('{0} pairings wait until it is confirmed who can run their runbooks, and are not written.', left),
    )
}
