import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { atOnce, type Steps } from '../../domain/steps'
import type { DocPath, IsoDate } from '../../domain/text'
import { floorOf, isAlike } from './alike'
import { likenessSteps, likes, type Like, type Likeness } from './likeness'
import { reasonsFor, type LikenessReason } from './reasons'
import { standingsOf, type Standing } from './standing'
import { dayOf, whenItWas, type When } from './whenItWas'

/** Another review that looks like the same incident, with the reasons. */
export type SimilarReview = {
  readonly path: DocPath
  readonly title: string
  readonly id: string | undefined
  readonly date: IsoDate | undefined
  /** Whether that incident was before or after this one. */
  readonly when: When
  readonly standing: Standing
  /** How much of what they say is said by both, 0–1. */
  readonly share: number
  readonly reasons: readonly LikenessReason[]
}

/** Likenesses of a snapshot are read when they are first asked for. */
const read = new WeakMap<KnowledgeBase, Likeness>()

/** What all reviews of a snapshot say, read a review at a step; what was read before costs nothing. */
export function* readingLikeness(base: KnowledgeBase): Steps<Likeness> {
  const known = read.get(base)
  if (known !== undefined) return known
  const fresh = yield* likenessSteps(base)
  read.set(base, fresh)
  return fresh
}

const likenessOf = (base: KnowledgeBase): Likeness => read.get(base) ?? atOnce(readingLikeness(base))

const middleOf = (found: readonly Like[], others: number): number => found[Math.floor(others / 2)]?.share ?? 0

const rank: Readonly<Record<Standing, number>> = { confirmed: 0, open: 1, dismissed: 2 }

/**
 * The reviews that look like the incident of this one, likest first: what people confirmed, then candidates, then what
 * they dismissed. Earlier and later incidents alike, each marked. The same for the same snapshot, whatever was asked
 * before; none for a path that is no review.
 */
export const similarReviews = (base: KnowledgeBase, path: DocPath): readonly SimilarReview[] => {
  const review = base.documents.get(path)
  if (review?.kind !== 'incident-review') return []
  const likeness = likenessOf(base)
  const found = likes(likeness, path)
  const reviews = likeness.entries.size
  const floor = floorOf(middleOf(found, reviews - 1), reviews - 1)
  const standings = standingsOf(base, path)
  const shares = new Map(found.map(({ path: other, share }) => [other, share]))
  const offered = found.filter((like) => isAlike(like, floor, reviews)).map(({ path: other }) => other)
  const settled = [...standings.keys()].filter((other) => !offered.includes(other)).sort(byPath)
  return [...offered, ...settled]
    .flatMap((other): Described[] => {
      const document = base.documents.get(other)
      if (document === undefined) return []
      const standing = standings.get(other) ?? 'open'
      return [{ ...described(review, document), standing, share: shares.get(other) ?? 0 }]
    })
    .sort((a, b) => rank[a.standing] - rank[b.standing])
    .map((each) => withReasons(base, likeness, path, each))
}

const byPath = (a: DocPath, b: DocPath): number => (a < b ? -1 : 1)

type Described = Omit<SimilarReview, 'reasons'>

const described = (review: Document, other: Document): Omit<Described, 'standing' | 'share'> => ({
  path: other.path,
  title: other.facts.title,
  id: other.facts.stated.id?.value,
  date: dayOf(other),
  when: whenItWas(review, other),
})

/** Reasons are worked out where they are read: most are not. */
const withReasons = (base: KnowledgeBase, likeness: Likeness, path: DocPath, each: Described): SimilarReview => {
  let reasons: readonly LikenessReason[] | undefined
  return {
    ...each,
    get reasons() {
      reasons ??= reasonsFor(base, likeness, [path, each.path])
      return reasons
    },
  }
}
