import type { JSX } from 'preact'
import { Shift } from '../controls/shift'
import type { FigureKey, PageModel, PanelFigure, TabKey } from '../protocol/page'
import type { View } from '../state/view'

/** Tabs that list runbooks, and so can show those that a figure counts. */
const listing: ReadonlySet<TabKey> = new Set(['matrix', 'risks'])

/** The line of figures on top; pressing one shows the runbooks it counts. Where people are taken for gone: before → after. */
export const Figures = ({ view }: { readonly view: View }): JSX.Element => (
  <div class="figures" role="group" aria-label={view.words.page.figures}>
    {view.page.figures.map((figure) => (
      <Figure key={figure.key} view={view} figure={figure} />
    ))}
  </div>
)

const Figure = ({ view, figure }: { readonly view: View; readonly figure: PanelFigure }): JSX.Element => {
  const { key, value, label, hint } = figure
  const { memory, remember, whatIf } = view
  const shift = whatIf?.shifts[key]
  // The first counts all runbooks: it filters nothing, and shows them all.
  const isAll = key === 'runbooks'
  const pressed = memory.figure === key
  const press = () => {
    const chosen: FigureKey | undefined = isAll || pressed ? undefined : key
    remember({ figure: chosen, tab: listing.has(memory.tab) ? memory.tab : 'matrix', open: undefined })
  }
  return (
    <button
      type="button"
      class={`figure${value === '0' && shift === undefined ? ' zero' : ''}`}
      aria-pressed={isAll ? undefined : pressed}
      data-figure={key}
      title={shift === undefined ? hint : `${shift.text}\n${hint}`}
      onClick={press}
    >
      <strong>
        {shift === undefined ? value : <Shift before={value} after={whatIf?.figures[key]} text={shift.text} />}
      </strong>{' '}
      <span class="label">{label}</span>
      {shift?.worse === true && (
        <span class="sense" aria-hidden="true">
          {key === 'coverage' ? '▼' : '▲'} {view.words.whatIf.worse}
        </span>
      )}
    </button>
  )
}

/** How much of it is declared, inferred and unknown: a bar, and the sentence that says the same; nothing without runbooks. */
export const BasisBar = ({ basis: { text, counts } }: Pick<PageModel, 'basis'>): JSX.Element | undefined =>
  counts.declared + counts.inferred + counts.none === 0 ? undefined : (
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
