import type { JSX } from 'preact'
import type { IncidentsModel } from '../protocol/incidents'
import type { View } from '../state/view'

export const IncidentsTab = ({ model }: { readonly view: View; readonly model: IncidentsModel }): JSX.Element => (
  <p class="nothing">{model.text}</p>
)
