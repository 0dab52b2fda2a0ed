import type { JSX } from 'preact'
import { CriticalityChip } from '../controls/criticalityChip'
import { OpenLink } from '../controls/openLink'
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
    <OpenLink view={view} path={path} class="quiet-link">
      {title}
    </OpenLink>{' '}
    <CriticalityChip view={view} criticality={criticality} />
  </span>
)
