import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
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
      <Most
        words={words}
        most={memory.plan.most}
        choose={(most) => {
          change({ most })
        }}
      />
    </div>
  )
}

type MostProps = {
  readonly words: View['words']['plan']
  readonly most: number | undefined
  readonly choose: (most: number | undefined) => void
}

/** How many pairings at most; what is being typed stays there while the page is drawn anew. */
const Most = ({ words, most, choose }: MostProps): JSX.Element => {
  const [typed, setTyped] = useState<string>()
  return (
    <label class="choice">
      <span class="muted">{words.most}</span>{' '}
      <input
        type="number"
        class="most"
        min="1"
        step="1"
        placeholder={words.asManyAsHelp}
        value={typed ?? most ?? ''}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
        }}
        onChange={({ currentTarget }) => {
          const wanted = Math.floor(currentTarget.valueAsNumber)
          setTyped(undefined)
          choose(wanted >= 1 ? wanted : undefined)
        }}
        onBlur={() => {
          setTyped(undefined)
        }}
      />
    </label>
  )
}
