import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import { limitFor } from '../core/domain/policy'
import type { Interval } from '../core/domain/policy'
import type { DocPath, IsoDate } from '../core/domain/text'
import {
  buildIncidentReport,
  type IncidentFigures,
  type IncidentReport,
} from '../core/metrics/incidents/incidentReport'
import type { ShareFigure, Uncounted } from '../core/metrics/incidents/figures'
import type { ActionAge } from '../core/metrics/incidents/incidentActions'
import { durationText } from '../core/metrics/incidents/durationText'
import type { TimeFigure, TimeName } from '../core/metrics/incidents/incidentTimes'
import type { ResponderHours } from '../core/metrics/incidents/responderHours'
import { uncountedSentence } from '../core/metrics/incidents/uncountedWords'
import { counted, percentText } from '../core/metrics/words'
import type { Figure } from './content'

/** A figure as readers see it: its value, what it rests on, what it could not count, and the documents behind it. */
export type IncidentFigure = {
  readonly name: string
  readonly value: string
  /** What it rests on, such as "3 of 12 incidents". */
  readonly of: string
  readonly uncounted: readonly Uncounted[]
  readonly documents: readonly DocPath[]
}

export type TimeRow = {
  readonly name: string
  readonly n: number
  readonly median: string
  readonly percentile90: string
  readonly uncounted: readonly Uncounted[]
  readonly documents: readonly DocPath[]
}

export const timeNames: readonly (readonly [TimeName, words: string])[] = [
  ['detect', 'To detect'],
  ['acknowledge', 'To acknowledge'],
  ['mitigate', 'To mitigate'],
  ['resolve', 'To resolve'],
  ['detected-to-resolved', 'Detection to resolution'],
]

const none = '–'

const duration = (minutes: number | undefined): string => (minutes === undefined ? none : durationText(minutes))

const timeRow = (name: string, { n, median, percentile90, spans, uncounted }: TimeFigure): TimeRow => ({
  name,
  n,
  median: duration(median),
  percentile90: duration(percentile90),
  uncounted,
  documents: spans.map(({ document }) => document),
})

export const timeRows = ({ times }: IncidentFigures): readonly TimeRow[] =>
  timeNames.map(([name, words]) => timeRow(words, times[name]))

const share = (name: string, figure: ShareFigure, one: string): IncidentFigure => ({
  name,
  value: figure.share === undefined ? none : percentText(figure.share),
  of: `${figure.count} of ${counted(figure.n, one)}`,
  uncounted: figure.uncounted,
  documents: figure.documents,
})

const intervalText = ({ count, unit }: Interval): string => counted(count, unit.slice(0, -1))

/** Figures that are shares, and the hours. */
export const shareFigures = (figures: IncidentFigures): readonly IncidentFigure[] => [
  share('Open three days or more', figures.openLong, 'incident'),
  share('Reviewed late', figures.lateReviews, 'review'),
  share('Actions closed in time', figures.actions.closedInTime, 'action'),
  share('Recurrences, confirmed', figures.recurrence.confirmed, 'incident'),
  share('Recurred while an action was open', figures.recurrence.whileOpen, 'recurrence'),
  hoursFigure(figures.responders),
]

const hoursText = (hours: number): string => `${hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)} h`

const hoursFigure = ({ hours, n, documents, uncounted, capacity }: ResponderHours): IncidentFigure => {
  const part =
    capacity === undefined || typeof capacity === 'string'
      ? ''
      : `; ${smallPercent(capacity.share)} of the ${hoursText(capacity.hours)} that the team works`
  return {
    name: 'Responder hours, all together',
    value: n === 0 ? none : hoursText(hours),
    of: `${counted(n, 'incident')}${part}`,
    uncounted,
    documents,
  }
}

/** Shares of capacity are small: one decimal below ten per cent. */
const smallPercent = (part: number): string => (part < 0.1 ? `${(part * 100).toFixed(1)}%` : percentText(part))

/** Why the hours have no share of capacity, as a sentence; undefined where they have one. */
export const capacityNote = ({ lastYear }: IncidentReport): string | undefined => {
  const { capacity } = lastYear.responders
  if (capacity === 'no-hours-per-week') {
    return 'For their share of what the team works, write `hours_per_week` under `policy` in .understudy/team.yaml.'
  }
  return capacity === 'nobody-named'
    ? 'Their share of what the team works cannot be told: the team file names nobody for it.'
    : undefined
}

