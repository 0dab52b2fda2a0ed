import type { Level } from './documents'
import type { PersonId } from './people'
import type { IsoDate, Source } from './text'

/** What sort of fact supports a level, the strongest first. */
export type EvidenceKind = 'signed-off' | 'declared' | 'owner' | 'exercised' | 'training' | 'authored'

/** A dated fact that says what one person can do with one runbook. */
export type Evidence = {
  readonly person: PersonId
  readonly kind: EvidenceKind
  readonly level: Level
  readonly on: IsoDate | undefined
  /** A sentence without the person's name, such as "signed off by Alice Moreau". */
  readonly text: string
  readonly source: Source
  /** A sign-off's hash of the body it was given for. */
  readonly body: string | undefined
}

/** One person's part in a document's text, from the counted history. */
export type Authorship = {
  readonly person: PersonId
  /** Degree of authorship (Avelino et al. 2016). */
  readonly doa: number
  /** `doa` divided by the document's highest. */
  readonly normalised: number
  readonly created: boolean
  /** Later changes; the creation is none of them. */
  readonly changes: number
  readonly addedLines: number
  /** Seems to know the document: the principal author, or wrote enough of it. */
  readonly knower: boolean
  /** No commit anywhere in the repository for a year before its newest one. */
  readonly notSeen: boolean
  readonly lastChange: IsoDate
  readonly lastCommit: string
  /** Such as "wrote 41 of its 120 lines in three commits". */
  readonly reason: string
}

export type Risk = 'unknown' | 'uncovered' | 'single-point' | 'below-policy' | 'no-trainer' | 'covered'

export type Flag =
  | 'external-only'
  | 'team-owned'
  | 'no-owner'
  | 'lapsed'
  | 'undated'
  | 'leaving-soon'
  | 'not-seen'
  | 'away-now'
  | 'changed-since-sign-off'
  | 'accepted'

/** What a runbook's coverage rests on. */
export type Basis = 'declared' | 'inferred' | 'none'
