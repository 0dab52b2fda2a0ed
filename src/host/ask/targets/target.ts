import * as vscode from 'vscode'
import type { DocumentRef } from '../../context'
import { toPath, toUri } from '../../convert'
import type { Knowledge } from '../../reading/knowledge'

/** A place to open. */
export type Target = { readonly uri: vscode.Uri; readonly line: number | undefined }

/**
 * What a command is about: the entry of a tree it was called on, a place, file or address it was given, else the document in
 * the active editor; undefined where none of them is there.
 */
export const targetOf = (given: unknown): Target | undefined => {
  if (typeof given === 'string') return { uri: vscode.Uri.parse(given, true), line: undefined }
  if (given instanceof vscode.Uri) return { uri: given, line: undefined }
  if (isPlace(given)) return { uri: given.uri, line: typeof given.line === 'number' ? given.line : undefined }
  if (isNode(given)) return { uri: toUri(given.root, given.entry.path), line: undefined }
  const active = vscode.window.activeTextEditor?.document.uri
  return active && { uri: active, line: undefined }
}

/** The document of the snapshot that a file is. */
export const documentAt = (knowledge: Knowledge, uri: vscode.Uri): DocumentRef | undefined => {
  for (const { folder, base } of knowledge.ready()) {
    const path = toPath(folder.uri, uri)
    if (path !== undefined && base.documents.has(path)) return { root: folder.uri, path }
  }
  return undefined
}

/** The documents that stand below a group of a view that a command was called on; undefined for anything else. */
export const pathsBelow = (
  given: unknown,
): { readonly root: vscode.Uri; readonly paths: readonly string[] } | undefined => {
  if (!isObject(given) || !(given.root instanceof vscode.Uri) || !isObject(given.entry)) return undefined
  const { entry, root } = given
  return entry.is === 'group' ? { root, paths: [...new Set(pathsIn(entry))] } : undefined
}

const pathsIn = (entry: Record<string, unknown>): readonly string[] => [
  ...(typeof entry.path === 'string' ? [entry.path] : []),
  ...(Array.isArray(entry.children) ? entry.children.filter(isObject).flatMap(pathsIn) : []),
]

const isPlace = (given: unknown): given is { readonly uri: vscode.Uri; readonly line?: unknown } =>
  isObject(given) && given.uri instanceof vscode.Uri

const isNode = (given: unknown): given is { readonly root: vscode.Uri; readonly entry: { readonly path: string } } =>
  isObject(given) && given.root instanceof vscode.Uri && isObject(given.entry) && typeof given.entry.path === 'string'

const isObject = (given: unknown): given is Record<string, unknown> => typeof given === 'object' && given !== null
