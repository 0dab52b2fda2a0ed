import * as vscode from 'vscode'
import type { DocPath } from '../../../core/domain/text'
import type { Reason } from '../../../core/metrics/coverageReport/coverageReport'
import { toUri } from '../../convert'
import type { ReadyRoot } from '../../reading/rootKnowledge'

type Source = { readonly path: string; readonly line: number | undefined }

/** Opens a document, or a line that something in the page rests on. */
export const openSource = async (root: ReadyRoot, { path, line }: Source): Promise<void> => {
  const known = knownPath(root, path)
  if (known === undefined) return
  await vscode.commands.executeCommand('understudy.openRunbook', { uri: toUri(root.folder.uri, known), line })
}

/** Opens the reasons for what is said of a runbook, in an editor beside the panel; does nothing for a path that the snapshot does not name. */
export const showWhy = async (root: ReadyRoot, { path }: Pick<Source, 'path'>): Promise<void> => {
  const known = knownPath(root, path)
  if (known !== undefined) await vscode.commands.executeCommand('understudy.showWhy', toUri(root.folder.uri, known))
}

/** Only files that the snapshot itself names as a document or a source can be opened from the page. */
const knownPath = ({ base, report }: ReadyRoot, asked: string): DocPath | undefined => {
  const path = asked as DocPath
  const isSource = ({ source }: Reason) => source.kind === 'line' && source.path === path
  const named =
    base.documents.has(path) ||
    report.runbooks.some(({ people }) => people.some(({ reasons }) => reasons.some(isSource)))
  return named ? path : undefined
}
