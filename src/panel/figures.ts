import { element } from './dom'
import type { FigureKey, PanelFigure, PanelModel, PanelWords } from './messages'

/** Those that count runbooks by a condition can be pressed to see just them. */
const filters: ReadonlySet<FigureKey> = new Set([
  'coverage',
  'single-points',
  'uncovered',
  'no-trainer',
  'lapsed',
  'overdue',
  'unknown',
])

/** The line of figures on top; pressing one shows the runbooks it counts. */
export const figures = (
  model: PanelModel,
  words: PanelWords,
  pressed: FigureKey | undefined,
  press: (key: FigureKey | undefined) => void,
): HTMLElement =>
  element(
    'div',
    { class: 'figures', role: 'group', 'aria-label': words.figures },
    ...model.figures.map((figure) => figureElement(figure, figure.key === pressed, press)),
  )

const figureElement = (
  { key, value, label }: PanelFigure,
  isPressed: boolean,
  press: (key: FigureKey | undefined) => void,
): HTMLElement => {
  const isFilter = filters.has(key)
  const made = element(
    'button',
    {
      type: 'button',
      class: value === '0' ? 'figure zero' : 'figure',
      'aria-pressed': isFilter ? String(isPressed) : undefined,
      'data-figure': key,
    },
    element('strong', {}, value),
    element('span', {}, label),
  )
  made.addEventListener('click', () => {
    press(isFilter && !isPressed ? key : undefined)
  })
  return made
}

/** How much of it is declared, inferred and unknown: a bar, and the sentence that says the same. */
export const basisBar = ({ basis: { text, counts } }: PanelModel): HTMLElement => {
  const parts = (['declared', 'inferred', 'none'] as const).filter((basis) => counts[basis] > 0)
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' })
  for (const basis of parts) {
    const part = element('span', { class: `part ${basis}` })
    part.style.flexGrow = String(counts[basis])
    bar.append(part)
  }
  return element('p', { class: 'basis' }, bar, text)
}
