import type { BodyFacts } from './bodyFacts'
import type { FrontMatter } from './frontMatter'
import type { Criticality, Ownership, PersonId, ServiceId, StatedName } from './people'
import type { Interval } from './policy'
import type { DocPath, IsoDate, IsoInstant, Located, Problem, Range } from './text'

export type DocumentKind = 'runbook' | 'incident-review' | 'template' | 'index' | 'other'

/** What told a document's kind, in the order in which it is asked. */
export type KindReason =
  'front-matter' | 'setting' | 'name' | 'folder' | 'file-name' | 'headings' | 'procedure' | 'none'

export type Heading = { readonly depth: number; readonly text: string; readonly line: number }

/** A link or image as written. `target` has no title and is not yet resolved; `range` covers the whole link. */
export type Link = { readonly target: string; readonly text: string; readonly image: boolean; readonly range: Range }

/** A task list item. */
export type Task = { readonly done: boolean; readonly text: string; readonly line: number }

/** What a person can do with a runbook, lowest first. `performed`: can carry it out alone. */
export type Level = 'none' | 'read' | 'shadowed' | 'performed' | 'teaches'

/** An entry of `cross_trained`, as written. */
export type StatedTraining = {
  readonly person: StatedName
  readonly level: Level
  readonly on: IsoDate | undefined
  readonly signedOffBy: StatedName | undefined
  /** The body's hash that was signed off: 12 hex digits. */
  readonly body: string | undefined
  readonly exercised: IsoDate | undefined
}

/** An entry of `training`, an open assignment, as written. */
export type StatedAssignment = {
  readonly trainee: StatedName
  readonly mentor: StatedName | undefined
  readonly target: Exclude<Level, 'none'>
  readonly assigned: IsoDate | undefined
  readonly due: IsoDate | undefined
  readonly read: IsoDate | undefined
  readonly shadowed: IsoDate | undefined
  readonly supervised: IsoDate | undefined
  readonly range: Range
}

/** An entry of `exercises`: a drill or real use. */
export type StatedExercise = {
  readonly on: IsoDate | undefined
  readonly kind: string
  readonly by: readonly StatedName[]
  readonly note: string | undefined
  readonly range: Range
}

export type AcceptedRisk = {
  readonly reason: string
  readonly until: IsoDate | undefined
  readonly by: StatedName | undefined
  readonly range: Range
}

/** A moment of an incident; `at` is set where the hour is known, else only the day is. */
export type StatedMoment = {
  readonly day: IsoDate
  readonly at: IsoInstant | undefined
  readonly source: 'front-matter' | 'label'
  readonly range: Range
}

export type MomentName = 'startedAt' | 'detectedAt' | 'acknowledgedAt' | 'declaredAt' | 'mitigatedAt' | 'resolvedAt'

export type IncidentDateSource = 'field' | 'label' | 'file-name' | 'title' | 'timeline'

export type StatedRoles = {
  readonly commander: StatedName | undefined
  readonly scribe: StatedName | undefined
  readonly owner: StatedName | undefined
  readonly responders: readonly StatedName[]
}

/** How a runbook served in an incident. */
export type Verdict = 'worked' | 'missing-step' | 'stale' | 'wrong' | 'not-found'

export type StatedRunbookUse = {
  /** As written, relative to the review or to the root. */
  readonly path: Located<string>
  readonly verdict: Verdict | undefined
  readonly by: readonly StatedName[]
}

export type StatedFactor = {
  /** One of the known types, or a word of the team's own. */
  readonly type: string
  readonly summary: string | undefined
  readonly runbook: Located<string> | undefined
  readonly person: StatedName | undefined
  readonly range: Range
}

export type ActionItem = {
  readonly title: string
  readonly status: 'open' | 'done' | 'not-stated'
  readonly owner: StatedName | undefined
  readonly due: IsoDate | undefined
  /** A ticket's link or key, as written. */
  readonly ticket: string | undefined
  readonly line: number
  /** What sort of action it is, in the writer's word, such as `prevent`; absent where none is said. */
  readonly type?: string
  /** The day it was done, where its own text says so; absent elsewhere. */
  readonly closedOn?: IsoDate
}

/** A sentence of a body that says that one person alone knows or can do something. */
export type GapSentence = {
  /** Who, as written, such as `Alice` or `@amoreau`; undefined for "nobody else knew how". */
  readonly name: string | undefined
  /** The whole sentence, or as much of it as says it, on one line and without the full stop. */
  readonly text: string
  readonly range: Range
}

/** How a review's action section is written: as items, as prose, saying there are none, or not there at all. */
export type ActionItemsForm = 'listed' | 'prose' | 'none' | 'absent'

/** One row of a timeline; `at` is undefined where no moment can be made of what stands there. */
export type TimelineRow = { readonly at: IsoInstant | undefined; readonly text: string; readonly line: number }

