import type { Document } from '../../domain/documents'
import type { PersonId } from '../../domain/people'
import type { DocPath, IsoDate } from '../../domain/text'
import { mentorChoices } from '../training/trainingChoices'
import type { HandoverItem, Proposal } from './handover'
import type { Leaving } from './leaving'

/** Who is proposed to follow on a runbook. */
export type Followers = (path: DocPath) => readonly (PersonId | undefined)[]

/** Action items that are theirs, assignments in which they teach, and those in which they learn. */
export const seatItems = (leaving: Leaving, followers: Followers): readonly HandoverItem[] => [
  ...actionItems(leaving),
  ...mentorItems(leaving, followers),
  ...learnerItems(leaving),
]

const titleOf = ({ base }: Leaving, path: DocPath): string => base.documents.get(path)?.facts.title ?? path

const actionItems = (leaving: Leaving): readonly HandoverItem[] => {
  const { base, change, nameOf } = leaving
  return change.seats.actions.map(({ person, path, item }): HandoverItem => {
    const document = base.documents.get(path)
    const proposal = document && fromTheIncident(leaving, document)
    const due = item.due === undefined ? 'no day is set for it' : `it is due on ${item.due}`
    const unsaid = item.status === 'open' ? '' : ' Whether it is done is not said.'
    const text =
      proposal === undefined
        ? `${nameOf(person)} finishes it, or somebody else takes it.`
        : `${nameOf(person)} finishes it, or hands it to ${nameOf(proposal.person)}.`
    return {
      kind: 'action',
      urgency: 'open',
      title: item.title,
      where: { path, line: item.line },
      matter: `An open action of “${titleOf(leaving, path)}”; ${due}.${unsaid}`,
      proposals: proposal === undefined ? [] : [proposal],
      nobody: proposal === undefined ? 'Nobody who took part in that incident, as its review says, stays.' : undefined,
      steps: leaving.steps([text]).map((step) => ({ ...step, by: earlier(item.due, step.by, change.before.today) })),
    }
  })
}

/** The action's own day where it lies before the one that the handover leaves, and is not past. */
const earlier = (due: IsoDate | undefined, by: IsoDate | undefined, today: IsoDate): IsoDate | undefined =>
  due !== undefined && by !== undefined && due >= today && due < by ? due : by

/** Who took part in the incident and stays: the review's owner, the commander, then the responders. */
const fromTheIncident = ({ base, stays }: Leaving, { facts }: Document): Proposal | undefined => {
  const { owner, commander, responders } = facts.stated.roles
  const named = [
    { name: owner, reason: 'owns that review' },
    { name: commander, reason: 'was the commander of that incident' },
    ...responders.map((name) => ({ name, reason: 'responded to that incident' })),
  ]
  for (const { name, reason } of named) {
    const who = name === undefined ? undefined : base.resolve(name.value)
    if (who?.kind === 'person' && stays(who.id)) return { person: who.id, reasons: [reason], cautions: [] }
  }
  return undefined
}

const mentorItems = (leaving: Leaving, followers: Followers): readonly HandoverItem[] => {
  const { change, nameOf } = leaving
  return change.seats.mentoring.map(({ person, path, trainee }): HandoverItem => {
    const whom = trainee === undefined ? 'somebody' : nameOf(trainee)
    const follows = followers(path).includes(trainee)
    const proposal = follows ? undefined : otherMentor(leaving, path, trainee)
    return {
      kind: 'mentoring',
      urgency: 'open',
      title: titleOf(leaving, path),
      where: { path, line: undefined },
      matter: `${nameOf(person)} is the mentor of ${whom}.${follows ? ' The steps of the runbook end with the sign-off.' : ''}`,
      proposals: proposal === undefined ? [] : [proposal],
      nobody:
        follows || proposal !== undefined
          ? undefined
          : 'Nobody else who stays can teach it, or run it where nobody teaches it.',
      steps: follows
        ? []
        : leaving.steps([
            proposal === undefined
              ? `${nameOf(person)} signs ${whom} off.`
              : `${nameOf(person)} signs ${whom} off, or ${nameOf(proposal.person)} becomes the mentor.`,
          ]),
    }
  })
}

/** Asked of the report without those who leave: whoever may mentor then may take the seat. */
const otherMentor = (
  { base, change, stays }: Leaving,
  path: DocPath,
  trainee: PersonId | undefined,
): Proposal | undefined => {
  const found = mentorChoices(base, change.after, path, trainee).find(({ person }) => stays(person))
  return found && { person: found.person, reasons: found.reasons, cautions: found.cautions }
}

const learnerItems = (leaving: Leaving): readonly HandoverItem[] => {
  const { change, nameOf, successorsOf, stays } = leaving
  return change.seats.learning.map(({ person, path }): HandoverItem => {
    const proposal = successorsOf(path).find((one) => stays(one.person))
    return {
      kind: 'learning',
      urgency: 'enough',
      title: titleOf(leaving, path),
      where: { path, line: undefined },
      matter: `${nameOf(person)} is learning it.`,
      proposals: proposal === undefined ? [] : [proposal],
      nobody:
        proposal === undefined ? 'Nobody else who stays holds anything of it or knows a neighbour of it.' : undefined,
      steps: leaving.steps([
        proposal === undefined
          ? 'Take the assignment back.'
          : `Give the assignment to ${nameOf(proposal.person)}, or take it back.`,
      ]),
    }
  })
}
