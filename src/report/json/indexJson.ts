import { daysBetween } from '../../core/domain/calendar'
import type { Document, MomentName, StatedAssignment, StatedMoment, StatedTraining } from '../../core/domain/documents'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { Ownership } from '../../core/domain/people'
import type { IsoDate } from '../../core/domain/text'
import { byText } from '../../core/domain/order'
import { orNull } from './values'
import { peopleJson, rolesJson, servicesJson, teamsJson } from './peopleJson'

/** `index --json`: every document with its facts, as docs and `schemas/index.json` describe it. */
export const indexJson = (base: KnowledgeBase, today: IsoDate, root: string): object => ({
  version: 1,
  root,
  today,
  commit: orNull(base.history.head),
  history: base.history.state,
  documents: [...base.documents.values()]
    .sort((a, b) => byText(a.path, b.path))
    .map((document) => documentJson(document, base, today)),
  people: peopleJson(base, today),
  services: servicesJson(base),
  teams: teamsJson(base),
  roles: rolesJson(base),
  levelLabels: base.levelLabels,
  skipped: [...base.skipped].sort((a, b) => byText(a.path, b.path)).map(({ path, reason }) => ({ path, reason })),
})

const documentJson = (document: Document, base: KnowledgeBase, today: IsoDate): object => {
  const { facts } = document
  const { stated } = facts
  return {
    path: document.path,
    kind: document.kind,
    kindReason: document.kindReason,
    kindDetail: document.kindDetail,
    title: facts.title,
    id: orNull(stated.id?.value),
    status: orNull(stated.status?.value),
    services: document.services,
    alerts: stated.alerts.map(({ value }) => value),
    criticality: document.criticality,
    severity: orNull(stated.severity?.value),
    owners: document.owners.map(ownerJson),
    contact: orNull(stated.contact),
    dates: datesJson(document),
    review: reviewJson(document, today),
    crossTrained: document.crossTrained.map(trainedJson),
    training: document.assignments.map(assignmentJson),
    exercises: stated.exercises.map(({ on, kind, by, note }) => ({
      on: orNull(on),
      kind,
      by: by.map(({ value }) => personOr(base, value)),
      note: orNull(note),
    })),
    acceptedRisk: acceptedJson(document),
    ...incidentJson(document, base),
    headings: facts.headings,
    links: { total: facts.links.length, broken: document.brokenLinks.length },
    problems: facts.problems.map(({ code, message, range }) => ({ code, message, line: range.start.line })),
  }
}

const personOr = (base: KnowledgeBase, name: string): string => {
  const resolved = base.resolve(name)
  return resolved.kind === 'person' ? resolved.id : name
}

const ownerJson = ({ owner, source, where }: Ownership): object => ({
  kind: owner.kind,
  id: owner.id,
  source,
  where: `${where.path}:${where.line}`,
})

const momentNames: readonly MomentName[] = [
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'declaredAt',
  'mitigatedAt',
  'resolvedAt',
]

/** The instant where the hour is known, else the day. */
const momentText = (moment: StatedMoment | undefined): string | null => moment?.at ?? moment?.day ?? null

const datesJson = ({ facts: { stated } }: Document): object => ({
  ...Object.fromEntries(momentNames.map((name) => [name, momentText(stated.moments[name])])),
  incidentDate: orNull(stated.incidentDate?.date),
  incidentDateSource: orNull(stated.incidentDate?.source),
})

const reviewJson = ({ review, facts }: Document, today: IsoDate): object => ({
  lastReviewedOn: orNull(review.lastReviewedOn),
  reviewBy: orNull(review.reviewBy),
  overdueDays: review.reviewBy === undefined ? 0 : Math.max(0, daysBetween(review.reviewBy, today)),
  reviewedOn: orNull(facts.stated.reviewedOn?.value),
})

const trainedJson = (entry: StatedTraining & { readonly id: string | undefined }): object => ({
  person: entry.id ?? entry.person.value,
  level: entry.level,
  on: orNull(entry.on),
  signedOffBy: orNull(entry.signedOffBy?.value),
  body: orNull(entry.body),
  exercised: orNull(entry.exercised),
})

const assignmentJson = (
  entry: StatedAssignment & { readonly traineeId: string | undefined; readonly mentorId: string | undefined },
): object => ({
  trainee: entry.traineeId ?? entry.trainee.value,
  mentor: orNull(entry.mentorId ?? entry.mentor?.value),
  target: entry.target,
  assigned: orNull(entry.assigned),
  due: orNull(entry.due),
  read: orNull(entry.read),
  shadowed: orNull(entry.shadowed),
  supervised: orNull(entry.supervised),
})

const acceptedJson = ({ facts: { stated } }: Document): object | null => {
  const risk = stated.acceptedRisk
  return risk === undefined ? null : { reason: risk.reason, until: orNull(risk.until), by: orNull(risk.by?.value) }
}

const incidentJson = ({ facts: { stated } }: Document, base: KnowledgeBase): object => {
  const name = (stated: { readonly value: string } | undefined) =>
    stated === undefined ? null : personOr(base, stated.value)
  return {
    detection: orNull(stated.detection),
    roles: {
      commander: name(stated.roles.commander),
      scribe: name(stated.roles.scribe),
      owner: name(stated.roles.owner),
      responders: stated.roles.responders.map(name),
    },
    contributingFactors: stated.contributingFactors.map(({ type, summary, runbook, person }) => ({
      type,
      summary: orNull(summary),
      runbook: orNull(runbook?.value),
      person: name(person),
    })),
    runbooksUsed: stated.runbooksUsed.map(({ path, verdict, by }) => ({
      path: path.value,
      verdict: orNull(verdict),
      by: by.map(name),
    })),
    recurrenceOf: stated.recurrenceOf.map(({ value }) => value),
    notRecurrenceOf: stated.notRecurrenceOf.map(({ value }) => value),
    actionItems: stated.actionItems.map(({ title, status, owner, due, ticket, line }) => ({
      title,
      status,
      owner: name(owner),
      due: orNull(due),
      ticket: orNull(ticket),
      line,
    })),
    actionItemsStated: stated.actionItemsStated,
  }
}
