import type { PanelPlace as Asked } from '../../../panel/protocol/why'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import type { PanelPlace } from './panelOffers'

/** The runbook that a page speaks of; undefined where it has gone. */
export const panelPlace = ({ base, report }: ReadyRoot, { path, person }: Asked): PanelPlace | undefined => {
  const runbook = report.runbooks.find((each) => each.path === path)
  return runbook && { base, report, runbook, person }
}
