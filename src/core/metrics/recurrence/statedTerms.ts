import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'
import { numberOf } from './vocabulary'

/** What a review states of itself in a word of its own, beside what it tells. */
export type StatedTerm = {
  /** Never that of a word in the text. */
  readonly number: number
  readonly about: 'service' | 'alert' | 'runbook' | 'factor'
  readonly name: string
}

const term = (about: StatedTerm['about'], id: string, name: string): StatedTerm => ({
  number: numberOf(`${about}\n${id.trim().toLowerCase()}`),
  about,
  name,
})

/** The services, alerts, runbooks used and factor types that a review states, each once. */
export const statedTerms = (base: KnowledgeBase): ((review: Document) => readonly StatedTerm[]) => {
  const uses = new Map<DocPath, readonly DocPath[]>(base.runbookUses.map(({ review, runbooks }) => [review, runbooks]))
  return ({ path, services, facts: { stated } }) => {
    const all = [
      ...services.map((id) => term('service', id, base.services.get(id)?.name ?? id)),
      ...stated.alerts.map(({ value }) => term('alert', value, value.trim())),
      ...(uses.get(path) ?? []).map((used) => term('runbook', used, base.documents.get(used)?.facts.title ?? used)),
      ...stated.contributingFactors.flatMap(({ type }) => (type === 'other' ? [] : [term('factor', type, type)])),
    ]
    return all.length < 2 ? all : [...new Map(all.map((each) => [each.number, each])).values()]
  }
}
