import type { JSX } from 'preact'
import { Choice } from '../controls/choice'
import type { PlanModel } from '../protocol/plan'
import type { PlanMemory } from '../state/memory'
import type { View } from '../state/view'

type ToolsProps = { readonly view: View; readonly services: PlanModel['services'] }

/** What the plan is asked for: of which service, and how many pairings at most. */
export const PlanTools = ({ view, services }: ToolsProps): JSX.Element => {
  const { memory, remember } = view
  const words = view.words.plan
  const change = (plan: Partial<PlanMemory>) => {
    remember({ plan: { ...memory.plan, stopped: false, ...plan } })
  }
  const known = services.some(({ id }) => id === memory.plan.service) ? memory.plan.service : undefined
  return (
    <div class="tools">
      {services.length > 0 && (
        <Choice
          labelled
          label={words.service}
          value={known ?? ''}
          options={[
            { value: '', label: words.allServices },
            ...services.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          choose={(service) => {
            change({ service: service === '' ? undefined : service })
          }}
        />
      )}
      <label>
        <span class="muted">{words.most}</span>{' '}
        <input
          type="number"
          class="most"
          min="1"
          step="1"
          placeholder={words.asManyAsHelp}
          value={memory.plan.most ?? ''}
          onChange={({ currentTarget }) => {
            const most = Math.floor(currentTarget.valueAsNumber)
            change({ most: most >= 1 ? most : undefined })
          }}
        />
      </label>
    </div>
  )
}
