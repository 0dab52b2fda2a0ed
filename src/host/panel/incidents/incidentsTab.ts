import * as vscode from 'vscode'
import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import { findingClusters, foundClusters, type Cluster } from '../../../core/metrics/recurrence/clusters'
import { createPacer } from '../../reading/pacer'
import type { Asked } from '../tab'
import { incidentsModel } from './incidentsModel'

/** So many reviews are compared before anybody notices; more are shown without their clusters first. */
const atOnceAtMost = 200

/** Tells what the incident reviews say; which of them are alike comes when it is found. */
export const tellIncidents = async ({ root, question, signal, send }: Asked): Promise<void> => {
  const { base, report } = root
  const asked = { base, today: report.today, question: question.incidents, language: vscode.env.language }
  const found = foundClusters(base)
  if (found === undefined && report.counts.reviews > atOnceAtMost)
    send({ type: 'tab', tab: 'incidents', model: incidentsModel({ ...asked, clusters: undefined }, vscode.l10n) })
  const clusters = found ?? (await searched(base, signal))
  if (clusters === undefined) return
  send({ type: 'tab', tab: 'incidents', model: incidentsModel({ ...asked, clusters }, vscode.l10n) })
}

/** Undefined where nobody waits for them any more. */
const searched = async (base: KnowledgeBase, signal: AbortSignal): Promise<readonly Cluster[] | undefined> => {
  const steps = findingClusters(base)
  const pacer = createPacer()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await pacer.breathe()
    if (signal.aborted) return undefined
  }
}
