import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import { printable } from '../../report/printable'
import type { Attempt } from './command'

/** The people named, each of whom must be known. */
export const peopleNamed = (names: readonly string[], base: KnowledgeBase): Attempt<readonly PersonId[]> => {
  const people: PersonId[] = []
  for (const name of names) {
    const found = base.resolve(name)
    if (found.kind === 'team') return { ok: false, message: `${printable(found.id)} is a team; name its people.` }
    if (found.kind === 'unresolved') {
      const hint = found.nearest === undefined ? '' : ` Is ${printable(found.nearest)} meant?`
      return { ok: false, message: `nobody is known as ${printable(name)}.${hint}` }
    }
    people.push(found.id)
  }
  return { ok: true, value: people }
}
