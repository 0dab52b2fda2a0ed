import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import { moveByArrows } from '../controls/moveByArrows'
import { useSaid } from '../controls/useSaid'
import type { RisksModel } from '../protocol/risks'
import type { View } from '../state/view'
import { SortSection } from './sortSection'
import { shownRisks, type ShownRisks } from './shownRisks'

type TabProps = { readonly view: View; readonly model: RisksModel }

/** What to do next: a list by sorts, each line with its reasons and what can be done about it. */
export const RisksTab = ({ view, model }: TabProps): JSX.Element => {
  const shown = shownRisks(model, view.memory)
  useEffect(() => {
    view.tell({ risks: shown.matching })
  })
  const { words, say } = view
  const count = shown.matching < shown.all ? fill(words.risks.shown, shown.matching, shown.all) : ''
  useSaid(say, shown.sorts.length === 0 && shown.all > 0 ? words.page.nothingMatches : count)
  return (
    <>
      <FigureNote view={view} />
      <div
        class="list"
        role="region"
        aria-label={words.risks.list}
        onKeyDown={(event) => {
          moveByArrows(event, event.currentTarget)
        }}
      >
        {model.firstLook === undefined ? undefined : <p class="first-look">{model.firstLook}</p>}
        {shown.sorts.map((sort) => (
          <SortSection key={sort.key} view={view} sort={sort} />
        ))}
        {shown.sorts.length === 0 && <Nothing view={view} model={model} shown={shown} />}
      </div>
      <p class="more">{count}</p>
    </>
  )
}

/** A figure that is pressed narrows the list, so the list says so. */
const FigureNote = ({ view: { memory, page, words, remember } }: Pick<TabProps, 'view'>): JSX.Element | undefined => {
  const figure = page.figures.find(({ key }) => key === memory.figure)
  if (figure === undefined) return undefined
  return (
    <p class="narrowed muted">
      {fill(words.risks.onlyFigure, figure.label)}{' '}
      <Button
        kind="link"
        press={() => {
          remember({ figure: undefined })
        }}
      >
        {words.risks.allRisks}
      </Button>
    </p>
  )
}

const Nothing = ({ view, model, shown }: TabProps & { readonly shown: ShownRisks }): JSX.Element => {
  const { words, remember } = view
  if (shown.all === 0) return <p class="nothing">{model.nothing}</p>
  return (
    <p class="nothing">
      {words.page.nothingMatches}{' '}
      <Button
        kind="link"
        press={() => {
          remember({ filter: '', figure: undefined })
        }}
      >
        {words.page.clearFilter}
      </Button>
    </p>
  )
}
