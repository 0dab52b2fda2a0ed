import type { Id, IsoDate, Located, Source } from './text'

export type PersonId = Id<'PersonId'>
export type TeamId = Id<'TeamId'>
export type ServiceId = Id<'ServiceId'>
export type RoleId = Id<'RoleId'>

/** From the first to the last day, both included. */
export type DateSpan = { readonly from: IsoDate; readonly to: IsoDate }

/** Why several addresses or handles were taken for one person. */
export type MergeReason = 'mailmap' | 'team-file' | 'no-reply' | 'equal-name'

export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly emails: readonly string[]
  /** As written in CODEOWNERS, with the leading `@`. */
  readonly handles: readonly string[]
  readonly team: TeamId | undefined
  readonly role: string | undefined
  /** As the team writes it, such as `Europe/Paris`. */
  readonly timezone: string | undefined
  /** Where to reach the person: a number, a channel, an address. */
  readonly contact: string | undefined
  readonly external: boolean
  /** The last day; departed after it. */
  readonly until: IsoDate | undefined
  readonly away: readonly DateSpan[]
  /** How many others the person teaches at the same time; undefined where nothing is said. */
  readonly mentorsAtOnce: number | undefined
  /** How many runbooks the person learns at the same time; undefined where nothing is said. */
  readonly trainsAtOnce: number | undefined
  /** True for a person with an entry of their own in the team file. */
  readonly inTeamFile: boolean
  readonly mergedBy: readonly MergeReason[]
  /** One sentence for each merge or other finding about who this is, for *why*. */
  readonly reasons: readonly string[]
}

export type Team = {
  readonly id: TeamId
  readonly name: string
  readonly lead: PersonId | undefined
  readonly handles: readonly string[]
  /** Empty where nothing says who is in it. */
  readonly members: readonly PersonId[]
}

export type Service = {
  readonly id: ServiceId
  readonly name: string
  readonly team: TeamId | undefined
  readonly criticality: Criticality | undefined
  /** Globs of the service's code. */
  readonly paths: readonly string[]
  /** Globs of the service's documents. */
  readonly documents: readonly string[]
  readonly source: Source
}

/** Somebody who is being prepared for a role; `ready` as the team words it, such as `now` or `next-year`. */
export type RoleCandidate = { readonly person: PersonId; readonly ready: string | undefined }

/** A part that somebody must be able to play, such as incident commander: who does, and who could next. */
export type Role = {
  readonly id: RoleId
  readonly name: string
  readonly holders: readonly PersonId[]
  readonly candidates: readonly RoleCandidate[]
  readonly source: Source
}

export type Criticality = 'critical' | 'high' | 'normal' | 'low'

/** A name as somebody wrote it where a person or team was meant: id, handle, e-mail, full name or channel. */
export type StatedName = Located<string>

/** Who is accountable, resolved as far as it could be, and where that is said. */
export type Ownership = {
  readonly owner:
    | { readonly kind: 'person'; readonly id: PersonId }
    | { readonly kind: 'team'; readonly id: TeamId }
    | { readonly kind: 'unresolved'; readonly id: string }
  readonly source: 'front-matter' | 'codeowners' | 'owners-file' | 'team-file' | 'config' | 'body'
  readonly where: Extract<Source, { kind: 'line' }>
}
