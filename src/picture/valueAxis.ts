import { scaleLinear } from 'd3-scale'

export type Tick = { readonly at: number; readonly text: string }

/** Where values stand on their axis, from the bottom to the top, with a few places told. */
export type ValueAxis = { readonly bottom: number; readonly top: number; readonly ticks: readonly Tick[] }

export type AxisOptions = {
  /** Only whole numbers are told, as for things that are counted. */
  readonly whole?: boolean | undefined
  /** Where the axis ends at least, such as 1 for shares. */
  readonly top?: number | undefined
}

/** Beyond this the steps between numbers are too coarse to draw. */
const most = 1e300

/** From 0, or below where a value is, to a round number at or above all values; 0 to 1 where there is none. */
export const valueAxis = (
  values: readonly number[],
  say: (value: number) => string,
  { whole = false, top: least = 0 }: AxisOptions = {},
): ValueAxis => {
  const known = values.filter(Number.isFinite).map((value) => Math.max(-most, Math.min(most, value)))
  const bottom = known.reduce((a, b) => Math.min(a, b), 0)
  const top = known.reduce((a, b) => Math.max(a, b), least)
  const scale = scaleLinear()
    .domain([bottom, top === bottom ? bottom + 1 : top])
    .nice(3)
  const [from = 0, to = 1] = scale.domain()
  const ticks = scale.ticks(3).filter((at) => !whole || Number.isInteger(at))
  return { bottom: from, top: to, ticks: ticks.map((at) => ({ at, text: say(at) })) }
}
