import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import { printable } from '../../report/printable'
import type { Attempt } from './command'

/** The people named, each of whom must be known. */
export const peopleNamed = (names: readonly string[], base: KnowledgeBase): Attempt<readonly PersonId[]> => {
  const people: PersonId[] = []
  for (const name of names) {
    const found = base.resolve(name)
    if (found.kind === 'person') people.push(found.id)
    else {
      const near = found.kind === 'unresolved' ? found.nearest : undefined
      const hint = near === undefined ? '' : ` Is ${printable(near)} meant?`
      return { ok: false, message: `nobody is known as ${printable(name)}.${hint}` }
    }
  }
  return { ok: true, value: people }
}
