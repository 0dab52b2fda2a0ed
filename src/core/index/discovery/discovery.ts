import { byText } from '../../domain/order'
import type { Skipped } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'
import { codeownersPaths } from '../../parse/accountable/codeowners'
import { configFilePath } from '../../parse/understudy/configFile'
import { globMatcher } from '../../parse/text/globs'
import { teamFilePath } from '../../parse/understudy/teamFile'
import { ignoresFile, ignoresFolder, rulesInside, withIgnoreFile, type IgnoreRules } from './discoveryIgnore'
import { decodeText } from '../../parse/text/decode'
import type { FileTree, FolderEntry } from '../ports'

/** Ends of the names of files that are read (`.html.md` is one with `.md`); a setting can add `.mdx` and `.qmd`. */
export const documentExtensions: readonly string[] = ['.md', '.markdown', '.md.erb']

export type DiscoveryOptions = {
  readonly extensions: readonly string[]
  /** In bytes; larger files are left out. */
  readonly sizeLimit: number
  /** Globs of files and folders to leave out, relative to the root. */
  readonly exclude: readonly string[]
  /** As git's `core.ignorecase`: set on file systems that take `A` and `a` for one. */
  readonly ignoreCase: boolean
}

export const defaultDiscoveryOptions: DiscoveryOptions = {
  extensions: documentExtensions,
  sizeLimit: 1024 * 1024,
  exclude: [],
  ignoreCase: false,
}

export type Discovery = {
  /** In code-point order. */
  readonly documents: readonly DocPath[]
  /** CODEOWNERS, OWNERS, OWNERS_ALIASES, `.mailmap`, team file and configuration, in code-point order. */
  readonly controlFiles: readonly DocPath[]
  /** Documents that are not read, and folders that are not looked into, with the reason in a sentence. */
  readonly skipped: readonly Skipped[]
}

/** Folders of version control: nobody looks for documents there. */
const hidden = new Set(['.git', '.hg', '.svn', '.jj'])

/** Folders that hold other people's files. */
const vendored = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'web_modules',
  'vendor',
  'third_party',
  'third-party',
  'thirdparty',
  'site-packages',
  '.venv',
  'venv',
  '.tox',
  '.terraform',
  '.bundle',
  '.yarn',
  '.pnpm-store',
  '.vscode-test',
  'Godeps',
  'Pods',
  'Carthage',
])

const controlNames = new Set(['OWNERS', 'OWNERS_ALIASES'])
const controlPaths: readonly string[] = [...codeownersPaths, '.mailmap', teamFilePath, configFilePath]

type Walk = {
  readonly tree: FileTree
  readonly options: DiscoveryOptions
  readonly excluded: (path: string) => boolean
  readonly documents: DocPath[]
  readonly controlFiles: DocPath[]
  readonly skipped: Skipped[]
}

type Folder = { readonly path: string; readonly rules: IgnoreRules }

const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

const skip = ({ skipped }: Walk, path: string, reason: string): void => {
  skipped.push({ path: path as DocPath, reason })
}

/** At most so many questions to the tree at once. */
const atOnce = 64

const inBatches = async <T>(items: readonly T[], each: (item: T) => Promise<void>): Promise<void> => {
  for (let start = 0; start < items.length; start += atOnce) {
    await Promise.all(items.slice(start, start + atOnce).map(each))
  }
}

const isDocument = ({ options }: Walk, name: string): boolean => {
  const lower = name.toLowerCase()
  return options.extensions.some((extension) => lower.endsWith(extension))
}

/** Why a folder is not looked into; undefined where it is. */
const reasonAgainstFolder = (walk: Walk, path: string, name: string, rules: IgnoreRules): string | undefined => {
  if (vendored.has(name)) return `Folders named "${name}" hold files of others and are not read.`
  if (walk.excluded(path)) return 'The folder is excluded by the configuration.'
  return ignoresFolder(rules, path) ? 'The folder is ignored by git.' : undefined
}

