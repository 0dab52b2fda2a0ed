import { partSaid } from '../../parse/incident/actionItem'
import { findDates } from '../../parse/text/dates'

/** What can be set on an item: `value` is undefined where it is to be taken away. */
export type PartChange = {
  readonly key: 'owner' | 'due'
  readonly value: string | undefined
  /** How the item says it now: the owner as written, or the due date; undefined where it does not. */
  readonly now: string | undefined
}

type Piece = { readonly start: number; readonly end: number; readonly text: string }

const put = (text: string, { start, end }: Omit<Piece, 'text'>, fresh: string): string =>
  text.slice(0, start) + fresh + text.slice(end)

const piecesOf = (text: string, pattern: RegExp, shift = 0): readonly Piece[] =>
  [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: index + shift,
    end: index + shift + match.length,
    text: match,
  }))

const link = '\\[[^\\[\\]]*\\]\\([^()\\s]*\\)'
const round = new RegExp(`(?<!\\])\\((?:${link}|[^()[\\]])*\\)`, 'g')
const square = /\[[^()[\]]+\](?![([:])/g
const partPattern = new RegExp(`(?:${link}|[^,;|])+`, 'g')
const code = /(`+)[^`]*\1/g

const plain = (text: string): string => text.replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')

/** Brackets outside code, the last first. */
const bracketsIn = (text: string, pattern: RegExp): readonly Piece[] => {
  const spans = piecesOf(text, code)
  return piecesOf(text, pattern)
    .filter(({ start }) => !spans.some((span) => span.start <= start && start < span.end))
    .toReversed()
}

const partsOf = ({ start, text }: Piece): readonly Piece[] => piecesOf(text.slice(1, -1), partPattern, start + 1)

/** `owner: @carol`, as it is written. */
const written = (key: PartChange['key'], value: string): string => `${key}: ${value}`

const withValue = ({ text }: Piece, key: PartChange['key'], value: string): string => {
  const [before = ''] = /^\s*/.exec(text) ?? []
  const [after = ''] = /\s*$/.exec(text) ?? []
  const label = /^\s*[^:=：]+[:=：]\s*/.exec(text)?.[0]
  if (label !== undefined) return label + value + after
  return before + (key === 'due' || /^@[\w./-]+$/.test(value) ? value : written(key, value)) + after
}

/** Without one part; without the bracket where nothing else is in it. */
const withoutPart = (text: string, bracket: Piece, part: Piece): string => {
  const parts = partsOf(bracket)
  const at = parts.findIndex(({ start }) => start === part.start)
  const next = parts[at + 1]
  const last = parts[at - 1]
  if (next !== undefined) {
    const gap = /^\s*/.exec(part.text)?.[0].length ?? 0
    const nextGap = /^\s*/.exec(next.text)?.[0].length ?? 0
    return put(text, { start: part.start + gap, end: next.start + nextGap }, '')
  }
  if (last !== undefined) return put(text, { start: last.end, end: part.end }, '')
  const before = /\s*$/.exec(text.slice(0, bracket.start))?.[0].length ?? 0
  return put(text, { start: bracket.start - before, end: bracket.end }, '')
}

/** Where brackets say it already: changed there, or taken out. */
const inBrackets = (text: string, { key, value }: PartChange): readonly string[] =>
  [...bracketsIn(text, round), ...bracketsIn(text, square)].flatMap((bracket) =>
    partsOf(bracket)
      .filter((part) => partSaid(plain(part.text)) === key)
      .map((part) =>
        value === undefined ? withoutPart(text, bracket, part) : put(text, part, withValue(part, key, value)),
      ),
  )

const labels = {
  owner: /\b(?:owner|assignee|assigned to|dri)\s*[:=：]\s*(?=\S)/gi,
  due: /\b(?:due(?: date| by)?|deadline)\s*[:=：]\s*(?=\S)/gi,
} as const

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Where the item says it in words of its own: `@bob: …`, `… due: 1 Dec 2026`. Only the name or the day is changed. */
const inWords = (text: string, { key, value, now }: PartChange): readonly string[] => {
  if (value === undefined) return []
  const named = now === undefined || key === 'due' ? [] : ownersIn(text, now)
  const dated = key === 'due' && now !== undefined ? findDates(text).filter(({ date }) => date === now) : []
  const labelled = piecesOf(text, labels[key]).map(({ end }) => ({
    start: end,
    end: end + (/^[^,;|()\r\n]*[^,;|()\s]/.exec(text.slice(end))?.[0].length ?? 0),
  }))
  return [...[...named, ...dated].toReversed(), ...labelled.toReversed()].map((place) => put(text, place, value))
}

const ownersIn = (text: string, name: string): readonly Piece[] => [
  ...piecesOf(text, new RegExp(escaped(name), 'g')),
  ...piecesOf(text, new RegExp(`\\[${escaped(name)}\\]\\([^()\\s]*\\)`, 'g')),
]

/** Brackets of the one grammar get one part more, in its order: owner, due, type, ticket. */
const extended = (text: string, { key, value }: PartChange): readonly string[] => {
  if (value === undefined) return []
  return bracketsIn(text, round).flatMap((bracket) => {
    const parts = partsOf(bracket)
    const said = parts.map((part) => partSaid(plain(part.text)))
    if (said.length === 0 || said.includes(undefined)) return []
    const owner = key === 'due' ? said.indexOf('owner') : -1
    const before = parts[owner]
    return before === undefined
      ? [put(text, { start: bracket.start + 1, end: bracket.start + 1 }, `${written(key, value)}, `)]
      : [put(text, { start: before.end, end: before.end }, `, ${written(key, value)}`)]
  })
}

/** Brackets at the end; inside its marks where the whole text is struck out. */
const appended = (text: string, { key, value }: PartChange): readonly string[] => {
  if (value === undefined) return []
  const bracket = ` (${written(key, value)})`
  const marks = /[~*_]+$/.exec(text)?.[0] ?? ''
  return [text + bracket, ...(marks === '' ? [] : [text.slice(0, -marks.length) + bracket + marks])]
}

/** Where an item's words say it already: those words changed. */
export const saidOtherwise = (text: string, change: PartChange): readonly string[] => [
  ...inBrackets(text, change),
  ...inWords(text, change),
]

/** Ways to say it in an item's words, the likeliest first; which of them is read as meant is told by reading. */
export const partSaidIn = (text: string, change: PartChange): readonly string[] => [
  ...saidOtherwise(text, change),
  ...extended(text, change),
  ...appended(text, change),
]
