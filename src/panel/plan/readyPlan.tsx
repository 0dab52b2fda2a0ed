import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ShownPlan } from '../protocol/plan'
import type { View } from '../state/view'
import { AcceptBar } from './acceptBar'
import { ConfirmTable } from './confirmTable'
import { PairingTable } from './pairingTable'
import { ReachTable } from './reachTable'
import { matchingPlan } from './matchingPlan'
import { stepKeys, ticksIn, withoutTicks, withTicks, type Ticks } from './ticks'
import { UnderWayList, UnmetList } from './planLists'

/** A plan that was worked out: what it comes to, what can be accepted, and what stays open. */
export const ReadyPlan = ({ view, plan }: { readonly view: View; readonly plan: ShownPlan }): JSX.Element => {
  const { memory, remember, words } = view
  const shown = matchingPlan(plan, memory.filter)
  const ticked = ticksIn(plan, memory.plan.ticked)
  const keep = (next: readonly string[]) => {
    remember({ plan: { ...memory.plan, ticked: next } })
  }
  useEffect(() => {
    view.tell({ pairings: shown.pairings.length })
    // What was written, or has gone otherwise, does not come back ticked.
    if (ticked.length < memory.plan.ticked.length) keep(ticked)
  })
  const ticks: Ticks = {
    has: (key) => ticked.includes(key),
    turn: (keys, on) => {
      keep(on ? withTicks(plan, ticked, keys) : withoutTicks(plan, ticked, keys))
    },
  }
  const [first, ...others] = plan.summary
  const steps = stepKeys(shown)
  const isEmpty = steps.length + shown.underWay.length + shown.unmet.length === 0
  return (
    <>
      <div class="list">
        <p class="plan-summary">
          <b>{first}</b> {others.join(' ')}
        </p>
        <ReachTable view={view} plan={plan} />
        {isEmpty && plan.reach.length > 0 && <p class="nothing">{words.plan.noneMatches}</p>}
        <ConfirmTable view={view} steps={shown.confirm} ticks={ticks} />
        <PairingTable view={view} pairings={shown.pairings} ticks={ticks} />
        <UnderWayList view={view} underWay={shown.underWay} />
        <UnmetList view={view} unmet={shown.unmet} />
      </div>
      {steps.length > 0 && <AcceptBar view={view} plan={plan} steps={steps} ticked={ticked} ticks={ticks} />}
    </>
  )
}
