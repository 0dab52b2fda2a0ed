import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'
import { boilerplateOf } from './boilerplate'
import { fields, reviewTerms, type Field, type ReviewTerms } from './reviewTerms'
import { statedTerms, type StatedTerm } from './statedTerms'
import { termsOf } from './terms'
import { numberOf, vocabularySize } from './vocabulary'

/**
 * BM25F (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, chapter 3): BM25
 * over several fields, each with a weight of its own. Simple concatenation would let a long summary drown the title. `k1`
 * and `b` are the values that most engines start from. A title is short and chosen with care, so its words count twice;
 * what a review *states* (service, alert, runbook, factor type) counts as a word said twice.
 */
const k1 = 1.2
const b = 0.75
const fieldWeights: Readonly<Record<Field, number>> = { title: 2, summary: 1, cause: 1 }
const STATED = 2

/** A review as it is compared: each of its terms once, with its saturated weight, 0–1. */
export type Entry = {
  readonly path: DocPath
  readonly terms: Uint32Array
  readonly weights: Float64Array
  readonly stated: readonly StatedTerm[]
  /** What it would score against itself. */
  readonly whole: number
}

/** What all reviews of a snapshot say, ready to be compared. */
export type Likeness = {
  readonly entries: ReadonlyMap<DocPath, Entry>
  readonly boilerplate: ReadonlySet<string>
  /** By a term's number: how rare it is, in the form of the inverse document frequency that is never negative. */
  readonly rarity: Float64Array
}

/** A review that says some of the same. */
export type Like = {
  readonly path: DocPath
  /**
   * BM25F with the whole of the one review as the query, over the geometric mean of what each would score against itself:
   * 0–1, how much of what they say is said by both. Without that, a long review would be like everything.
   */
  readonly share: number
}

const saturated = (weight: number): number => weight / (k1 + weight)

type Averages = Readonly<Record<Field, number>>

const averageLengths = (all: readonly ReviewTerms[]): Averages => {
  const mean = (field: Field) => all.reduce((sum, { lengths }) => sum + lengths[field], 0) / Math.max(1, all.length)
  return { title: mean('title'), summary: mean('summary'), cause: mean('cause') }
}

/** The terms that people's names are made of: who was there makes no incident like another. */
const namesOfPeople = ({ people }: KnowledgeBase): ReadonlySet<number> =>
  new Set(
    [...people.values()].flatMap(({ name }) =>
      termsOf(name).flatMap(({ key, written }) => (/^\p{Lu}/u.test(written) ? [numberOf(key)] : [])),
    ),
  )

type Usual = { readonly averages: Averages; readonly names: ReadonlySet<number> }

const weigh = (words: ReviewTerms, stated: readonly StatedTerm[], { averages, names }: Usual): Float64Array => {
  const { terms, counts, capital, lengths } = words
  const found = new Float64Array(terms.length + stated.length).fill(saturated(STATED), terms.length)
  for (const field of fields) {
    const norm = 1 - b + (averages[field] === 0 ? 0 : (b * lengths[field]) / averages[field])
    const own = counts[field]
    for (let at = 0; at < terms.length; at += 1)
      found[at] = (found[at] ?? 0) + (fieldWeights[field] * (own[at] ?? 0)) / norm
  }
  for (let at = 0; at < terms.length; at += 1) {
    const isName = capital[at] === 1 && names.has(terms[at] ?? -1)
    found[at] = isName ? 0 : saturated(found[at] ?? 0)
  }
  return found
}

const allTerms = ({ terms }: ReviewTerms, stated: readonly StatedTerm[]): Uint32Array => {
  if (stated.length === 0) return terms
  const all = new Uint32Array(terms.length + stated.length)
  all.set(terms)
  all.set(
    stated.map(({ number }) => number),
    terms.length,
  )
  return all
}

const rarities = (all: readonly Uint32Array[]): Float64Array => {
  const rarity = new Float64Array(vocabularySize())
  for (const terms of all) for (const term of terms) rarity[term] = (rarity[term] ?? 0) + 1
  return rarity.map((count) => Math.log(1 + (all.length - count + 0.5) / (count + 0.5)))
}

const ofItself = (terms: Uint32Array, weights: Float64Array, rarity: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < terms.length; at += 1) sum += (rarity[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0) ** 2
  return sum
}

/** Reads all reviews of a snapshot once. */
export const readLikeness = (base: KnowledgeBase): Likeness => {
  const documents = [...base.documents.values()]
  const reviews = documents.filter(({ kind }) => kind === 'incident-review')
  const templates = documents.filter(({ kind }) => kind === 'template')
  const boilerplate = boilerplateOf(reviews, templates)
  const words = reviews.map((review) => reviewTerms(review, boilerplate))
  const stated = reviews.map(statedTerms(base))
  const usual = { averages: averageLengths(words), names: namesOfPeople(base) }
  const terms = words.map((own, at) => allTerms(own, stated[at] ?? []))
  const rarity = rarities(terms)
  const entries = new Map<DocPath, Entry>()
  for (const [at, { path }] of reviews.entries()) {
    const [own, says, of] = [words[at], stated[at], terms[at]]
    if (own === undefined || says === undefined || of === undefined) continue
    const weights = weigh(own, says, usual)
    entries.set(path, { path, terms: of, weights, stated: says, whole: ofItself(of, weights, rarity) })
  }
  return { entries, boilerplate, rarity }
}

/** By a term's number: what it adds to a review's score for each unit of its weight there. */
export const asQuery = ({ rarity }: Likeness, { terms, weights }: Entry): Float64Array => {
  const query = new Float64Array(rarity.length)
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0
    query[term] = (rarity[term] ?? 0) * (weights[at] ?? 0)
  }
  return query
}

/** All reviews that share a term with this one, the likest first; ties by path. None for a path that is no review. */
export const likes = (likeness: Likeness, path: DocPath): readonly Like[] => {
  const own = likeness.entries.get(path)
  if (own === undefined) return []
  const query = asQuery(likeness, own)
  const found: Like[] = []
  for (const other of likeness.entries.values()) {
    if (other === own) continue
    const { terms, weights } = other
    let score = 0
    for (let at = 0; at < terms.length; at += 1) score += (query[terms[at] ?? 0] ?? 0) * (weights[at] ?? 0)
    if (score > 0) found.push({ path: other.path, share: score / Math.sqrt(own.whole * other.whole) })
  }
  return found.sort((a, c) => c.share - a.share || (a.path < c.path ? -1 : 1))
}
