import type { MomentName, StatedFacts, StatedMoment } from '../../domain/documents'
import type { Field } from '../../domain/frontMatter'
import type { Located, Problem } from '../../domain/text'
import type { BodyLabel } from './bodyLabels'
import { textField } from '../frontMatter/fields'
import { readMoment, type ReadMoment, type Zone } from './moments'
import { hint, warning } from '../text/problemOf'
import { noteDate } from '../text/statedDates'

/** Under which keys, and which labels in the body, each moment of an incident is known. */
const names: Readonly<Record<MomentName, { readonly keys: readonly string[]; readonly label: RegExp }>> = {
  startedAt: {
    keys: ['started_at', 'started', 'start', 'start_time', 'incident_start', 'began_at'],
    label:
      /^(?:(?:incident|outage|impact|fault|issue|date\/time|time)[ -])?(?:started|start|begin|began|starts|begins|occurs|occurred|from)(?: (?:at|on|time|date|of (?:incident|impact|outage)))?$|^(?:time|date) started$|^开始时间$|^(?:incident|outage) begin$|^beginn$|^début$/,
  },
  detectedAt: {
    keys: ['detected_at', 'detected', 'first_detected', 'detection_time', 'discovered_at'],
    label:
      /^(?:first |incident |time |date )?(?:detected|discovered|noticed)(?: (?:at|on|time))?$|^(?:time of )?detection(?: time)?$|^team aware$|^检测时间$|^发现时间$|^(?:erkannt|entdeckt|bemerkt)$/,
  },
  acknowledgedAt: {
    keys: ['acknowledged_at', 'acknowledged'],
    label: /^(?:first |incident |alert |time )?acknowledged(?: (?:at|on))?$/,
  },
  declaredAt: {
    keys: ['declared_at', 'declared', 'incident_declared'],
    label: /^(?:incident |time )?declared(?: (?:at|on))?$/,
  },
  mitigatedAt: {
    keys: ['mitigated_at', 'mitigated', 'repaired_at', 'repaired'],
    label: /^(?:incident |impact |time )?(?:repaired|mitigated|service restored|restored)(?: (?:at|on))?$|^缓解时间$/,
  },
  resolvedAt: {
    keys: ['resolved_at', 'resolved', 'ended_at', 'end', 'end_time', 'incident_end'],
    label:
      /^(?:(?:incident|outage|impact|fault|issue|date\/time|time)[ -])?(?:resolved|ended|end|ends|over|to)(?: (?:at|on|time|date))?$|^(?:time|date) (?:resolved|ended)$|^resolution time$|^(?:恢复|解决|结束)时间$|^behoben$/,
  },
}

const momentNames: readonly MomentName[] = [
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'declaredAt',
  'mitigatedAt',
  'resolvedAt',
]

/** A zone of the whole text, and whether a missing one was told already. */
export type MomentContext = { readonly zone: Zone | undefined; readonly problems: Problem[]; zoneTold: boolean }

/** Told once a document: its times are in no named zone. */
export const noteMissingZone = (read: ReadMoment, range: Problem['range'], context: MomentContext): void => {
  if (read.at === undefined || context.zoneTold) return
  const zone = read.zone ?? context.zone
  if (zone?.offset !== undefined) return
  context.zoneTold = true
  const why = zone === undefined ? 'No time zone is named' : `The time zone “${zone.name}” is not known`
  context.problems.push(hint('no-time-zone', `${why}; times are taken as UTC. Say “All times in UTC” or which.`, range))
}

const brokenYear = /(?<!\d)\d{5,}-\d{1,2}-\d{1,2}/

/** Says in the context's problems what is unusual about a moment. */
export const noteMoment = (read: ReadMoment, stated: Located<string>, context: MomentContext): void => {
  if (read.found !== undefined) noteDate(read.found, stated.range, context.problems)
  if (read.found === undefined && brokenYear.test(stated.value)) {
    const message = `“${stated.value}” has a year of more than four digits. Write the date as YYYY-MM-DD.`
    context.problems.push(warning('impossible-date', message, stated.range))
  } else if (read.trouble === 'unreadable-time') {
    const message = `“${stated.value}” holds no time that can be read. Write it as in 2026-11-19 08:20.`
    context.problems.push(warning('unreadable-time', message, stated.range))
  }
  noteMissingZone(read, stated.range, context)
}

const fromField = (stated: Located<string>, context: MomentContext): StatedMoment | undefined => {
  const read = readMoment(stated.value, undefined, context.zone)
  noteMoment(read, stated, context)
  if (read.day !== undefined) return { day: read.day, at: read.at, source: 'front-matter', range: stated.range }
  if (read.found === undefined) {
    const message = `“${stated.value}” is no moment. Write it as in 2026-11-19T08:02:00Z.`
    context.problems.push(warning('unreadable-date', message, stated.range))
  }
  return undefined
}

/** A value that is meant as a moment: it begins with a date or time, or says that one is to come. */
const momentLike =
  /^(?:\D{0,24})?(?:\d{1,5}\s*[-/.:年]\s*\d|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3})|^[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/i

const fromLabel = (
  label: BodyLabel,
  day: StatedMoment['day'] | undefined,
  context: MomentContext,
): StatedMoment | undefined => {
  if (!momentLike.test(label.value)) return undefined
  const stated = { value: label.value, range: label.range }
  const read = readMoment(label.value, day, context.zone)
  noteMoment(read, stated, context)
  if (brokenYear.test(label.value) && read.found === undefined) return undefined
  if (read.day === undefined || (read.found === undefined && read.at === undefined)) return undefined
  return { day: read.day, at: read.at, source: 'label', range: label.range }
}

const disagree = (a: StatedMoment, b: StatedMoment) =>
  a.day !== b.day || (a.at !== undefined && b.at !== undefined && a.at !== b.at)

const inWords = (moment: StatedMoment) => moment.at?.slice(0, 16).replace('T', ' ').concat(' UTC') ?? moment.day

const noteDisagreement = (name: MomentName, used: StatedMoment, other: StatedMoment, problems: Problem[]) => {
  if (!disagree(used, other)) return
  const word = name.replace('At', '')
  const message = `Here the incident was ${word} at ${inWords(other)}, on line ${used.range.start.line} at ${inWords(used)}; the latter is used.`
  problems.push(hint('disagreeing-moments', message, other.range))
}

/**
 * The moments of an incident: front matter first, then the first label of each kind in the body. A label with a time
 * alone takes the day of the label before it. Where two disagree, a hint says so.
 */
export const readMoments = (
  fields: readonly Field[],
  labels: readonly BodyLabel[],
  context: MomentContext,
): StatedFacts['moments'] => {
  const moments: Partial<Record<MomentName, StatedMoment>> = {}
  for (const name of momentNames) {
    const stated = textField(fields, ...names[name].keys)
    const moment = stated === undefined ? undefined : fromField(stated, context)
    if (moment !== undefined) moments[name] = moment
  }
  let day: StatedMoment['day'] | undefined
  for (const label of labels) {
    const name = momentNames.find((candidate) => names[candidate].label.test(label.label))
    const moment = name === undefined ? undefined : fromLabel(label, day, context)
    if (name === undefined || moment === undefined) continue
    day = moment.day
    const used = moments[name]
    if (used === undefined) moments[name] = moment
    else noteDisagreement(name, used, moment, context.problems)
  }
  return moments
}
