import { relative, resolve, sep } from 'node:path'
import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { DocPath, IsoDate } from '../core/domain/text'
import { createKnowledgeIndex } from '../core/index/knowledgeIndex'
import { narrow } from '../core/index/narrow'
import type { Course, Progress } from '../core/index/ports'
import { defaultIndexSettings } from '../core/index/settings'
import { printable } from '../report/printable'
import type { Attempt, LoadedRepository, Loader, LoadRequest, NamedFile } from './commandLine/command'
import { createGitSource } from './gitSource'
import { ignoreCase } from './ignoreCase'
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
})

const loadFolder = async (options: LoaderOptions, request: LoadRequest): Promise<Attempt<LoadedRepository>> => {
  const folder = resolve(options.from, request.path ?? '.')
  const shown = printable(request.path ?? folder)
  switch (await entryKind(folder)) {
    case 'nothing':
      return { ok: false, message: `there is no folder ${shown}.` }
    case 'file':
      return { ok: false, message: `${shown} is a file; give a folder, or ask: understudy why ${shown}` }
    case 'unreadable':
      return { ok: false, message: `the folder ${shown} cannot be read.` }
    case 'folder': {
      const root = await repositoryRoot(folder)
      const loaded = await loadRoot(options, root, request)
      return { ok: true, value: { ...loaded, base: narrow(loaded.base, inRepository(root, folder)) } }
    }
  }
}

const loadAround = async (
  options: LoaderOptions,
  file: string,
  request: LoadRequest,
): Promise<Attempt<LoadedRepository & NamedFile>> => {
  const absolute = resolve(options.from, file)
  const kind = await entryKind(absolute)
  if (kind === 'folder') return { ok: false, message: `${printable(file)} is a folder; name a document in it.` }
  const root = await repositoryRoot(await nearestFolder(absolute))
  const loaded = await loadRoot(options, root, request)
  // Our own outputs name documents from the root, so such a path works from any folder of the repository.
  const fromRoot = file.split(sep).join('/') as DocPath
  if (kind === 'nothing' && loaded.base.documents.has(fromRoot)) {
    return { ok: true, value: { ...loaded, path: fromRoot, exists: true } }
  }
  return { ok: true, value: { ...loaded, path: inRepository(root, absolute), exists: kind !== 'nothing' } }
}

/** A path of the system as one of the repository: relative to its root, with forward slashes. */
const inRepository = (root: string, path: string): DocPath => relative(root, path).split(sep).join('/') as DocPath

const loadRoot = async (options: LoaderOptions, root: string, request: LoadRequest): Promise<LoadedRepository> => {
  const course: Course = {
    pacer: createPacer(),
    onProgress: (progress) => {
      options.showProgress(progressText(progress))
    },
  }
  const index = createKnowledgeIndex(createNodeFileTree(root), {
    ...defaultIndexSettings,
    discovery: { ignoreCase },
  })
  const documents = await index.refresh(course)
  const base = request.history ? await index.readHistory(createGitSource(root), course) : documents
  return { root, base, today: request.today ?? base.pinnedDay ?? options.clock(), warnings: warnings(base, request) }
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
