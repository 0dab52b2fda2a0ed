import { isoDate } from '../../domain/calendar'
import type { Interval } from '../../domain/policy'
import type { IsoDate } from '../../domain/text'

/**
 * How a date was written: `iso` is `2026-10-01`; `loose` the same with a digit missing or other signs between;
 * `named` has the month as a word; `day-first` is `13/02/2026`; `month-first` is `02/13/2026`, where no other order is
 * possible; `ambiguous` could be either and is read with the day first.
 */
export type DateForm = 'iso' | 'loose' | 'named' | 'day-first' | 'month-first' | 'ambiguous'

/** A date found in a text. `date` is undefined where the calendar has no such day. */
export type FoundDate = {
  readonly date: IsoDate | undefined
  readonly form: DateForm
  readonly text: string
  /** Offset of its first character. */
  readonly start: number
  /** Offset after its last character. */
  readonly end: number
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const monthOf = (name: string) => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1

type Form = {
  readonly pattern: RegExp
  readonly read: (groups: readonly string[]) => Omit<FoundDate, 'text' | 'start' | 'end'>
}

const numbers = (groups: readonly string[]): [number, number, number] => [
  Number(groups[0]),
  Number(groups[1]),
  Number(groups[2]),
]

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year))

const readYearFirst: Form['read'] = (groups) => {
  const [year, month, day] = numbers([groups[0] ?? '', groups[2] ?? '', groups[3] ?? ''])
  const strict = groups[1] === '-' && groups[2]?.length === 2 && groups[3]?.length === 2
  return { date: isoDate(year, month, day), form: strict ? 'iso' : 'loose' }
}

const readDayFirst: Form['read'] = (groups) => {
  const [first, second] = numbers([groups[0] ?? '', groups[2] ?? '', ''])
  const year = fullYear(groups[3] ?? '')
  const dayFirst = isoDate(year, second, first)
  const monthFirst = isoDate(year, first, second)
  // With full stops between, the day always comes first; with slashes and dashes both orders are in use.
  if (groups[1] === '.' || first === second) return { date: dayFirst, form: 'day-first' }
  if (dayFirst !== undefined && monthFirst !== undefined) return { date: dayFirst, form: 'ambiguous' }
  return dayFirst !== undefined ? { date: dayFirst, form: 'day-first' } : { date: monthFirst, form: 'month-first' }
}

const forms: readonly Form[] = [
  { pattern: /(?<![\d.])(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d|\.\d)/g, read: readYearFirst },
  // With full stops between, a missing digit means a version and no date.
  { pattern: /(?<![\d.])(\d{4})(\.)(\d{2})\2(\d{2})(?!\d|\.\d)/g, read: readYearFirst },
  {
    pattern: /(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g,
    read: (groups) => ({ date: isoDate(...numbers(groups)), form: 'named' }),
  },
  {
    pattern: /(?<![\d.\-/])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d]|[-/.]\d|:)/g,
    read: readDayFirst,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${monthPattern}\\b\\.?,?[\\s-]+(\\d{4})(?!\\d)`,
      'gi',
    ),
    read: ([day, month, year]) => ({ date: isoDate(Number(year), monthOf(month ?? ''), Number(day)), form: 'named' }),
  },
  {
    pattern: new RegExp(
      `\\b${monthPattern}\\b\\.?[\\s-]+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]+(\\d{4})(?!\\d)`,
      'gi',
    ),
    read: ([month, day, year]) => ({ date: isoDate(Number(year), monthOf(month ?? ''), Number(day)), form: 'named' }),
  },
]

/** Every date in a text, in its order. Numbers that only look like parts of one (versions, addresses) are left alone. */
export const findDates = (text: string): readonly FoundDate[] => {
  if (!/\d/.test(text)) return []
  const found: FoundDate[] = []
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({ ...read(match.slice(1)), text: match[0], start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The first date in a text, possible or not; undefined where there is none. */
export const findDate = (text: string): FoundDate | undefined => findDates(text)[0]

/**
 * What a text that should be one date says. An instant's day is its date (`2026-10-01T08:00:00Z`), as is the date of a
 * text with a time behind it. Undefined where the text holds anything else.
 */
export const readDate = (text: string): FoundDate | undefined => {
  const trimmed = text.trim()
  const found = findDate(trimmed)
  if (found?.start !== 0) return undefined
  const rest = trimmed.slice(found.end)
  return /^(?:$|[T\s][\d:.\sZzT+-]*$)/.test(rest) ? found : undefined
}

/** The date a text says, or undefined where it says none that exists. */
export const parseDate = (text: string): IsoDate | undefined => readDate(text)?.date

const units = { d: 'days', w: 'weeks', m: 'months', y: 'years' } as const

const unitOf = (letter: string): Interval['unit'] | undefined => {
  const key = letter.toLowerCase()
  return key === 'd' || key === 'w' || key === 'm' || key === 'y' ? units[key] : undefined
}

const wordNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

const adverbs: Readonly<Record<string, Interval>> = {
  daily: { count: 1, unit: 'days' },
  weekly: { count: 1, unit: 'weeks' },
  fortnightly: { count: 2, unit: 'weeks' },
  monthly: { count: 1, unit: 'months' },
  quarterly: { count: 3, unit: 'months' },
  'half-yearly': { count: 6, unit: 'months' },
  biannually: { count: 6, unit: 'months' },
  yearly: { count: 1, unit: 'years' },
  annually: { count: 1, unit: 'years' },
}

/**
 * A length of calendar time: `6 weeks`, `6 month`, `1 year`, `90 days`, `6m`, `every six months`, `quarterly`, and ISO
 * 8601 durations of one unit (`P6M`). Undefined for anything else and for nothing at all (`0 days`).
 */
export const parseInterval = (text: string): Interval | undefined => {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(?:every|in|after)\s+/, '')
  const adverb = Object.hasOwn(adverbs, words) ? adverbs[words] : undefined
  if (adverb !== undefined) return adverb
  const match =
    /^(?:p(\d{1,4})([dwmy])|(\d{1,4}|an?|[a-z]+)?[\s-]*(d|w|m|y|days?|weeks?|wks?|months?|mths?|mons?|years?|yrs?))$/.exec(
      words,
    )
  if (match === null) return undefined
  const number = match[1] ?? match[3] ?? 'a'
  const word = number === 'a' || number === 'an' ? 1 : wordNumbers.indexOf(number)
  const count = /^\d/.test(number) ? Number(number) : word
  const unit = unitOf((match[2] ?? match[4] ?? '').charAt(0))
  return unit === undefined || count < 1 ? undefined : { count, unit }
}
