import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Steps } from '../../domain/steps'
import type { DocPath } from '../../domain/text'
import { boilerplateOf } from './boilerplate'
import { fields, plainOf, reviewTerms, type Field, type ReviewTerms } from './reviewTerms'
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
  /** Whether they have a matter in common: something that both state, or two words that weigh in both. */
  readonly sameMatter: boolean
}

/** A word said once in passing weighs no more than this; one of a title, said again, or of few words does. */
export const IN_PASSING = 1 / (k1 + 1)

/** One such word that two reviews share may be chance. */
export const WORDS_OF_A_MATTER = 2

const saturated = (weight: number): number => weight / (k1 + weight)

type Read = {
  readonly path: DocPath
  readonly words: ReviewTerms
  readonly stated: readonly StatedTerm[]
  readonly terms: Uint32Array
}

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

/** The terms of all reviews, each beside what it states. */
function* readTerms(base: KnowledgeBase, reviews: readonly Document[], boilerplate: ReadonlySet<string>) {
  const statedIn = statedTerms(base)
  const read: Read[] = []
  for (const review of reviews) {
    const [words, stated] = [reviewTerms(review, boilerplate), statedIn(review)]
    read.push({ path: review.path, words, stated, terms: allTerms(words, stated) })
    yield
  }
  return read
}

/** Reads all reviews of a snapshot once, a review at a step. */
export function* likenessSteps(base: KnowledgeBase): Steps<Likeness> {
  const documents = [...base.documents.values()]
  const reviews = documents.filter(({ kind }) => kind === 'incident-review')
  const templates = documents.filter(({ kind }) => kind === 'template')
  for (const review of reviews) {
    plainOf(review)
    yield
  }
  const boilerplate = boilerplateOf(reviews, templates)
  yield
  const all = yield* readTerms(base, reviews, boilerplate)
  const usual = { averages: averageLengths(all.map(({ words }) => words)), names: namesOfPeople(base) }
  yield
  const rarity = rarities(all.map(({ terms }) => terms))
  const entries = new Map<DocPath, Entry>()
  for (const { path, words, stated, terms } of all) {
    yield
    const weights = weigh(words, stated, usual)
    entries.set(path, { path, terms, weights, stated, whole: ofItself(terms, weights, rarity) })
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

/** By a term's number: 1 where a review says it more than in passing. */
const tellingTerms = ({ rarity }: Likeness, { terms, weights }: Entry): Uint8Array => {
  const telling = new Uint8Array(rarity.length)
  for (let at = 0; at < terms.length; at += 1) if ((weights[at] ?? 0) > IN_PASSING) telling[terms[at] ?? 0] = 1
  return telling
}

/** Whether both state a service, alert, runbook or factor that is the same. */
export const statesSame = (own: Entry, other: Entry): boolean =>
  own.stated.some(({ number }) => other.stated.some((each) => each.number === number))

/** All reviews that share a term with this one, the likest first; ties by path. None for a path that is no review. */
export const likes = (likeness: Likeness, path: DocPath): readonly Like[] => {
  const own = likeness.entries.get(path)
  if (own === undefined) return []
  const query = asQuery(likeness, own)
  const telling = tellingTerms(likeness, own)
  const found: Like[] = []
  for (const other of likeness.entries.values()) {
    if (other === own) continue
    const { terms, weights } = other
    let score = 0
    let words = 0
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0
      const weight = weights[at] ?? 0
      score += (query[term] ?? 0) * weight
      if (telling[term] === 1 && weight > IN_PASSING) words += 1
    }
    if (score === 0) continue
    const sameMatter = words >= WORDS_OF_A_MATTER || statesSame(own, other)
    found.push({ path: other.path, share: score / Math.sqrt(own.whole * other.whole), sameMatter })
  }
  return found.sort((a, c) => c.share - a.share || (a.path < c.path ? -1 : 1))
}

/** How much of what two reviews say is said by both, 0–1, as the one sees the other; 0 where either is no review. */
export const shareBetween = (likeness: Likeness, path: DocPath, to: DocPath): number => {
  const [own, other] = [likeness.entries.get(path), likeness.entries.get(to)]
  if (own === undefined || other === undefined) return 0
  const query = asQuery(likeness, own)
  const score = other.terms.reduce((sum, term, at) => sum + (query[term] ?? 0) * (other.weights[at] ?? 0), 0)
  return score === 0 ? 0 : score / Math.sqrt(own.whole * other.whole)
}
