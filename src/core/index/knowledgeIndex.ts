import type { DocumentFacts } from '../domain/documents'
import type { KnowledgeBase, Skipped } from '../domain/knowledgeBase'
import type { DocPath } from '../domain/text'
import { configFilePath } from '../parse/understudy/configFile'
import type { ExtraKeys } from '../domain/frontMatter'
import { noExtraKeys } from '../parse/frontMatter/extraKeys'
import { buildKnowledgeBase } from './buildKnowledgeBase'
import { discover } from './discovery/discovery'
import { factsOf } from './factsOf'
import { gatherHistory, type RawHistory } from './history/gatherHistory'
import { inSlices } from './inSlices'
import type { Course, FileTree, GitSource } from './ports'
import { discoveryOptions, isTouched, keysOf, readText, remembering } from './history/readingPlan'
import type { IndexSettings } from './settings'

/** Keeps a snapshot of one repository fresh: reads all once, and then parses again only what changed. */
export type KnowledgeIndex = {
  /** Looks for documents anew, reads every file and parses those whose text is not the one known. */
  readonly refresh: (course: Course) => Promise<KnowledgeBase>
  /**
   * Takes in files that were changed, made or deleted, and folders that came, went or moved; '' is the root. Only those
   * are read, and the others' names where one of them came or went.
   */
  readonly change: (paths: readonly string[], course: Course) => Promise<KnowledgeBase>
  /** Stands in for a file's text until it is taken back with undefined: an open document's unsaved text. */
  readonly setDraft: (path: DocPath, text: string | undefined) => void
  /** Reads the history, or what is new of it. Undefined: there is none to read, and the snapshot says so. */
  readonly readHistory: (git: GitSource | undefined, course: Course) => Promise<KnowledgeBase>
  readonly setSettings: (settings: IndexSettings) => void
  /** The last snapshot; undefined before the first. */
  readonly snapshot: () => KnowledgeBase | undefined
  /** How many documents have been parsed since the index was made. */
  readonly parsed: () => number
}

/** A document with the text and the names of keys that its facts were read with. */
type Known = { readonly text: string; readonly keys: ExtraKeys; readonly facts: DocumentFacts }

type State = {
  documents: Map<DocPath, Known>
  controlFiles: Map<DocPath, string>
  skipped: readonly Skipped[]
  history: RawHistory | undefined
  settings: IndexSettings
  keys: ExtraKeys
  snapshot: KnowledgeBase | undefined
  parsed: number
  readonly drafts: Map<DocPath, string>
}

/** An empty index over a tree of files. */
export const createKnowledgeIndex = (tree: FileTree, settings: IndexSettings): KnowledgeIndex => {
  const state: State = {
    documents: new Map(),
    controlFiles: new Map(),
    skipped: [],
    history: undefined,
    settings,
    keys: noExtraKeys,
    snapshot: undefined,
    parsed: 0,
    drafts: new Map(),
  }
  const inTurn = createQueue()
  return {
    refresh: (course) => inTurn(() => readTree(state, tree, course, () => true)),
    change: (paths, course) => inTurn(() => change(state, tree, paths, course)),
    setDraft: (path, text) => {
      if (text === undefined) state.drafts.delete(path)
      else state.drafts.set(path, text)
    },
    readHistory: (git, course) =>
      inTurn(async () => {
        state.history = git && (await gatherHistory(git, course))
        return rebuild(state, course)
      }),
    setSettings: (next) => {
      state.settings = next
    },
    snapshot: () => state.snapshot,
    parsed: () => state.parsed,
  }
}

/** Pieces of work that change the same state wait for each other; a failed one does not stop the next. */
const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }
}

/** Files read at once: enough to keep a disk or a remote host busy, few enough to hold in memory. */
const READ_AT_ONCE = 32

