import type { JSX } from 'preact'
import { Choice } from '../controls/choice'
import type { IncidentsModel } from '../protocol/incidents'
import type { View } from '../state/view'

type ScopeProps = { readonly view: View; readonly model: IncidentsModel }

/** Which incidents are told of: since when, and of which service. */
export const Scope = ({ view, model }: ScopeProps): JSX.Element => {
  const { words, memory, remember } = view
  const { incidents } = memory
  return (
    <div class="tools">
      <Choice
        label={words.incidents.span}
        labelled
        value={model.span}
        options={model.spans}
        choose={(span) => {
          remember({ incidents: { ...incidents, span } })
        }}
      />
      {model.services.length > 1 && (
        <Choice
          label={words.incidents.service}
          labelled
          value={model.service}
          options={model.services}
          choose={(service) => {
            remember({ incidents: { ...incidents, service: service === '' ? undefined : service } })
          }}
        />
      )}
    </div>
  )
}
