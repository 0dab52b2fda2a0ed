import type { Document, DocumentFacts, GapSentence, StatedFacts, StatedRoles } from '../../domain/documents'
import type { Ownership, PersonId, StatedName } from '../../domain/people'
import type { HiddenNames } from './hiddenNames'

/** A document of the snapshot with initials wherever its fields name people; its path and title are as they were. */
export const documentWithInitials = (document: Document, hidden: HiddenNames): Document => {
  const { id, written } = hidden
  const orNone = (person: PersonId | undefined) => (person === undefined ? undefined : id(person))
  const owned = ({ owner, ...rest }: Ownership): Ownership => ({
    ...rest,
    owner:
      owner.kind === 'person'
        ? { kind: 'person', id: id(owner.id) }
        : owner.kind === 'team'
          ? owner
          : { kind: 'unresolved', id: written(owner.id) },
  })
  const facts = factsWith(document.facts, hidden)
  return {
    ...document,
    facts,
    owners: document.owners.map(owned),
    ...(document.formerOwners === undefined ? {} : { formerOwners: document.formerOwners.map(owned) }),
    crossTrained: document.crossTrained.map((each) => ({
      ...each,
      id: orNone(each.id),
      person: hide(each.person, hidden),
      signedOffBy: hideAny(each.signedOffBy, hidden),
    })),
    assignments: document.assignments.map((each) => ({
      ...each,
      traineeId: orNone(each.traineeId),
      mentorId: orNone(each.mentorId),
      trainee: hide(each.trainee, hidden),
      mentor: hideAny(each.mentor, hidden),
    })),
  }
}

const hide = (name: StatedName, { written }: HiddenNames): StatedName => ({ ...name, value: written(name.value) })

const hideAny = (name: StatedName | undefined, hidden: HiddenNames): StatedName | undefined =>
  name === undefined ? undefined : hide(name, hidden)

const factsWith = (facts: DocumentFacts, hidden: HiddenNames): DocumentFacts => {
  const { handover, gapSentences, passages } = facts
  const { inText } = hidden
  return {
    ...facts,
    stated: statedWith(facts.stated, hidden),
    problems: facts.problems.map((problem) => ({ ...problem, message: inText(problem.message) })),
    ...(gapSentences === undefined ? {} : { gapSentences: gapSentences.map((each) => gapWith(each, hidden)) }),
    ...(passages === undefined ? {} : { passages: passages.map((each) => ({ ...each, text: inText(each.text) })) }),
    ...(handover === undefined
      ? {}
      : {
          handover: {
            ...handover,
            people: handover.people.map((name) => hide(name, hidden)),
            steps: handover.steps.map((step) => ({ ...step, text: inText(step.text) })),
          },
        }),
  }
}

/** Such a sentence may call somebody by the first name alone. */
const gapWith = (gap: GapSentence, { inText, written }: HiddenNames): GapSentence => {
  const { name, text } = gap
  if (name === undefined) return { ...gap, text: inText(text) }
  return { ...gap, name: written(name), text: inText(text).replaceAll(name, written(name)) }
}

const statedWith = (stated: StatedFacts, hidden: HiddenNames): StatedFacts => {
  const { inText } = hidden
  const text = (value: string | undefined) => (value === undefined ? undefined : inText(value))
  return {
    ...stated,
    owners: stated.owners.map((owner) => (owner.team || owner.channel ? owner : { ...owner, ...hide(owner, hidden) })),
    contact: text(stated.contact),
    crossTrained: stated.crossTrained.map((each) => ({
      ...each,
      person: hide(each.person, hidden),
      signedOffBy: hideAny(each.signedOffBy, hidden),
    })),
    training: stated.training.map((each) => ({
      ...each,
      trainee: hide(each.trainee, hidden),
      mentor: hideAny(each.mentor, hidden),
    })),
    exercises: stated.exercises.map((each) => ({
      ...each,
      by: each.by.map((name) => hide(name, hidden)),
      note: text(each.note),
    })),
    acceptedRisk:
      stated.acceptedRisk === undefined
        ? undefined
        : {
            ...stated.acceptedRisk,
            reason: inText(stated.acceptedRisk.reason),
            by: hideAny(stated.acceptedRisk.by, hidden),
          },
    ...incidentWith(stated, hidden),
  }
}

type Incident = Pick<
  StatedFacts,
  'detection' | 'roles' | 'runbooksUsed' | 'contributingFactors' | 'actionItems' | 'timeline'
>

const incidentWith = (stated: StatedFacts, hidden: HiddenNames): Incident => {
  const { inText } = hidden
  const text = (value: string | undefined) => (value === undefined ? undefined : inText(value))
  return {
    detection: text(stated.detection),
    roles: rolesWith(stated.roles, hidden),
    runbooksUsed: stated.runbooksUsed.map((use) => ({ ...use, by: use.by.map((name) => hide(name, hidden)) })),
    contributingFactors: stated.contributingFactors.map((factor) => ({
      ...factor,
      summary: text(factor.summary),
      person: hideAny(factor.person, hidden),
    })),
    actionItems: stated.actionItems.map((item) => ({
      ...item,
      title: inText(item.title),
      owner: hideAny(item.owner, hidden),
    })),
    timeline: stated.timeline.map((row) => ({ ...row, text: inText(row.text) })),
  }
}

const rolesWith = ({ commander, scribe, owner, responders }: StatedRoles, hidden: HiddenNames): StatedRoles => ({
  commander: hideAny(commander, hidden),
  scribe: hideAny(scribe, hidden),
  owner: hideAny(owner, hidden),
  responders: responders.map((name) => hide(name, hidden)),
})
