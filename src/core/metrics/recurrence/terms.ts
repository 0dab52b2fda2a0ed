import { stemOf } from './stem'
import { stopWords } from './stopWords'

/** A word as it is counted, and as it is written. `weight` is 1, or less for one of an identifier's parts. */
export type Term = { readonly key: string; readonly written: string; readonly weight: number }

const leftOut: readonly RegExp[] = [
  /\b[a-z][a-z0-9+.-]*:\/\/\S+|\bwww\.\S+/giu,
  /\S+@\S+\.\S+/gu,
  // Ids of incidents and tickets, commits, dates and times.
  /\b[A-Z]{1,10}[-_]?(?:\d{4}[-_])?\d{2,}\b|#\d+/gu,
  /\b(?=[0-9a-f-]*\d)[0-9a-f]{7,}(?:-[0-9a-f]{4,})*\b/giu,
  /\b\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:T[\d:.]+Z?)?\b|\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b/gu,
]

const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30FC'
const runs = new RegExp(
  `[${cjk}]+|(?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}])+(?:[-._/:'’](?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}])+)*`,
  'gu',
)
/** The same where no sign is one of those: most texts, and much faster. */
const runsOfWords = /[\p{L}\p{N}\p{M}]+(?:[-._/:'’][\p{L}\p{N}\p{M}]+)*/gu
const isCjk = new RegExp(`^[${cjk}]`, 'u')
const holdsCjk = new RegExp(`[${cjk}]`, 'u')

/** Chinese, Japanese and Korean have no spaces between words: every two neighbouring signs stand for one. */
const bigrams = (run: string): readonly Term[] => {
  const signs = Array.from(run)
  if (signs.length === 1) return [{ key: run, written: run, weight: 1 }]
  const pairs = signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
  return pairs.map((pair) => ({ key: pair, written: pair, weight: 1 }))
}

/** Longer runs of signs are no words: keys, encoded data. */
const LONGEST = 60

const humps = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u

const plain = (word: string): readonly Term[] => {
  const small = word.toLowerCase()
  const says = small.length > 1 && /\p{L}/u.test(small) && !/^v?\d/.test(small) && !stopWords.has(small)
  return says ? [{ key: stemOf(small), written: word, weight: 1 }] : []
}

/** Nothing to take apart: small letters, at most a capital before them. */
const plainWord = /^[A-Za-z][a-z]{0,40}$/

/** A host's name: its parts are those of an address. */
const isHost = (run: string): boolean => (run.match(/\./g)?.length ?? 0) > 1

/** An identifier counts as a whole, and its parts together as much: `payments-db` is also half *payments*, half *db*. */
const wordTerms = (run: string): readonly Term[] => {
  const known = plainWord.test(run) ? plain(run) : undefined
  if (known !== undefined) return known
  const bare = run.replace(/['’]s$/i, '')
  if (bare.length > LONGEST) return []
  const parts = bare.split(/[-._/:'’]+/u).flatMap((part) => part.split(humps))
  if (parts.length === 1) return plain(bare)
  const whole = plain(bare).map(({ written }) => ({ key: written.toLowerCase(), written, weight: 1 }))
  const telling = parts.filter((part) => part.length > 1).flatMap(plain)
  // *and/or* and *it's* are no identifiers.
  if (telling.length === 0) return []
  return isHost(bare) ? whole : [...whole, ...telling.map((term) => ({ ...term, weight: 1 / telling.length }))]
}

/**
 * The words of a text in its order, stemmed: identifiers whole and split, two neighbouring signs of Chinese, Japanese and
 * Korean each. Numbers, dates, ids, addresses and stop words are left out.
 */
export const termsOf = (text: string): readonly Term[] => {
  const words = leftOut.reduce((rest, pattern) => rest.replace(pattern, ' '), text.normalize('NFKC'))
  if (!holdsCjk.test(words)) return (words.match(runsOfWords) ?? []).flatMap(wordTerms)
  return (words.match(runs) ?? []).flatMap((run) => (isCjk.test(run) ? bigrams(run) : wordTerms(run)))
}
