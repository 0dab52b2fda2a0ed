import type { HistoryMissing } from '../../domain/history'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { IsoDate } from '../../domain/text'
import { monthEnds } from '../../metrics/trend/monthEnds'
import { trendOf, type Trend, type TrendFigures, type TrendMoment, type TrendPoint } from '../../metrics/trend/trend'
import { trendFigures } from '../../metrics/trend/trendFigures'
import { trendMoments } from '../../metrics/trend/trendMoments'
import type { GraphCommit } from '../../parse/git/gitLogGraph'
import { gatherHistory } from '../history/gatherHistory'
import { historiesOf } from '../history/historiesOf'
import { HistoryUnavailable } from '../history/historyUnavailable'
import { narrow } from '../history/narrow'
import { inSlices } from '../inSlices'
import { pause } from '../pause'
import type { Course, PastSource } from '../ports'
import type { IndexSettings } from '../settings'
import { createPastSnapshots } from './pastSnapshots'

/** What is asked of the past. */
export type TrendRequest = {
  readonly today: IsoDate
  /** How many, this one included. */
  readonly months: number
  readonly settings: IndexSettings
  /** Only documents below it, relative to the root; '' for all. */
  readonly folder: string
  /** What was worked out before, by whoever remembers it. */
  readonly known?: (moment: TrendMoment) => TrendFigures | undefined
}

/** How far it is. */
export type TrendProgress = {
  readonly done: number
  /** Months since the first commit: of those before nothing is to be worked out. */
  readonly total: number
  /** All that are known, also of months that the trend leaves out. */
  readonly points: readonly TrendPoint[]
  readonly trend: Trend
  /** Every text of the past is here, so that the same commit will give the same figures for good. */
  readonly complete: boolean
}

export type TrendCourse = Course & {
  readonly onPoint?: (progress: TrendProgress) => void
}

/** Why there is no trend; the note is a sentence with what to do. */
export type NoTrend = {
  readonly kind: 'none'
  readonly why: HistoryMissing | 'shallow'
  readonly note: string
}

export type TrendAnswer = { readonly kind: 'trend'; readonly trend: Trend } | NoTrend

/**
 * How coverage went, month by month: each point is what the reports say of the commit that the main line ended in on the
 * month's last day, with that commit's own team file and policy. The newest months come first, so that whoever stops has
 * those. Rejects only where the course is cancelled, with a `HistoryUnavailable` that says so.
 */
export const readTrend = async (past: PastSource, request: TrendRequest, course: TrendCourse): Promise<TrendAnswer> => {
  try {
    const { state, head, note, missing } = await past.state()
    if (state !== 'full' || head === undefined)
      return { kind: 'none', why: state === 'shallow' ? 'shallow' : (missing ?? 'failed'), note: note ?? '' }
    return { kind: 'trend', trend: await readPoints(past, { head, complete: note === undefined }, request, course) }
  } catch (error) {
    if (!(error instanceof HistoryUnavailable) || error.reason === 'cancelled') throw error
    return { kind: 'none', why: error.reason, note: error.message }
  }
}

const readPoints = async (
  past: PastSource,
  { head, complete }: { readonly head: string; readonly complete: boolean },
  { today, months, settings, folder, known }: TrendRequest,
  course: TrendCourse,
): Promise<Trend> => {
  const days = monthEnds(today, months)
  const { moments, daysWithoutCommit } = trendMoments(await past.mainline(), days)
  const points: TrendPoint[] = []
  for (const moment of moments) {
    const figures = known?.(moment)
    if (figures !== undefined) points.push({ ...moment, figures })
  }
  const trend = () => trendOf({ today, head, days, points, daysWithoutCommit })
  const tell = () =>
    course.onPoint?.({ done: points.length, total: moments.length, points: [...points], trend: trend(), complete })
  tell()
  const have = new Set(points.map(({ on }) => on))
  const open = moments.filter(({ on }) => !have.has(on)).toReversed()
  if (open.length === 0) return trend()
  await pause(course)
  const snapshotOf = await createReader(past, settings, course)
  for (const moment of open) {
    await pause(course)
    const base = narrow(await snapshotOf(moment.commit), folder)
    points.push({ ...moment, figures: await inSlices(trendFigures(base, moment.on), course.pacer) })
    tell()
  }
  return trend()
}

/** Reads the history once, and then snapshots; two months without a commit between them share one. */
const createReader = async (
  past: PastSource,
  settings: IndexSettings,
  course: Course,
): Promise<(commit: string) => Promise<KnowledgeBase>> => {
  const [raw, graph] = await Promise.all([gatherHistory(past, course), readGraph(past, course)])
  if (raw.state !== 'full') throw new HistoryUnavailable(raw.missing ?? 'failed', raw.note ?? '')
  const historyAt = historiesOf(raw, graph)
  const snapshots = createPastSnapshots(settings)
  let last: { readonly commit: string; readonly base: KnowledgeBase } | undefined
  return async (commit) => {
    if (last?.commit === commit) return last.base
    const history = await inSlices(historyAt(commit), course.pacer)
    const base = await snapshots(await past.treeAt(commit), history, course)
    last = { commit, base }
    return base
  }
}

const commitsBetweenPauses = 256

const readGraph = async (past: PastSource, course: Course): Promise<ReadonlyMap<string, GraphCommit>> => {
  const graph = new Map<string, GraphCommit>()
  for await (const commit of past.graph()) {
    graph.set(commit.hash, commit)
    if (graph.size % commitsBetweenPauses === 0) await pause(course)
  }
  return graph
}
