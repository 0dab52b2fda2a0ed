import type { Located, DocPath } from '../domain/text'
import type { Criticality, Service, ServiceId } from '../domain/people'
import { criticalityRank } from '../domain/risks'
import { globMatcher } from '../parse/text/globs'

/** A glob of documents and the service they belong to where nothing else says so. */
export type FolderService = { readonly glob: string; readonly service: string }

/** Tells which services a document belongs to, and remembers those that only documents name. */
export type ServiceFinder = {
  /** Stated services; else those whose `documents` or `paths` hold the document; else its folder's. */
  readonly of: (path: DocPath, stated: readonly Located<string>[]) => readonly ServiceId[]
  /** The team file's services, and after them those that documents name, by id. */
  readonly all: () => ReadonlyMap<ServiceId, Service>
}

/** A finder over the team file's services; a stated name is matched by id or name, whatever its case. */
export const createServiceFinder = (known: readonly Service[], folders: readonly FolderService[]): ServiceFinder => {
  const byName = new Map<string, Service>()
  for (const service of known) {
    byName.set(service.name.toLowerCase(), service)
    byName.set(service.id.toLowerCase(), service)
  }
  const named = new Map<ServiceId, Service>()
  const holds = known.map((service) => ({ service, matches: globMatcher([...service.documents, ...service.paths]) }))
  const defaults = folders.map(({ glob, service }) => ({ matches: globMatcher([glob]), service }))

  const idOf = (name: string, path: DocPath, line: number): ServiceId => {
    const service = byName.get(name.toLowerCase()) ?? named.get(name as ServiceId)
    if (service) return service.id
    const fresh = serviceNamedIn(name, path, line)
    named.set(fresh.id, fresh)
    byName.set(name.toLowerCase(), fresh)
    return fresh.id
  }

  return {
    of: (path, stated) => {
      if (stated.length > 0) return unique(stated.map(({ value, range }) => idOf(value, path, range.start.line)))
      const holding = holds.filter(({ matches }) => matches(path)).map(({ service }) => service.id)
      if (holding.length > 0) return holding
      const folder = defaults.findLast(({ matches }) => matches(path))
      return folder ? [idOf(folder.service, path, 1)] : []
    },
    all: () => {
      const fromDocuments = [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
      return new Map([...known, ...fromDocuments].map((service) => [service.id, service]))
    },
  }
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const serviceNamedIn = (name: string, path: DocPath, line: number): Service => ({
  id: name as ServiceId,
  name,
  team: undefined,
  criticality: undefined,
  paths: [],
  documents: [],
  source: { kind: 'line', path, line },
})

/** A document's own criticality; else the highest of its services; else its folder's; else normal. */
export const criticalityOf = (
  stated: Criticality | undefined,
  services: readonly (Service | undefined)[],
  folder: Criticality | undefined,
): Criticality => {
  if (stated) return stated
  const ofServices = services.flatMap((service) => service?.criticality ?? [])
  const [highest] = ofServices.sort((a, b) => criticalityRank(a) - criticalityRank(b))
  return highest ?? folder ?? 'normal'
}
