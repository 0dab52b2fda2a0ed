import type { JSX } from 'preact'
import type { PlanModel } from '../protocol/plan'
import type { View } from '../state/view'

export const PlanTab = ({ model }: { readonly view: View; readonly model: PlanModel }): JSX.Element => (
  <p class="nothing">{model.text}</p>
)
