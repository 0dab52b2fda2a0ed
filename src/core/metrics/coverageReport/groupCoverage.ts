import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { TeamId } from '../../domain/people'
import type { DocPath } from '../../domain/text'
import type { GroupCoverage, RunbookCoverage } from './coverageReport'
import { grouped } from './grouped'
import { peopleWhoCanRun } from './peopleWhoCanRun'
import { truckFactor } from './truckFactor'

/** The groups that a runbook belongs to. */
export type Grouping = (runbook: RunbookCoverage) => readonly string[]

/**
 * The runbooks of each team, and the team's truck factor: those that it owns, and those that its people own. By id;
 * teams without a runbook are left out.
 */
export const teamCoverage = (
  base: KnowledgeBase,
  active: readonly Document[],
  runbooks: readonly RunbookCoverage[],
): readonly GroupCoverage[] =>
  inOrder(grouped(runbooks, byTeam(base, active))).map(([id, own]) =>
    coverageOfGroup(id, base.teams.get(id as TeamId)?.name ?? id, own),
  )

/** The runbooks that lie in each folder, and its truck factor; the root is called `.`. By path. */
export const folderCoverage = (runbooks: readonly RunbookCoverage[]): readonly GroupCoverage[] =>
  inOrder(grouped(runbooks, byFolder)).map(([folder, own]) => coverageOfGroup(folder, folder, own))

/** Groups where only these runbooks are others than they were: those without one of them stay as they are. */
export const renewedGroups = (
  groups: readonly GroupCoverage[],
  runbooks: readonly RunbookCoverage[],
  renewed: readonly RunbookCoverage[],
  keysOf: Grouping,
): readonly GroupCoverage[] => {
  const touched = new Set(renewed.flatMap(keysOf))
  const byKey = grouped(runbooks, (runbook) => keysOf(runbook).filter((key) => touched.has(key)))
  return groups.map((group) => {
    const own = byKey.get(group.id)
    return own === undefined ? group : coverageOfGroup(group.id, group.name, own)
  })
}

export const byFolder: Grouping = ({ path }) => [folderOf(path)]

const folderOf = (path: DocPath): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.')

/** The teams that own a runbook, or that its owners are in; none where no owner is in one. */
export const byTeam = (base: KnowledgeBase, active: readonly Document[]): Grouping => {
  const teams = new Map(active.map((runbook) => [runbook.path, teamsOf(base, runbook)]))
  return ({ path }) => teams.get(path) ?? []
}

const teamsOf = (base: KnowledgeBase, { owners }: Document): readonly TeamId[] => {
  const teams = owners.flatMap(({ owner }): readonly TeamId[] => {
    if (owner.kind === 'team') return [owner.id]
    const team = owner.kind === 'person' ? base.people.get(owner.id)?.team : undefined
    return team === undefined ? [] : [team]
  })
  return [...new Set(teams)]
}

const inOrder = <Thing>(groups: ReadonlyMap<string, Thing>): readonly (readonly [string, Thing])[] =>
  [...groups].sort(([a], [b]) => (a < b ? -1 : 1))

const coverageOfGroup = (id: string, name: string, runbooks: readonly RunbookCoverage[]): GroupCoverage => ({
  id,
  name,
  runbooks: runbooks.length,
  truckFactor: truckFactor(runbooks.map(peopleWhoCanRun)),
})
