import type { JSX } from 'preact'
import type { FigureKey, PageModel, PanelFigure } from '../protocol/page'
import type { View } from '../state/view'

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

/** The line of figures on top; pressing one shows the runbooks it counts. Where people are taken for gone: before → after. */
export const Figures = ({ view }: { readonly view: View }): JSX.Element => (
  <div class="figures" role="group" aria-label={view.words.page.figures}>
    {view.page.figures.map((figure) => (
      <Figure key={figure.key} view={view} figure={figure} />
    ))}
  </div>
)

const Figure = ({ view, figure }: { readonly view: View; readonly figure: PanelFigure }): JSX.Element => {
  const { key, value, label } = figure
  const { memory, remember, whatIf } = view
  const after = whatIf?.figures[key]
  const inside = (
    <>
      <strong>
        {value}
        {after !== undefined && after !== value && <span class="after"> → {after}</span>}
      </strong>
      <span>{label}</span>
    </>
  )
  const looks = value === '0' && (after ?? value) === '0' ? 'figure zero' : 'figure'
  if (!filters.has(key))
    return (
      <div class={looks} data-figure={key}>
        {inside}
      </div>
    )
  const pressed = memory.figure === key
  const press = () => {
    const tab = memory.tab === 'risks' ? memory.tab : 'matrix'
    remember({ figure: pressed ? undefined : key, tab, open: undefined })
  }
  return (
    <button type="button" class={looks} aria-pressed={pressed} data-figure={key} onClick={press}>
      {inside}
    </button>
  )
}

/** How much of it is declared, inferred and unknown: a bar, and the sentence that says the same. */
export const BasisBar = ({ basis: { text, counts } }: Pick<PageModel, 'basis'>): JSX.Element => (
  <p class="basis">
    <span class="bar" aria-hidden="true">
      {(['declared', 'inferred', 'none'] as const).map((basis) =>
        counts[basis] > 0 ? (
          <span key={basis} class={`part ${basis}`} style={{ flexGrow: counts[basis] }} />
        ) : undefined,
      )}
    </span>
    {text}
  </p>
)
