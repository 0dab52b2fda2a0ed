import { byText } from '../../../../src/core/domain/order'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { DocPath } from '../../../../src/core/domain/text'
import type { Cluster, ClusterLink } from '../../../../src/core/metrics/recurrence/clusters'
import { similarReviews, type SimilarReview } from '../../../../src/core/metrics/recurrence/recurrence'
import { dayOf } from '../../../../src/core/metrics/recurrence/whenItWas'

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
const grouping = (seen: Seen): readonly (readonly DocPath[])[] => {
  const groups = new Map<DocPath, DocPath[]>()
  const groupOf = (path: DocPath): DocPath[] => groups.get(path) ?? [path]
  const isAlike = (one: DocPath, other: DocPath): boolean => {
    const like = between(seen, one, other)
    return like !== undefined && like.standing !== 'dismissed'
  }
  for (const { one, other, confirmed } of pairsOf(seen)) {
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

/** Clusters by their definition, slowly: every review is compared with every other one. */
export const plainClusters = (base: KnowledgeBase): readonly Cluster[] => {
  const seen = new Map<DocPath, Map<DocPath, SimilarReview>>()
  for (const { kind, path } of base.documents.values()) {
    if (kind !== 'incident-review') continue
    seen.set(path, new Map(similarReviews(base, path).map((each) => [each.path, each])))
  }
  return grouping(seen)
    .map((group) => clusterOf(base, seen, group))
    .sort(
      (a, b) =>
        Number(b.confirmed) - Number(a.confirmed) ||
        b.members.length - a.members.length ||
        byText(lastDayIn(base, b), lastDayIn(base, a)) ||
        byText(a.members[0] ?? '', b.members[0] ?? ''),
    )
}
