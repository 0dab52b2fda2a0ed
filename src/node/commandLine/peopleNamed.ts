import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import { printable } from '../../report/printable'
import type { Attempt } from './command'

const isSameName = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.trim().normalize('NFC').toLowerCase()

/** The people named, each of whom must be known. */
export const peopleNamed = (names: readonly string[], base: KnowledgeBase): Attempt<readonly PersonId[]> => {
  const people: PersonId[] = []
  for (const name of names) {
    const found = base.resolve(name)
    if (found.kind === 'person') people.push(found.id)
    else {
      const namesakes = [...base.people.values()].filter((person) => isSameName(person.name, name))
      if (namesakes.length > 1) {
        const ids = namesakes.map(({ id }) => id).join(' or ')
        return { ok: false, message: `${printable(name)} may be ${printable(ids)}: say which of them.` }
      }
      const near = found.kind === 'unresolved' ? found.nearest : undefined
      const hint = near === undefined ? '' : ` Is ${printable(near)} meant?`
      return { ok: false, message: `nobody is known as ${printable(name)}.${hint}` }
    }
  }
  return { ok: true, value: people }
}
