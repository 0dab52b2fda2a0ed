import type { DocumentFacts } from '../../domain/documents'
import type { ExtraKeys } from '../../domain/frontMatter'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'
import { noExtraKeys } from '../../parse/frontMatter/extraKeys'
import { configFilePath } from '../../parse/understudy/configFile'
import { buildKnowledgeBase } from '../buildKnowledgeBase'
import { discover } from '../discovery/discovery'
import { factsOf } from '../factsOf'
import type { RawHistory } from '../history/gatherHistory'
import { discoveryOptions, keysOf, readText } from '../history/readingPlan'
import { inSlices } from '../inSlices'
import { pause } from '../pause'
import type { CommitTree, Course } from '../ports'
import type { IndexSettings } from '../settings'

/** Makes snapshots of one commit after the other; a document that was the same in the last is not read again. */
export type PastSnapshots = (tree: CommitTree, history: RawHistory, course: Course) => Promise<KnowledgeBase>

/** A document's facts with git's id of its bytes and the names of keys that it was read with. */
type Known = { readonly id: string; readonly keys: ExtraKeys; readonly facts: DocumentFacts }

/** What the last snapshot was made of: a month has most of it in common with its neighbour. */
type Last = { documents: ReadonlyMap<DocPath, Known>; keys: ExtraKeys }

/** Remembers the facts of one commit’s documents alone, so that many months take no more memory than one. */
export const createPastSnapshots = (settings: IndexSettings): PastSnapshots => {
  const last: Last = { documents: new Map(), keys: noExtraKeys }
  return async (tree, history, course) => {
    const paced = shared(tree, course)
    const config = await readText(paced, configFilePath, noDrafts)
    const found = await discover(paced, discoveryOptions(settings, config))
    last.keys = keysOf(settings, config, last.keys)
    last.documents = await readDocuments(last, paced, found.documents, course)
    const controlFiles = await readControlFiles(paced, found.controlFiles)
    const documents = new Map([...last.documents].map(([path, { facts }]) => [path, facts]))
    const { skipped } = found
    return inSlices(buildKnowledgeBase({ documents, controlFiles, skipped, history, settings }), course.pacer)
  }
}

const noDrafts: ReadonlyMap<DocPath, string> = new Map()

/** The tree is in memory, so whoever walks it would never wait: between two questions others have their turn. */
const shared = (tree: CommitTree, course: Course): CommitTree => ({
  list: async (folder) => {
    await pause(course)
    return tree.list(folder)
  },
  read: (path) => tree.read(path),
  size: async (path) => {
    await pause(course)
    return tree.size(path)
  },
  id: (path) => tree.id(path),
})

const readAtOnce = 32

const readDocuments = async (
  last: Last,
  tree: CommitTree,
  paths: readonly DocPath[],
  course: Course,
): Promise<ReadonlyMap<DocPath, Known>> => {
  const documents = new Map<DocPath, Known>()
  for (let start = 0; start < paths.length; start += readAtOnce) {
    const some = paths.slice(start, start + readAtOnce)
    const texts = await Promise.all(some.map(async (path) => ({ path, ...(await readAnew(last, tree, path)) })))
    for (const { path, id, text, known } of texts) {
      await pause(course)
      if (known !== undefined) documents.set(path, known)
      else if (text !== undefined) documents.set(path, { id, keys: last.keys, facts: factsOf(path, text, last.keys) })
    }
  }
  return documents
}

type Read = { readonly id: string; readonly text?: string | undefined; readonly known?: Known }

/** What is known of the file where it is the same as in the last snapshot, else its text. */
const readAnew = async ({ documents, keys }: Last, tree: CommitTree, path: DocPath): Promise<Read> => {
  const id = (await tree.id(path)) ?? ''
  const known = documents.get(path)
  if (known?.id === id && known.keys === keys) return { id, known }
  return { id, text: await readText(tree, path, noDrafts) }
}

const readControlFiles = async (tree: CommitTree, paths: readonly DocPath[]): Promise<ReadonlyMap<DocPath, string>> => {
  const texts = await Promise.all(paths.map(async (path) => [path, await readText(tree, path, noDrafts)] as const))
  return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])))
}
