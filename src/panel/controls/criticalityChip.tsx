import type { JSX } from 'preact'
import type { Criticality } from '../../core/domain/people'
import type { View } from '../state/view'

type ChipProps = { readonly view: Pick<View, 'words'>; readonly criticality: Criticality | undefined }

/** How much hangs on a runbook, in a word; nothing where that is not known. */
export const CriticalityChip = ({ view, criticality }: ChipProps): JSX.Element | undefined =>
  criticality === undefined ? undefined : (
    <span class={`criticality ${criticality}`}>{view.words.matrix.criticality[criticality]}</span>
  )
