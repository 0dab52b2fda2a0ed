import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { CriticalityChip } from '../controls/criticalityChip'
import type { Criticality } from '../../core/domain/people'
import type { View } from '../state/view'

type TitleProps = {
  readonly view: View
  readonly path: string
  readonly title: string
  readonly criticality: Criticality
}

/** A runbook's name, which opens it, and how much hangs on it. */
export const RunbookTitle = ({ view, path, title, criticality }: TitleProps): JSX.Element => (
  <span class="runbook-title">
    <Button
      kind="link"
      class="quiet-link"
      press={() => {
        view.act({ kind: 'open', path, line: undefined })
      }}
    >
      {title}
    </Button>{' '}
    <CriticalityChip criticality={criticality} words={view.words.plan.criticality} />
  </span>
)
