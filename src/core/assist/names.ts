import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { PersonId, ServiceId, TeamId } from '../domain/people'
import type { DocPath } from '../domain/text'
import { documentNamed } from '../parse/markdown/linkTargets'

/** Who or what is meant. */
export type Meant =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'team'; readonly id: TeamId }
  | { readonly kind: 'service'; readonly id: ServiceId }
  | { readonly kind: 'document'; readonly path: DocPath }

/** What a name in a document may stand for; each answers undefined for what nobody knows. */
export type Names = {
  /** A person, or a team. */
  readonly person: (name: string) => Meant | undefined
  readonly service: (name: string) => Meant | undefined
  /** A review by its incident's id, or by its path. */
  readonly incident: (id: string) => Meant | undefined
  readonly document: (path: string) => Meant | undefined
}

/** The names as they are understood in the document at `from`. */
export const createNames = (base: KnowledgeBase, from: DocPath): Names => {
  let services: ReadonlyMap<string, Meant> | undefined
  let incidents: ReadonlyMap<string, Meant> | undefined
  const document = (path: string): Meant | undefined => {
    const found = documentNamed(from, path, (one) => base.documents.has(one as DocPath))
    return found === undefined ? undefined : { kind: 'document', path: found }
  }
  return {
    person: (name) => personOrTeam(base, name),
    service: (name) => {
      services ??= servicesOf(base)
      return services.get(name.toLowerCase())
    },
    incident: (id) => {
      incidents ??= incidentsOf(base)
      return incidents.get(id.toLowerCase()) ?? (id.includes('.') ? document(id) : undefined)
    },
    document,
  }
}

const personOrTeam = (base: KnowledgeBase, name: string): Meant | undefined => {
  const resolved = base.resolve(name)
  switch (resolved.kind) {
    case 'person':
      return base.people.has(resolved.id) ? { kind: 'person', id: resolved.id } : undefined
    case 'team':
      // Whatever is written as a team resolves to one; known are those that are named somewhere as owners.
      return base.teams.has(resolved.id) ? { kind: 'team', id: resolved.id } : undefined
    case 'unresolved':
      return undefined
  }
}

/** By id and by name, in small letters; the id wins. */
const servicesOf = ({ services }: KnowledgeBase): ReadonlyMap<string, Meant> => {
  const meant = (id: Parameters<typeof services.get>[0]): Meant => ({ kind: 'service', id })
  return new Map([
    ...[...services.values()].map(({ id, name }) => [name.toLowerCase(), meant(id)] as const),
    ...[...services.values()].map(({ id }) => [id.toLowerCase(), meant(id)] as const),
  ])
}

/** By id, in small letters; of two reviews with one id the first. */
const incidentsOf = ({ documents }: KnowledgeBase): ReadonlyMap<string, Meant> => {
  const found = new Map<string, Meant>()
  for (const { kind, path, facts } of documents.values()) {
    const id = kind === 'incident-review' ? facts.stated.id?.value.toLowerCase() : undefined
    if (id !== undefined && !found.has(id)) found.set(id, { kind: 'document', path })
  }
  return found
}
