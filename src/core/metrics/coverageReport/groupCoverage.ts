import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { PersonId, TeamId } from '../../domain/people'
import type { DocPath } from '../../domain/text'
import type { GroupCoverage, RunbookCoverage } from './coverageReport'
import { truckFactor } from './truckFactor'

/**
 * The runbooks of each team, and the team's truck factor: those that it owns, and those that its people own. By id;
 * teams without a runbook are left out.
 */
export const teamCoverage = (
  base: KnowledgeBase,
  active: readonly Document[],
  runbooks: readonly RunbookCoverage[],
): readonly GroupCoverage[] => {
  const teams = new Map(active.map((runbook) => [runbook.path, teamsOf(base, runbook)]))
  return grouped(runbooks, ({ path }) => teams.get(path) ?? []).map(([id, own]) =>
    coverageOfGroup(id, base.teams.get(id as TeamId)?.name ?? id, own),
  )
}

/** The runbooks that lie in each folder, and its truck factor; the root is called `.`. By path. */
export const folderCoverage = (runbooks: readonly RunbookCoverage[]): readonly GroupCoverage[] =>
  grouped(runbooks, ({ path }) => [folderOf(path)]).map(([folder, own]) => coverageOfGroup(folder, folder, own))

const folderOf = (path: DocPath): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.')

const teamsOf = (base: KnowledgeBase, { owners }: Document): readonly TeamId[] => {
  const teams = owners.flatMap(({ owner }): readonly TeamId[] => {
    if (owner.kind === 'team') return [owner.id]
    const team = owner.kind === 'person' ? base.people.get(owner.id)?.team : undefined
    return team === undefined ? [] : [team]
  })
  return [...new Set(teams)]
}

const grouped = (
  runbooks: readonly RunbookCoverage[],
  keysOf: (runbook: RunbookCoverage) => readonly string[],
): readonly (readonly [string, readonly RunbookCoverage[]])[] => {
  const groups = new Map<string, RunbookCoverage[]>()
  for (const runbook of runbooks) {
    for (const key of keysOf(runbook)) {
      const group = groups.get(key)
      if (group) group.push(runbook)
      else groups.set(key, [runbook])
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

const ableIn = ({ people }: RunbookCoverage): readonly PersonId[] =>
  people.filter(({ canRun }) => canRun).map(({ person }) => person)

const coverageOfGroup = (id: string, name: string, runbooks: readonly RunbookCoverage[]): GroupCoverage => ({
  id,
  name,
  runbooks: runbooks.length,
  truckFactor: truckFactor(runbooks.map(ableIn)),
})
