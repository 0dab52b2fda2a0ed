import type { JSX } from 'preact'
import type { WhatIfTabModel } from '../protocol/whatIf'
import type { View } from '../state/view'
import { Chooser } from './chooser'
import { Outcome } from './outcome'

/** Who can be taken for gone, and what would follow. */
export const WhatIfTab = ({ view, model }: { readonly view: View; readonly model: WhatIfTabModel }): JSX.Element => (
  <div class="what-if-tab">
    <Chooser view={view} model={model} />
    <div class="outcome">
      {view.memory.whatIf.dropped !== undefined && <p class="note">{view.memory.whatIf.dropped}</p>}
      <Outcome view={view} />
    </div>
  </div>
)
