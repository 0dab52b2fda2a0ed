import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'
import { boilerplateOf } from './boilerplate'
import { reviewTerms, type Field, type ReviewTerms } from './reviewTerms'
import { statedTerms, type StatedTerms } from './statedTerms'

/**
 * BM25F (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, chapter 3): BM25
 * over several fields, each with a weight of its own. Simple concatenation would let a long summary drown the title. `k1`
 * and `b` are the values that the authors and most engines start from. A title is short and chosen with care, so its
 * words count twice; what a review *states* (service, alert, runbook, factor type) counts as a word said twice.
 */
const k1 = 1.2
const b = 0.75
const weights: Readonly<Record<Field, number>> = { title: 2, summary: 1, cause: 1 }
const STATED = 2

const fields: readonly Field[] = ['title', 'summary', 'cause']

export type Entry = {
  readonly path: DocPath
  /** Each term with its saturated weight in this review, 0–1, in the order of the text. */
  readonly weights: ReadonlyMap<string, number>
  readonly words: ReviewTerms
  readonly stated: StatedTerms
}

/** What all reviews of a snapshot say, ready to be compared. */
export type Likeness = {
  readonly entries: ReadonlyMap<DocPath, Entry>
  /** The reviews that hold a term. */
  readonly holders: ReadonlyMap<string, readonly Entry[]>
}

/** A review that says some of the same. */
export type Like = {
  readonly path: DocPath
  /**
   * BM25F with the whole of the one review as the query, over the geometric mean of what each would score against itself: 0–1, how
   * much of what they say is said by both. Without that, a long review would be like everything.
   */
  readonly share: number
}

const saturated = (weight: number): number => weight / (k1 + weight)

const averageLengths = (all: readonly ReviewTerms[]): Readonly<Record<Field, number>> => {
  const mean = (field: Field) => all.reduce((sum, { lengths }) => sum + lengths[field], 0) / Math.max(1, all.length)
  return { title: mean('title'), summary: mean('summary'), cause: mean('cause') }
}

/** Names of people, as they are written: who was there makes no incident like another. */
const namesOfPeople = ({ people }: KnowledgeBase): ReadonlySet<string> =>
  new Set([...people.values()].flatMap(({ name }) => name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part))))

type Usual = { readonly average: Readonly<Record<Field, number>>; readonly names: ReadonlySet<string> }

const weigh = (words: ReviewTerms, stated: StatedTerms, { average, names }: Usual) => {
  const norm = (field: Field) => 1 - b + (average[field] === 0 ? 0 : (b * words.lengths[field]) / average[field])
  const norms = { title: norm('title'), summary: norm('summary'), cause: norm('cause') }
  const found = new Map<string, number>()
  for (const [term, counts] of words.terms) {
    if (names.has(counts.written)) continue
    let weight = 0
    for (const field of fields) weight += (weights[field] * counts[field]) / norms[field]
    found.set(term, saturated(weight))
  }
  for (const { key } of stated) found.set(key, saturated(STATED))
  return found
}

/** Reads all reviews of a snapshot once. */
export const readLikeness = (base: KnowledgeBase): Likeness => {
  const documents = [...base.documents.values()]
  const reviews = documents.filter(({ kind }) => kind === 'incident-review')
  const boilerplate = boilerplateOf(
    reviews,
    documents.filter(({ kind }) => kind === 'template'),
  )
  const words = reviews.map((review) => reviewTerms(review, boilerplate))
  const usual = { average: averageLengths(words), names: namesOfPeople(base) }
  const stated = statedTerms(base)
  const entries = new Map<DocPath, Entry>()
  const holders = new Map<string, Entry[]>()
  for (const [at, review] of reviews.entries()) {
    const own = words[at]
    if (own === undefined) continue
    const says = stated(review)
    const entry = { path: review.path, words: own, stated: says, weights: weigh(own, says, usual) }
    entries.set(review.path, entry)
    for (const term of entry.weights.keys()) {
      const list = holders.get(term)
      if (list === undefined) holders.set(term, [entry])
      else list.push(entry)
    }
  }
  return { entries, holders }
}

/** How rare a term is: the form of the inverse document frequency that is never negative. */
export const rarity = ({ entries, holders }: Likeness, term: string): number => {
  const count = holders.get(term)?.length ?? 0
  return Math.log(1 + (entries.size - count + 0.5) / (count + 0.5))
}

/** What a term that two reviews share adds to their score. */
export const part = (likeness: Likeness, one: Entry, other: Entry, term: string): number =>
  rarity(likeness, term) * (one.weights.get(term) ?? 0) * (other.weights.get(term) ?? 0)

const ofItself = (likeness: Likeness, entry: Entry): number => {
  let sum = 0
  for (const [term, weight] of entry.weights) sum += rarity(likeness, term) * weight * weight
  return sum
}

/** All reviews that share a term with this one, the likest first; ties by path. None for a path that is no review. */
export const likes = (likeness: Likeness, path: DocPath): readonly Like[] => {
  const own = likeness.entries.get(path)
  if (own === undefined) return []
  const scores = new Map<Entry, number>()
  for (const [term, weight] of own.weights) {
    const rare = rarity(likeness, term)
    for (const other of likeness.holders.get(term) ?? []) {
      if (other !== own) scores.set(other, (scores.get(other) ?? 0) + rare * weight * (other.weights.get(term) ?? 0))
    }
  }
  const whole = ofItself(likeness, own)
  return [...scores]
    .map(([other, score]) => ({ path: other.path, share: score / Math.sqrt(whole * ofItself(likeness, other)) }))
    .sort((a, c) => c.share - a.share || (a.path < c.path ? -1 : 1))
}
