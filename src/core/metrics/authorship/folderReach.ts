import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { ServiceId } from '../../domain/people'
import type { DocPath } from '../../domain/text'

/** What a default for a folder would hold for. Active runbooks only. */
export type FolderReach = {
  readonly runbooks: readonly DocPath[]
  /** Those that name their own services, or lie where a service of the team file does, and keep them. */
  readonly keepService: number
  /** Those that state their own criticality, and keep it. */
  readonly keepCriticality: number
  /** What the team file says of the services found there goes before a folder's criticality. */
  readonly decidedByService: number
}

/** True for a document in a folder or below it; the folder '' is the root, and holds all. */
export const liesIn = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`)

/** The runbooks that a default for this folder concerns, and those it leaves as they are. */
export const folderReach = ({ documents, services }: KnowledgeBase, folder: string): FolderReach => {
  const runbooks = [...documents.values()].filter(
    ({ path, kind, life }) => kind === 'runbook' && life === 'active' && liesIn(path, folder),
  )
  const isFixed = (id: ServiceId) => {
    const service = services.get(id)
    return service !== undefined && service.documents.length + service.paths.length > 0
  }
  const stated = runbooks.filter(({ facts }) => facts.stated.criticality !== undefined)
  const byService = runbooks.filter(
    (runbook) =>
      !stated.includes(runbook) && runbook.services.some((id) => services.get(id)?.criticality !== undefined),
  )
  return {
    runbooks: runbooks.map(({ path }) => path),
    keepService: runbooks.filter((each) => each.facts.stated.services.length > 0 || each.services.some(isFixed)).length,
    keepCriticality: stated.length,
    decidedByService: byService.length,
  }
}

/** Every folder that holds runbooks, itself or below it, with their number; the deepest of equals only, by path. */
export const runbookFolders = (base: KnowledgeBase): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { path, kind, life } of base.documents.values()) {
    if (kind !== 'runbook' || life !== 'active') continue
    const parts = path.split('/').slice(0, -1)
    for (let depth = 1; depth <= parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/')
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
  }
  const folders = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  // A folder whose only content is another folder says nothing that the other does not.
  return new Map(
    folders.filter(
      ([folder, count]) => !folders.some(([other, same]) => same === count && other.startsWith(`${folder}/`)),
    ),
  )
}
