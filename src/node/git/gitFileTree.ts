import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import type { CommitTree, FolderEntry } from '../../core/index/ports'
import type { IsoDate } from '../../core/domain/text'
import { createTokenReader } from '../../core/parse/git/gitLogTokens'
import { readBlobBytes } from './gitBlobs'
import { gitAnswer, runGit, type GitRun } from './gitProcess'

/** A commit by its full hash, and its committer date's day in UTC. */
export type Revision = { readonly commit: string; readonly on: IsoDate }

/**
 * The commit that a revision names, as git's rev-parse understands it; undefined where it names none. Throws
 * `HistoryUnavailable` where git itself cannot be asked.
 */
export const findRevision = async (root: string, name: string): Promise<Revision | undefined> => {
  // Git would take it for an option.
  if (name.startsWith('-')) return undefined
  try {
    const commit = (await gitAnswer({ root, args: ['rev-parse', '--verify', '--quiet', `${name}^{commit}`] })).trim()
    const [seconds] = (await gitAnswer({ root, args: ['rev-list', '--max-count=1', '--timestamp', commit] })).split(' ')
    return { commit, on: new Date(Number(seconds) * 1000).toISOString().slice(0, 10) as IsoDate }
  } catch (error) {
    if (error instanceof HistoryUnavailable && error.reason === 'failed') return undefined
    throw error
  }
}

type Entry = { readonly mode: string; readonly blob: string; readonly size: number }

type Tree = {
  readonly files: ReadonlyMap<string, Entry>
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, FolderEntry['kind']>>
}

export type GitFileTreeOptions = {
  /** Ends the reading when aborted. */
  readonly signal?: AbortSignal | undefined
  /** Reads a blob for whoever reads those of many commits; if not said, they are read many at a time, for this one alone. */
  readonly readBlob?: (blob: string) => Promise<Uint8Array | undefined>
}

/**
 * The files of one commit below `root`, as a clean checkout of it would hold them, before line ends are converted.
 * Submodules are empty folders. Throws `HistoryUnavailable` where the commit's tree cannot be read.
 */
export const createGitFileTree = async (
  root: string,
  commit: string,
  { signal, readBlob }: GitFileTreeOptions = {},
): Promise<CommitTree> => {
  const { files, folders } = await readTree({ root, signal }, commit)
  const bytesOf = readBlob ?? createBlobs({ root, signal }, files)
  const real = createPaths(files, bytesOf)
  const fileAt = async (path: string): Promise<Entry | undefined> => {
    const at = await real(path)
    const entry = at === undefined ? undefined : files.get(at)
    return entry === undefined || isSubmodule(entry) ? undefined : entry
  }
  return {
    async list(folder) {
      const at = await real(folder)
      const entries = at === undefined ? undefined : folders.get(at)
      return [...(entries ?? [])].map(([name, kind]) => ({ name, kind }))
    },
    async read(path) {
      const entry = await fileAt(path)
      return entry === undefined ? undefined : bytesOf(entry.blob)
    },
    size: async (path) => (await fileAt(path))?.size,
    id: async (path) => (await fileAt(path))?.blob,
  }
}

const isLink = ({ mode }: Entry): boolean => mode === '120000'
const isSubmodule = ({ mode }: Entry): boolean => mode === '160000'

const readTree = async (run: Pick<GitRun, 'root' | 'signal'>, commit: string): Promise<Tree> => {
  const files = new Map<string, Entry>()
  const folders = new Map<string, Map<string, FolderEntry['kind']>>([['', new Map()]])
  const reader = createTokenReader((token) => {
    const [, mode = '', blob = '', size = '', path] = /^(\d+) \w+ ([\da-f]+) +(\d+|-)\t(.+)$/su.exec(token) ?? []
    if (path === undefined) return
    const entry = { mode, blob, size: Number(size) }
    files.set(path, entry)
    enter(folders, path, isLink(entry) ? 'link' : isSubmodule(entry) ? 'folder' : 'file')
  })
  const decoder = new TextDecoder()
  for await (const chunk of runGit({ ...run, args: ['ls-tree', '-r', '-z', '--long', commit] }))
    reader.read(decoder.decode(chunk, { stream: true }))
  reader.end()
  return { files, folders }
}

/** Enters a path into its folder, and folders that are not known yet into theirs. */
const enter = (
  folders: Map<string, Map<string, FolderEntry['kind']>>,
  path: string,
  kind: FolderEntry['kind'],
): void => {
  const at = path.lastIndexOf('/')
  const parent = path.slice(0, Math.max(at, 0))
  const known = folders.get(parent)
  const entries = known ?? new Map<string, FolderEntry['kind']>()
  entries.set(path.slice(at + 1), kind)
  if (known !== undefined) return
  folders.set(parent, entries)
  enter(folders, parent, 'folder')
}

const blobsAtOnce = 512

/** What is likely to be asked for: documents, and the files that say who people are and what is ignored. */
const isWanted = (path: string): boolean =>
  /\.(?:md|markdown|md\.erb|mdx|qmd)$/iu.test(path) ||
  /(?:^|\/)(?:OWNERS|OWNERS_ALIASES|CODEOWNERS|\.gitignore|\.mailmap)$|^\.understudy\//u.test(path)

type Bytes = Promise<Uint8Array | undefined>

/** Reads blobs, and with each those that come next in the tree: one git for hundreds of files. */
const createBlobs = (
  run: Pick<GitRun, 'root' | 'signal'>,
  files: ReadonlyMap<string, Entry>,
): ((blob: string) => Bytes) => {
  const wanted = [...files].filter(([path, entry]) => isWanted(path) && !isSubmodule(entry)).map(([, { blob }]) => blob)
  const order = [...new Set(wanted)]
  const places = new Map(order.map((blob, place) => [blob, place]))
  const asked = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>()
  return async (blob) => {
    let found = asked.get(blob)
    if (found === undefined) {
      const place = places.get(blob)
      const following = place === undefined ? [] : order.slice(place, place + blobsAtOnce)
      const some = [...new Set([blob, ...following])].filter((each) => !asked.has(each))
      found = readBlobBytes(run, some)
      for (const each of some) asked.set(each, found)
    }
    return (await found).get(blob)
  }
}

const mostLinks = 40

/** Answers where a path leads through the commit's links: undefined where that is out of the tree, or round and round. */
const createPaths = (
  files: ReadonlyMap<string, Entry>,
  bytesOf: (blob: string) => Bytes,
): ((path: string) => Promise<string | undefined>) => {
  const follow = async (path: string, links: number): Promise<string | undefined> => {
    const parts = path.split('/')
    const done: string[] = []
    for (const [index, part] of parts.entries()) {
      if (part === '' || part === '.') continue
      if (part === '..') {
        if (done.pop() === undefined) return undefined
        continue
      }
      const entry = files.get([...done, part].join('/'))
      if (entry !== undefined && isLink(entry)) {
        const target = new TextDecoder().decode(await bytesOf(entry.blob))
        if (target.startsWith('/') || target === '' || links === mostLinks) return undefined
        return follow([...done, target, ...parts.slice(index + 1)].join('/'), links + 1)
      }
      done.push(part)
    }
    return done.join('/')
  }
  return (path) => (path.split('/').includes('..') ? Promise.resolve(undefined) : follow(path, 0))
}
