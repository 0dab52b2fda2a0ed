import type { DocPath, IsoDate } from '../domain/text'
import { oneLine } from './oneLine'
import { slugOf } from './slug'
import { type KeptDocument, usualEnding, usualFolder } from './usualFolder'

export type ScaffoldKind = 'incident-review' | 'runbook'

/** Where new documents go as long as neither a setting nor the repository's habit says otherwise. */
export const defaultPatterns: Readonly<Record<ScaffoldKind, string>> = {
  'incident-review': 'incidents/{year}/{date}-{slug}.md',
  runbook: 'runbooks/{service}/{slug}.md',
}

/** What a path is made of. */
export type PathFacts = {
  readonly title: string
  readonly date: IsoDate
  /** The first service that the document is about. */
  readonly service: string | undefined
}

const insteadOfTitle: Readonly<Record<ScaffoldKind, string>> = { 'incident-review': 'incident', runbook: 'runbook' }

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=$|\.)/i

/** A part of a path that every file system takes. */
const safePart = (part: string): string =>
  oneLine(part)
    .replace(/[<>:"\\|?*]+/g, '-')
    .replace(/^[\s-]+|[\s.]+$/g, '')
    .replace(reserved, '$&-file')

const markdownName = /\.(?:md|markdown|mdx|qmd|md\.erb)$/i

/**
 * A pattern such as `incidents/{year}/{date}-{slug}.md` filled in: also `{month}`, `{day}`, `{service}`. A folder whose
 * part stays empty is left out; nothing leads out of the workspace folder; the ending is one of Markdown.
 */
export const fillPattern = (pattern: string, kind: ScaffoldKind, { title, date, service }: PathFacts): DocPath => {
  const slug = slugOf(title, insteadOfTitle[kind])
  const parts: Readonly<Record<string, string>> = {
    slug,
    date,
    year: date.slice(0, 4),
    month: date.slice(5, 7),
    day: date.slice(8, 10),
    service: service === undefined ? '' : slugOf(service, ''),
  }
  const filled = pattern
    .split(/[/\\]+/)
    .map((part) => safePart(part.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)))
    .filter((part) => part !== '')
  const path = filled.length === 0 ? slug : filled.join('/')
  return (markdownName.test(path) ? path : `${path}.md`) as DocPath
}

/** The same in one given folder (`''`: the top), whatever folders the pattern names. */
export const pathInFolder = (folder: string, pattern: string, kind: ScaffoldKind, facts: PathFacts): DocPath => {
  const name = fillPattern(pattern.slice(pattern.lastIndexOf('/') + 1), kind, facts)
  const clean = folder.replace(/^\/+|\/+$/g, '')
  return (clean === '' || clean === '.' ? name : `${clean}/${name}`) as DocPath
}

/**
 * Where a new document goes: by the pattern that somebody set, else into the folder where the repository keeps most of
 * its kind, else by the default pattern.
 */
export const newDocumentPath = (
  kind: ScaffoldKind,
  facts: PathFacts,
  documents: Iterable<KeptDocument>,
  set: string | undefined,
): DocPath => {
  if (set !== undefined) return fillPattern(set, kind, facts)
  const pattern = defaultPatterns[kind]
  const kept = [...documents]
  const folder = usualFolder(kept, kind, facts.service)
  if (folder === undefined) return fillPattern(pattern, kind, facts)
  const [year = '', month = ''] = facts.date.split('-')
  const ending = usualEnding(kept, kind) ?? '.md'
  return pathInFolder(
    folder.replaceAll('{year}', year).replaceAll('{month}', month),
    pattern.replace(/\.md$/, ending),
    kind,
    facts,
  )
}

/** The path itself, or with `-2`, `-3`… before its ending: the first that nothing has. */
export const freePath = async (path: DocPath, isTaken: (path: DocPath) => Promise<boolean>): Promise<DocPath> => {
  const [, stem = path, ending = ''] = /^(.*?[^./])((?:\.html)?\.[A-Za-z]+(?:\.erb)?)$/.exec(path) ?? []
  let free = path
  for (let number = 2; await isTaken(free); number += 1) free = `${stem}-${number}${ending}` as DocPath
  return free
}
