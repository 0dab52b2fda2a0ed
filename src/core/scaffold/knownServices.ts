import type { Service } from '../domain/people'

/** The ids of services that were named by id or name, whatever the case; a name that nobody knows stays as it is. Each once. */
export const serviceIds = (names: readonly string[], services: Iterable<Service>): readonly string[] => {
  const known = new Map<string, string>()
  for (const { id, name } of services) known.set(name.toLowerCase(), id)
  for (const id of [...known.values()]) known.set(id.toLowerCase(), id)
  return [...new Set(names.map((name) => known.get(name.trim().toLowerCase()) ?? name.trim()))].filter(
    (name) => name !== '',
  )
}
