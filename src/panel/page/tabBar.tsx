import type { JSX } from 'preact'
import type { TabKey } from '../protocol/page'
import type { View } from '../state/view'

/** A tab’s id in the document, for the focus and for what it labels. */
export const tabId = (key: TabKey): string => `tab-${key}`

/** The tabs: one stop for Tab, arrow keys choose among them. */
export const TabBar = ({ view }: { readonly view: View }): JSX.Element => {
  const { page, words, memory, remember } = view
  const keys = page.tabs.map(({ key }) => key)
  const choose = (tab: TabKey | undefined) => {
    if (tab === undefined) return
    remember({ tab, open: undefined })
    document.getElementById(tabId(tab))?.focus()
  }
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={words.page.tabs}
      onKeyDown={(event) => {
        const next = nextTab(keys, memory.tab, event.key)
        if (next === undefined) return
        event.preventDefault()
        choose(next)
      }}
    >
      {page.tabs.map(({ key, label, count }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={tabId(key)}
          class="tab"
          aria-selected={key === memory.tab}
          aria-controls="tab-panel"
          tabIndex={key === memory.tab ? 0 : -1}
          onClick={() => {
            choose(key)
          }}
        >
          {label}
          <Count count={count ?? knownCount(view, key)} />
        </button>
      ))}
    </div>
  )
}

const Count = ({ count }: { readonly count: number | undefined }): JSX.Element | undefined =>
  count === undefined || count === 0 ? undefined : <span class="count">{count}</span>

/** The plan that is on show knows its number before the page is told. */
const knownCount = ({ memory, tabs }: View, key: TabKey): number | undefined => {
  const state = tabs.plan?.state
  const isWhole = memory.plan.service === undefined && memory.plan.most === undefined
  return key === 'plan' && memory.tab === key && isWhole && state?.is === 'ready'
    ? state.plan.pairings.length
    : undefined
}

const nextTab = (keys: readonly TabKey[], now: TabKey, key: string): TabKey | undefined => {
  const place = keys.indexOf(now)
  switch (key) {
    case 'ArrowRight':
      return keys[(place + 1) % keys.length]
    case 'ArrowLeft':
      return keys.at(place - 1)
    case 'Home':
      return keys[0]
    case 'End':
      return keys.at(-1)
  }
  return undefined
}
