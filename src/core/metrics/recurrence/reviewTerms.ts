import type { Document, DocumentFacts, Passage } from '../../domain/documents'
import { termsOf, type Term } from './terms'

/** The parts of a review whose words are counted apart. */
export type Field = 'title' | Passage['part']

/** How often a term stands in each part, and how it is written. */
export type TermCounts = Record<Field, number> & { readonly written: string }

/** A review's words: the terms in the order in which they appear, and how many each part holds. */
export type ReviewTerms = {
  readonly terms: ReadonlyMap<string, TermCounts>
  readonly lengths: Readonly<Record<Field, number>>
}

type Piece = { readonly field: Field; readonly text: string }

/** A text as it is compared: by its letters and digits alone. */
export const plainPassage = (text: string): string =>
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

/** In small letters where it is written so anywhere: *Certificate* at the start of a sentence is *certificate*. */
const chosen = (known: string | undefined, written: string): string => {
  if (known === undefined || known === written) return written
  return known === known.toLowerCase() ? known : written === written.toLowerCase() ? written : known
}

const count = (pieces: readonly Piece[]): ReviewTerms => {
  const terms = new Map<string, TermCounts>()
  const lengths = { title: 0, summary: 0, cause: 0 }
  const add = ({ key, written, weight }: Term, field: Field) => {
    const known = terms.get(key) ?? { title: 0, summary: 0, cause: 0, written }
    terms.set(key, { ...known, [field]: known[field] + weight, written: chosen(known.written, written) })
    lengths[field] += weight
  }
  for (const { field, text } of pieces) for (const term of termsOf(text)) add(term, field)
  return { terms, lengths }
}

type Kept = { readonly all: ReviewTerms; readonly passages: readonly string[] }

/** Facts are the same object as long as a document's text is the same. */
const kept = new WeakMap<DocumentFacts, Kept>()

const readOnce = (facts: DocumentFacts): Kept => {
  const known = kept.get(facts)
  if (known !== undefined) return known
  const pieces = piecesOf(facts)
  // No title is a template's.
  const passages = pieces.map(({ field, text }) => (field === 'title' ? '' : plainPassage(text)))
  const fresh = { all: count(pieces), passages }
  kept.set(facts, fresh)
  return fresh
}

/** The paragraphs of a document as they are compared; empty ones are none. */
export const passagesOf = ({ facts }: Document): readonly string[] => readOnce(facts).passages

/** A review's words without the paragraphs that its template wrote. */
export const reviewTerms = ({ facts }: Document, boilerplate: ReadonlySet<string>): ReviewTerms => {
  const { all, passages } = readOnce(facts)
  if (!passages.some((passage) => boilerplate.has(passage))) return all
  return count(piecesOf(facts).filter((_, at) => !boilerplate.has(passages[at] ?? '')))
}
