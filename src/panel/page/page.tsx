import type { JSX } from 'preact'
import { IncidentsTab } from '../incidents/incidentsTab'
import { MatrixTab } from '../matrix/matrixTab'
import { PlanTab } from '../plan/planTab'
import { RisksTab } from '../risks/risksTab'
import type { View } from '../state/view'
import { TrendTab } from '../trend/trendTab'
import { WhatIfBanner } from '../whatIf/whatIfBanner'
import { WhatIfTab } from '../whatIf/whatIfTab'
import { BasisBar, Figures } from './figures'
import { Header } from './header'
import { Note } from './notice'
import { TabBar, tabId } from './tabBar'

/** The whole page: what stands above all tabs, and the chosen tab. */
export const Page = ({ view }: { readonly view: View }): JSX.Element => {
  const { page, memory, act } = view
  return (
    <>
      <Header view={view} />
      {page.notes.map((note) => (
        <Note key={note.text} note={note} act={act} />
      ))}
      <Figures view={view} />
      <BasisBar basis={page.basis} />
      <WhatIfBanner view={view} />
      <TabBar view={view} />
      <div id="tab-panel" class={`tab-panel tab-${memory.tab}`} role="tabpanel" aria-labelledby={tabId(memory.tab)}>
        <Tab view={view} />
      </div>
    </>
  )
}

const Tab = ({ view }: { readonly view: View }): JSX.Element => {
  const { tabs, memory } = view
  switch (memory.tab) {
    case 'matrix':
      return tabs.matrix ? <MatrixTab view={view} model={tabs.matrix} /> : <Loading view={view} />
    case 'risks':
      return tabs.risks ? <RisksTab view={view} model={tabs.risks} /> : <Loading view={view} />
    case 'what-if':
      return tabs['what-if'] ? <WhatIfTab view={view} model={tabs['what-if']} /> : <Loading view={view} />
    case 'plan':
      return tabs.plan ? <PlanTab view={view} model={tabs.plan} /> : <Loading view={view} />
    case 'incidents':
      return tabs.incidents ? <IncidentsTab view={view} model={tabs.incidents} /> : <Loading view={view} />
    case 'trend':
      return tabs.trend ? <TrendTab view={view} model={tabs.trend} /> : <Loading view={view} />
  }
}

const Loading = ({ view }: { readonly view: View }): JSX.Element => (
  <p class="nothing" role="status">
    {view.words.page.loading}
  </p>
)
