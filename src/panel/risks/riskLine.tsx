import type { JSX } from 'preact'
import { CriticalityChip } from '../controls/criticalityChip'
import { fill } from '../controls/fill'
import { Toggle } from '../controls/toggle'
import type { RiskItem } from '../protocol/risks'
import type { View } from '../state/view'
import { ReasonList } from './reasonList'
import { Remedies } from './remedies'

type LineProps = { readonly view: View; readonly item: RiskItem }

/** So many remedies stand in the line itself; all of them where it is open. */
const IN_LINE = 2

/** One thing to do: what it is, why, and what can be done; it opens to its reasons. */
export const RiskLine = ({ view, item }: LineProps): JSX.Element => {
  const { memory } = view
  const { key, title, text, criticality, tone, remedies } = item
  const isStep = remedies.includes('do')
  const isOpen = !isStep && memory.risks.open.includes(key)
  return (
    <li class={`risk-item tone-${tone}${isOpen ? ' is-open' : ''}`} data-item>
      <div class="risk-line">
        <h3>{isStep ? <span class="step-title">{title}</span> : <Opener view={view} item={item} isOpen={isOpen} />}</h3>
        <CriticalityChip view={view} criticality={criticality} />
        <span class="risk-text">{text}</span>
        {!isOpen && <Remedies view={view} of={title} at={key} remedies={remedies.slice(0, IN_LINE)} kind="link" />}
      </div>
      {isOpen && <Details view={view} item={item} />}
    </li>
  )
}

const Opener = ({ view, item, isOpen }: LineProps & { readonly isOpen: boolean }): JSX.Element => {
  const { memory, remember } = view
  const turn = () => {
    const others = memory.risks.open.filter((each) => each !== item.key)
    remember({ risks: { ...memory.risks, open: isOpen ? others : [...others, item.key] } })
  }
  return (
    <Toggle isOpen={isOpen} title={item.title} press={turn}>
      {item.title}
    </Toggle>
  )
}

const Details = ({ view, item: { key, title, path, remedies, hasReasons } }: LineProps): JSX.Element => {
  const { words, riskReasons } = view
  const reasons = riskReasons[key]
  return (
    <div class="risk-details" role="group" aria-label={fill(words.risks.reasonsOf, title)}>
      {path !== undefined && <p class="muted path">{path}</p>}
      {hasReasons && reasons === undefined && <p class="muted">{words.page.loading}</p>}
      {reasons !== undefined && <ReasonList view={view} reasons={reasons} />}
      <Remedies view={view} of={title} at={key} remedies={remedies} kind="buttons" />
    </div>
  )
}
