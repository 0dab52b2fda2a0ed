import * as vscode from 'vscode'
import type { PanelAct, TrainingIntent } from '../../../panel/protocol/acts'
import { toUri } from '../../convert'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { panelOffers } from '../why/panelOffers'
import { panelPlace } from '../why/panelPlace'

const commands: Readonly<Record<TrainingIntent, string>> = {
  assign: 'understudy.assignRunbook',
  step: 'understudy.recordTrainingStep',
  'sign-off': 'understudy.signOff',
}

type Train = Extract<PanelAct, { kind: 'train' }>

/** Runs what the page asks for, where it is still to be offered; a row's command asks for the person itself. */
export const train = async (root: ReadyRoot, { intent, path, person }: Train): Promise<void> => {
  const place = panelPlace(root, { path, person })
  if (place === undefined || !panelOffers(place, vscode.l10n).some((offer) => offer.intent === intent)) return
  const uri = toUri(root.folder.uri, place.runbook.path)
  await vscode.commands.executeCommand(commands[intent], person === undefined ? uri : { uri, trainee: person })
}
