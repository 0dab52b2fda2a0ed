import type { JSX } from 'preact'
import { Button } from '../controls/button'
import type { RemedyIntent } from '../protocol/risks'
import type { View } from '../state/view'

type RemediesProps = {
  readonly view: View
  /** What it is about, so that each button says it by itself. */
  readonly of: string
  /** Key of the line or sort. */
  readonly at: string
  readonly remedies: readonly RemedyIntent[]
  readonly kind: 'link' | 'buttons'
}

/** What can be done about a line: as quiet links in the line, as buttons where it is open. */
export const Remedies = ({ view, of, at, remedies, kind }: RemediesProps): JSX.Element | undefined => {
  const { act, words } = view
  if (remedies.length === 0) return undefined
  return (
    <span class={kind === 'link' ? 'remedies' : 'remedies buttons'}>
      {remedies.map((intent, index) => (
        <Button
          key={intent}
          kind={kind === 'link' ? 'link' : index === 0 ? 'primary' : 'secondary'}
          label={`${words.risks.remedies[intent]}: ${of}`}
          press={() => {
            act({ kind: 'remedy', intent, key: at })
          }}
        >
          {words.risks.remedies[intent]}
        </Button>
      ))}
    </span>
  )
}
