import type { LineCounts } from '../../domain/history'
import type { DocPath } from '../../domain/text'
import { isHash, type DocumentPath } from './gitLog'
import { createTokenReader, detached } from './gitLogTokens'

/** Reads line counts in pieces; `end` returns commit → path → counts. */
export type CountsReader = {
  readonly read: (chunk: string) => void
  readonly end: () => ReadonlyMap<string, ReadonlyMap<DocPath, LineCounts>>
}

const rowForm = /^(\d+|-)\t(\d+|-)\t([^]*)$/

/**
 * Reads the output of `git diff-tree -z --stdin --root -r --numstat`, in pieces of any size. A file that git takes
 * for binary has no counts, nor has one that was no document before. A renamed file stands under its new name.
 */
export const createCountsReader = (pathOf: DocumentPath = (path) => path): CountsReader => {
  const counts = new Map<string, Map<DocPath, LineCounts>>()
  let ofCommit: Map<DocPath, LineCounts> | undefined
  let renamed: { readonly lines: LineCounts | undefined; from: string | undefined } | undefined

  const record = (path: string, lines: LineCounts | undefined): void => {
    const document = pathOf(path)
    if (lines !== undefined && document !== undefined) ofCommit?.set(detached(document) as DocPath, lines)
  }
  const tokens = createTokenReader((token) => {
    if (renamed !== undefined) {
      if (renamed.from === undefined) {
        renamed.from = token
        return
      }
      if (pathOf(renamed.from) !== undefined) record(token, renamed.lines)
      renamed = undefined
      return
    }
    if (isHash(token)) {
      ofCommit = new Map()
      counts.set(detached(token), ofCommit)
      return
    }
    const [, added = '-', deleted = '-', path = ''] = rowForm.exec(token) ?? []
    const lines = added === '-' || deleted === '-' ? undefined : { added: Number(added), deleted: Number(deleted) }
    if (path !== '') record(path, lines)
    else if (token.includes('\t')) renamed = { lines, from: undefined }
  })
  return {
    read: tokens.read,
    end() {
      tokens.end()
      return counts
    },
  }
}
