import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'

/**
 * The snapshot as seen from a folder (relative to the root; '' for all of it): only documents below it, with
 * everything that the rest of the repository tells about them and about people.
 */
export const narrow = (base: KnowledgeBase, folder: string): KnowledgeBase => {
  if (folder === '') return base
  const isBelow = (path: DocPath) => path.startsWith(`${folder}/`)
  return {
    ...base,
    documents: new Map([...base.documents].filter(([path]) => isBelow(path))),
    fileProblems: new Map([...base.fileProblems].filter(([path]) => isBelow(path))),
    skipped: base.skipped.filter(({ path }) => isBelow(path)),
  }
}
