import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { usePages } from '../controls/usePages'
import { ShowMore } from '../controls/showMore'
import { Toggle } from '../controls/toggle'
import type { View } from '../state/view'
import { RiskLine } from './riskLine'
import { Remedies } from './remedies'
import type { ShownSort } from './shownRisks'

type SortProps = { readonly view: View; readonly sort: ShownSort }

/** One sort of what wants doing: a heading that folds, what they have in common, and the lines. */
export const SortSection = ({ view, sort }: SortProps): JSX.Element => {
  const { memory, remember } = view
  const { key, label, meaning, unfolded, quiet, remedies, items } = sort
  const turn = () => {
    const others = memory.risks.turned.filter((each) => each !== key)
    const turned = others.length < memory.risks.turned.length ? others : [...others, key]
    remember({ risks: { ...memory.risks, turned } })
  }
  return (
    <section class={quiet ? 'risk-sort quiet' : 'risk-sort'}>
      <div class="sort-head">
        <h2>
          <Toggle isOpen={unfolded} press={turn}>
            <b>{label}</b>
            {meaning !== '' && <span class="count">{items.length}</span>}
          </Toggle>
        </h2>
        <span class="muted meaning">{meaning}</span>
        <Remedies view={view} of={label} at={key} remedies={remedies} kind="link" />
      </div>
      {unfolded && <Lines view={view} sort={sort} />}
    </section>
  )
}

const Lines = ({ view, sort: { items } }: SortProps): JSX.Element => {
  const list = useRef<HTMLUListElement>(null)
  const { shown, next, rest, showMore } = usePages(items, list)
  return (
    <>
      <ul ref={list} class="plain">
        {shown.map((item) => (
          <RiskLine key={item.key} view={view} item={item} />
        ))}
      </ul>
      <ShowMore view={view} next={next} rest={rest} press={showMore} />
    </>
  )
}
