import { relative, resolve, sep } from 'node:path'
import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { DocPath, IsoDate } from '../core/domain/text'
import { HistoryUnavailable } from '../core/index/history/historyUnavailable'
import { createKnowledgeIndex } from '../core/index/knowledgeIndex'
import { narrow } from '../core/index/history/narrow'
import type { Course, FileTree, GitSource, Progress } from '../core/index/ports'
import { defaultIndexSettings } from '../core/index/settings'
import { allRules } from '../core/lint/allRules'
import { printable } from '../report/printable'
import type { Attempt, LoadedRepository, Loader, LoadRequest, NamedFile, RepositoryFiles } from './commandLine/command'
import { readFileHistory } from './git/fileHistory'
import { createGitFileTree, findRevision } from './git/gitFileTree'
import { createGitSource } from './git/gitSource'
import { ignoreCase } from './ignoreCase'
import { loadTrend } from './loadTrend'
import { createNodeFileTree } from './nodeFileTree'
import { createPacer } from './pacer'
import { entryKind, nearestFolder, repositoryRoot } from './repositoryRoot'

export type LoaderOptions = {
  /** The folder that paths are relative to, absolute. */
  readonly from: string
  readonly clock: () => IsoDate
  /** Shows what is being done; an empty text takes it away. */
  readonly showProgress: (text: string) => void
}

/** Reads repositories from this machine's disk and git. */
export const createLoader = (options: LoaderOptions): Loader => ({
  load: (request) => loadFolder(options, request),
  loadFor: (file, request) => loadAround(options, file, request),
  loadFiles: (request) => loadFiles(options, request),
  loadTrend: (request) => loadTrend({ ...options, ...request }),
})

const loadFolder = async (options: LoaderOptions, request: LoadRequest): Promise<Attempt<LoadedRepository>> => {
  const folder = resolve(options.from, request.path ?? '.')
  const shown = printable(request.path ?? folder)
  const kind = await entryKind(folder)
  if (kind === 'unreadable') return { ok: false, message: `the folder ${shown} cannot be read.` }
  if (request.at === undefined) {
    if (kind === 'nothing') return { ok: false, message: `there is no folder ${shown}.` }
    if (kind === 'file')
      return { ok: false, message: `${shown} is a file; give a folder, or ask: understudy why ${shown}` }
  }
  const root = await repositoryRoot(await nearestFolder(folder))
  const loaded = await loadRoot(options, root, request)
  if (!loaded.ok) return loaded
  const { tree, ...repository } = loaded.value
  const path = inRepository(root, folder)
  // What is no folder today may have been one then.
  if (request.at !== undefined && path !== '' && (await tree.list(path)).length === 0)
    return { ok: false, message: `there is no folder ${shown} in ${printable(request.at)}.` }
  return { ok: true, value: { ...repository, base: narrow(repository.base, path) } }
}

/** The history is read as of the same commit as the rest. */
const loadFiles = async (
  options: LoaderOptions,
  request: LoadRequest,
): Promise<Attempt<LoadedRepository & RepositoryFiles>> => {
  const loaded = await loadFolder(options, request)
  if (!loaded.ok) return loaded
  const { root, base } = loaded.value
  const { state, head, note } = base.history
  if (state !== 'full') return { ok: false, message: printable(note ?? 'there is no git history to read here.') }
  try {
    options.showProgress('Reading the history of all files')
    const folder = inRepository(root, resolve(options.from, request.path ?? '.'))
    return { ok: true, value: { ...loaded.value, history: await readFileHistory(root, head), folder } }
  } catch (error) {
    if (!(error instanceof HistoryUnavailable)) throw error
    return { ok: false, message: printable(error.message) }
  }
}

const loadAround = async (
  options: LoaderOptions,
  file: string,
  request: LoadRequest,
): Promise<Attempt<LoadedRepository & NamedFile>> => {
  const absolute = resolve(options.from, file)
  const kind = await entryKind(absolute)
  if (kind === 'folder' && request.at === undefined)
    return { ok: false, message: `${printable(file)} is a folder; name a document in it.` }
  const root = await repositoryRoot(await nearestFolder(absolute))
  const loaded = await loadRoot(options, root, request)
  if (!loaded.ok) return loaded
  const { tree, ...repository } = loaded.value
  const path = inRepository(root, absolute)
  const exists = request.at === undefined ? kind !== 'nothing' : (await tree.size(path)) !== undefined
  // Our own outputs name documents from the root, so such a path works from any folder of the repository.
  const fromRoot = file.split(sep).join('/') as DocPath
  if (!exists && repository.base.documents.has(fromRoot)) {
    return { ok: true, value: { ...repository, path: fromRoot, exists: true } }
  }
  return { ok: true, value: { ...repository, path, exists } }
}

/** A path of the system as one of the repository: relative to its root, with forward slashes. */
const inRepository = (root: string, path: string): DocPath => relative(root, path).split(sep).join('/') as DocPath

/** What is read, and where from: the disk as it is, or a commit. */
type Reading = { readonly tree: FileTree; readonly git: GitSource; readonly on: IsoDate | undefined }

const readingOf = async (root: string, at: string | undefined): Promise<Attempt<Reading>> => {
  if (at === undefined)
    return { ok: true, value: { tree: createNodeFileTree(root), git: createGitSource(root), on: undefined } }
  try {
    const revision = await findRevision(root, at)
    if (revision === undefined) return { ok: false, message: `there is no commit ${printable(at)} in this repository.` }
    const { commit, on } = revision
    return {
      ok: true,
      value: { tree: await createGitFileTree(root, commit), git: createGitSource(root, { commit }), on },
    }
  } catch (error) {
    if (!(error instanceof HistoryUnavailable)) throw error
    return { ok: false, message: `${printable(at)} cannot be read. ${printable(error.message)}` }
  }
}

const loadRoot = async (
  options: LoaderOptions,
  root: string,
  request: LoadRequest,
): Promise<Attempt<LoadedRepository & { readonly tree: FileTree }>> => {
  const reading = await readingOf(root, request.at)
  if (!reading.ok) return reading
  const { tree, git, on } = reading.value
  const course: Course = {
    pacer: createPacer(),
    onProgress: (progress) => {
      options.showProgress(progressText(progress))
    },
  }
  const rules = allRules.map(({ id }) => id)
  const index = createKnowledgeIndex(tree, { ...defaultIndexSettings, discovery: { ignoreCase }, rules })
  const documents = await index.refresh(course)
  const base = request.history ? await index.readHistory(git, course) : documents
  const today = request.today ?? base.pinnedDay ?? on ?? options.clock()
  return { ok: true, value: { root, base, today, warnings: warnings(base, request), tree } }
}

const progressText = ({ what, done, total }: Progress): string =>
  `${what === 'reading' ? 'Reading documents' : 'Reading history'}: ${done}${total === undefined ? '' : ` of ${total}`}`

const warnings = ({ history: { state, note } }: KnowledgeBase, request: LoadRequest): readonly string[] => {
  if (!request.history) return []
  switch (state) {
    case 'full':
      return note === undefined ? [] : [printable(note)]
    case 'shallow':
      return [
        printable(note ?? 'this clone is shallow: its history is not read; git fetch --unshallow brings the rest.'),
      ]
    case 'none':
      return [printable(note ?? 'there is no git history to read here.')]
  }
}
