import type { DocPath } from '../../domain/text'

/** Why a review, or something in it, stands outside a figure. */
export type UncountedReason =
  | 'no-date'
  | 'no-start'
  | 'no-detection'
  | 'no-acknowledgement'
  | 'no-mitigation'
  | 'no-resolution'
  | 'still-open'
  | 'day-only'
  | 'ends-before-it-begins'
  | 'no-review-date'
  | 'not-due-yet'
  | 'not-stated'
  | 'closing-not-dated'
  | 'earlier-lists-no-actions'
  | 'earlier-not-stated'
  | 'earlier-not-dated'
  | 'earlier-came-later'
  | 'no-factors'
  | 'unknown-incident'
  | 'no-people'

/** What a figure could not count for one reason; `count` differs from the documents where one holds several. */
export type Uncounted = {
  readonly reason: UncountedReason
  readonly count: number
  readonly documents: readonly DocPath[]
}

/** How many of those that could be judged are so. */
export type ShareFigure = {
  /** How many could be judged. */
  readonly n: number
  readonly count: number
  /** `count` of `n`, 0–1; undefined where none could be judged. */
  readonly share: number | undefined
  /** Those that are so. */
  readonly documents: readonly DocPath[]
  /** Those that could be judged. */
  readonly among: readonly DocPath[]
  readonly uncounted: readonly Uncounted[]
}

/** What a document, or an item of it, comes to in a figure. */
export type Judged =
  | { readonly kind: 'yes'; readonly document: DocPath }
  | { readonly kind: 'no'; readonly document: DocPath }
  | { readonly kind: 'uncounted'; readonly document: DocPath; readonly reason: UncountedReason }

const each = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

/** What was left out, by reason: the commonest first, ties by the reason's name. */
export const uncountedOf = (judged: readonly Judged[]): readonly Uncounted[] => {
  const byReason = new Map<UncountedReason, DocPath[]>()
  for (const one of judged) {
    if (one.kind !== 'uncounted') continue
    const known = byReason.get(one.reason)
    if (known === undefined) byReason.set(one.reason, [one.document])
    else known.push(one.document)
  }
  return [...byReason]
    .map(([reason, documents]) => ({ reason, count: documents.length, documents: each(documents) }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
}

/** The share of those judged `yes` among all that could be judged. */
export const shareOf = (judged: readonly Judged[]): ShareFigure => {
  const yes = judged.filter(({ kind }) => kind === 'yes')
  const known = judged.filter(({ kind }) => kind !== 'uncounted')
  return {
    n: known.length,
    count: yes.length,
    share: known.length === 0 ? undefined : yes.length / known.length,
    documents: each(yes.map(({ document }) => document)),
    among: each(known.map(({ document }) => document)),
    uncounted: uncountedOf(judged),
  }
}

/** Documents by a word, the commonest first, ties by the word; `undefined` is a word of its own and comes last. */
export type Tally<Word> = { readonly word: Word; readonly count: number; readonly documents: readonly DocPath[] }

export const tallyOf = <Word extends string | undefined>(
  found: readonly { readonly word: Word; readonly document: DocPath }[],
): readonly Tally<Word>[] => {
  const byWord = new Map<Word, DocPath[]>()
  for (const { word, document } of found) {
    const known = byWord.get(word)
    if (known === undefined) byWord.set(word, [document])
    else known.push(document)
  }
  const last = (word: Word): number => (word === undefined ? 1 : 0)
  return [...byWord]
    .map(([word, documents]) => ({ word, count: documents.length, documents: each(documents) }))
    .sort((a, b) => last(a.word) - last(b.word) || b.count - a.count || ((a.word ?? '') < (b.word ?? '') ? -1 : 1))
}
