import type { Authorship, Evidence } from './coverage'
import type { Conventions } from './conventions'
import type { Document } from './documents'
import type { ExtraKeys } from './frontMatter'
import type { History } from './history'
import type { LevelLabels } from './levels'
import type { Person, PersonId, Role, RoleId, Service, ServiceId, Team, TeamId } from './people'
import type { Policy } from './policy'
import type { DocPath, IsoDate, Problem } from './text'

/** A file that was looked at and left out. */
export type Skipped = { readonly path: DocPath; readonly reason: string }

/**
 * The snapshot: all that is known of one repository at one moment, and the only truth. Every view, rule, report and
 * export is a pure function of a snapshot and a date.
 */
export type KnowledgeBase = {
  /** In the order of their paths. */
  readonly documents: ReadonlyMap<DocPath, Document>
  readonly people: ReadonlyMap<PersonId, Person>
  readonly teams: ReadonlyMap<TeamId, Team>
  readonly services: ReadonlyMap<ServiceId, Service>
  /** In the order of the team file. */
  readonly roles: ReadonlyMap<RoleId, Role>
  readonly policy: Policy
  readonly levelLabels: LevelLabels
  readonly history: History
  /** Who wrote each document, the highest degree first; empty without history. */
  readonly authorship: ReadonlyMap<DocPath, readonly Authorship[]>
  /** Facts that say who can do what with each active runbook; those of history only where nobody is declared. */
  readonly evidence: ReadonlyMap<DocPath, readonly Evidence[]>
  /** The runbooks that each incident review says were used, as far as they exist; one entry a review. */
  readonly runbookUses: readonly IncidentUse[]
  readonly skipped: readonly Skipped[]
  /** Problems of files that are no documents: team file, CODEOWNERS, OWNERS, config. */
  readonly fileProblems: ReadonlyMap<DocPath, readonly Problem[]>
  /** The day that the repository's configuration stands still on, for demonstrations; undefined: it goes with the calendar. */
  readonly pinnedDay: IsoDate | undefined
  /** The configuration wants initials to stand for people in all that is exported. */
  readonly initialsInExports: boolean
  /** Severities that the configuration gives to rules, by rule id. */
  readonly ruleSettings: ReadonlyMap<string, 'off' | 'hint' | 'warning' | 'error'>
  /** The team's own names of front-matter keys, from the configuration and the settings. */
  readonly extraKeys: ExtraKeys
  /** Patterns of tickets’ keys and the web addresses they stand for, as the configuration says. */
  readonly tickets: ReadonlyMap<string, string>
  /** The configuration wants rules about form to run on every document. */
  readonly formEverywhere?: boolean
  /** What the configuration says of new documents; absent where it says nothing. */
  readonly conventions?: Conventions
  /** Resolves a name as written (id, handle, e-mail, unique full name) to a person or team. */
  readonly resolve: (name: string) => Resolved
}

export type IncidentUse = {
  readonly review: DocPath
  /** The incident's day: its start, else its date. */
  readonly date: IsoDate | undefined
  readonly runbooks: readonly DocPath[]
}

export type Resolved =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'team'; readonly id: TeamId }
  | { readonly kind: 'unresolved'; readonly id: string; readonly nearest: string | undefined }
