import { instantOf } from '../../domain/calendar'
import type { IsoDate, IsoInstant } from '../../domain/text'
import { findDate, type FoundDate } from '../text/dates'

/** A zone named in a text: minutes ahead of UTC, or undefined where the name is not known. */
export type Zone = { readonly name: string; readonly offset: number | undefined }

const hour = 60

/** Abbreviations that operations teams write. `IST` and `CST` have several meanings; the commonest is taken. */
// prettier-ignore
const offsets: Readonly<Record<string, number>> = {
  UTC: 0, GMT: 0, Z: 0, WET: 0, BST: hour, WEST: hour, CET: hour, CEST: 2 * hour, EET: 2 * hour, EEST: 3 * hour,
  MEZ: hour, MESZ: 2 * hour,
  MSK: 3 * hour, IST: 5.5 * hour, SGT: 8 * hour, HKT: 8 * hour, AWST: 8 * hour, JST: 9 * hour, KST: 9 * hour,
  AEST: 10 * hour, AEDT: 11 * hour, NZST: 12 * hour, NZDT: 13 * hour, BRT: -3 * hour, EDT: -4 * hour, EST: -5 * hour,
  CDT: -5 * hour, CST: -6 * hour, MDT: -6 * hour, MST: -7 * hour, PDT: -7 * hour, PST: -8 * hour,
}

const abbreviation = Object.keys(offsets)
  .filter((name) => name !== 'Z')
  .join('|')
const zonePattern = new RegExp(
  `(?:\\b(?:UTC|GMT)\\s?)?(?<!\\d)([+−-])(\\d{2}):?(\\d{2})\\b|\\b(?:UTC|GMT)\\s?([+−-])(\\d{1,2})\\b|\\b(${abbreviation})\\b`,
)

/** The first zone a text names: an abbreviation (`CEST`), or an offset (`+01:00`, `UTC+2`). */
export const findZone = (text: string): Zone | undefined => {
  const match = zonePattern.exec(text)
  if (match === null) return undefined
  const [name, sign, hours, minutes, utcSign, utcHours, letters] = match
  if (letters !== undefined) return { name, offset: offsets[letters] }
  const size = Number(hours ?? utcHours) * hour + Number(minutes ?? 0)
  const negative = (sign ?? utcSign) !== '+'
  return size > 14 * hour ? undefined : { name, offset: negative ? -size : size }
}

/** A sentence that gives the zone of all times, such as "All times in CET" or a table's "Time (UTC)". */
export const findStatedZone = (text: string): Zone | undefined => {
  const sentence = /(?:\btimes?\b|\btime ?zone\b|\btimestamps?\b|时间|時間|时区|Uhrzeit|heures?|horas?)[^.\n|]{0,40}/gi
  for (const match of text.matchAll(sentence)) {
    const zone = findZone(match[0])
    if (zone !== undefined) return zone
  }
  return undefined
}

/** A time of day found in a text: minutes and seconds after midnight, and the zone right behind it. */
export type FoundTime = {
  readonly minutes: number
  readonly seconds: number
  readonly zone: Zone | undefined
  readonly start: number
  readonly end: number
}

const timePattern =
  /(?<![\d:.])(\d{1,2})(?:[:h](\d{2})|\.(\d{2}))(?::(\d{2})(?:[.,]\d+)?)?(?!\d|:\d)\s?(?:([ap])\.?m\.?\b)?|(?<![\d:.])(\d{1,2})\s?([ap])\.?m\.?\b/i
const zoneBehind = new RegExp(`^(?:\\s?Uhr)?(?:\\s?\\(?(?:(Z)(?![A-Za-z])|(${zonePattern.source})))`)

/** The first time of day in a text (`10:26`, `9.05`, `2pm`, `14:00:30`); undefined where no such time exists. */
export const findTime = (text: string): FoundTime | undefined => {
  const match = timePattern.exec(text)
  if (match === null) return undefined
  const half = (match[5] ?? match[7])?.toLowerCase()
  const stated = Number(match[1] ?? match[6])
  const minutes = Number(match[2] ?? match[3] ?? 0)
  const seconds = Number(match[4] ?? 0)
  if (stated > (half === undefined ? 23 : 12) || minutes > 59 || seconds > 59) return undefined
  const hours = half === undefined ? stated : (stated % 12) + (half === 'p' ? 12 : 0)
  const end = match.index + match[0].length
  const behind = zoneBehind.exec(text.slice(end))
  const zone = behind === null ? undefined : behind[1] === 'Z' ? { name: 'Z', offset: 0 } : findZone(behind[0])
  return { minutes: hours * hour + minutes, seconds, zone, start: match.index, end: end + (behind?.[0].length ?? 0) }
}

/**
 * A moment as a text gives it. `trouble` says what stands in the place of a time that is none: `impossible-date`
 * (no such day), `unreadable-time` (`99.99`, "time to be confirmed").
 */
export type ReadMoment = {
  readonly day: IsoDate | undefined
  readonly found: FoundDate | undefined
  readonly at: IsoInstant | undefined
  readonly zone: Zone | undefined
  readonly trouble: 'impossible-date' | 'unreadable-time' | undefined
  /** Offset after the date and time. */
  readonly end: number
}

const notYet = /\b(?:tbc|tbd|unknown|unclear|to be (?:confirmed|determined))\b|[-?]{2}:[-?]{2}/i

/** The moment of a day at so many minutes of local time, in UTC. */
export const momentOn = (day: IsoDate, time: FoundTime, zone: Zone | undefined): IsoInstant =>
  instantOf(day, time.minutes - ((time.zone ?? zone)?.offset ?? 0), time.seconds)

/**
 * Reads a date with or without a time from the start of `text` on. Where no day is named, `day` stands in. Times are
 * local to the zone right behind them, else to `zone`, else UTC.
 */
export const readMoment = (text: string, day: IsoDate | undefined, zone: Zone | undefined): ReadMoment => {
  const found = findDate(text)
  const near = found === undefined ? text.slice(0, 60) : text.slice(found.end, found.end + 40)
  const offset = found?.end ?? 0
  const date = found === undefined ? day : found.date
  const behind = findTime(near)
  const before = behind === undefined && found !== undefined ? findTime(text.slice(0, found.start)) : undefined
  const time = behind ?? before
  const end = behind === undefined ? offset : offset + behind.end
  const ofText = { day: date, found, zone: time?.zone, end }
  if (found !== undefined && found.date === undefined) return { ...ofText, at: undefined, trouble: 'impossible-date' }
  if (time !== undefined && date !== undefined) return { ...ofText, at: momentOn(date, time, zone), trouble: undefined }
  const looksLikeTime = /^[\sT,–-]*(?:at\s+)?\d{1,3}[:.]\d{2}\b/.test(near) || notYet.test(near)
  return { ...ofText, at: undefined, trouble: looksLikeTime ? 'unreadable-time' : undefined }
}
