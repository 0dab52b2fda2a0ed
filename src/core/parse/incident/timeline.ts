import { addDays } from '../../domain/calendar'
import type { TimelineRow } from '../../domain/documents'
import type { IsoDate, Located, Range } from '../../domain/text'
import { findDates, readDate } from '../text/dates'
import { noteMoment, type MomentContext } from './incidentMoments'
import { findStatedZone, findTime, readMoment, type Zone } from './moments'
import type { Block, InlineText } from '../markdown/outline'
import { plainTitle, type Section } from '../markdown/sections'

/** A row with the day it was on, where that is known. */
export type ReadRow = TimelineRow & { readonly day: IsoDate | undefined }

const titles =
  /^(?:(?:incident|detailed|event|full|the)\s)*(?:timeline|time line|chronology|sequence of events|events?|key events|incident log|what happened|zeitleiste|zeitlicher ablauf|zeitachse|chronologie|cronología|cronologia|línea de tiempo|linha do tempo|时间线|时间轴|事件经过|處理時間線|タイムライン|経緯|時系列)\b.*$|^(?:时间线|时间轴|事件经过|タイムライン|経緯|時系列)/

/** Whether a section that is called so holds a timeline. */
const isTimelineTitle = (title: string): boolean => titles.test(plainTitle(title))

/** Titles of a timeline, or as often of what is told in sentences before it. */
const looseTitle = /^(?:what happened|events?\b)/

/** Which of a document's titles is that of its timeline, the plainest first; -1 where none is. */
export const timelineTitleAmong = (among: readonly string[]): number => {
  const plain = among.findIndex((title) => isTimelineTitle(title) && !looseTitle.test(plainTitle(title)))
  return plain >= 0 ? plain : among.findIndex(isTimelineTitle)
}

/** A candidate row: the text that should begin with a moment, what happened, and where it stands. */
type Candidate = {
  readonly moment: string
  readonly text: string
  readonly zone: Zone | undefined
  readonly range: Range
}

const leadingDay =
  /^(?:\*\*)?[~≈(\s[]*(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?[,\s]+\d{4})/i

/** Splits `10:23 - text`; undefined where the line does not begin with a date or time. */
const splitLine = (line: string): { moment: string; text: string } | undefined => {
  const start = line.trimStart()
  if (!leadingDay.test(start)) return undefined
  const date = findDates(start).find(({ start: at }) => at < 24)
  const from = date?.end ?? 0
  const time = findTime(start.slice(from, from + 30))
  const behindDate = time !== undefined && /^[\s,T@–-]*(?:at\s+)?$/.test(start.slice(from, from + time.start))
  const bareTime = date === undefined && time !== undefined && time.start <= 3
  if (date === undefined && !bareTime) return undefined
  const end = time !== undefined && (behindDate || bareTime) ? from + time.end : from
  const text = start.slice(end).replace(/^[\s\])}*]*(?:[-–—:：|]+|→|=>)?\s*/, '')
  return { moment: start.slice(0, end), text }
}

const fromLines = (text: InlineText): readonly Candidate[] => {
  if (!/\d/.test(text.plain)) return []
  return text.plain.split('\n').flatMap((line, index) => {
    const split = splitLine(line)
    if (split === undefined) return []
    const row = Math.min(text.range.start.line + index, text.range.end.line)
    const start = index === 0 ? text.range.start : { line: row, column: 1 }
    return [{ ...split, zone: undefined, range: { start, end: text.range.end } }]
  })
}

const timeHeader = /time|date|when|zeit|uhrzeit|datum|heure|hora|fecha|时间|日期|時刻|日時/i

