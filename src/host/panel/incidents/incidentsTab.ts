import * as vscode from 'vscode'
import { findingClusters, foundClusters, type Cluster } from '../../../core/metrics/recurrence/clusters'
import { whileWanted } from '../../reading/whileWanted'
import type { Asked } from '../part'
import { incidentsModel } from './incidentsModel'

/** So many reviews are compared before anybody notices; more are shown without their clusters first. */
const atOnceAtMost = 200

/** Tells what the incident reviews say; which of them are alike comes when it is found. */
export const tellIncidents = async ({ root, question, signal, send }: Asked): Promise<void> => {
  const { base, report } = root
  const asked = { base, today: report.today, question: question.incidents, language: vscode.env.language }
  const tell = async (clusters: readonly Cluster[] | undefined): Promise<void> => {
    const model = await whileWanted(incidentsModel({ ...asked, clusters }, vscode.l10n), signal)
    if (model !== undefined) send({ type: 'tab', tab: 'incidents', model })
  }
  const found = foundClusters(base)
  if (found === undefined && report.counts.reviews > atOnceAtMost) await tell(undefined)
  const clusters = found ?? (await whileWanted(findingClusters(base), signal))
  if (clusters !== undefined) await tell(clusters)
}
