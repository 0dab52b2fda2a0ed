import { plainKey } from '../../parse/frontMatter/fields'

/** A record to be written; keys in the order in which they are to stand. `undefined`: the key is not to be there. */
export type WrittenRecord = Readonly<Record<string, string | readonly string[] | undefined>>

/** What can be written as a key's value. An empty list is written as `[]`. */
export type WrittenValue = string | readonly string[] | WrittenRecord

/** How a scalar that is there already is written. */
export type Quotes = 'plain' | 'single' | 'double'

type Place = { readonly key: string; readonly inFlow: boolean }

/** What YAML 1.1 or 1.2 readers take for something other than a text. */
const number =
  /^[-+]?(?:0x[\da-f_]+|0o?[0-7_]+|0b[01_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|\.inf|\d+(?::[0-5]?\d)+(?:\.\d*)?)$|^\.nan$/i
const word = /^(?:true|false|yes|no|on|off|y|n|null|~|=|<<)$/i
const date = /^\d{4}-\d{1,2}-\d{1,2}(?:$|[Tt\s])/
const hash = /^[0-9a-f]{12}$/i

/** Keys whose values are meant as dates, so that a date there stands without quotes. */
const isDateKey = (key: string): boolean =>
  /^(?:on|date|exercised|assigned|due|read|shadowed|supervised|until|from|to|since|expires|review_by|last_reviewed|last_review_date|reviewed|last_verified)$|_on$|_at$/.test(
    plainKey(key),
  )

// Control characters, line separators, a byte-order mark and halves of characters cannot stand as they are.
const unprintable = /[\p{Cc}\u2028\u2029\uFEFF\p{Cs}]/u

const startsLikeSyntax = /^(?:[#&*!|>'"%@`,[\]{}]|[-?:](?=[\s,[\]{}]|$)|---|\.\.\.)/

const readsAsOther = (text: string, key: string): boolean =>
  number.test(text) || word.test(text) || hash.test(text) || (date.test(text) && !isDateKey(key))

const mayBePlain = (text: string, { key, inFlow }: Place): boolean =>
  text !== '' &&
  text === text.trim() &&
  !unprintable.test(text) &&
  !startsLikeSyntax.test(text) &&
  !/:(?:\s|$)|\s#|\{[{%]/.test(text) &&
  !(inFlow && /[,[\]{}]/.test(text)) &&
  !readsAsOther(text, key)

/** A key as it is written; words such as `on` stand plain, as people write them. */
export const writeKey = (key: string, inFlow: boolean): string =>
  /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? key : writeScalar(key, { key: '', inFlow })

const escaped = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A scalar in the quotes it had, if it had any and they can hold it; else plain, and in double quotes only where YAML needs them. */
export const writeScalar = (text: string, place: Place, quotes: Quotes = 'plain'): string => {
  if (quotes === 'single' && !unprintable.test(text)) return `'${text.replaceAll("'", "''")}'`
  return quotes === 'plain' && mayBePlain(text, place) ? text : escaped(text)
}

/** A name, an id or a path that is put in the place of another, whatever stands around it. */
export const yamlName = (text: string): string => writeScalar(text, { key: '', inFlow: true })

/** `[a, b]`, one line. */
export const writeList = (texts: readonly string[], key: string): string =>
  `[${texts.map((text) => writeScalar(text, { key, inFlow: true })).join(', ')}]`

const writeInFlow = (value: string | readonly string[], key: string): string =>
  typeof value === 'string' ? writeScalar(value, { key, inFlow: true }) : writeList(value, key)

/** `key: value`, for a record's line. */
export const writeFlowPair = (key: string, value: string | readonly string[]): string =>
  `${writeKey(key, true)}: ${writeInFlow(value, key)}`

/** `{a: 1, b: 2}`, one line; keys without a value are left out. */
export const writeRecord = (record: WrittenRecord): string =>
  `{${Object.entries(record)
    .flatMap(([key, value]) => (value === undefined ? [] : [writeFlowPair(key, value)]))
    .join(', ')}}`

export const isRecord = (value: WrittenValue): value is WrittenRecord =>
  typeof value !== 'string' && !Array.isArray(value)

/** A value as it is written for `key`. */
export const writeValue = (value: WrittenValue, place: Place): string => {
  if (isRecord(value)) return writeRecord(value)
  return typeof value === 'string' ? writeScalar(value, place) : writeList(value, place.key)
}
