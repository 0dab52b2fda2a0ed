import type { MomentName } from '../../domain/documents'
import type { DocPath } from '../../domain/text'
import { uncountedOf, type Judged, type Uncounted, type UncountedReason } from './figures'
import { momentOf, type Incident } from './incident'
import { percentile } from './percentile'
import { isBackwards, spanBetween } from './span'

/** How long something took, over several incidents; minutes. */
export type TimeFigure = {
  /** How many incidents the figures rest on. */
  readonly n: number
  /** Undefined where none could be counted. */
  readonly median: number | undefined
  readonly percentile90: number | undefined
  /** The incidents counted, the shortest first, ties by path. */
  readonly spans: readonly { readonly document: DocPath; readonly minutes: number }[]
  readonly uncounted: readonly Uncounted[]
}

/**
 * Which times are told: to detect (detected − started), to acknowledge (acknowledged − detected), to mitigate and to resolve
 * (both from started); and from detection to resolution, for the many reviews that state no start.
 */
export type TimeName = 'detect' | 'acknowledge' | 'mitigate' | 'resolve' | 'detected-to-resolved'

type Ends = readonly [from: MomentName, to: MomentName]

const ends: Readonly<Record<TimeName, Ends>> = {
  detect: ['startedAt', 'detectedAt'],
  acknowledge: ['detectedAt', 'acknowledgedAt'],
  mitigate: ['startedAt', 'mitigatedAt'],
  resolve: ['startedAt', 'resolvedAt'],
  'detected-to-resolved': ['detectedAt', 'resolvedAt'],
}

const missing: Readonly<Record<MomentName, UncountedReason>> = {
  startedAt: 'no-start',
  detectedAt: 'no-detection',
  acknowledgedAt: 'no-acknowledgement',
  declaredAt: 'no-detection',
  mitigatedAt: 'no-mitigation',
  resolvedAt: 'no-resolution',
}

/** Minutes between two moments of an incident, or why they cannot be told: days are never turned into hours. */
export const minutesOf = (incident: Incident, [from, to]: Ends): number | UncountedReason => {
  const [begin, end] = [momentOf(incident, from), momentOf(incident, to)]
  if (begin === undefined) return missing[from]
  if (end === undefined) return incident.isOngoing && isEnd(to) ? 'still-open' : missing[to]
  const span = spanBetween(begin, end)
  if (isBackwards(span)) return 'ends-before-it-begins'
  return span.exact ? span.least : 'day-only'
}

const isEnd = (name: MomentName): boolean => name === 'resolvedAt' || name === 'mitigatedAt'

const timeFigure = (incidents: readonly Incident[], name: TimeName): TimeFigure => {
  const spans: { document: DocPath; minutes: number }[] = []
  const left: Judged[] = []
  for (const incident of incidents) {
    const minutes = minutesOf(incident, ends[name])
    if (typeof minutes === 'number') spans.push({ document: incident.path, minutes })
    else left.push({ kind: 'uncounted', document: incident.path, reason: minutes })
  }
  const values = spans.map(({ minutes }) => minutes)
  return {
    n: spans.length,
    median: percentile(values, 0.5),
    percentile90: percentile(values, 0.9),
    spans: spans.sort((a, b) => a.minutes - b.minutes || (a.document < b.document ? -1 : 1)),
    uncounted: uncountedOf(left),
  }
}

export const incidentTimes = (incidents: readonly Incident[]): Readonly<Record<TimeName, TimeFigure>> => ({
  detect: timeFigure(incidents, 'detect'),
  acknowledge: timeFigure(incidents, 'acknowledge'),
  mitigate: timeFigure(incidents, 'mitigate'),
  resolve: timeFigure(incidents, 'resolve'),
  'detected-to-resolved': timeFigure(incidents, 'detected-to-resolved'),
})
