import type { PersonId } from '../../domain/people'
import type { DocPath, IsoDate } from '../../domain/text'
import type { CoverageSummary } from '../coverageReport/coverageReport'

/** Somebody who is proposed to take a thing over, with what speaks for it and what to mind. */
export type Proposal = {
  readonly person: PersonId
  /** At least one, each without the person's name. */
  readonly reasons: readonly string[]
  readonly cautions: readonly string[]
}

/** One thing to do. `by` lies before the last day; undefined where no day is left. */
export type HandoverStep = { readonly text: string; readonly by: IsoDate | undefined }

export type HandoverKind = 'runbook' | 'service' | 'role' | 'team' | 'action' | 'mentoring' | 'learning' | 'ownership'

/**
 * What becomes of a thing when they have gone, the worst first: nobody is left, one person is, fewer than policy asks
 * for, somebody must take it over, nothing is short.
 */
export type Urgency = 'nobody-left' | 'one-left' | 'short' | 'open' | 'enough'

/** One thing that depends on people who leave. */
export type HandoverItem = {
  readonly kind: HandoverKind
  readonly urgency: Urgency
  readonly title: string
  /** Where it stands; undefined for a role or team, which stand in the team file. */
  readonly where: { readonly path: DocPath; readonly line: number | undefined } | undefined
  /** What depends on them, and what becomes of it, in a sentence or two. */
  readonly matter: string
  /** Empty where nobody can be proposed, or nobody is needed. */
  readonly proposals: readonly Proposal[]
  /** Why nobody is proposed; undefined where somebody is. */
  readonly nobody: string | undefined
  readonly steps: readonly HandoverStep[]
}

/** Everything that depends on people who leave, and how it could be handed over. */
export type Handover = {
  /** By id. */
  readonly people: readonly PersonId[]
  readonly today: IsoDate
  readonly lastDay: IsoDate
  readonly before: CoverageSummary
  readonly after: CoverageSummary
  /** The most urgent first. */
  readonly items: readonly HandoverItem[]
}
