import type { Person, PersonId } from '../../domain/people'

/** The first letters of a name's first and last word, such as `AM`; of an address or handle, what stands before `@`. */
export const initialsOf = (name: string): string => {
  const own = name.replace(/^@/u, '').replace(/@.*$/u, '')
  const words = own.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '')
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  const letters = ends.map((word = '') => Array.from(word)[0] ?? '').join('')
  return letters === '' ? '?' : letters.toUpperCase()
}

/** Everybody's initials, in the order of the ids; whoever comes later to the same ones is numbered: `AM`, `AM2`. */
export const initialsOfAll = (people: ReadonlyMap<PersonId, Person>): ReadonlyMap<PersonId, PersonId> => {
  const taken = new Set<string>()
  const found = new Map<PersonId, PersonId>()
  for (const id of [...people.keys()].sort()) {
    const plain = initialsOf(people.get(id)?.name ?? id)
    let initials = plain
    for (let count = 2; taken.has(initials); count += 1) initials = `${plain}${count}`
    taken.add(initials)
    found.set(id, initials as PersonId)
  }
  return found
}
