/** Patterns for JSON schemas, which know no flag for “in any case” and no parser: each lets through all that ours reads. */

/** The same letters, large or small. */
export const anyCase = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)

/** One of these words and nothing else; blanks and underscores do for hyphens. */
export const oneOf = (words: readonly string[]): string =>
  `^\\s*(?:${words.map((word) => anyCase(word).replaceAll('-', '[\\s_-]+')).join('|')})\\s*$`

const month = '(?:0?[1-9]|1[0-2])'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const ordinal = `${day}(?:${['st', 'nd', 'rd', 'th'].map(anyCase).join('|')})?`
const monthName = '[A-Za-z]{3,9}\\.?'
const dates = [
  `\\d{4}[-/.]${month}[-/.]${day}`,
  `\\d{4}\\s*年\\s*${month}\\s*月\\s*${day}\\s*日`,
  `${day}[-/.]${day}[-/.](?:\\d{4}|\\d{2})`,
  `${ordinal}[\\s-]+(?:[Oo][Ff]\\s+)?${monthName},?[\\s-]+\\d{4}`,
  `${monthName}[\\s-]+(?:[Tt][Hh][Ee]\\s+)?${ordinal},?[\\s-]+\\d{4}`,
].join('|')

export const date = `^\\s*(?:${dates})(?:[Tt\\s].*)?$`

/** A text with a date in it. */
export const moment = `(?:${dates})`

const units = ['d', 'w', 'm', 'y', 'days?', 'weeks?', 'wks?', 'months?', 'mths?', 'mons?', 'years?', 'yrs?']
const anyUnit = units.map((unit) => (unit.endsWith('?') ? `${anyCase(unit.slice(0, -1))}?` : anyCase(unit))).join('|')
const numbers = 'a an one two three four five six seven eight nine ten eleven twelve'.split(' ')
const adverbs = 'daily weekly fortnightly monthly quarterly half-yearly biannually yearly annually'.split(' ')

export const interval = [
  '^\\s*(?:(?:[Ee][Vv][Ee][Rr][Yy]|[Ii][Nn]|[Aa][Ff][Tt][Ee][Rr])\\s+)?(?:',
  `[Pp]0*[1-9]\\d{0,3}[DdWwMmYy]|(?:0*[1-9]\\d{0,3}|${numbers.map(anyCase).join('|')})?[\\s-]*(?:${anyUnit})|`,
  `${adverbs.map(anyCase).join('|')})\\s*$`,
].join('')

export const level = `^(?:\\s*(?:${['none', 'read', 'shadow', 'shadowed', 'perform', 'performs', 'performed', 'teach', 'teaches', 'trainer'].map(anyCase).join('|')})\\s*|.*\\d.*)$`

export const count = '^\\s*\\d{1,3}\\s*$'

export const hours = '^\\s*\\d{1,3}(?:\\.\\d{1,2})?\\s*$'

export const flag = oneOf(['true', 'false', 'yes', 'no'])

export const length = `^\\s*(?=.*[1-9])\\d+(?:\\.\\d+)?\\s*(?:[KkMm][Ii]?[Bb])?\\s*$`

export const hash = '^\\s*[0-9A-Fa-f]{12}\\s*$'

export const timezone = '^\\s*(?:[A-Za-z][\\w+-]*(?:/[\\w+-]+){0,2}|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)\\s*$'

export const glob = '^(?!\\s*!)(?!.*[@?!+*]\\()(?!.*\\{[^{},]*\\.\\.[^{},]*\\})'
