import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { Person, PersonId, StatedName } from '../domain/people'

/** What a person is called in a message. */
export const nameOf = (base: KnowledgeBase, person: PersonId): string => base.people.get(person)?.name ?? person

/** The person whom a written name means; undefined for teams and for names that nobody has. */
export const personNamed = (base: KnowledgeBase, name: StatedName | undefined): Person | undefined => {
  const who = name === undefined ? undefined : base.resolve(name.value)
  return who?.kind === 'person' ? base.people.get(who.id) : undefined
}