const ageWords: Readonly<Record<ActionAge, string>> = {
  'under-4-weeks': 'under 4 weeks',
  '4-to-8-weeks': '4 to 8 weeks',
  '8-to-26-weeks': '8 weeks to half a year',
  '26-to-52-weeks': 'half a year to a year',
  'over-52-weeks': 'over a year',
  unknown: 'no day known',
}

/** Actions that are not said to be done, by the time since their incident: age, open, not stated; only ages that occur. */
export const ageRows = ({ actions }: IncidentFigures): readonly (readonly [string, string, string])[] =>
  actions.byAge
    .filter(({ open, notStated }) => open.length + notStated.length > 0)
    .map(({ age, open, notStated }) => [ageWords[age], String(open.length), String(notStated.length)])

/** "12 actions: 3 open (1 overdue), 4 done, 5 do not say." */
export const actionSentence = ({ actions }: IncidentFigures): string => {
  const { all, open, overdue, done, notStated, perhapsOverdue } = actions
  if (all === 0) return 'No action item is listed.'
  const late = overdue.length === 0 ? '' : ` (${overdue.length} overdue)`
  const perhaps = perhapsOverdue.length === 0 ? '' : ` (${perhapsOverdue.length} past their due date)`
  return `${counted(all, 'action')}: ${open.length} open${late}, ${done.length} done, ${notStated.length} that do not say${perhaps}.`
}

/** Closed within the limit by type: type, limit, share, n. */
export const closedRows = (
  { actions }: IncidentFigures,
  { policy }: KnowledgeBase,
): readonly (readonly [string, string, string, string])[] =>
  actions.closedInTimeByType
    .filter(({ figure }) => figure.n > 0)
    .map(({ type, figure }) => [
      type ?? 'no type',
      intervalText(limitFor(policy.closeActionsWithin, type)),
      figure.share === undefined ? none : percentText(figure.share),
      `${figure.count} of ${figure.n}`,
    ])

/** "24 incident reviews, 2021-03-02 to 2026-11-19; 2 give no day." */
export const reviewSentence = (base: KnowledgeBase, { all, undated, today, since }: IncidentReport): string => {
  const days = all.reviews
    .flatMap((path) => {
      const stated = base.documents.get(path)?.facts.stated
      return stated?.moments.startedAt?.day ?? stated?.incidentDate?.date ?? []
    })
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  const span = first === undefined || last === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`
  const from = since === undefined ? '' : ` since ${since}`
  const without = undated.length === 0 ? '' : `; ${undated.length} ${undated.length === 1 ? 'gives' : 'give'} no day`
  const left =
    since === undefined || undated.length === 0 ? '' : undated.length === 1 ? ' and is left out' : ' and are left out'
  return `${counted(all.reviews.length, 'incident review')}${from}${span}${without}${left}. As of ${today}.`
}

/** The figures of incidents in short, each with what it rests on and what it could not count. */
export type IncidentSummary = { readonly title: string; readonly figures: readonly Figure[] }

/** Of the last twelve months, or of all where none fell in them; undefined where there is no incident review. */
export const incidentSummary = (base: KnowledgeBase, today: IsoDate): IncidentSummary | undefined => {
  const { all, lastYear } = buildIncidentReport(base, today)
  if (all.reviews.length === 0) return undefined
  const isRecent = lastYear.reviews.length > 0
  const figures = isRecent ? lastYear : all
  const times = timeRows(figures).map(({ name, n, median, percentile90, uncounted }): Figure => {
    const of = n === 0 ? '' : `Median of ${counted(n, 'incident')}; 90th percentile ${percentile90}.`
    return { name, value: median, why: sentences(of, uncountedSentence(uncounted)) }
  })
  const shares = shareFigures(figures).map(({ name, value, of, uncounted }): Figure => ({
    name,
    value,
    why: sentences(`${of}.`, uncountedSentence(uncounted)),
  }))
  const open = figures.actions.open.length
  const actions: Figure = { name: 'Open actions', value: String(open), why: actionSentence(figures) }
  return {
    title: isRecent
      ? `Incidents of the last twelve months (${figures.reviews.length})`
      : `Incidents (${figures.reviews.length})`,
    figures: [...times, ...shares.slice(0, 2), actions, ...shares.slice(2)],
  }
}

const sentences = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ')
