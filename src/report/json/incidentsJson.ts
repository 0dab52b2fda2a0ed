import type { IncidentFigures, IncidentReport } from '../../core/metrics/incidents/incidentReport'
import type { ShareFigure, Tally } from '../../core/metrics/incidents/figures'
import type { ActionFigures } from '../../core/metrics/incidents/incidentActions'
import type { TimeFigure } from '../../core/metrics/incidents/incidentTimes'
import type { ResponderHours } from '../../core/metrics/incidents/responderHours'
import { orNull } from './values'

/** `incidents --json`: what the incident reviews tell, as `schemas/incidents.json` describes it. Times are in minutes. */
export const incidentsJson = ({ today, since, services, all, lastYear, months, undated }: IncidentReport): object => ({
  version: 1,
  today,
  since: orNull(since),
  services,
  all: figuresJson(all),
  lastYear: { from: lastYear.span.from, to: lastYear.span.to, ...figuresJson(lastYear) },
  months: months.map(({ month, figures }) => ({
    month,
    reviews: figures.reviews,
    times: timesJson(figures),
    openLong: shareJson(figures.openLong),
    responders: respondersJson(figures.responders),
  })),
  undated,
})

const figuresJson = (figures: IncidentFigures) => ({
  reviews: figures.reviews,
  bySeverity: figures.bySeverity.map(tallyJson),
  byService: figures.byService.map(tallyJson),
  times: timesJson(figures),
  openLong: shareJson(figures.openLong),
  lateReviews: shareJson(figures.lateReviews),
  actions: actionsJson(figures.actions),
  factors: {
    n: figures.factors.n,
    byType: figures.factors.byType.map(({ word, count, share, documents }) => ({
      word,
      count,
      share: rounded(share),
      documents,
    })),
    uncounted: figures.factors.uncounted,
  },
  recurrence: {
    confirmed: shareJson(figures.recurrence.confirmed),
    whileOpen: shareJson(figures.recurrence.whileOpen),
  },
  responders: respondersJson(figures.responders),
})

const timesJson = ({ times }: IncidentFigures) => ({
  detect: timeJson(times.detect),
  acknowledge: timeJson(times.acknowledge),
  mitigate: timeJson(times.mitigate),
  resolve: timeJson(times.resolve),
  detectedToResolved: timeJson(times['detected-to-resolved']),
})

const timeJson = ({ n, median, percentile90, spans, uncounted }: TimeFigure) => ({
  n,
  median: orNull(median === undefined ? undefined : rounded(median)),
  percentile90: orNull(percentile90 === undefined ? undefined : rounded(percentile90)),
  spans: spans.map(({ document, minutes }) => ({ document, minutes: rounded(minutes) })),
  uncounted,
})

const shareJson = ({ n, count, share, documents, among, uncounted }: ShareFigure) => ({
  n,
  count,
  share: orNull(share === undefined ? undefined : rounded(share)),
  documents,
  among,
  uncounted,
})

const actionsJson = (actions: ActionFigures) => ({
  all: actions.all,
  open: actions.open,
  overdue: actions.overdue,
  done: actions.done,
  notStated: actions.notStated,
  perhapsOverdue: actions.perhapsOverdue,
  byAge: actions.byAge,
  closedInTime: shareJson(actions.closedInTime),
  closedInTimeByType: actions.closedInTimeByType.map(({ type, figure }) => ({
    type: orNull(type),
    ...shareJson(figure),
  })),
  forms: actions.forms,
})

const respondersJson = ({ hours, n, documents, uncounted, capacity }: ResponderHours) => ({
  hours: rounded(hours),
  n,
  documents,
  uncounted,
  capacity:
    capacity === undefined
      ? null
      : typeof capacity === 'string'
        ? { missing: capacity }
        : { hours: rounded(capacity.hours), share: rounded(capacity.share) },
})

const tallyJson = ({ word, count, documents }: Tally<string | undefined>) => ({ word: orNull(word), count, documents })

/** Four decimals tell a share of a large team's capacity still. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
