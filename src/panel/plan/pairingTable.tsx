import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { fill } from '../controls/fill'
import { usePages } from '../controls/usePages'
import { ShowMore } from '../controls/showMore'
import { Tick } from '../controls/tick'
import type { PlanPairing } from '../protocol/plan'
import type { View } from '../state/view'
import { PlanSection } from './planSection'
import type { Ticks } from './ticks'
import { RunbookTitle } from './runbookTitle'

type TableProps = { readonly view: View; readonly pairings: readonly PlanPairing[]; readonly ticks: Ticks }

/** Who should learn which runbook from whom, until when, and why. */
export const PairingTable = ({ view, pairings, ticks }: TableProps): JSX.Element | undefined => {
  const words = view.words.plan
  const table = useRef<HTMLTableElement>(null)
  const { shown, next, rest, showMore } = usePages(pairings, table)
  if (pairings.length === 0) return undefined
  return (
    <PlanSection title={words.pairings} count={pairings.length}>
      <table ref={table} class="plan-table pairing-table" aria-label={words.pairings}>
        <thead>
          <tr>
            <td class="tick" />
            <th scope="col" class="plan-runbook">
              {words.runbook}
            </th>
            <th scope="col" class="plan-person">
              {words.learns}
            </th>
            <th scope="col" class="plan-person">
              {words.mentor}
            </th>
            <th scope="col" class="plan-short">
              {words.until}
            </th>
            <th scope="col" class="plan-short">
              {words.due}
            </th>
          </tr>
        </thead>
        {shown.map((pairing) => (
          <PairingBody key={pairing.key} view={view} pairing={pairing} ticks={ticks} />
        ))}
      </table>
      <ShowMore view={view} next={next} rest={rest} press={showMore} />
    </PlanSection>
  )
}

type RowProps = { readonly view: View; readonly pairing: PlanPairing; readonly ticks: Ticks }

/** A line with who, whom and when, and below it why. */
const PairingBody = ({ view, pairing, ticks }: RowProps): JSX.Element => {
  const words = view.words.plan
  const { key, path, title, criticality, trainee, mentor, target, due, from, reasons, after } = pairing
  return (
    <tbody class="plan-row" data-item>
      <tr>
        <td class="tick" rowSpan={2}>
          <Tick
            label={fill(words.tick, `${title}, ${trainee}, ${mentor}`)}
            is={ticks.has(key)}
            turn={(on) => {
              ticks.turn([key], on)
            }}
          />
        </td>
        <th scope="row">
          <RunbookTitle view={view} path={path} title={title} criticality={criticality} />
        </th>
        <td data-label={words.learns}>{trainee}</td>
        <td data-label={words.mentor}>{mentor}</td>
        <td data-label={words.until}>{target}</td>
        <td data-label={words.due}>
          {due}
          {from !== undefined && <div class="muted">{from}</div>}
        </td>
      </tr>
      <tr class="plan-why">
        <td colSpan={5} class="muted">
          {[...reasons, ...(after === undefined ? [] : [words.waits])].join(' ')}
        </td>
      </tr>
    </tbody>
  )
}
