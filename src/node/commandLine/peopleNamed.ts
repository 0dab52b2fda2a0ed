import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import { namesakes } from '../../core/domain/namesakes'
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
      const several = namesakes(base, name)
      if (several.length > 0) {
        return {
          ok: false,
          message: `${printable(name)} may be ${printable(several.join(' or '))}: say which of them.`,
        }
      }
      const near = found.kind === 'unresolved' ? found.nearest : undefined
      const hint = near === undefined ? '' : ` Is ${printable(near)} meant?`
      return { ok: false, message: `nobody is known as ${printable(name)}.${hint}` }
    }
  }
  return { ok: true, value: people }
}
