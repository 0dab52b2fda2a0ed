import type { IncidentDateSource, MomentName, StatedFacts } from '../../domain/documents'
import type { Field } from '../../domain/frontMatter'
import type { DocPath, IsoDate, Located, Problem, Range } from '../../domain/text'
import type { BodyLabel } from './bodyLabels'
import { findDate, parseDate } from '../text/dates'
import { textField } from '../frontMatter/fields'
import { hint } from '../text/problemOf'
import { noteDate, statedDate } from '../text/statedDates'

type DatedSource = { readonly date: IsoDate; readonly source: IncidentDateSource; readonly range: Range }

const inOrder: readonly MomentName[] = [
  'startedAt',
  'detectedAt',
  'declaredAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
]

const dateKeys = ['incident_date', 'date_of_incident', 'occurred_on', 'occurred_at', 'occurred', 'happened_on']
const dateLabel =
  /^(?:(?:incident )?dates?(?: of (?:the )?(?:incident|outage|event))?|incident (?:day|time)|when|date\/time|date and time|日期|事件日期|发生时间|datum|fecha|data)$/

const firstMoment = (moments: StatedFacts['moments'], source: 'front-matter' | 'label') =>
  inOrder.map((name) => moments[name]).find((moment) => moment?.source === source)

const ofField = (
  fields: readonly Field[],
  moments: StatedFacts['moments'],
  problems: Problem[],
): DatedSource | undefined => {
  const stated = textField(fields, ...dateKeys)
  const date = stated === undefined ? undefined : statedDate(stated, problems)
  if (date !== undefined) return { date: date.value, source: 'field', range: date.range }
  const moment = firstMoment(moments, 'front-matter')
  return moment === undefined ? undefined : { date: moment.day, source: 'field', range: moment.range }
}

const ofLabel = (
  labels: readonly BodyLabel[],
  moments: StatedFacts['moments'],
  problems: Problem[],
): DatedSource | undefined => {
  const moment = firstMoment(moments, 'label')
  if (moment !== undefined) return { date: moment.day, source: 'label', range: moment.range }
  const stated = labels.find(({ label, value }) => dateLabel.test(label) && findDate(value) !== undefined)
  const found = stated === undefined ? undefined : findDate(stated.value)
  if (stated === undefined || found === undefined) return undefined
  noteDate(found, stated.range, problems)
  return found.date === undefined ? undefined : { date: found.date, source: 'label', range: stated.range }
}

/** The date in a file's name, also as `20230606-…`; undefined where there is none. */
export const dateInFileName = (path: DocPath): IsoDate | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const found = findDate(name.replaceAll('_', '-'))
  if (found?.date !== undefined) return found.date
  const digits = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/.exec(name)
  if (digits !== null) return parseDate(`${digits[1]}-${digits[2]}-${digits[3]}`)
  // Folders by year, month and day: incidents/2023/06/06/…, or a folder named for the day.
  const folders = path.slice(0, path.lastIndexOf('/') + 1)
  const folder = /(?:^|\/)((?:19|20)\d{2})[-/](\d{2})[-/](\d{2})(?=[-/_])/.exec(folders)
  return folder === null ? undefined : parseDate(`${folder[1]}-${folder[2]}-${folder[3]}`)
}

const ofTitle = (title: Located<string>): DatedSource | undefined => {
  const date = findDate(title.value)?.date
  return date === undefined ? undefined : { date, source: 'title', range: title.range }
}

const sourceWords: Readonly<Record<IncidentDateSource, string>> = {
  field: 'the front matter',
  label: 'the text',
  'file-name': 'the file’s name',
  title: 'the title',
  timeline: 'the timeline',
}

const noteDisagreement = (used: DatedSource, other: DatedSource, problems: Problem[]) => {
  const message = `The incident’s date is ${used.date} by ${sourceWords[used.source]} but ${other.date} by ${sourceWords[other.source]}; the former is used.`
  problems.push(hint('disagreeing-dates', message, other.source === 'file-name' ? used.range : other.range))
}

/**
 * The day of an incident and where it is said: a field, else a label, else the file's name, else the title, else the
 * earliest row of the timeline. A static site's `date`, which is often the day of publication, comes before the
 * timeline only. Where two of the first four disagree, a hint says so.
 */
export const readIncidentDate = (
  {
    path,
    title,
    fields,
    labels,
    moments,
  }: {
    readonly path: DocPath
    readonly title: Located<string>
    readonly fields: readonly Field[]
    readonly labels: readonly BodyLabel[]
    readonly moments: StatedFacts['moments']
  },
  problems: Problem[],
): DatedSource | undefined => {
  const named = dateInFileName(path)
  const stated = [
    ofField(fields, moments, problems),
    ofLabel(labels, moments, problems),
    named === undefined ? undefined : { date: named, source: 'file-name' as const, range: title.range },
    ofTitle(title),
  ].filter((source) => source !== undefined)
  const [used, ...others] = stated
  if (used !== undefined) {
    const other = others.find(({ date }) => date !== used.date)
    if (other !== undefined) noteDisagreement(used, other, problems)
    return used
  }
  const published = textField(fields, 'date')
  const date = published === undefined ? undefined : parseDate(published.value)
  return published === undefined || date === undefined ? undefined : { date, source: 'field', range: published.range }
}

/** The earliest day of a timeline's rows. */
export const earliestDay = (rows: readonly { readonly day: IsoDate | undefined }[]): IsoDate | undefined =>
  rows.reduce<IsoDate | undefined>(
    (earliest, { day }) => (day !== undefined && (earliest === undefined || day < earliest) ? day : earliest),
    undefined,
  )
