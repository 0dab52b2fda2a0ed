import { statusWordsIn, tick } from '../../parse/incident/actionWords'

type Status = 'open' | 'done'

/** Words that say the other thing, for languages whose writers would not say it in English. */
const opposites: Readonly<Record<string, string>> = {
  已完成: '进行中',
  完成: '进行中',
  进行中: '已完成',
  未完成: '已完成',
  待办: '已完成',
  erledigt: 'offen',
  offen: 'erledigt',
  fait: 'à faire',
  terminé: 'en cours',
  'à faire': 'fait',
  'en cours': 'terminé',
  hecho: 'pendiente',
  pendiente: 'hecho',
  feito: 'pendente',
  pendente: 'feito',
}

/** A word in the case of the one whose place it takes. */
export const inCaseOf = (model: string, word: string): string => {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase()
  const first = model.charAt(0)
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

const replaced = (text: string, start: number, old: string, fresh: string): string =>
  text.slice(0, start) + fresh + text.slice(start + old.length)

/** The text with one of its words for the other status replaced by one for `to`, each in turn, the last word first. */
const wordsChanged = (text: string, to: Status): readonly string[] =>
  statusWordsIn(text)
    .filter(({ status }) => status !== to)
    .toReversed()
    .map(({ start, word }) => replaced(text, start, word, inCaseOf(word, opposites[word.toLowerCase()] ?? to)))

const withoutTicks = (text: string): readonly string[] =>
  text.search(tick) < 0 ? [] : [text.replace(tick, ' ').trim(), text.replace(tick, '').trim()]

/** Only where all of it is struck out: a word that was crossed out within a sentence stays so. */
const withoutStrike = (text: string): readonly string[] => {
  if (/^~~?[^~]+~~?$/.test(text)) return [text.replace(/^~+|~+$/g, '')]
  return /^~~[\s\S]+~~$/.test(text) ? [text.replace(/~~/g, '')] : []
}

/**
 * An item's words without the signs and words by which they say the other status, the likeliest reading first, and at
 * last as they are.
 */
export const wordsFor = (text: string, to: Status): readonly string[] => [
  ...(to === 'open' ? [...withoutTicks(text), ...withoutStrike(text)] : []),
  ...wordsChanged(text, to),
  text,
]
