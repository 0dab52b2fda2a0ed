import type { JSX } from 'preact'
import { Button } from '../controls/button'
import type { PlanModel } from '../protocol/plan'
import type { View } from '../state/view'
import { PlanTools } from './planTools'
import { ReadyPlan } from './readyPlan'
import { shownState, type WithoutPlan } from './shownState'

type TabProps = { readonly view: View; readonly model: PlanModel }

/** Who should learn which runbook from whom, and how far that comes. */
export const PlanTab = ({ view, model }: TabProps): JSX.Element => (
  <>
    <PlanTools view={view} services={model.services} />
    <State view={view} state={model.state} />
  </>
)

const State = ({ view, state }: { readonly view: View; readonly state: PlanModel['state'] }): JSX.Element =>
  state.is === 'ready' ? <ReadyPlan view={view} plan={state.plan} /> : <Without view={view} state={state} />

const Without = ({ view, state }: { readonly view: View; readonly state: WithoutPlan }): JSX.Element => {
  const { words, memory, remember, act } = view
  const all = { ...words.plan, loading: words.page.loading }
  const { role, text, more, button } = shownState(state, memory.plan.stopped, all)
  const press = {
    stop: () => {
      remember({ plan: { ...memory.plan, stopped: true } })
    },
    again: () => {
      remember({ plan: { ...memory.plan, stopped: false } })
    },
    log: () => {
      act({ kind: 'action', action: 'log' })
    },
  }
  return (
    <div class="nothing plan-state">
      <p role={role}>{text}</p>
      {more !== '' && <p class="muted">{more}</p>}
      {button !== undefined && (
        <Button {...(button.isMain ? { kind: 'primary' as const } : {})} press={press[button.does]}>
          {button.text}
        </Button>
      )}
    </div>
  )
}
