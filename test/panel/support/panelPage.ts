import type { Frame } from 'playwright-core'
import { until } from '../../../scripts/editorHost/window'
import type { TabKey } from '../../../src/panel/protocol/page'

export const tabKeys = ['matrix', 'risks', 'what-if', 'plan', 'incidents', 'trend'] as const satisfies readonly TabKey[]

/** The head of a runbook's row in the matrix. */
export const runbookHead = '[role=grid] [data-path] :is([role=rowheader], th)'

/** What the page says it shows. */
export const stateOf = (panel: Frame): Promise<string> => panel.evaluate<string>('document.body.dataset.state')

/** Until the page says that it is filled, and has drawn it. */
export const filled = async (panel: Frame): Promise<void> => {
  await until('the tab to be filled', async () => (await stateOf(panel)) === 'ready')
  await panel.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
}

/** Chooses a tab with the pointer, and waits until it is filled. */
export const openTab = async (panel: Frame, tab: TabKey): Promise<void> => {
  await panel.locator(`#tab-${tab}`).click()
  await panel.locator(`#tab-${tab}[aria-selected="true"]`).waitFor()
  await filled(panel)
  // Its lines grow while the past is read, and move what stands below them.
  if (tab === 'trend') await panel.locator('[data-trend]:not([data-trend=working])').waitFor({ timeout: 60_000 })
}

/** Whether an element that matches has the focus. */
export const isFocused = (panel: Frame, selector: string): Promise<boolean> =>
  panel.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)

/** All that a person could read in the page or be told of an element: the text, titles and labels. */
export const allTexts = (panel: Frame): Promise<string> =>
  panel.evaluate<string>(`(() => {
    const told = [...document.querySelectorAll('[title], [aria-label]')]
    const labels = told.flatMap((each) => [each.getAttribute('title'), each.getAttribute('aria-label')])
    const values = [...document.querySelectorAll('input')].map(({ value }) => value)
    return [document.body.textContent, ...labels, ...values].join('\\n')
  })()`)
