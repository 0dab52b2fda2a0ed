import type { DateSpan, Person, Service, Team } from '../domain/people'
import type { Document } from '../domain/documents'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath, IsoDate } from '../domain/text'
import { coverageOf } from '../metrics/coverageReport/coverageOf'
import type { CoverageReport, RunbookCoverage } from '../metrics/coverageReport/coverageReport'
import type { ExplainedFlag } from '../metrics/why/flagSentences'
import { flagSentences } from '../metrics/why/flagSentences'
import { lensOf, type Lens } from './codeLenses'
import type { Meant } from './names'
import { countActions, type ActionCounts } from './openActions'

/** A document to be named and opened, at a line from 1. */
export type DocumentPlace = { readonly path: DocPath; readonly line: number; readonly title: string }

/** An open assignment as a card tells it. */
export type Training = DocumentPlace & {
  readonly due: IsoDate | undefined
  /** The other one's name: the mentor on a trainee's card, the trainee on a mentor's. */
  readonly other: string | undefined
}

/**
 * What a person's card says: who they are, and statements about documents. Nothing that measures one person against
 * another.
 */
export type PersonCard = {
  readonly kind: 'person'
  readonly person: Person
  readonly team: Team | undefined
  readonly left: boolean
  /** The absence that holds today; else the next one. */
  readonly away: DateSpan | undefined
  /** Documents that nobody else can run, by declaration. */
  readonly dependOnThem: readonly DocumentPlace[]
  /** The same where the history alone suggests it. */
  readonly seemToDependOnThem: readonly DocumentPlace[]
  readonly learning: readonly Training[]
  readonly mentoring: readonly Training[]
}

export type TeamCard = {
  readonly kind: 'team'
  readonly team: Team
  readonly lead: Person | undefined
  /** Those who have not left. */
  readonly members: readonly Person[]
  readonly owns: readonly DocumentPlace[]
}

export type ServiceCard = {
  readonly kind: 'service'
  readonly service: Service
  readonly team: Team | undefined
  readonly runbooks: readonly RunbookCoverage[]
  readonly covered: number
}

export type RunbookCard = {
  readonly kind: 'runbook'
  readonly document: Document
  /** Undefined for a draft or retired runbook. */
  readonly coverage: RunbookCoverage | undefined
  readonly lens: Lens | undefined
  readonly flags: readonly ExplainedFlag[]
}

export type ReviewCard = {
  readonly kind: 'review'
  readonly document: Document
  /** The incident's day. */
  readonly date: IsoDate | undefined
  readonly actions: ActionCounts
  readonly used: readonly DocumentPlace[]
}

export type Card =
  | PersonCard
  | TeamCard
  | ServiceCard
  | RunbookCard
  | ReviewCard
  | { readonly kind: 'document'; readonly document: Document }

/** The card of whoever or whatever is meant; undefined where the snapshot does not hold it. */
export const cardOf = (base: KnowledgeBase, report: CoverageReport, meant: Meant): Card | undefined => {
  switch (meant.kind) {
    case 'person':
      return personCard(base, report, base.people.get(meant.id))
    case 'team':
      return teamCard(base, report, base.teams.get(meant.id))
    case 'service':
      return serviceCard(base, report, base.services.get(meant.id))
    case 'document':
      return documentCard(base, report, base.documents.get(meant.path))
  }
}

const hasLeft = ({ until }: Person, today: IsoDate): boolean => until !== undefined && until < today

const placeIn = (base: KnowledgeBase, path: DocPath, line = 1): DocumentPlace => ({
  path,
  line,
  title: base.documents.get(path)?.facts.title ?? path,
})

