import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Person, PersonId, Role, Team } from '../../domain/people'
import type { DocumentHistory, History } from '../../domain/history'
import type { Problem } from '../../domain/text'
import { documentWithInitials } from './documentWithInitials'
import { hiddenNames, type HiddenNames } from './hiddenNames'

/**
 * The snapshot in which initials stand for people wherever they are named: ids, names, addresses, handles, the reasons
 * that mention them, what documents state of them. Paths and titles of documents stay as they are. For what leaves the
 * repository; nothing may be written back from it.
 */
export const withInitials = (base: KnowledgeBase): KnowledgeBase => {
  const hidden = hiddenNames(base)
  return {
    ...base,
    documents: mapValues(base.documents, (document) => documentWithInitials(document, hidden)),
    people: new Map([...base.people.values()].map((person) => [hidden.id(person.id), personWith(person, hidden)])),
    teams: mapValues(base.teams, (team) => teamWith(team, hidden)),
    roles: mapValues(base.roles, (role) => roleWith(role, hidden)),
    history: historyWith(base.history, hidden),
    authorship: mapValues(base.authorship, (authors) =>
      authors.map((each) => ({ ...each, person: hidden.id(each.person), reason: hidden.inText(each.reason) })),
    ),
    evidence: mapValues(base.evidence, (all) =>
      all.map((each) => ({ ...each, person: hidden.id(each.person), text: hidden.inText(each.text) })),
    ),
    skipped: base.skipped.map((each) => ({ ...each, reason: hidden.inText(each.reason) })),
    fileProblems: mapValues(base.fileProblems, (problems) => problemsWith(problems, hidden)),
    resolve: hidden.resolve,
  }
}

const mapValues = <K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V): ReadonlyMap<K, V> =>
  new Map([...map].map(([key, value]) => [key, change(value)]))

/** What tells who it is goes: addresses, handles, where to reach them, and how it was found who they are. */
const personWith = (person: Person, { id }: HiddenNames): Person => ({
  ...person,
  id: id(person.id),
  name: id(person.id),
  emails: [],
  handles: [],
  contact: undefined,
  reasons: [],
})

const teamWith = (team: Team, { id }: HiddenNames): Team => ({
  ...team,
  lead: team.lead === undefined ? undefined : id(team.lead),
  members: team.members.map(id),
})

const roleWith = (role: Role, { id }: HiddenNames): Role => ({
  ...role,
  holders: role.holders.map(id),
  candidates: role.candidates.map((each) => ({ ...each, person: id(each.person) })),
})

const historyWith = (history: History, { id }: HiddenNames): History => {
  const changed = (document: DocumentHistory): DocumentHistory => ({
    ...document,
    changes: document.changes.map((change) => ({ ...change, by: change.by.map(id) })),
  })
  const lastSeen = new Map([...history.lastSeen].map(([person, on]): [PersonId, typeof on] => [id(person), on]))
  return { ...history, documents: mapValues(history.documents, changed), lastSeen }
}

const problemsWith = (problems: readonly Problem[], { inText }: HiddenNames): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, message: inText(problem.message) }))
