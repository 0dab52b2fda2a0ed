import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath, Located } from '../../domain/text'
import { reviewNamed } from '../reviews/reviewNames'

/** What people said of two reviews: one incident come back, not so, or nothing yet. */
export type Standing = 'confirmed' | 'dismissed' | 'open'

type Said = ReadonlyMap<DocPath, ReadonlyMap<DocPath, Exclude<Standing, 'open'>>>

const known = new WeakMap<KnowledgeBase, Said>()

/** Both ways; where the reviews disagree, the recurrence counts. */
const saidOf = (base: KnowledgeBase): Said => {
  const there = known.get(base)
  if (there !== undefined) return there
  const said = new Map<DocPath, Map<DocPath, Exclude<Standing, 'open'>>>()
  const say = (one: DocPath, other: DocPath, standing: Exclude<Standing, 'open'>) => {
    const own = said.get(one) ?? new Map<DocPath, Exclude<Standing, 'open'>>()
    if (own.get(other) !== 'confirmed') own.set(other, standing)
    said.set(one, own)
  }
  for (const { kind, path, facts } of base.documents.values()) {
    if (kind !== 'incident-review') continue
    const sayAll = (names: readonly Located<string>[], standing: Exclude<Standing, 'open'>) => {
      for (const { value } of names) {
        const other = reviewNamed(base, path, value)
        if (other === undefined || other === path) continue
        say(path, other, standing)
        say(other, path, standing)
      }
    }
    sayAll(facts.stated.notRecurrenceOf, 'dismissed')
    sayAll(facts.stated.recurrenceOf, 'confirmed')
  }
  known.set(base, said)
  return said
}

/** What is said of a review and each other one; those of which nothing is said are not in it. */
export const standingsOf = (base: KnowledgeBase, path: DocPath): ReadonlyMap<DocPath, Exclude<Standing, 'open'>> =>
  saidOf(base).get(path) ?? new Map()
