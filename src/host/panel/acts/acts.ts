import type { PanelAct } from '../../../panel/protocol/acts'
import type { ReadyRoot } from '../../reading/rootKnowledge'
import { runAction } from './runAction'
import { openSource, showWhy } from './openSource'
import { passOn, suggestSuccessors } from './passOn'
import { train } from './train'

/** Does what a person asked for in the page, in the folder that it looks at. */
export const doAct = async (act: PanelAct, root: ReadyRoot | undefined): Promise<void> => {
  if (act.kind === 'action') return runAction(act.action)
  if (root === undefined) return
  switch (act.kind) {
    case 'open':
      return openSource(root, act)
    case 'show-why':
      return showWhy(root, act)
    case 'train':
      return train(root, act)
    case 'draft-handover':
    case 'what-if-text':
      return passOn(root, act)
    case 'suggest-successors':
      return suggestSuccessors(root, act)
  }
}
