import type { JSX } from 'preact'
import type { Criticality } from '../../core/domain/people'

type ChipProps = {
  readonly criticality: Criticality | undefined
  readonly words: Readonly<Record<Criticality, string>>
}

/** How much hangs on a runbook, in a word. */
export const CriticalityChip = ({ criticality, words }: ChipProps): JSX.Element | undefined =>
  criticality === undefined ? undefined : <span class={`criticality ${criticality}`}>{words[criticality]}</span>
