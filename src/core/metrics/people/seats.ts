import type { ActionItem } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId, TeamId } from '../../domain/people'
import type { DocPath, IsoDate } from '../../domain/text'
import { activeRunbooks } from '../coverageReport/buildCoverageReport'
import { isPresent } from '../coverageReport/coverage'

/** What people hold and somebody else would have to take over; each list in the order of the paths, then of the text. */
export type Seats = {
  /** Open assignments in which they learn. */
  readonly learning: readonly { readonly person: PersonId; readonly path: DocPath }[]
  /** Open assignments in which they are the mentor. */
  readonly mentoring: readonly {
    readonly person: PersonId
    readonly path: DocPath
    readonly trainee: PersonId | undefined
  }[]
  /** Action items of incident reviews that are theirs and are not said to be done. */
  readonly actions: readonly { readonly person: PersonId; readonly path: DocPath; readonly item: ActionItem }[]
  /** Active runbooks that name them as owner; `alone`: no other present person and no team owns it. */
  readonly owned: readonly { readonly person: PersonId; readonly path: DocPath; readonly alone: boolean }[]
  /** Roles of the team file that they hold; `alone`: no other present person holds it. */
  readonly roles: readonly { readonly person: PersonId; readonly role: string; readonly alone: boolean }[]
  /** Teams that they lead. */
  readonly leads: readonly { readonly person: PersonId; readonly team: TeamId }[]
}

/** The seats that a set of people hold; roles are the team file's. */
export const seatsOf = (base: KnowledgeBase, people: ReadonlySet<PersonId>, today: IsoDate): Seats => {
  const stays = (person: PersonId): boolean => !people.has(person) && isPresent(base.people.get(person), today)
  return {
    ...assignmentsOf(base, people),
    actions: actionsOf(base, people),
    owned: ownedBy(base, people, stays),
    roles: [...base.roles.values()].flatMap(({ id, holders }) =>
      holders
        .filter((person) => people.has(person))
        .map((person) => ({ person, role: id, alone: !holders.some(stays) })),
    ),
    leads: [...base.teams.values()].flatMap(({ id, lead }) =>
      lead !== undefined && people.has(lead) ? [{ person: lead, team: id }] : [],
    ),
  }
}

const assignmentsOf = (base: KnowledgeBase, people: ReadonlySet<PersonId>): Pick<Seats, 'learning' | 'mentoring'> => {
  const open = activeRunbooks(base).flatMap(({ path, assignments }) => assignments.map((each) => ({ path, ...each })))
  return {
    learning: open.flatMap(({ path, traineeId }) =>
      traineeId !== undefined && people.has(traineeId) ? [{ person: traineeId, path }] : [],
    ),
    mentoring: open.flatMap(({ path, mentorId, traineeId }) =>
      mentorId !== undefined && people.has(mentorId) ? [{ person: mentorId, path, trainee: traineeId }] : [],
    ),
  }
}

const actionsOf = (base: KnowledgeBase, people: ReadonlySet<PersonId>): Seats['actions'] =>
  [...base.documents.values()]
    .filter(({ kind }) => kind === 'incident-review')
    .flatMap(({ path, facts }) =>
      facts.stated.actionItems.flatMap((item) => {
        if (item.status === 'done' || item.owner === undefined) return []
        const owner = base.resolve(item.owner.value)
        return owner.kind === 'person' && people.has(owner.id) ? [{ person: owner.id, path, item }] : []
      }),
    )

const ownedBy = (
  base: KnowledgeBase,
  people: ReadonlySet<PersonId>,
  stays: (person: PersonId) => boolean,
): Seats['owned'] =>
  activeRunbooks(base).flatMap(({ path, owners }) => {
    const persons = [...new Set(owners.flatMap(({ owner }) => (owner.kind === 'person' ? [owner.id] : [])))]
    const alone = !persons.some(stays) && !owners.some(({ owner }) => owner.kind === 'team')
    return persons.filter((person) => people.has(person)).map((person) => ({ person, path, alone }))
  })
