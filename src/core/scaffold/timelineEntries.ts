import type { IsoInstant } from '../domain/text'
import { markdownLine } from './markdownLine'
import { oneLine } from './oneLine'

/** Something that git says happened in a repository. */
export type RepositoryEvent = {
  readonly kind: 'commit' | 'merge' | 'tag'
  /** When it came to be part of the history; see the port that tells it. */
  readonly at: IsoInstant
  /** A commit's full hash; of a tag, that of the commit it names. */
  readonly hash: string
  /** A tag's name; empty for the rest. */
  readonly name: string
  /** The first line of its message; of a tag without one of its own, that of its commit. */
  readonly subject: string
  readonly author: string
  /** When a commit was written, where that is another minute; undefined where it is not. */
  readonly writtenAt: IsoInstant | undefined
  /** What it changed, from the root; of a merge, what it brought in. Nothing for tags. */
  readonly files: readonly string[]
}

/** From the first to the last moment, both included. */
export type Span = { readonly from: IsoInstant; readonly to: IsoInstant }

const minutesLater = (at: IsoInstant, minutes: number): IsoInstant =>
  `${new Date(Date.parse(at) + minutes * 60_000).toISOString().slice(0, 19)}Z` as IsoInstant

export type IncidentSpan = {
  /** The first and the last moment that the review states. */
  readonly first: IsoInstant | undefined
  readonly last: IsoInstant | undefined
  readonly resolved: boolean
}

/**
 * What to look at: from an hour before the first moment to the last. An incident that is not over is looked at up to
 * now, a day at most. Undefined where the review states no moment.
 * @param wider Minutes to add before and after.
 */
export const windowOf = (
  { first, last, resolved }: IncidentSpan,
  now: IsoInstant,
  wider: { readonly before: number; readonly after: number } = { before: 0, after: 0 },
): Span | undefined => {
  if (first === undefined || last === undefined) return undefined
  const aDay = minutesLater(first, 24 * 60)
  const open = now < aDay ? now : aDay
  const end = resolved || open < last ? last : open
  return { from: minutesLater(first, -60 - wider.before), to: minutesLater(end, wider.after) }
}

/** A row of a timeline to be: when, and what, as Markdown without line ends. */
export type TimelineEntry = {
  readonly at: IsoInstant
  readonly text: string
  /** What tells that a timeline has it already: a short hash, or a tag's name. */
  readonly mark: string
}

/** How an event stands in a timeline. People are not named: a review tells what happened, and the commit tells whose it is. */
export const entryOf = ({ kind, at, hash, name, subject }: RepositoryEvent): TimelineEntry => {
  const short = hash.slice(0, 10)
  const about = markdownLine(oneLine(subject))
  const says = about === '' ? '' : `: ${about}`
  switch (kind) {
    case 'commit':
      return { at, text: `Commit \`${short}\`${says}`, mark: short }
    case 'merge':
      return { at, text: `Merge \`${short}\`${says}`, mark: short }
    case 'tag':
      return { at, text: `Tag ${codeOf(oneLine(name))}${says}`, mark: oneLine(name) }
  }
}

const codeOf = (text: string): string => (text.includes('`') ? markdownLine(text) : `\`${text}\``)

export type Candidate = {
  readonly event: RepositoryEvent
  readonly entry: TimelineEntry
  /** It touches what one of the review's services is made of. */
  readonly touches: boolean
}

const isSameHash = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/**
 * What may be put into a timeline: what touches the services first, each part in the order of time; without what stands
 * there already.
 */
export const candidatesFor = (
  events: readonly RepositoryEvent[],
  touches: (file: string) => boolean,
  rows: readonly string[],
): readonly Candidate[] => {
  const words = new Set(rows.flatMap((row) => row.split(/[\s`'"()[\],:;]+/)))
  const isThere = ({ kind }: RepositoryEvent, { mark }: TimelineEntry) =>
    kind === 'tag' ? words.has(mark) : [...words].some((word) => /^[\da-f]{7,40}$/.test(word) && isSameHash(word, mark))
  const touched = new Set(events.filter(({ files }) => files.some(touches)).map(({ hash }) => hash))
  return events
    .map((event) => ({ event, entry: entryOf(event), touches: touched.has(event.hash) }))
    .filter(({ event, entry }) => !isThere(event, entry))
    .sort((a, b) => Number(b.touches) - Number(a.touches) || (a.entry.at < b.entry.at ? -1 : 1))
}
