import type { Steps } from '../core/domain/steps'

/**
 * What could move a terminal's cursor, hide text or turn its direction: control characters, line and paragraph
 * separators, direction marks, invisible format characters and halves of surrogate pairs. The joiners that emoji and
 * some scripts need (U+200C, U+200D) stay.
 */
const unsafe =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escapeOf = (character: string): string =>
  named[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** A repository's text on one line, safe to print: what a terminal would obey is shown as an escape such as `\u{1b}`. */
export const printable = (text: string): string => text.replace(unsafe, escapeOf)

const jsonEscape = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')

const escapedJson = (json: string): string =>
  json.replace(unsafe, (character) => (character === '\n' ? '\n' : jsonEscape(character)))

/** Indented JSON whose every string is the same, but in which nothing remains that a terminal would obey. */
export const printableJson = (value: unknown): string => `${escapedJson(JSON.stringify(value, undefined, 2))}\n`

const indented = (value: unknown, indent: string): string =>
  escapedJson(JSON.stringify(value, undefined, 2)).replaceAll('\n', `\n${indent}`)

/** Many small steps cost more than they give. */
const ENTRIES = 20

function* listText(items: readonly unknown[]): Steps<string> {
  if (items.length === 0) return '[]'
  const texts: string[] = []
  for (const [at, item] of items.entries()) {
    // Nothing stands for nothing in a list.
    texts.push(`    ${indented(item === undefined ? null : item, '    ')}`)
    if (at % ENTRIES === 0) yield
  }
  return `[\n${texts.join(',\n')}\n  ]`
}

/** The same for plain data with long lists at its top, a few of their entries at a step. */
export function* printableJsonSteps(value: object): Steps<string> {
  const texts: string[] = []
  for (const [key, own] of Object.entries(value) as readonly (readonly [string, unknown])[]) {
    if (own === undefined) continue
    const text = Array.isArray(own) ? yield* listText(own) : indented(own, '  ')
    texts.push(`  ${escapedJson(JSON.stringify(key))}: ${text}`)
    yield
  }
  return texts.length === 0 ? '{}\n' : `{\n${texts.join(',\n')}\n}\n`
}
