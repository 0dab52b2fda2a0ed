import { button, element } from './dom'
import type { PanelReason, PanelWhy, PanelWords } from './messages'
import { post } from './state'

/** The reasons of a cell or row, beside it: what is said, where it comes from, and what can be done. */
export const reasons = (why: PanelWhy, words: PanelWords, close: () => void): HTMLElement => {
  const shut = button('×', 'shut', close)
  shut.setAttribute('aria-label', words.close)
  const list = element('ul', {}, ...why.reasons.map(reasonItem))
  const box = element(
    'div',
    { class: 'reasons', role: 'dialog', 'aria-label': why.title, tabindex: -1 },
    shut,
    element('h2', {}, why.title),
    element('p', { class: 'muted' }, why.text),
    why.reasons.length === 0 ? undefined : list,
    element(
      'div',
      { class: 'buttons' },
      ...why.offers.map(({ intent, label }, index) =>
        button(label, index === 0 ? 'primary' : 'secondary', () => {
          post({ type: 'train', intent, path: why.path, person: why.person })
        }),
      ),
      button(words.openRunbook, why.offers.length === 0 ? 'primary' : 'secondary', () => {
        post({ type: 'open', path: why.path, line: undefined })
      }),
      button(words.showWhy, 'secondary', () => {
        post({ type: 'show-why', path: why.path })
      }),
    ),
  )
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  })
  return box
}

const reasonItem = ({ text, source, path, line }: PanelReason): HTMLElement => {
  const item = element('li', {}, text)
  if (source === '') return item
  item.append(
    ' ',
    path === undefined
      ? element('span', { class: 'source' }, source)
      : button(source, 'source link', () => {
          post({ type: 'open', path, line })
        }),
  )
  return item
}

/** Puts the box under the place it speaks of, inside of what can be seen. Positions are in pixels of the window. */
export const placeBeside = (box: HTMLElement, at: HTMLElement): void => {
  const cell = at.getBoundingClientRect()
  const width = Math.min(380, document.documentElement.clientWidth - 24)
  const left = Math.max(12, Math.min(cell.left, document.documentElement.clientWidth - width - 12))
  box.style.width = `${width}px`
  box.style.left = `${left}px`
  const below = cell.bottom + 4
  const fits = below + box.offsetHeight < window.innerHeight || cell.top < box.offsetHeight
  box.style.top = `${fits ? below : cell.top - box.offsetHeight - 4}px`
}
