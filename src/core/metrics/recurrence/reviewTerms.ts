import type { Document, DocumentFacts, Passage } from '../../domain/documents'
import { termsOf, type Term } from './terms'
import { numberOf } from './vocabulary'

/** The parts of a review whose words are counted apart. */
export type Field = 'title' | Passage['part']

export const fields: readonly Field[] = ['title', 'summary', 'cause']

/** A review's words, each once, in the order of the text; in every array the same place is the same word. */
export type ReviewTerms = {
  readonly terms: Uint32Array
  /** How often each stands in each part. */
  readonly counts: Readonly<Record<Field, Float32Array>>
  /** 1 where it is never written in small letters, as a name is. */
  readonly capital: Uint8Array
  /** How many words each part holds. */
  readonly lengths: Readonly<Record<Field, number>>
}

/** A term of one review as it is written there. */
export type WrittenTerm = { readonly number: number; readonly written: string }

type Piece = { readonly field: Field; readonly text: string }

/** A text as it is compared: by its letters and digits alone. */
const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const piecesOf = ({ title, passages, headings, stated }: DocumentFacts): readonly Piece[] => [
  { field: 'title', text: title },
  // A review by its folder alone may be told in headings.
  ...(passages ?? headings.map(({ text }) => ({ part: 'summary' as const, text }))).map(({ part, text }) => ({
    field: part,
    text,
  })),
  ...stated.contributingFactors.flatMap(({ summary }) =>
    summary === undefined ? [] : [{ field: 'cause' as const, text: summary }],
  ),
]

type Counted = { readonly counts: Record<Field, number>; written: string }

const isSmall = (written: string): boolean => written === written.toLowerCase()

/** In small letters where it is written so anywhere: *Certificate* at the start of a sentence is *certificate*. */
const countIn = (pieces: readonly Piece[]): ReadonlyMap<string, Counted> => {
  const found = new Map<string, Counted>()
  const add = ({ key, written, weight }: Term, field: Field) => {
    let known = found.get(key)
    if (known === undefined) found.set(key, (known = { counts: { title: 0, summary: 0, cause: 0 }, written }))
    known.counts[field] += weight
    if (!isSmall(known.written) && isSmall(written)) known.written = written
  }
  for (const { field, text } of pieces) for (const term of termsOf(text)) add(term, field)
  return found
}

const packed = (found: ReadonlyMap<string, Counted>): ReviewTerms => {
  const all = [...found.values()]
  const countsOf = (field: Field) => Float32Array.from(all, ({ counts }) => counts[field])
  const lengthOf = (field: Field) => all.reduce((sum, { counts }) => sum + counts[field], 0)
  return {
    terms: Uint32Array.from(found.keys(), numberOf),
    counts: { title: countsOf('title'), summary: countsOf('summary'), cause: countsOf('cause') },
    capital: Uint8Array.from(all, ({ written }) => (isSmall(written) ? 0 : 1)),
    lengths: { title: lengthOf('title'), summary: lengthOf('summary'), cause: lengthOf('cause') },
  }
}

/** A document's paragraphs as they are compared, and its title. */
export type Plain = { readonly title: string; readonly passages: readonly string[] }

type Kept = { readonly all: ReviewTerms; readonly plain: Plain }

/** Facts are the same object as long as a document's text is the same. */
const kept = new WeakMap<DocumentFacts, Kept>()

const readOnce = (facts: DocumentFacts): Kept => {
  const known = kept.get(facts)
  if (known !== undefined) return known
  const pieces = piecesOf(facts)
  // No title is a template's.
  const passages = pieces.map(({ field, text }) => (field === 'title' ? '' : plainText(text)))
  const fresh = { all: packed(countIn(pieces)), plain: { title: plainText(facts.title), passages } }
  kept.set(facts, fresh)
  return fresh
}

export const plainOf = ({ facts }: Document): Plain => readOnce(facts).plain

const without = (facts: DocumentFacts, boilerplate: ReadonlySet<string>): readonly Piece[] => {
  const { passages } = readOnce(facts).plain
  return piecesOf(facts).filter((_, at) => !boilerplate.has(passages[at] ?? ''))
}

/** The same, for the paragraphs that were left out the last time: a template seldom changes. */
const keptWithout = new WeakMap<DocumentFacts, { readonly left: string; readonly terms: ReviewTerms }>()

/** A review's words without the paragraphs that its template wrote. */
export const reviewTerms = ({ facts }: Document, boilerplate: ReadonlySet<string>): ReviewTerms => {
  const { all, plain } = readOnce(facts)
  const left = plain.passages.flatMap((passage, at) => (boilerplate.has(passage) ? at : [])).join()
  if (left === '') return all
  const known = keptWithout.get(facts)
  if (known?.left === left) return known.terms
  const terms = packed(countIn(without(facts, boilerplate)))
  keptWithout.set(facts, { left, terms })
  return terms
}

/** The same words as they are written; read anew, as this is asked of few. */
export const writtenTerms = ({ facts }: Document, boilerplate: ReadonlySet<string>): readonly WrittenTerm[] =>
  Array.from(countIn(without(facts, boilerplate)), ([key, { written }]) => ({ number: numberOf(key), written }))
