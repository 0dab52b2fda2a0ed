import type { IsoDate } from '../../domain/text'
import { shareOf, type Judged, type ShareFigure } from './figures'
import { momentOf, type Incident } from './incident'
import { isBackwards, spanBetween } from './span'

const threeDays = 3 * 1440

/**
 * The share of incidents that were open for three days or more, from the start (else the detection, else the incident's
 * day) to the resolution, or to today where the status says that it goes on. Where only days are known, those count that
 * are three days apart, or less, whatever the hours were.
 */
export const openLong = (incidents: readonly Incident[], today: IsoDate): ShareFigure =>
  shareOf(incidents.map((incident) => judge(incident, today)))

const beginOf = (incident: Incident) =>
  momentOf(incident, 'startedAt') ??
  momentOf(incident, 'detectedAt') ??
  (incident.date === undefined ? undefined : { day: incident.date, at: undefined })

const judge = (incident: Incident, today: IsoDate): Judged => {
  const { path: document, isOngoing } = incident
  const begin = beginOf(incident)
  const resolved = momentOf(incident, 'resolvedAt')
  if (begin === undefined) return { kind: 'uncounted', document, reason: 'no-start' }
  if (resolved === undefined && !isOngoing) return { kind: 'uncounted', document, reason: 'no-resolution' }
  const span = spanBetween(begin, resolved ?? { day: today, at: undefined })
  if (isBackwards(span)) return { kind: 'uncounted', document, reason: 'ends-before-it-begins' }
  if (span.least >= threeDays) return { kind: 'yes', document }
  if (resolved === undefined) return { kind: 'uncounted', document, reason: 'still-open' }
  const isShort = span.exact ? span.most < threeDays : span.most <= threeDays
  return isShort ? { kind: 'no', document } : { kind: 'uncounted', document, reason: 'day-only' }
}
