import type { JSX } from 'preact'
import type { TrendModel } from '../protocol/trend'
import type { View } from '../state/view'

export const TrendTab = ({ model }: { readonly view: View; readonly model: TrendModel }): JSX.Element => (
  <p class="nothing">{model.text}</p>
)
