import type { PersonId } from '../../core/domain/people'
import type { DocPath } from '../../core/domain/text'
import type { TrainingIntent } from './acts'

/** A runbook, or what one person can do with it. */
export type PanelPlace = { readonly path: string; readonly person: string | undefined }

export type PanelReason = {
  readonly text: string
  /** Such as "runbooks/failover.md:14" or "commit 3f2a9c1". */
  readonly source: string
  readonly path: DocPath | undefined
  readonly line: number | undefined
}

export type PanelOffer = { readonly intent: TrainingIntent; readonly label: string }

/** Why a row or a cell is as it is, and what can be done about it. */
export type PanelWhy = {
  readonly path: DocPath
  readonly person: PersonId | undefined
  readonly title: string
  readonly text: string
  readonly reasons: readonly PanelReason[]
  readonly offers: readonly PanelOffer[]
}

export type WhyWords = {
  readonly openRunbook: string
  readonly showWhy: string
}
