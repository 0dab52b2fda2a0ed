import type { HistoryMissing, HistoryState } from '../../core/domain/history'

/** Why the history is not in a snapshot. */
export type WithoutHistory =
  | 'reading'
  | 'stopped'
  | 'untrusted'
  | 'virtual'
  | 'no-repository'
  | 'no-commits'
  | 'no-git'
  | 'other-owner'
  | 'shallow'
  | 'off'
  | 'failed'

export type HistoryQuestion = {
  /** The setting `understudy.history.enabled`. */
  readonly enabled: boolean
  readonly trusted: boolean
  /** The folder lies on a disk, and this editor can run git there. */
  readonly hasGit: boolean
}

/** Whether git may and can be run for a folder; if not, why not. Nothing outweighs missing trust. */
export const historyPlan = ({ enabled, trusted, hasGit }: HistoryQuestion): 'read' | WithoutHistory => {
  if (!enabled) return 'off'
  if (!trusted) return 'untrusted'
  return hasGit ? 'read' : 'virtual'
}

/** What to say once the history was read. */
export const afterReading = (state: HistoryState, missing?: HistoryMissing): WithoutHistory | undefined => {
  switch (state) {
    case 'full':
      return undefined
    case 'shallow':
      return 'shallow'
    case 'none':
      return missing === undefined ? 'no-repository' : whyMissing[missing]
  }
}

const whyMissing: Readonly<Record<HistoryMissing, WithoutHistory>> = {
  'not-a-repository': 'no-repository',
  'no-commits': 'no-commits',
  'no-git': 'no-git',
  'untrusted-owner': 'other-owner',
  failed: 'failed',
}
