import type { ActionItem, Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'
import { asQuery, type Entry, type Likeness } from './likeness'
import { writtenTerms } from './reviewTerms'
import type { StatedTerm } from './statedTerms'
import { whenItWas } from './whenItWas'

/** One thing that makes two incidents look alike, or that makes it matter. */
export type LikenessReason =
  | { readonly kind: StatedTerm['about']; readonly names: readonly string[] }
  /** Words that both use, as they are written, the most telling first. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** What the earlier review wanted done was still open when the later incident began, and is today. */
  | { readonly kind: 'recurred-while-open'; readonly earlier: string; readonly actions: readonly string[] }

/** Words shown of those that two reviews share. */
const WORDS = 4

/** A word that adds less than this share of the most telling one tells nothing beside it. */
const TELLING = 0.15

const ids = (written: string): readonly string[] => written.toLowerCase().split(/[^\p{L}\p{N}]+/u)

/** Neighbouring pairs of signs overlap: 证书 and 书过 are one word where both texts have 证书过. */
const joined = (words: readonly string[], holds: (word: string) => boolean): readonly string[] => {
  const left = [...words]
  for (let at = 0; at < left.length; at += 1) {
    for (let other = 0; other < left.length; other += 1) {
      const [one, next] = [left[at] ?? '', left[other] ?? '']
      const signs = Array.from(next)
      if (at === other || one === '' || Array.from(one).at(-1) !== signs[0]) continue
      const both = one + signs.slice(1).join('')
      if (!holds(both)) continue
      left[at] = both
      left[other] = ''
      other = -1
    }
  }
  return left.filter((word) => word !== '')
}

const isCjk = (word: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)

const textOf = ({ facts }: Document): string =>
  [facts.title, ...(facts.passages ?? []).map(({ text }) => text)].join('\n')

/** A name's parts are left out beside the name, and what is said as a service or alert is not said as a word again. */
const withoutRepeats = (words: readonly string[], stated: readonly string[]): readonly string[] => {
  const said = stated.flatMap((name) => [name.toLowerCase(), ...ids(name)])
  const kept: string[] = []
  for (const word of words) {
    const small = word.toLowerCase()
    if (said.includes(small) || kept.some((one) => ids(one).includes(small) || one.toLowerCase().includes(small)))
      continue
    const shorter = kept.findIndex((one) => small.includes(one.toLowerCase()))
    if (shorter >= 0) kept[shorter] = word
    else kept.push(word)
  }
  return kept
}

type Pair = { readonly one: Entry; readonly other: Entry; readonly stated: readonly string[] }

/** In small letters where either writes it so. */
const writtenIn = (own: string, its: string): string => (its === its.toLowerCase() ? its : own)

/** The words that both use with what each adds to their likeness, the most telling first. */
const commonWords = (base: KnowledgeBase, likeness: Likeness, { one, other }: Pair) => {
  const [own, its] = [one, other].map(({ path }) => {
    const document = base.documents.get(path)
    return document === undefined ? [] : writtenTerms(document, likeness.boilerplate)
  })
  const written = new Map((its ?? []).map((term) => [term.number, term.written]))
  const query = asQuery(likeness, one)
  const weights = new Map(Array.from(other.terms, (term, at) => [term, other.weights[at] ?? 0]))
  return (own ?? [])
    .flatMap(({ number, written: form }) => {
      const there = written.get(number)
      const adds = (query[number] ?? 0) * (weights.get(number) ?? 0)
      return there === undefined || adds === 0 ? [] : [{ adds, word: writtenIn(form, there) }]
    })
    .sort((a, b) => b.adds - a.adds || (a.word < b.word ? -1 : 1))
}

const sharedWords = (base: KnowledgeBase, likeness: Likeness, pair: Pair): readonly string[] => {
  const common = commonWords(base, likeness, pair)
  const most = common[0]?.adds ?? 0
  const written = common
    .filter(({ adds }) => adds >= most * TELLING)
    .slice(0, WORDS * 4)
    .map(({ word }) => word)
  const texts = [pair.one, pair.other].flatMap(({ path }) => {
    const document = base.documents.get(path)
    return document === undefined ? [] : [textOf(document)]
  })
  const signs = joined(written.filter(isCjk), (word) => texts.every((text) => text.includes(word)))
  const whole = (word: string) => (isCjk(word) ? (signs.find((run) => run.includes(word)) ?? word) : word)
  return withoutRepeats([...new Set(written.map(whole))], pair.stated).slice(0, WORDS)
}

/** Actions that the review says are open; of those of which it says nothing, nothing is claimed. */
export const openActionsOf = ({ facts }: Document): readonly ActionItem[] =>
  facts.stated.actionItems.filter(({ status }) => status === 'open')

const nameOf = ({ facts }: Document): string => facts.stated.id?.value ?? facts.title

const unfinished = (one: Document, other: Document): readonly LikenessReason[] => {
  const when = whenItWas(one, other)
  if (when === 'unknown') return []
  const earlier = when === 'earlier' ? other : one
  const actions = openActionsOf(earlier).map(({ title }) => title)
  return actions.length === 0 ? [] : [{ kind: 'recurred-while-open', earlier: nameOf(earlier), actions }]
}

/** Why two reviews look alike, the most telling first: where there is little room, the last ones are cut off. */
export const reasonsFor = (
  base: KnowledgeBase,
  likeness: Likeness,
  [from, to]: readonly [DocPath, DocPath],
): readonly LikenessReason[] => {
  const [one, other] = [likeness.entries.get(from), likeness.entries.get(to)]
  const [review, another] = [base.documents.get(from), base.documents.get(to)]
  if (one === undefined || other === undefined || review === undefined || another === undefined) return []
  const both = one.stated.filter(({ number }) => other.stated.some((each) => each.number === number))
  const stated = (kind: StatedTerm['about']): readonly LikenessReason[] => {
    const names = both.filter((each) => each.about === kind).map(({ name }) => name)
    return names.length === 0 ? [] : [{ kind, names }]
  }
  const words = sharedWords(base, likeness, { one, other, stated: both.map(({ name }) => name) })
  return [
    ...stated('service'),
    ...stated('alert'),
    ...(words.length === 0 ? [] : [{ kind: 'words' as const, words }]),
    ...unfinished(review, another),
    ...stated('runbook'),
    ...stated('factor'),
  ]
}