const readableSize = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`

/** Why a document is not read, as far as its path tells; undefined where it is. */
const reasonAgainst = (walk: Walk, path: string, rules: IgnoreRules): string | undefined => {
  if (walk.excluded(path)) return 'The file is excluded by the configuration.'
  return ignoresFile(rules, path) ? 'The file is ignored by git.' : undefined
}

const visitDocument = async (walk: Walk, path: string): Promise<void> => {
  const { sizeLimit } = walk.options
  const size = await walk.tree.size(path)
  if (size === undefined) skip(walk, path, 'The file cannot be read.')
  else if (size <= sizeLimit) walk.documents.push(path as DocPath)
  else skip(walk, path, `The file is ${readableSize(size)} long; the limit is ${readableSize(sizeLimit)}.`)
}

/** Links are never followed: what they lead to is read where it stands, if that is in the workspace. */
const visitLink = async (walk: Walk, path: string, name: string): Promise<void> => {
  const document = isDocument(walk, name)
  const likeFolder = !name.slice(1).includes('.')
  if (!document && !likeFolder) return
  const isInside = (await walk.tree.size(path)) !== undefined
  if (document && isInside) {
    skip(walk, path, 'It is a symbolic link; the file it leads to is read in its own place.')
  } else if (document) {
    skip(walk, path, 'It is a symbolic link that may leave the workspace, or leads to nothing.')
  } else if (!isInside) {
    skip(walk, path, 'It is a symbolic link, perhaps to a folder outside the workspace; links are not followed.')
  }
}

const readText = async ({ tree }: Walk, path: string): Promise<string> => {
  const bytes = await tree.read(path)
  return bytes === undefined ? '' : decodeText(bytes)
}

/** A second working tree of a repository inside the first: each of its documents would stand twice. */
const isWorktree = async (walk: Walk, folder: string, entries: readonly FolderEntry[]): Promise<boolean> =>
  folder !== '' &&
  entries.some(({ name, kind }) => name === '.git' && kind === 'file') &&
  /^gitdir:.*[\\/]worktrees[\\/]/u.test(await readText(walk, below(folder, '.git')))

const rulesIn = async (walk: Walk, folder: Folder, entries: readonly FolderEntry[]): Promise<IgnoreRules> => {
  const { ignoreCase } = walk.options
  const outer = folder.path === '' ? folder.rules : rulesInside(folder.rules, folder.path, ignoreCase)
  if (!entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')) return outer
  return withIgnoreFile(outer, folder.path, await readText(walk, below(folder.path, '.gitignore')), ignoreCase)
}

/** Looks into one folder; returns the folders in it that are to be looked into. */
const visitFolder = async (walk: Walk, folder: Folder): Promise<readonly Folder[]> => {
  const entries = await walk.tree.list(folder.path)
  if (await isWorktree(walk, folder.path, entries)) {
    skip(walk, folder.path, 'The folder is another working tree of a repository.')
    return []
  }
  const rules = await rulesIn(walk, folder, entries)
  const folders: Folder[] = []
  const documents: string[] = []
  for (const { name, kind } of entries) {
    const path = below(folder.path, name)
    if (kind === 'folder') {
      if (hidden.has(name)) continue
      const reason = reasonAgainstFolder(walk, path, name, rules)
      if (reason === undefined) folders.push({ path, rules })
      else skip(walk, path, reason)
    } else if (kind === 'link') await visitLink(walk, path, name)
    else if (kind === 'file' && controlNames.has(name)) await visitControlFile(walk, path)
    else if (kind === 'file' && isDocument(walk, name)) {
      const reason = reasonAgainst(walk, path, rules)
      if (reason === undefined) documents.push(path)
      else skip(walk, path, reason)
    }
  }
  await inBatches(documents, (path) => visitDocument(walk, path))
  return folders
}

const startingRules = async (walk: Walk): Promise<IgnoreRules> => {
  const exclude = await readText(walk, '.git/info/exclude')
  return exclude === '' ? [] : withIgnoreFile([], '', exclude, walk.options.ignoreCase)
}

/** Nobody writes a longer one by hand, and all of it would have to be held in memory. */
const controlSizeLimit = 8 * 1024 * 1024

const visitControlFile = async (walk: Walk, path: string): Promise<void> => {
  const size = await walk.tree.size(path)
  if (size === undefined) return
  if (size <= controlSizeLimit) walk.controlFiles.push(path as DocPath)
  else skip(walk, path, `The file is ${readableSize(size)} long; the limit is ${readableSize(controlSizeLimit)}.`)
}

/**
 * Finds the documents of a repository and the files that say who people are, and tells what it leaves out: what git
 * ignores, vendored and excluded folders, links, and files over the size limit. A folder left out is named once and not
 * looked into. Globally ignored files (git's `core.excludesFile`) are not known here.
 */
export const discover = async (tree: FileTree, options: Partial<DiscoveryOptions> = {}): Promise<Discovery> => {
  const all = { ...defaultDiscoveryOptions, ...options }
  const walk: Walk = {
    tree,
    options: all,
    excluded: globMatcher(all.exclude, all.ignoreCase),
    documents: [],
    controlFiles: [],
    skipped: [],
  }
  await inBatches(controlPaths, (path) => visitControlFile(walk, path))
  let open: readonly Folder[] = [{ path: '', rules: await startingRules(walk) }]
  while (open.length > 0) {
    const next: Folder[] = []
    await inBatches(open, async (folder) => {
      next.push(...(await visitFolder(walk, folder)))
    })
    open = next
  }
  return {
    documents: walk.documents.sort(byText),
    controlFiles: walk.controlFiles.sort(byText),
    skipped: walk.skipped.sort((a, b) => byText(a.path, b.path)),
  }
}
