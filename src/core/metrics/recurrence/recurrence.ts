import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Steps } from '../../domain/steps'
import type { DocPath, IsoDate } from '../../domain/text'
import { likes, readLikeness, type Like, type Likeness } from './likeness'
import { reasonsFor, type LikenessReason } from './reasons'
import { standingsOf, type Standing } from './standing'
import { plainOf } from './reviewTerms'
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

/** Two reviews with less than this in common are never called alike. */
const LEAST = 0.1

/** Nor are two that have less than so many times in common what half of all others have. */
const ABOVE_OTHERS = 2

/** But where all reviews are much alike, this is enough. */
const ENOUGH = 0.25

/** Fewer others give no picture of what is usual. */
const PICTURE = 8

/** Likenesses of a snapshot are read when they are first asked for. */
const read = new WeakMap<KnowledgeBase, Likeness>()

const likenessOf = (base: KnowledgeBase): Likeness => {
  const known = read.get(base)
  if (known !== undefined) return known
  const fresh = readLikeness(base)
  read.set(base, fresh)
  return fresh
}

/** Reads the words of all reviews ahead of the first question, a review at a step; what was read before costs nothing. */
export function* readingReviews(base: KnowledgeBase): Steps<void> {
  for (const document of base.documents.values()) {
    if (document.kind !== 'incident-review') continue
    plainOf(document)
    yield
  }
}

const middle = (found: readonly Like[], others: number): number => found[Math.floor(others / 2)]?.share ?? 0

/** What is offered as alike: no candidate is better than a silly one. Relative to what reviews of this repository share. */
const floorOf = (found: readonly Like[], others: number): number =>
  others < PICTURE ? LEAST : Math.max(LEAST, Math.min(ENOUGH, ABOVE_OTHERS * middle(found, others)))

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
  const floor = floorOf(found, likeness.entries.size - 1)
  const standings = standingsOf(base, path)
  const shares = new Map(found.map(({ path: other, share }) => [other, share]))
  const offered = found.filter(({ share }) => share >= floor).map(({ path: other }) => other)
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
