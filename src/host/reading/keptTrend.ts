import type { TrendFigures, TrendMoment, TrendPoint } from '../../core/metrics/trend/trend'

/** Figures by their moment, those used last at the end. */
export type KeptTrend = Map<string, TrendPoint>

/** So many months are kept of a folder: ten years, and as many days on which somebody looked. */
export const mostKept = 256

/** Grows when what a point holds, or how it comes about, is another. */
const edition = 1

const keyOf = ({ on, commit }: TrendMoment): string => `${on} ${commit}`

/** The figures of a moment, if they are known; they then count as used. */
export const keptFigures = (kept: KeptTrend, moment: TrendMoment): TrendFigures | undefined => {
  const point = kept.get(keyOf(moment))
  if (point !== undefined) keepPoint(kept, point)
  return point?.figures
}

/** Keeps a point as the one used last. */
export const keepPoint = (kept: KeptTrend, point: TrendPoint): void => {
  const key = keyOf(point)
  kept.delete(key)
  kept.set(key, point)
}

/**
 * What is written to a file.
 * @param about What else the figures depend on: kept figures count only where it is the same.
 */
export const keptText = (kept: KeptTrend, about: string): string =>
  JSON.stringify({ edition, about, points: [...kept.values()].slice(-mostKept) })

/** What a file holds; nothing where it is damaged or about something else. */
export const keptFrom = (text: string, about: string): KeptTrend => {
  const kept: KeptTrend = new Map()
  const file = parsed(text)
  if (!isRecord(file) || file.edition !== edition || file.about !== about || !Array.isArray(file.points)) return kept
  for (const point of file.points.slice(-mostKept)) if (isPoint(point)) keepPoint(kept, whole(point))
  return kept
}

/** JSON leaves out what is undefined. */
const whole = ({ on, commit, figures }: TrendPoint): TrendPoint => ({
  on,
  commit,
  figures: { ...figures, coverage: figures.coverage, truckFactor: figures.truckFactor },
})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0

const isShare = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && value >= 0 && value <= 1)

type Count = Exclude<keyof TrendFigures, 'coverage' | 'truckFactor' | 'byBasis'>

const counts: Readonly<Record<Count, true>> = {
  documents: true,
  reviews: true,
  runbooks: true,
  singlePoints: true,
  uncovered: true,
  unknown: true,
  belowPolicy: true,
  noTrainer: true,
  lapsed: true,
  overdueReviews: true,
  openActions: true,
  overdueActions: true,
  actionsNotStated: true,
}

const isFigures = (value: unknown): value is TrendFigures => {
  if (!isRecord(value) || !Object.keys(counts).every((name) => isCount(value[name]))) return false
  const { byBasis, coverage, truckFactor } = value
  const bases = isRecord(byBasis) && [byBasis.declared, byBasis.inferred, byBasis.none].every(isCount)
  return bases && isShare(coverage) && (truckFactor === undefined || isCount(truckFactor))
}

const isPoint = (value: unknown): value is TrendPoint =>
  isRecord(value) &&
  typeof value.on === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/u.test(value.on) &&
  typeof value.commit === 'string' &&
  /^[\da-f]{40,64}$/u.test(value.commit) &&
  isFigures(value.figures)
