import type { ServiceId } from '../../domain/people'
import type { DocPath } from '../../domain/text'
import type { CoverageReport, RunbookCoverage } from './coverageReport'

type Runbooks = CoverageReport['runbooks']

const found = new WeakMap<Runbooks, ReadonlyMap<DocPath, RunbookCoverage>>()

/** A report's entry of a runbook; undefined for whatever is none. Looked up, for it is asked of every document in turn. */
export const coverageOf = ({ runbooks }: CoverageReport, path: DocPath): RunbookCoverage | undefined => {
  let byPath = found.get(runbooks)
  if (byPath === undefined) {
    byPath = new Map(runbooks.map((runbook) => [runbook.path, runbook]))
    found.set(runbooks, byPath)
  }
  return byPath.get(path)
}

/** Places in the report, ascending. */
type Places = ReadonlyMap<ServiceId, readonly number[]>

const places = new WeakMap<Runbooks, Places>()

const placesOf = (runbooks: Runbooks): Places => {
  const known = places.get(runbooks)
  if (known !== undefined) return known
  const fresh = new Map<ServiceId, number[]>()
  for (const [place, { services }] of runbooks.entries()) {
    for (const service of services) {
      const own = fresh.get(service)
      if (own === undefined) fresh.set(service, [place])
      else own.push(place)
    }
  }
  places.set(runbooks, fresh)
  return fresh
}

/** The runbooks that are about one of these services, each once and in the report's order. */
export const runbooksOfServices = (
  { runbooks }: CoverageReport,
  services: readonly ServiceId[],
): readonly RunbookCoverage[] => {
  const byService = placesOf(runbooks)
  const all = new Set(services.flatMap((service) => byService.get(service) ?? []))
  return [...all].sort((a, b) => a - b).flatMap((place) => runbooks[place] ?? [])
}
