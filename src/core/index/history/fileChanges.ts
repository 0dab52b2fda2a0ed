import type { Commit, Signature } from '../../domain/history'
import type { PersonId } from '../../domain/people'
import type { Steps } from '../../domain/steps'
import type { DocPath } from '../../domain/text'
import type { FileChange } from '../../metrics/authorship/fileAuthors'
import { followDocuments } from './followDocuments'

/**
 * The changes to each of these files through all its names, oldest first, whoever made them and however many files they
 * touched: what published truck factors count. Left out: what only a bot did, renames without a changed line, deletions.
 */
export function* fileChanges(
  commits: readonly Commit[],
  paths: readonly DocPath[],
  personOf: (signature: Signature) => PersonId | undefined,
): Steps<ReadonlyMap<DocPath, readonly FileChange[]>> {
  const lives = yield* followDocuments(
    commits.map(({ files, ...commit }) => ({
      ...commit,
      sweep: false,
      touches: files.map((file) => ({ ...file, lines: undefined, slight: undefined })),
    })),
  )
  const changes = new Map<DocPath, readonly FileChange[]>()
  for (const path of paths) {
    const life = (lives(path) ?? []).flatMap(({ commit, touch, creates }): FileChange | readonly FileChange[] => {
      const all = [commit.author, ...commit.coAuthors].map(personOf).filter((person) => person !== undefined)
      const by = [...new Set(all)]
      if (by.length === 0 || touch.status === 'deleted' || touch.oldBlob === touch.newBlob) return []
      return { by, on: commit.on, creates }
    })
    changes.set(path, life)
    yield
  }
  return changes
}
