import * as vscode from 'vscode'
import type { PlanOptions } from '../../../core/metrics/plan/plan'
import type { PlanChoices, PlanModel } from '../../../panel/protocol/plan'
import { logged } from '../../door'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { planFor } from '../../reading/trainingPlans'
import type { Asked } from '../part'
import { planServices, shownPlan } from './planModel'

/** Milliseconds after which waiting is told, and can be stopped; until then the last plan stays on show. */
const LONG_MS = 1000
const TELL_MS = 500

/** Works out who should learn what from whom; a newer question or snapshot ends the work. */
export const tellPlan = async (asked: Asked): Promise<void> => {
  const { context, root, question, signal, send } = asked
  const services = planServices(root.base, root.report)
  const tell = (state: PlanModel['state']) => {
    send({ type: 'tab', tab: 'plan', model: { services, state } })
  }
  if (question.plan.stopped) {
    tell({ is: 'stopped', text: vscode.l10n.t('The plan was stopped before it was worked out.') })
    return
  }
  try {
    const plan = await planned(asked, tell)
    if (plan === undefined || signal.aborted) return
    const shown = shownPlan({ base: root.base, language: vscode.env.language }, plan, vscode.l10n)
    tell({ is: 'ready', plan: shown })
  } catch (error) {
    const text = logged(context.log, 'training plan', error)
    tell({ is: 'failed', text: vscode.l10n.t('The plan could not be worked out. {0}', text) })
  }
}

const planned = async ({ root, question, signal }: Asked, tell: (state: PlanModel['state']) => void) => {
  const started = Date.now()
  let last = started + LONG_MS - TELL_MS
  return planFor(root, planOptions(root, question.plan), {
    signal,
    told: (done) => {
      const now = Date.now()
      if (now - last < TELL_MS) return
      last = now
      const text = vscode.l10n.t('{0} runbooks, {1} steps', root.report.runbooks.length, done)
      tell({ is: 'working', text })
    },
  })
}

/** A service that has gone narrows nothing. */
export const planOptions = ({ base }: Pick<ReadyRoot, 'base'>, { service, most }: PlanChoices): PlanOptions => ({
  service: [...base.services.keys()].find((id) => id === service),
  most: most !== undefined && Number.isFinite(most) && most >= 1 ? Math.floor(most) : undefined,
})