/** Looks for documents anew; what is known and was not touched is taken over unread. */
const readTree = async (
  state: State,
  tree: FileTree,
  course: Course,
  touched: (path: string) => boolean,
): Promise<KnowledgeBase> => {
  const config = touched(configFilePath)
    ? await readText(tree, configFilePath, state.drafts)
    : state.controlFiles.get(configFilePath)
  const options = discoveryOptions(state.settings, config)
  const isKnown = (path: string) => state.documents.has(path as DocPath) && !touched(path)
  const found = await discover(remembering(tree, isKnown), options)
  state.keys = keysOf(state.settings, config, state.keys)
  const documents = await readDocuments(state, tree, found.documents, course, isKnown)
  if (course.isCancelled?.() === true) {
    if (state.snapshot === undefined) state.documents = documents
    return state.snapshot ?? rebuild(state, course)
  }
  state.documents = documents
  state.skipped = found.skipped
  state.controlFiles = await readControlFiles(state, tree, found.controlFiles, touched)
  return rebuild(state, course)
}

/** In the order of the paths; where the course is cancelled, those that were read until then. */
const readDocuments = async (
  state: State,
  tree: FileTree,
  paths: readonly DocPath[],
  course: Course,
  isKnown: (path: string) => boolean,
): Promise<Map<DocPath, Known>> => {
  const read = new Map<DocPath, Known>()
  const unread = paths.filter((path) => !isKnown(path))
  for (let start = 0; start < unread.length; start += READ_AT_ONCE) {
    if (course.isCancelled?.() === true) break
    const some = unread.slice(start, start + READ_AT_ONCE)
    const texts = await Promise.all(some.map(async (path) => [path, await readText(tree, path, state.drafts)] as const))
    for (const [path, text] of texts) {
      if (text !== undefined) read.set(path, parsedAnew(state, path, text))
      await course.pacer.breathe()
    }
    const done = Math.min(start + READ_AT_ONCE, unread.length)
    course.onProgress?.({ what: 'reading', done, total: unread.length })
  }
  const documents = new Map<DocPath, Known>()
  for (const path of paths) {
    const known = read.get(path) ?? (isKnown(path) ? state.documents.get(path) : undefined)
    if (known !== undefined) documents.set(path, known)
  }
  return documents
}

/** The document as it is known where it was read from the same, else parsed. */
const parsedAnew = (state: State, path: DocPath, text: string): Known => {
  const known = state.documents.get(path)
  if (known?.text === text && known.keys === state.keys) return known
  state.parsed += 1
  const { keys } = state
  return { text, keys, facts: factsOf(path, text, keys) }
}

const readControlFiles = async (
  state: State,
  tree: FileTree,
  paths: readonly DocPath[],
  touched: (path: string) => boolean,
): Promise<Map<DocPath, string>> => {
  const texts = new Map<DocPath, string>()
  for (const path of paths) {
    const known = touched(path) ? undefined : state.controlFiles.get(path)
    const text = known ?? (await readText(tree, path, state.drafts))
    if (text !== undefined) texts.set(path, text)
  }
  return texts
}

/** Known documents that are still there are read alone; whatever else changed may change what counts as a document. */
const change = async (
  state: State,
  tree: FileTree,
  paths: readonly string[],
  course: Course,
): Promise<KnowledgeBase> => {
  // It may leave out, take in and have read anew whatever it likes.
  if (paths.includes(configFilePath)) return readTree(state, tree, course, () => true)
  const touched = isTouched(paths)
  if (!paths.every((path) => state.documents.has(path as DocPath))) return readTree(state, tree, course, touched)
  const { sizeLimit } = discoveryOptions(state.settings, state.controlFiles.get(configFilePath))
  const updates: (readonly [DocPath, Known])[] = []
  for (const path of paths as readonly DocPath[]) {
    if (course.isCancelled?.() === true && state.snapshot !== undefined) return state.snapshot
    const text = await readText(tree, path, state.drafts, sizeLimit)
    if (text === undefined) return readTree(state, tree, course, touched)
    updates.push([path, parsedAnew(state, path, text)])
    course.onProgress?.({ what: 'reading', done: updates.length, total: paths.length })
    await course.pacer.breathe()
  }
  for (const [path, document] of updates) state.documents.set(path, document)
  return rebuild(state, course)
}

const rebuild = async (state: State, { pacer }: Course): Promise<KnowledgeBase> => {
  const documents = new Map([...state.documents].map(([path, known]) => [path, known.facts]))
  state.snapshot = await inSlices(buildKnowledgeBase({ ...state, documents }), pacer)
  return state.snapshot
}
