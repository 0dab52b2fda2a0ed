import type { JSX } from 'preact'
import { Button } from '../controls/button'
import type { PlanModel } from '../protocol/plan'
import type { View } from '../state/view'
import { PlanTools } from './planTools'
import { ReadyPlan } from './readyPlan'

type TabProps = { readonly view: View; readonly model: PlanModel }

/** Who should learn which runbook from whom, and how far that comes. */
export const PlanTab = ({ view, model }: TabProps): JSX.Element => (
  <>
    <PlanTools view={view} services={model.services} />
    <State view={view} state={model.state} />
  </>
)

const State = ({ view, state }: { readonly view: View; readonly state: PlanModel['state'] }): JSX.Element => {
  const { words, memory, remember, act } = view
  const wait = (stopped: boolean) => () => {
    remember({ plan: { ...memory.plan, stopped } })
  }
  switch (state.is) {
    case 'ready':
      return <ReadyPlan view={view} plan={state.plan} />
    case 'working':
      return (
        <div class="nothing plan-state">
          <p role="status">{words.plan.working}</p>
          <p class="muted">{state.text}</p>
          <Button press={wait(true)}>{words.plan.stop}</Button>
        </div>
      )
    case 'stopped':
      // Asked for again, and not answered yet.
      if (!memory.plan.stopped) return <p class="nothing">{words.page.loading}</p>
      return (
        <div class="nothing plan-state">
          <p role="status">{state.text}</p>
          <Button kind="primary" press={wait(false)}>
            {words.plan.again}
          </Button>
        </div>
      )
    case 'failed':
      return (
        <div class="nothing plan-state">
          <p role="alert">{state.text}</p>
          <Button
            kind="primary"
            press={() => {
              act({ kind: 'action', action: 'log' })
            }}
          >
            {words.plan.showLog}
          </Button>
        </div>
      )
  }
}