/** What one document says of itself, normalised: front matter first, labels in the body where that is silent. */
export type StatedFacts = {
  readonly kind: Located<DocumentKind> | undefined
  readonly id: Located<string> | undefined
  readonly status: Located<string> | undefined
  readonly severity: Located<string> | undefined
  readonly criticality: Located<Criticality> | undefined
  readonly services: readonly Located<string>[]
  readonly alerts: readonly Located<string>[]
  readonly owners: readonly (StatedName & { readonly channel: boolean; readonly team: boolean })[]
  readonly contact: string | undefined
  readonly lastReviewedOn: Located<IsoDate> | undefined
  readonly reviewIn: Located<Interval> | undefined
  /** A stated date only; the one that follows from `reviewIn` is worked out with the policy. */
  readonly reviewBy: Located<IsoDate> | undefined
  readonly crossTrained: readonly StatedTraining[]
  readonly training: readonly StatedAssignment[]
  readonly exercises: readonly StatedExercise[]
  readonly acceptedRisk: AcceptedRisk | undefined
  readonly moments: Readonly<Partial<Record<MomentName, StatedMoment>>>
  readonly incidentDate: { readonly date: IsoDate; readonly source: IncidentDateSource } | undefined
  readonly detection: string | undefined
  readonly roles: StatedRoles
  readonly runbooksUsed: readonly StatedRunbookUse[]
  readonly contributingFactors: readonly StatedFactor[]
  readonly recurrenceOf: readonly Located<string>[]
  readonly notRecurrenceOf: readonly Located<string>[]
  readonly reviewedOn: Located<IsoDate> | undefined
  readonly actionItems: readonly ActionItem[]
  readonly actionItemsStated: ActionItemsForm
  readonly timeline: readonly TimelineRow[]
}

/** What a document's own text says for one kind or another; weighed together with its path and its neighbours. */
export type KindSignals = {
  /** The title or the fields are placeholders of a template. */
  readonly placeholders: boolean
  /** Headings as in a runbook, such as *Diagnosis*, *Mitigation*, *Rollback*. */
  readonly runbookHeadings: number
  /** Headings or bold labels as in an incident review, such as *Timeline*, *Root cause*. */
  readonly reviewHeadings: number
  /** Numbered steps, shell commands, bullets that tell what to do; or it calls itself a runbook. */
  readonly procedure: boolean
}

/** A paragraph of a review that tells what happened (`summary`) or why (`cause`): what look-alikes are found by. */
export type Passage = { readonly part: 'summary' | 'cause'; readonly text: string }

/** A comment in the text that turns rules off; no rules named: all of them. */
export type Suppression = {
  readonly rules: readonly string[]
  /** The one line it holds for; undefined for the whole file. */
  readonly onlyLine: number | undefined
}

/** A checklist of people who leave: who, when, and what is done of it. */
export type StatedHandover = {
  readonly people: readonly StatedName[]
  readonly lastDay: IsoDate | undefined
  readonly steps: readonly (Task & { readonly due: IsoDate | undefined })[]
}

/**
 * Everything that one document's text and path alone can tell: plain data, the same for the same text. What needs
 * other files (kind, people, services, broken links) is resolved by the index.
 */
export type DocumentFacts = {
  readonly path: DocPath
  readonly title: string
  readonly titleRange: Range
  readonly frontMatter: FrontMatter | undefined
  readonly stated: StatedFacts
  readonly headings: readonly Heading[]
  readonly links: readonly Link[]
  readonly tasks: readonly Task[]
  readonly signals: KindSignals
  /** The first 12 hex digits of SHA-256 of the normalised body. */
  readonly bodyHash: string
  readonly lines: number
  readonly problems: readonly Problem[]
  /** Of a document that says it is a handover. */
  readonly handover?: StatedHandover
  /** Comments that turn rules off, in the order of the text. */
  readonly suppressions?: readonly Suppression[]
  /** In the order of the text; absent where there are none. */
  readonly gapSentences?: readonly GapSentence[]
  readonly body?: BodyFacts
  /** What it tells of an incident, in the order of the text; only of what may be a review or a template of one. */
  readonly passages?: readonly Passage[]
}

/** A document of the snapshot: its facts, and what the rest of the repository makes of them. */
export type Document = {
  readonly path: DocPath
  readonly kind: DocumentKind
  readonly kindReason: KindReason
  /** One sentence: what in the document or its path told the kind. */
  readonly kindDetail: string
  readonly facts: DocumentFacts
  /** Runbooks only: `active` unless stated otherwise. Drafts and retired ones are listed, not counted. */
  readonly life: 'active' | 'draft' | 'retired'
  readonly criticality: Criticality
  readonly services: readonly ServiceId[]
  readonly owners: readonly Ownership[]
  /** Who was accountable once, as `emeritus_approvers` of an OWNERS file says: told in *why*, counted nowhere. */
  readonly formerOwners?: readonly Ownership[]
  readonly crossTrained: readonly (StatedTraining & { readonly id: PersonId | undefined })[]
  readonly assignments: readonly (StatedAssignment & {
    readonly traineeId: PersonId | undefined
    readonly mentorId: PersonId | undefined
  })[]
  readonly review: { readonly lastReviewedOn: IsoDate | undefined; readonly reviewBy: IsoDate | undefined }
  readonly brokenLinks: readonly Link[]
}
