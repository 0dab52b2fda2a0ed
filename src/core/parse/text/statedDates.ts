import type { Field } from '../../domain/frontMatter'
import type { Interval } from '../../domain/policy'
import type { IsoDate, Located, Problem, Range } from '../../domain/text'
import { parseInterval, readDate, type FoundDate } from './dates'
import { fieldNamed, textOf } from '../frontMatter/fields'
import { hint, warning } from './problemOf'

/** Says in `problems` what is unusual about a date that was found: impossible, loosely written, or of two meanings. */
export const noteDate = (found: FoundDate, range: Range, problems: Problem[]): void => {
  const { date, form, text } = found
  if (date === undefined) {
    const message = `“${text}” is no day of the calendar. Write the date as YYYY-MM-DD.`
    problems.push(warning('impossible-date', message, range))
  } else if (form === 'ambiguous') {
    const message = `“${text}” is read with the day first, as ${date}. Write it as YYYY-MM-DD to be sure.`
    problems.push(hint('ambiguous-date', message, range))
  } else if (form === 'loose') {
    problems.push(hint('loose-date', `“${text}” is read as ${date}. Write dates as YYYY-MM-DD.`, range))
  }
}

/** A text that should be a date, read; what is wrong with it goes to `problems`. */
export const statedDate = (stated: Located<string>, problems: Problem[]): Located<IsoDate> | undefined => {
  const found = readDate(stated.value)
  if (found === undefined) {
    const message = `“${stated.value}” cannot be read as a date. Write it as YYYY-MM-DD.`
    problems.push(warning('unreadable-date', message, stated.range))
    return undefined
  }
  noteDate(found, stated.range, problems)
  return found.date === undefined ? undefined : { value: found.date, range: stated.range }
}

/** The date in the first of these fields that there is. */
export const dateField = (
  fields: readonly Field[],
  keys: readonly string[],
  problems: Problem[],
): Located<IsoDate> | undefined => {
  const text = textOf(fieldNamed(fields, ...keys)?.value)
  return text === undefined ? undefined : statedDate(text, problems)
}

/** The interval in the first of these fields that there is. */
export const intervalField = (
  fields: readonly Field[],
  keys: readonly string[],
  problems: Problem[],
): Located<Interval> | undefined => {
  const text = textOf(fieldNamed(fields, ...keys)?.value)
  if (text === undefined) return undefined
  const interval = parseInterval(text.value)
  if (interval !== undefined) return { value: interval, range: text.range }
  const message = `“${text.value}” cannot be read as a length of time. Write it as in “6 months” or “90 days”.`
  problems.push(warning('unreadable-interval', message, text.range))
  return undefined
}