const personCard = (
  base: KnowledgeBase,
  report: CoverageReport,
  person: Person | undefined,
): PersonCard | undefined => {
  if (person === undefined) return undefined
  const sole = report.people.find((each) => each.person.id === person.id)?.soleKnowerOf ?? []
  const inferred = new Set(report.runbooks.filter(({ basis }) => basis !== 'declared').map(({ path }) => path))
  return {
    kind: 'person',
    person,
    team: person.team === undefined ? undefined : base.teams.get(person.team),
    left: hasLeft(person, report.today),
    away: person.away.filter(({ to }) => to >= report.today).sort((a, b) => (a.from < b.from ? -1 : 1))[0],
    dependOnThem: sole.filter((path) => !inferred.has(path)).map((path) => placeIn(base, path)),
    seemToDependOnThem: sole.filter((path) => inferred.has(path)).map((path) => placeIn(base, path)),
    ...trainings(base, person),
  }
}

const trainings = (base: KnowledgeBase, { id }: Person): Pick<PersonCard, 'learning' | 'mentoring'> => {
  const open = [...base.documents.values()]
    .filter(({ kind, life }) => kind === 'runbook' && life === 'active')
    .flatMap(({ path, assignments }) => assignments.map((assignment) => ({ path, assignment })))
  const nameOf = (other: Person['id'] | undefined) => (other === undefined ? undefined : base.people.get(other)?.name)
  const of = (which: 'traineeId' | 'mentorId', otherOne: 'traineeId' | 'mentorId') =>
    open
      .filter(({ assignment }) => assignment[which] === id)
      .map(({ path, assignment }) => ({
        ...placeIn(base, path, assignment.range.start.line),
        due: assignment.due,
        other: nameOf(assignment[otherOne]),
      }))
  return { learning: of('traineeId', 'mentorId'), mentoring: of('mentorId', 'traineeId') }
}

const teamCard = (base: KnowledgeBase, { today }: CoverageReport, team: Team | undefined): TeamCard | undefined => {
  if (team === undefined) return undefined
  const owned = [...base.documents.values()].filter(
    ({ kind, life, owners }) =>
      kind === 'runbook' &&
      life === 'active' &&
      owners.some(({ owner }) => owner.kind === 'team' && owner.id === team.id),
  )
  return {
    kind: 'team',
    team,
    lead: team.lead === undefined ? undefined : base.people.get(team.lead),
    members: team.members.flatMap((id) => base.people.get(id) ?? []).filter((person) => !hasLeft(person, today)),
    owns: owned.map(({ path }) => placeIn(base, path)),
  }
}

const serviceCard = (
  base: KnowledgeBase,
  report: CoverageReport,
  service: Service | undefined,
): ServiceCard | undefined => {
  if (service === undefined) return undefined
  const runbooks = report.runbooks.filter(({ services }) => services.includes(service.id))
  return {
    kind: 'service',
    service,
    team: service.team === undefined ? undefined : base.teams.get(service.team),
    runbooks,
    covered: runbooks.filter(({ risk }) => risk === 'covered').length,
  }
}

const documentCard = (
  base: KnowledgeBase,
  report: CoverageReport,
  document: Document | undefined,
): Card | undefined => {
  switch (document?.kind) {
    case undefined:
      return undefined
    case 'runbook': {
      const coverage = coverageOf(report, document.path)
      const flags = coverage === undefined ? [] : flagSentences(base, coverage)
      return { kind: 'runbook', document, coverage, flags, lens: lensOf(base, report, document.path) }
    }
    case 'incident-review':
      return reviewCard(base, report, document)
    case 'template':
    case 'index':
    case 'other':
      return { kind: 'document', document }
  }
}

const reviewCard = (base: KnowledgeBase, { today }: CoverageReport, document: Document): ReviewCard => {
  const { moments, incidentDate } = document.facts.stated
  const used = base.runbookUses.find(({ review }) => review === document.path)
  return {
    kind: 'review',
    document,
    date: used?.date ?? moments.startedAt?.day ?? incidentDate?.date,
    actions: countActions(document, today),
    used: [...new Set(used?.runbooks)].map((path) => placeIn(base, path)),
  }
}
