import type { FieldValue } from '../../domain/frontMatter'
import type { StatedName } from '../../domain/people'
import type { DocPath, Located, Parsed, Problem } from '../../domain/text'
import { fieldNamed, mapOf, textField, textsOf } from '../frontMatter/fields'
import { readYaml } from '../frontMatter/frontMatter'
import { compileFilter, type PathFilter } from './ownersFileFilter'
import { warning } from '../text/problemOf'

/** People named together in an OWNERS file, for all of its folder or for the paths that a filter matches. */
export type OwnersEntry = {
  /** Undefined: every path. The filter is asked about the path relative to the file's folder. */
  readonly filter: PathFilter | undefined
  /** Logins without `@`, or names of aliases. */
  readonly approvers: readonly StatedName[]
  readonly reviewers: readonly StatedName[]
  /** `emeritus_approvers`: they were accountable once and are no more. */
  readonly former: readonly StatedName[]
}

/** A Kubernetes OWNERS file. */
export type OwnersFile = {
  readonly path: DocPath
  /** The folder it speaks for, without a slash at its end; empty for the root. */
  readonly folder: string
  readonly entries: readonly OwnersEntry[]
  /** The files of the folders above do not count here. */
  readonly noParentOwners: boolean
}

/** A named group of an OWNERS_ALIASES file. */
export type OwnersAlias = {
  readonly path: DocPath
  readonly name: Located<string>
  readonly members: readonly StatedName[]
}

const readEntry = (value: FieldValue, filter: PathFilter | undefined): OwnersEntry => {
  const fields = mapOf(value)
  const named = (key: string): readonly StatedName[] => textsOf(fieldNamed(fields, key)?.value)
  return {
    filter,
    approvers: named('approvers'),
    reviewers: named('reviewers'),
    former: named('emeritus_approvers'),
  }
}

const readFilters = (value: FieldValue | undefined, problems: Problem[]): readonly OwnersEntry[] =>
  mapOf(value).flatMap(({ key, keyRange, value: entry }) => {
    const filter = compileFilter(key)
    if (filter !== undefined) return [readEntry(entry, filter)]
    problems.push(
      warning('owners-filter', `The filter "${key}" cannot be read, so its owners are not counted.`, keyRange),
    )
    return []
  })

const notAMap = (value: FieldValue | undefined, file: string): readonly Problem[] =>
  value === undefined || value.kind === 'map' || value.kind === 'empty'
    ? []
    : [warning('owners-file', `${file} should hold keys and their values.`, value.range)]

/** Reads an OWNERS file; what cannot be read in it is left out and reported. */
export const parseOwnersFile = (path: DocPath, text: string): Parsed<OwnersFile> => {
  const { value, problems: yamlProblems } = readYaml(text)
  const fields = mapOf(value)
  const problems: Problem[] = [...yamlProblems, ...notAMap(value, 'An OWNERS file')]
  const own = value === undefined ? [] : [readEntry(value, undefined)]
  const named = own.filter((entry) => entry.approvers.length + entry.reviewers.length + entry.former.length > 0)
  const entries = [...named, ...readFilters(fieldNamed(fields, 'filters')?.value, problems)]
  const options = mapOf(fieldNamed(fields, 'options')?.value)
  const noParentOwners = textField(options, 'no_parent_owners')?.value.toLowerCase() === 'true'
  return {
    value: { path, folder: path.slice(0, Math.max(path.lastIndexOf('/'), 0)), entries, noParentOwners },
    problems,
  }
}

/** Reads an OWNERS_ALIASES file: the groups that OWNERS files may name. */
export const parseOwnersAliases = (path: DocPath, text: string): Parsed<readonly OwnersAlias[]> => {
  const { value, problems } = readYaml(text)
  const aliases = mapOf(fieldNamed(mapOf(value), 'aliases')?.value).map((field) => ({
    path,
    name: { value: field.key, range: field.keyRange },
    members: textsOf(field.value),
  }))
  return { value: aliases, problems: [...problems, ...notAMap(value, 'An OWNERS_ALIASES file')] }
}

/** A name an OWNERS file gives for a path. */
export type FileOwner = { readonly name: string; readonly path: DocPath; readonly line: number }

type Naming = (entry: OwnersEntry) => readonly StatedName[]

const namesIn = (file: OwnersFile, path: DocPath, namings: readonly Naming[]): readonly FileOwner[] => {
  const relative = file.folder === '' ? path : path.slice(file.folder.length + 1)
  const counting = file.entries.filter(({ filter }) => filter === undefined || filter.matches(relative))
  const names = namings.flatMap((naming) => counting.flatMap(naming))
  return names.map(({ value, range }) => ({ name: value, path: file.path, line: range.start.line }))
}

/** The files that count for a path: of its folder, then of those above, up to the root or `no_parent_owners`. */
const filesFor = (files: ReadonlyMap<string, OwnersFile>, path: DocPath): readonly OwnersFile[] => {
  const found: OwnersFile[] = []
  let folder: string = path
  while (folder !== '') {
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))
    const file = files.get(folder)
    if (file === undefined) continue
    found.push(file)
    if (file.noParentOwners) break
  }
  return found
}

/** Logins are the same in capital and in small letters, with an `@` and without. */
const loginKey = (name: string): string => name.replace(/^@/u, '').toLowerCase()

const eachOnce = (names: readonly FileOwner[]): readonly FileOwner[] => {
  const found = new Map<string, FileOwner>()
  for (const owner of names) {
    const key = loginKey(owner.name)
    if (!found.has(key)) found.set(key, owner)
  }
  return [...found.values()]
}

/**
 * Who the OWNERS files name for a path: approvers, then reviewers, of its folder first and then of the folders above up
 * to the root or to a file with `no_parent_owners`; each name once. `files` are by folder.
 */
export const ownersFileOwners = (files: ReadonlyMap<string, OwnersFile>, path: DocPath): readonly FileOwner[] =>
  eachOnce(
    filesFor(files, path).flatMap((file) =>
      namesIn(file, path, [(entry) => entry.approvers, (entry) => entry.reviewers]),
    ),
  )

/** Whom the same files name as former owners of the path, without those whom one of them names as an owner still. */
export const ownersFileFormer = (files: ReadonlyMap<string, OwnersFile>, path: DocPath): readonly FileOwner[] => {
  const now = new Set(ownersFileOwners(files, path).map(({ name }) => loginKey(name)))
  const former = filesFor(files, path).flatMap((file) => namesIn(file, path, [(entry) => entry.former]))
  return eachOnce(former).filter(({ name }) => !now.has(loginKey(name)))
}
