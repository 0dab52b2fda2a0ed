import type { IncidentReview } from '../reviews/incidentReviews'
import { addDays, addInterval } from '../../domain/calendar'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DateSpan, ServiceId } from '../../domain/people'
import { atOnce, type Steps } from '../../domain/steps'
import type { DocPath, IsoDate } from '../../domain/text'
import { tallyOf, type ShareFigure, type Tally } from './figures'
import { incidentsOf, type Incident } from './incident'
import { incidentActions, type ActionFigures } from './incidentActions'
import { incidentFactors, type FactorFigures } from './incidentFactors'
import { incidentRecurrence, type RecurrenceFigures } from './incidentRecurrence'
import { incidentTimes, type TimeFigure, type TimeName } from './incidentTimes'
import { lateReviews } from './lateReviews'
import { monthOf, monthsFrom, spanOf, type Month } from './months'
import { openLong } from './openLong'
import { responderHours, type ResponderHours } from './responderHours'

/** What the reviews of one period tell, each figure with how many it rests on, and what it could not count and why. */
export type IncidentFigures = {
  /** The reviews of the period, the newest incident first. */
  readonly reviews: readonly DocPath[]
  readonly bySeverity: readonly Tally<string | undefined>[]
  /** A review of several services stands under each. */
  readonly byService: readonly Tally<ServiceId | undefined>[]
  readonly times: Readonly<Record<TimeName, TimeFigure>>
  readonly openLong: ShareFigure
  readonly lateReviews: ShareFigure
  readonly actions: ActionFigures
  readonly factors: FactorFigures
  readonly recurrence: RecurrenceFigures
  readonly responders: ResponderHours
}

export type IncidentReport = {
  readonly today: IsoDate
  readonly since: IsoDate | undefined
  /** The services asked for; none: all. */
  readonly services: readonly ServiceId[]
  /** All reviews; with `since`, those of incidents from that day on. */
  readonly all: IncidentFigures
  /** Those of the last twelve months, today included. */
  readonly lastYear: IncidentFigures & { readonly span: DateSpan }
  /** From the month of the first incident to today's, without gaps. */
  readonly months: readonly { readonly month: Month; readonly figures: IncidentFigures }[]
  /** Reviews whose incident's day nothing tells: they are in `all` alone, and not even there with `since`. */
  readonly undated: readonly DocPath[]
}

export type IncidentReportOptions = {
  readonly since?: IsoDate
  /** Only reviews of one of these. */
  readonly services?: readonly ServiceId[]
}

/** What the incident reviews of a snapshot tell, as of a day. */
export const buildIncidentReport = (
  base: KnowledgeBase,
  today: IsoDate,
  options: IncidentReportOptions = {},
): IncidentReport => atOnce(incidentReportSteps(base, today, options))

/** The same, in small steps. */
export function* incidentReportSteps(
  base: KnowledgeBase,
  today: IsoDate,
  { since, services = [] }: IncidentReportOptions = {},
): Steps<IncidentReport> {
  const all = incidentsOf(base, today)
  const ofServices = all.filter(
    ({ document }) => services.length === 0 || document.services.some((service) => services.includes(service)),
  )
  const chosen = since === undefined ? ofServices : ofServices.filter(({ date }) => date !== undefined && date >= since)
  const span = { from: addDays(addInterval(today, { count: -12, unit: 'months' }), 1), to: today }
  const around = { base, today, services, reviews: new Map(all.map(({ path, review }) => [path, review])) }
  const dated = chosen.flatMap(({ date }) => date ?? [])
  const byMonth = grouped(chosen)
  yield
  const months: { readonly month: Month; readonly figures: IncidentFigures }[] = []
  for (const month of monthsFrom(dated, today)) {
    const days = month < monthOf(span.from) ? undefined : spanOf(month, today)
    months.push({ month, figures: yield* figuresOf(around, byMonth.get(month) ?? [], days) })
  }
  return {
    today,
    since,
    services,
    all: yield* figuresOf(around, chosen, undefined),
    lastYear: { span, ...(yield* figuresOf(around, chosen.filter(isWithin(span)), span)) },
    months,
    undated: ofServices.filter(({ date }) => date === undefined).map(({ path }) => path),
  }
}

type Around = {
  readonly base: KnowledgeBase
  readonly today: IsoDate
  readonly services: readonly ServiceId[]
  readonly reviews: ReadonlyMap<DocPath, IncidentReview>
}

/** `span`: the days of which the team's capacity is asked; before the last year the team file says too little of it. */
function* figuresOf(
  { base, today, services, reviews }: Around,
  incidents: readonly Incident[],
  span: DateSpan | undefined,
): Steps<IncidentFigures> {
  const times = incidentTimes(incidents)
  yield
  const actions = incidentActions(incidents, base.policy, today)
  yield
  const responders = responderHours(base, incidents, span, services)
  yield
  return {
    reviews: incidents.map(({ path }) => path),
    bySeverity: tallyOf(incidents.map(({ path, review }) => ({ word: review.severity, document: path }))),
    byService: tallyOf(
      incidents.flatMap(({ path, document }) =>
        (document.services.length === 0 ? [undefined] : document.services).map((word) => ({ word, document: path })),
      ),
    ),
    times,
    openLong: openLong(incidents, today),
    lateReviews: lateReviews(incidents, base.policy, today),
    actions,
    factors: incidentFactors(incidents),
    recurrence: incidentRecurrence(base, incidents, reviews),
    responders,
  }
}

const isWithin =
  ({ from, to }: DateSpan) =>
  ({ date }: Incident): boolean =>
    date !== undefined && date >= from && date <= to

const grouped = (incidents: readonly Incident[]): ReadonlyMap<Month, readonly Incident[]> => {
  const byMonth = new Map<Month, Incident[]>()
  for (const incident of incidents) {
    if (incident.date === undefined) continue
    const month = monthOf(incident.date)
    const known = byMonth.get(month)
    if (known === undefined) byMonth.set(month, [incident])
    else known.push(incident)
  }
  return byMonth
}
