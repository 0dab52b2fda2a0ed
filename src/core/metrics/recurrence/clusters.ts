import type { Document, DocumentFacts } from '../../domain/documents'
import { byText } from '../../domain/order'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Steps } from '../../domain/steps'
import type { DocPath } from '../../domain/text'
import { grouping, type Likenesses } from './grouping'
import { shareBetween, type Likeness } from './likeness'
import { findingOffers, type Found, type Offers } from './offers'
import { reasonsFor } from './reasons'
import { readingLikeness, type SimilarReview } from './recurrence'
import { standingsOf } from './standing'
import { dayOf } from './whenItWas'

/** Two incidents of one cluster, and what makes them alike, as one of them sees the other. */
export type ClusterLink = {
  readonly later: DocPath
  readonly earlier: DocPath
  readonly like: Pick<SimilarReview, 'standing' | 'share' | 'reasons'>
}

/** Incidents that came back, or that all look like one another. */
export type Cluster = {
  /** The oldest first, those without a day last; two or more. */
  readonly members: readonly DocPath[]
  /** For each member but the first, the earlier one that it is most surely or most closely like, with the reasons. */
  readonly links: readonly ClusterLink[]
  /** People confirmed at least one of the links. */
  readonly confirmed: boolean
}

type Around = Likenesses & {
  readonly base: KnowledgeBase
  readonly likeness: Likeness
  readonly paths: readonly DocPath[]
}

/** Joins what people said to what looks alike: what they confirmed counts whatever it shares, what they dismissed is none. */
function* likenessesOf(base: KnowledgeBase, likeness: Likeness, offers: Offers): Steps<Around> {
  const paths = [...likeness.entries.keys()]
  const places = new Map(paths.map((path, place) => [path, place]))
  const rows: ReadonlyMap<number, number>[] = []
  for (const [place, path] of paths.entries()) {
    const own = offers[place] ?? new Map<number, number>()
    const said = standingsOf(base, path)
    if (said.size === 0) {
      rows.push(own)
      continue
    }
    yield
    const row = new Map(own)
    for (const [other, standing] of said) {
      const to = places.get(other)
      if (to === undefined) continue
      if (standing === 'dismissed') row.delete(to)
      else row.set(to, own.get(to) ?? shareBetween(likeness, path, other))
    }
    rows.push(row)
  }
  const ranks = new Uint32Array(paths.length)
  for (const [rank, path] of paths.toSorted(byText).entries()) ranks[places.get(path) ?? 0] = rank
  const isConfirmed = (one: number, other: number): boolean =>
    standingsOf(base, paths[one] ?? ('' as DocPath)).get(paths[other] ?? ('' as DocPath)) === 'confirmed'
  return { base, likeness, paths, ranks, rows, isConfirmed }
}

type Placed = { readonly place: number; readonly path: DocPath; readonly day: string }

const NO_DAY = '9999-12-31'

const dayIn = ({ base }: Around, path: DocPath): string => {
  const document = base.documents.get(path)
  return (document && dayOf(document)) ?? NO_DAY
}

type Tie = { readonly earlier: Placed; readonly share: number; readonly confirmed: boolean }

const isFirmer = (one: Tie, other: Tie): boolean =>
  one.confirmed !== other.confirmed
    ? one.confirmed
    : one.share !== other.share
      ? one.share > other.share
      : one.earlier.path < other.earlier.path

/** The one before it that it is most surely or most closely like. */
const firmest = ({ rows, isConfirmed }: Around, later: Placed, before: readonly Placed[]): Tie | undefined => {
  let best: Tie | undefined
  for (const earlier of before) {
    const share = rows[later.place]?.get(earlier.place) ?? rows[earlier.place]?.get(later.place)
    if (share === undefined) continue
    const tie = { earlier, share, confirmed: isConfirmed(later.place, earlier.place) }
    if (best === undefined || isFirmer(tie, best)) best = tie
  }
  return best
}

/** Reasons are worked out where they are read: most are not. */
const linkOf = ({ base, likeness, rows }: Around, later: Placed, { earlier, share, confirmed }: Tie): ClusterLink => {
  const seen = rows[later.place]?.has(earlier.place) === true
  const [from, to] = seen ? [later.path, earlier.path] : [earlier.path, later.path]
  let reasons: SimilarReview['reasons'] | undefined
  return {
    later: later.path,
    earlier: earlier.path,
    like: {
      standing: confirmed ? 'confirmed' : 'open',
      share,
      get reasons() {
        reasons ??= reasonsFor(base, likeness, [from, to])
        return reasons
      },
    },
  }
}

type Dated = Cluster & { readonly lastDay: string }

function* clusterOf(around: Around, group: readonly number[]): Steps<Dated> {
  const placed = group.map((place): Placed => {
    const path = around.paths[place] ?? ('' as DocPath)
    return { place, path, day: dayIn(around, path) }
  })
  const members = placed.sort((a, b) => byText(a.day, b.day) || byText(a.path, b.path))
  const links: ClusterLink[] = []
  for (const [index, later] of members.entries()) {
    yield
    const tie = firmest(around, later, members.slice(0, index))
    if (tie !== undefined) links.push(linkOf(around, later, tie))
  }
  return {
    members: members.map(({ path }) => path),
    links,
    confirmed: links.some(({ like }) => like.standing === 'confirmed'),
    lastDay: members.findLast(({ day }) => day !== NO_DAY)?.day ?? '',
  }
}

const known = new WeakMap<KnowledgeBase, readonly Cluster[]>()

/** The same as `findingClusters` where they were found before; else undefined. */
export const foundClusters = (base: KnowledgeBase): readonly Cluster[] | undefined => known.get(base)

/** What was found last, by the facts of the first review: most snapshots change no review at all. */
const last = new WeakMap<DocumentFacts, Found>()

const firstReview = ({ documents }: KnowledgeBase): Document | undefined => {
  for (const document of documents.values()) if (document.kind === 'incident-review') return document
  return undefined
}

function* offersIn(base: KnowledgeBase, likeness: Likeness): Steps<Offers> {
  const key = firstReview(base)?.facts
  const offers = yield* findingOffers(likeness, key && last.get(key))
  if (key !== undefined) last.set(key, { likeness, offers })
  return offers
}

/**
 * Clusters of all incident reviews, in small steps: those with a confirmed recurrence first, then the largest, then those
 * whose last incident is the latest. Found once for a snapshot; where its reviews say the same as in the one before,
 * they are not compared again.
 */
export function* findingClusters(base: KnowledgeBase): Steps<readonly Cluster[]> {
  const there = known.get(base)
  if (there !== undefined) return there
  const likeness = yield* readingLikeness(base)
  const around = yield* likenessesOf(base, likeness, yield* offersIn(base, likeness))
  const clusters: Dated[] = []
  for (const group of yield* grouping(around)) clusters.push(yield* clusterOf(around, group))
  clusters.sort(
    (a, b) =>
      Number(b.confirmed) - Number(a.confirmed) ||
      b.members.length - a.members.length ||
      byText(b.lastDay, a.lastDay) ||
      byText(a.members[0] ?? '', b.members[0] ?? ''),
  )
  known.set(base, clusters)
  return clusters
}
