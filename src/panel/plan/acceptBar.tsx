import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import { Tick } from '../controls/tick'
import type { PlanWords, ShownPlan } from '../protocol/plan'
import type { View } from '../state/view'
import type { Ticks } from './ticks'

type BarProps = {
  readonly view: View
  readonly plan: ShownPlan
  /** Keys of the steps on show. */
  readonly steps: readonly string[]
  readonly ticked: readonly string[]
  readonly ticks: Ticks
}

/** Ticks all that is on show, and has what is ticked written, after it was shown. */
export const AcceptBar = ({ view, plan, steps, ticked, ticks }: BarProps): JSX.Element => {
  const { memory, act } = view
  const words = view.words.plan
  const on = steps.filter(ticks.has).length
  return (
    <div class="accept-bar">
      <label>
        <Tick
          is={on === steps.length}
          partly={on > 0 && on < steps.length}
          turn={(all) => {
            ticks.turn(steps, all)
          }}
        />
        {words.selectAll}
      </label>
      <Button
        kind="primary"
        off={ticked.length === 0}
        press={() => {
          const { service, most } = memory.plan
          act({ kind: 'accept-plan', choices: { service, most }, steps: ticked })
        }}
      >
        {acceptWords(plan, ticked, words)}
      </Button>
      <span class="muted">{words.previewHint}</span>
    </div>
  )
}

const acceptWords = ({ confirm }: ShownPlan, ticked: readonly string[], words: PlanWords): string => {
  const keys = new Set(confirm.map(({ key }) => key))
  const confirmed = ticked.filter((key) => keys.has(key)).length
  const assigned = ticked.length - confirmed
  if (ticked.length === 0) return words.nothingTicked
  if (confirmed === 0) return fill(words.assign, assigned)
  return assigned === 0 ? fill(words.confirm, confirmed) : fill(words.confirmAndAssign, confirmed, assigned)
}
