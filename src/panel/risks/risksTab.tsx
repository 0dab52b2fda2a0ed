import type { JSX } from 'preact'
import type { RisksModel } from '../protocol/risks'
import type { View } from '../state/view'

export const RisksTab = ({ model }: { readonly view: View; readonly model: RisksModel }): JSX.Element => (
  <p class="nothing">{model.text}</p>
)