const fromTable = (table: Extract<Block, { kind: 'table' }>): readonly Candidate[] => {
  const column = Math.max(
    0,
    table.header.findIndex(({ plain }) => timeHeader.test(plain)),
  )
  const zone = findStatedZone(table.header.map(({ plain }) => plain).join(' | '))
  // A date in a column of its own stands before the time.
  const next = table.header[column + 1]
  const apart =
    next !== undefined &&
    /^\W*(?:date|datum|日期|day)\W*$/i.test(table.header[column]?.plain ?? '') &&
    timeHeader.test(next.plain)
  return table.rows.flatMap((row) => {
    const cell = row[column]
    const moment = apart ? `${cell?.plain ?? ''} ${row[column + 1]?.plain ?? ''}` : (cell?.plain ?? '')
    if (cell === undefined || !/\d/.test(moment)) return []
    const others = row.filter((_, index) => index !== column && !(apart && index === column + 1))
    return [
      {
        moment,
        text: others
          .map(({ plain }) => plain.trim())
          .join(' ')
          .trim(),
        zone,
        range: cell.range,
      },
    ]
  })
}

const fromBlock = (block: Block): readonly Candidate[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return fromLines(block.text)
    case 'table':
      return fromTable(block)
    case 'list':
      return block.items.flatMap((item) => {
        const own = item.blocks.slice(0, 1).flatMap(fromBlock)
        // Under a day's bullet the times may be nested; under a time's bullet nested times are details of it.
        const dayAlone = own.length === 0 || own.every(({ text }) => text === '')
        return dayAlone ? item.blocks.flatMap(fromBlock) : own
      })
    case 'code':
    case 'quote':
    case 'html':
      return []
  }
}

const halfDay = 12 * 60

/** A clock that falls back by more than half a day has passed midnight. */
const pastMidnight = (day: IsoDate | undefined, before: number | undefined, now: number | undefined) =>
  day !== undefined && before !== undefined && now !== undefined && before - now > halfDay ? addDays(day, 1) : day

/** Gives each candidate its moment: a line that is a day alone holds for those after it, and midnight is noticed. */
const settle = (
  candidates: readonly Candidate[],
  firstDay: IsoDate | undefined,
  context: MomentContext,
): readonly ReadRow[] => {
  let day = firstDay
  let clock: number | undefined
  return candidates.flatMap(({ moment, text, zone, range }) => {
    const stated: Located<string> = { value: moment.trim(), range }
    const alone = readDate(moment)
    const time = findTime(moment)
    if (alone === undefined && findDates(moment).length === 0) {
      day = pastMidnight(day, clock, time?.minutes)
    }
    const broken = /^\D*\d{5,}-/.test(moment)
    const read = readMoment(moment, broken ? undefined : day, zone ?? context.zone)
    noteMoment(read, stated, zone === undefined ? context : { ...context, zone })
    day = read.day ?? day
    clock = time?.minutes ?? clock
    if (text === '' && read.at === undefined && alone !== undefined) return []
    return [
      {
        at: read.at,
        day: read.at === undefined && read.found === undefined ? undefined : read.day,
        text,
        line: range.start.line,
      },
    ]
  })
}

/** A section's rows by their form; a section whose title says so counts with one row, any other with three. */
const rowsOf = (section: Section): readonly Candidate[] => section.blocks.flatMap(fromBlock)

/**
 * The rows of a review's timeline, in the order of the text: of the section called so, else of the section that holds
 * most lines that begin with a time (three at least). `firstDay` is the day of times that name none.
 */
export const readTimeline = (
  sections: readonly Section[],
  firstDay: IsoDate | undefined,
  context: MomentContext,
): readonly ReadRow[] => {
  const named = sections.filter(({ title }) => isTimelineTitle(title)).map(rowsOf)
  const found = named.find((rows) => rows.length > 0)
  if (found !== undefined) return settle(found, firstDay, context)
  // A section with headings of its own is asked through those.
  const within = ({ blocks }: Section) => !blocks.some(({ kind }) => kind === 'heading')
  const labelled = sections.filter((section) => section.depth > 1 && within(section)).map(rowsOf)
  const most = labelled.reduce<readonly Candidate[]>((best, rows) => (rows.length > best.length ? rows : best), [])
  return most.length < 3 ? [] : settle(most, firstDay, context)
}
