import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { fill } from '../controls/fill'
import { usePages } from '../controls/usePages'
import { ShowMore } from '../controls/showMore'
import { Tick } from '../controls/tick'
import type { PlanConfirm } from '../protocol/plan'
import type { View } from '../state/view'
import { PlanSection } from './planSection'
import type { Ticks } from './ticks'
import { RunbookTitle } from './runbookTitle'

type TableProps = { readonly view: View; readonly steps: readonly PlanConfirm[]; readonly ticks: Ticks }

/** Who seems to know which runbook, and why; to be confirmed before anything else. */
export const ConfirmTable = ({ view, steps, ticks }: TableProps): JSX.Element | undefined => {
  const words = view.words.plan
  const body = useRef<HTMLTableSectionElement>(null)
  const { shown, next, rest, showMore } = usePages(steps, body)
  if (steps.length === 0) return undefined
  return (
    <PlanSection title={words.confirmFirst} count={steps.length} hint={words.confirmHint}>
      <table class="plan-table confirm-table" aria-label={words.confirmFirst}>
        <thead>
          <tr>
            <td class="tick" />
            <th scope="col" class="plan-runbook">
              {words.runbook}
            </th>
            <th scope="col" class="plan-person">
              {words.seemsToKnow}
            </th>
            <th scope="col">{words.because}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.map((step) => (
            <ConfirmRow key={step.key} view={view} step={step} ticks={ticks} />
          ))}
        </tbody>
      </table>
      <ShowMore view={view} next={next} rest={rest} press={showMore} />
    </PlanSection>
  )
}

type RowProps = { readonly view: View; readonly step: PlanConfirm; readonly ticks: Ticks }

const ConfirmRow = ({ view, step, ticks }: RowProps): JSX.Element => {
  const words = view.words.plan
  const { key, path, title, criticality, people, closes } = step
  return (
    <tr class="plan-row" data-item>
      <td class="tick">
        <Tick
          label={fill(words.tick, title)}
          is={ticks.has(key)}
          turn={(on) => {
            ticks.turn([key], on)
          }}
        />
      </td>
      <th scope="row">
        <RunbookTitle view={view} path={path} title={title} criticality={criticality} />
      </th>
      <td>
        {people.map(({ name }) => (
          <div key={name}>{name}</div>
        ))}
      </td>
      <td class="muted">
        {people.map(({ name, reason }) => (
          <div key={name}>{reason}</div>
        ))}
        {closes && <div>{words.nothingMore}</div>}
      </td>
    </tr>
  )
}
