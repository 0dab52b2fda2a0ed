import { byText } from '../../domain/order'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Steps } from '../../domain/steps'
import type { DocPath } from '../../domain/text'
import { readingReviews, similarReviews, type SimilarReview } from './recurrence'
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

type Seen = ReadonlyMap<DocPath, ReadonlyMap<DocPath, SimilarReview>>

type Pair = { readonly one: DocPath; readonly other: DocPath; readonly confirmed: boolean; readonly share: number }

/** Every pair that was not dismissed, the confirmed ones first, then the likest; ties by path. */
const pairsOf = (seen: Seen): readonly Pair[] => {
  const pairs = new Map<string, Pair>()
  for (const [path, similar] of seen)
    for (const [other, { standing, share }] of similar) {
      if (standing === 'dismissed') continue
      const [one, two] = path < other ? [path, other] : [other, path]
      pairs.set(`${one}\n${two}`, { one, other: two, confirmed: standing === 'confirmed', share })
    }
  return [...pairs.values()].sort(
    (a, b) =>
      Number(b.confirmed) - Number(a.confirmed) ||
      b.share - a.share ||
      byText(a.one, b.one) ||
      byText(a.other, b.other),
  )
}

const between = (seen: Seen, one: DocPath, other: DocPath): SimilarReview | undefined =>
  seen.get(one)?.get(other) ?? seen.get(other)?.get(one)

/**
 * Groups that grow pair by pair. What people confirmed belongs together whatever else there is; a look-alike joins only
 * where it is like every one of the other group (complete linkage), so that no chain of small likenesses becomes a cluster.
 */
function* grouping(seen: Seen): Steps<readonly (readonly DocPath[])[]> {
  const groups = new Map<DocPath, DocPath[]>()
  const groupOf = (path: DocPath): DocPath[] => groups.get(path) ?? [path]
  const isAlike = (one: DocPath, other: DocPath): boolean => {
    const like = between(seen, one, other)
    return like !== undefined && like.standing !== 'dismissed'
  }
  for (const { one, other, confirmed } of pairsOf(seen)) {
    yield
    const [own, its] = [groupOf(one), groupOf(other)]
    if (own === its || own.includes(other)) continue
    if (!confirmed && !own.every((a) => its.every((b) => isAlike(a, b)))) continue
    const both = [...own, ...its]
    for (const path of both) groups.set(path, both)
  }
  return [...new Set(groups.values())]
}

const firmer = (a: ClusterLink, b: ClusterLink): number =>
  Number(b.like.standing === 'confirmed') - Number(a.like.standing === 'confirmed') ||
  b.like.share - a.like.share ||
  byText(a.earlier, b.earlier)

const clusterOf = (base: KnowledgeBase, seen: Seen, group: readonly DocPath[]): Cluster => {
  const dayIn = (path: DocPath): string => {
    const document = base.documents.get(path)
    return (document && dayOf(document)) ?? '9999-12-31'
  }
  const members = [...group].sort((a, b) => byText(dayIn(a), dayIn(b)) || byText(a, b))
  const links = members.slice(1).flatMap((later, index): readonly ClusterLink[] => {
    const before = members.slice(0, index + 1).flatMap((earlier): readonly ClusterLink[] => {
      const like = between(seen, later, earlier)
      return like === undefined || like.standing === 'dismissed' ? [] : [{ later, earlier, like }]
    })
    return before.sort(firmer).slice(0, 1)
  })
  return { members, links, confirmed: links.some(({ like }) => like.standing === 'confirmed') }
}

const lastDayIn = (base: KnowledgeBase, { members }: Cluster): string => {
  const days = members.flatMap((path) => {
    const document = base.documents.get(path)
    return (document && dayOf(document)) ?? []
  })
  return days.sort().at(-1) ?? ''
}

const known = new WeakMap<KnowledgeBase, readonly Cluster[]>()

/** The same as `findingClusters` where they were found before; else undefined. */
export const foundClusters = (base: KnowledgeBase): readonly Cluster[] | undefined => known.get(base)

/**
 * Clusters of all incident reviews, one review at a step: those with a confirmed recurrence first, then the largest, then
 * those whose last incident is the latest. Found once for a snapshot.
 */
export function* findingClusters(base: KnowledgeBase): Steps<readonly Cluster[]> {
  const there = known.get(base)
  if (there !== undefined) return there
  yield* readingReviews(base)
  const seen = new Map<DocPath, Map<DocPath, SimilarReview>>()
  const see = (path: DocPath, similar: readonly SimilarReview[]) => {
    seen.set(path, new Map(similar.map((each) => [each.path, each])))
  }
  for (const { kind, path } of base.documents.values()) {
    if (kind !== 'incident-review') continue
    see(path, similarReviews(base, path))
    yield
  }
  const groups = yield* grouping(seen)
  const clusters = groups.map((group) => clusterOf(base, seen, group))
  clusters.sort(
    (a, b) =>
      Number(b.confirmed) - Number(a.confirmed) ||
      b.members.length - a.members.length ||
      byText(lastDayIn(base, b), lastDayIn(base, a)) ||
      byText(a.members[0] ?? '', b.members[0] ?? ''),
  )
  known.set(base, clusters)
  return clusters
}
