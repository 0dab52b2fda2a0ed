import { durationText } from '../../../core/metrics/incidents/durationText'
import { valueAxis, type ValueAxis } from '../../../picture/valueAxis'

const hour = 60
const day = 24 * hour

/** Minutes that people count in. */
const steps = [1, 2, 5, 10, 15, 30, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 5 * day, 10 * day]

const mostTicks = 4

/** An axis of lengths of time, in minutes, whose steps are those of a clock or calendar. */
export const durationAxis = (minutes: readonly number[]): ValueAxis => {
  const longest = minutes.reduce((a, b) => Math.max(a, b), 1)
  const step = steps.find((each) => longest <= each * mostTicks)
  if (step === undefined) return inDays(minutes)
  const count = Math.ceil(longest / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({ at: index * step, text: tickText(index * step) }))
  return { bottom: 0, top: count * step, ticks }
}

const tickText = (minutes: number): string => (minutes === 0 ? '0' : durationText(minutes))

const inDays = (minutes: readonly number[]): ValueAxis => {
  const { bottom, top, ticks } = valueAxis(
    minutes.map((each) => each / day),
    (each) => tickText(each * day),
  )
  return { bottom: bottom * day, top: top * day, ticks: ticks.map(({ at, text }) => ({ at: at * day, text })) }
}
