import * as vscode from 'vscode'
import type { HostContext } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { firstSteps } from './firstLook'
import { offersOf } from './offers'
import { riskEntries } from './riskEntries'
import type { TreeEntry } from './treeEntry'

const made = new WeakMap<ReadyRoot, readonly TreeEntry[]>()

/** What to do next in a folder, as the side bar and the coverage panel show it: worked out once for both. */
export const risksOf = ({ extension }: Pick<HostContext, 'extension'>, root: ReadyRoot): readonly TreeEntry[] => {
  const known = made.get(root)
  if (known !== undefined) return known
  const { base, report, withoutHistory } = root
  const steps = firstSteps({ base, report, withoutHistory, offers: offersOf(extension) }, vscode.l10n)
  const entries = riskEntries({ base, report, language: vscode.env.language, steps }, vscode.l10n)
  made.set(root, entries)
  return entries
}
