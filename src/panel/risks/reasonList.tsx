import type { JSX } from 'preact'
import { Button } from '../controls/button'
import type { RiskReason } from '../protocol/risks'
import type { View } from '../state/view'
import { Remedies } from './remedies'

type ListProps = { readonly view: View; readonly reasons: readonly RiskReason[] }

/** Reasons with what they rest on, each of which opens at its line. */
export const ReasonList = ({ view, reasons }: ListProps): JSX.Element | undefined =>
  reasons.length === 0 ? undefined : (
    <ul class="plain risk-reasons">
      {reasons.map((reason) => (
        <Reason key={reason.key} view={view} reason={reason} />
      ))}
    </ul>
  )

const Reason = ({ view, reason }: { readonly view: View; readonly reason: RiskReason }): JSX.Element => {
  const { key, text, aside, source, tone, remedies, children } = reason
  const opens = remedies.includes('open')
  return (
    <li class={`reason-${tone}`}>
      {opens && source === '' ? <Opens view={view} at={key} text={text} /> : text}
      {aside !== '' && <span class="muted"> · {aside}</span>}
      {source !== '' && (
        <> {opens ? <Opens view={view} at={key} text={source} /> : <span class="muted">{source}</span>}</>
      )}
      <Remedies view={view} of={text} at={key} remedies={remedies.filter((each) => each !== 'open')} kind="link" />
      <ReasonList view={view} reasons={children} />
    </li>
  )
}

type OpensProps = { readonly view: View; readonly at: string; readonly text: string }

const Opens = ({ view, at, text }: OpensProps): JSX.Element => (
  <Button
    kind="link"
    class="source"
    press={() => {
      view.act({ kind: 'remedy', intent: 'open', key: at })
    }}
  >
    {text}
  </Button>
)
