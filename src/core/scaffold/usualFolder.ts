import type { DocumentKind } from '../domain/documents'

/** What of a document tells where its kind is kept. */
export type KeptDocument = {
  readonly path: string
  readonly kind: DocumentKind
  readonly services: readonly string[]
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const parentOf = folderOf

/** A folder with the parts that change with the calendar as variables: `incidents/2026/11` is `incidents/{year}/{month}`. */
const withoutCalendar = (folder: string): string =>
  folder
    .replace(/(^|\/)(?:19|20)\d{2}(?=$|\/)/, '$1{year}')
    .replace(/(^|\/)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?=$|\/)/, '$1{year}-{month}')
    .replace(/(\{year\}\/)(?:0[1-9]|1[0-2])(?=$|\/)/, '$1{month}')

type Counts = ReadonlyMap<string, number>

const countBy = (folders: readonly string[]): Counts => {
  const counts = new Map<string, number>()
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1)
  return counts
}

/** The folder with the most, the first by name among equals. */
const fullest = (counts: Counts): string | undefined =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0]

const below = (folders: readonly string[], folder: string): number =>
  folders.filter((each) => each === folder || each.startsWith(`${folder}/`)).length

/** The folder itself and those above it, without the top. */
const upwards = (folder: string): readonly string[] => (folder === '' ? [] : [folder, ...upwards(parentOf(folder))])

/** The deepest folder that holds more than half, itself or below. */
const deepestWithMost = (folders: readonly string[]): string | undefined =>
  [...new Set(folders.flatMap(upwards))]
    .filter((folder) => below(folders, folder) * 2 > folders.length)
    .sort((a, b) => b.split('/').length - a.split('/').length)[0]

/** One up where a quarter or more of what is there lies beside it: then it is one topic's folder among others. */
const withoutTopic = (folders: readonly string[], folder: string): string => {
  const parent = parentOf(folder)
  if (parent === '') return folder
  const all = below(folders, parent)
  return (all - below(folders, folder)) * 4 >= all ? parent : folder
}

const mostKept = (folders: readonly string[]): string | undefined => {
  if (folders.filter((folder) => folder === '').length * 2 > folders.length) return ''
  const deepest = deepestWithMost(folders)
  const common = deepest === undefined ? undefined : withoutTopic(folders, deepest)
  // A folder that only holds folders of folders is a place for many things, such as one folder a team.
  const serves = common !== undefined && folders.some((each) => each === common || parentOf(each) === common)
  return serves ? common : fullest(countBy(folders))
}

const endingOf = (path: string): string => /[^./](\.[^/]+)$/.exec(path)?.[1] ?? ''

/** How a repository names its files of a kind, where most of them end otherwise than in `.md`. */
export const usualEnding = (documents: Iterable<KeptDocument>, kind: DocumentKind): string | undefined => {
  const endings = [...documents].filter((document) => document.kind === kind).map(({ path }) => endingOf(path))
  const markdown = /^(?:\.html)?\.(?:md|markdown)(?:\.erb)?$/
  const [ending, count] =
    [...countBy(endings)].find(([each, times]) => times * 2 > endings.length && markdown.test(each)) ?? []
  return count === undefined ? undefined : ending
}

/**
 * The folder in which a repository keeps its runbooks, or reviews (`''`: the top); with `{year}` and `{month}` where it
 * sorts them so, and for a service the folder that most of that service's lie in. Undefined where it has none.
 */
export const usualFolder = (
  documents: Iterable<KeptDocument>,
  kind: DocumentKind,
  service: string | undefined,
): string | undefined => {
  const kept = [...documents].filter((document) => document.kind === kind)
  const placed = kept.map(({ path, services }) => ({ folder: withoutCalendar(folderOf(path)), services }))
  const ofService = placed.filter(({ services }) => service !== undefined && services.includes(service))
  // Reviews are sorted by their day; only runbooks have a folder for a service.
  const own = kind === 'runbook' ? fullest(countBy(ofService.map(({ folder }) => folder))) : undefined
  return own ?? mostKept(placed.map(({ folder }) => folder))
}
