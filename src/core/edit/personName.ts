import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { PersonId } from '../domain/people'
import type { SamePerson } from './runbookEdits'

type Names = Pick<KnowledgeBase, 'people' | 'resolve'>

/** An id such as `alice-moreau-2`, given because somebody else has the plain one: it hangs on who came first. */
const isNumbered = (id: PersonId, { people }: Names): boolean => {
  const plain = /^(.+)-\d+$/.exec(id)?.[1]
  return plain !== undefined && people.has(plain as PersonId)
}

/**
 * How a person is written into a document so that reading finds the same person again: the id, else the full name, an
 * address or a handle. Undefined where nothing of it means this person and nobody else.
 */
export const writtenName = (person: PersonId, base: Names): string | undefined => {
  const known = base.people.get(person)
  if (known === undefined) return undefined
  const others = [known.name, ...known.emails, ...known.handles]
  const byId = known.inTeamFile || !isNumbered(person, base) ? [person, ...others] : [...others, person]
  return byId.find((name) => {
    const meant = base.resolve(name)
    return meant.kind === 'person' && meant.id === person
  })
}

/** Two names mean one person where both are understood as the same. The second may be an id or any other name. */
export const samePersonIn =
  ({ resolve }: Pick<KnowledgeBase, 'resolve'>): SamePerson =>
  (name, person) => {
    const [one, other] = [resolve(name), resolve(person)]
    return one.kind === 'person' && other.kind === 'person' && one.id === other.id
  }

/** The same for running text, where a name is known by its `@`: the id behind one, else as in front matter. */
export const mentionOf = (person: PersonId, base: Names): string | undefined => {
  const known = base.people.get(person)
  const mentions = isNumbered(person, base) ? [] : [`@${person}`]
  return (
    [...mentions, ...(known?.handles ?? [])].find((name) => {
      const meant = base.resolve(name)
      return meant.kind === 'person' && meant.id === person && /^@[\w./-]+$/.test(name)
    }) ?? writtenName(person, base)
  )
}
