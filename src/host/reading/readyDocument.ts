import type * as vscode from 'vscode'
import type { Document } from '../../core/domain/documents'
import { toPath } from '../convert'
import type { Knowledge } from './knowledge'
import type { ReadyRoot } from './rootKnowledge'

/** A document of a folder that has been read. */
export type ReadyDocument = { readonly root: ReadyRoot; readonly document: Document }

/** The document of the snapshots that a file is; undefined for every other file. */
export const readyDocument = (knowledge: Knowledge, uri: vscode.Uri): ReadyDocument | undefined => {
  for (const root of knowledge.ready()) {
    const path = toPath(root.folder.uri, uri)
    const document = path === undefined ? undefined : root.base.documents.get(path)
    if (document !== undefined) return { root, document }
  }
  return undefined
}
