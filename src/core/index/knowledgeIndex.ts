import type { DocumentFacts } from '../domain/documents'
import type { KnowledgeBase, Skipped } from '../domain/knowledgeBase'
import type { DocPath } from '../domain/text'
import { configFilePath, parseConfigFile } from '../parse/configFile'
import { decodeText } from '../parse/decode'
import { parseDocument } from '../parse/document'
import { buildKnowledgeBase } from './buildKnowledgeBase'
import { discover, type DiscoveryOptions } from './discovery'
import { gatherHistory, type RawHistory } from './gatherHistory'
import { inSlices } from './inSlices'
import type { Course, FileTree, GitSource } from './ports'
import type { IndexSettings } from './settings'

/** Keeps a snapshot of one repository fresh: reads all once, and then parses again only what changed. */
export type KnowledgeIndex = {
  /** Looks for documents anew, reads every file and parses those whose text is not the one known. */
  readonly refresh: (course: Course) => Promise<KnowledgeBase>
  /** Takes in files that were changed, made or deleted. */
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

type Known = { readonly text: string; readonly facts: DocumentFacts }

type State = {
  documents: Map<DocPath, Known>
  controlFiles: Map<DocPath, string>
  skipped: readonly Skipped[]
  history: RawHistory | undefined
  settings: IndexSettings
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
    snapshot: undefined,
    parsed: 0,
    drafts: new Map(),
  }
  const inTurn = createQueue()
  return {
    refresh: (course) => inTurn(() => refresh(state, tree, course)),
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

const refresh = async (state: State, tree: FileTree, course: Course): Promise<KnowledgeBase> => {
  const found = await discover(tree, await discoveryOptions(state, tree))
  const total = found.documents.length
  const documents = new Map<DocPath, Known>()
  for (let start = 0; start < total; start += READ_AT_ONCE) {
    if (course.isCancelled?.()) return state.snapshot ?? rebuild(state, course)
    const paths = found.documents.slice(start, start + READ_AT_ONCE)
    const texts = await Promise.all(
      paths.map(async (path) => [path, await readText(tree, path, state.drafts)] as const),
    )
    for (const [path, text] of texts) {
      if (text !== undefined) documents.set(path, parsedAnew(state, path, text))
      await course.pacer.breathe()
    }
    course.onProgress?.({ what: 'reading', done: Math.min(start + READ_AT_ONCE, total), total })
  }
  state.documents = documents
  state.skipped = found.skipped
  state.controlFiles = await readControlFiles(tree, found.controlFiles, state.drafts)
  return rebuild(state, course)
}

/** The repository's configuration says what is left out beside what the settings say. */
const discoveryOptions = async ({ settings, drafts }: State, tree: FileTree): Promise<Partial<DiscoveryOptions>> => {
  const text = await readText(tree, configFilePath, drafts)
  const exclude = text === undefined ? [] : parseConfigFile(text).value.exclude
  return { ...settings.discovery, exclude: [...(settings.discovery.exclude ?? []), ...exclude] }
}

const readText = async (tree: FileTree, path: DocPath, drafts: ReadonlyMap<DocPath, string>) => {
  const draft = drafts.get(path)
  if (draft !== undefined) return draft
  const bytes = await tree.read(path)
  return bytes && decodeText(bytes)
}

/** The document as it is known where its text is the same, else parsed. */
const parsedAnew = (state: State, path: DocPath, text: string): Known => {
  const known = state.documents.get(path)
  if (known?.text === text) return known
  state.parsed += 1
  return { text, facts: parseDocument(path, text) }
}

const readControlFiles = async (
  tree: FileTree,
  paths: readonly DocPath[],
  drafts: ReadonlyMap<DocPath, string>,
): Promise<Map<DocPath, string>> => {
  const texts = new Map<DocPath, string>()
  for (const path of paths) {
    const text = await readText(tree, path, drafts)
    if (text !== undefined) texts.set(path, text)
  }
  return texts
}

/** A known document that is still there is read alone; whatever else changed may change what counts as a document. */
const change = async (
  state: State,
  tree: FileTree,
  paths: readonly string[],
  course: Course,
): Promise<KnowledgeBase> => {
  const updates: (readonly [DocPath, Known])[] = []
  for (const path of paths as readonly DocPath[]) {
    const text = state.documents.has(path) ? await readText(tree, path, state.drafts) : undefined
    if (text === undefined) return refresh(state, tree, course)
    updates.push([path, parsedAnew(state, path, text)])
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
