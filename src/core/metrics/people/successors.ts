import type { Document, Level } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import { levelRank } from '../../domain/levels'
import type { Person, PersonId, TeamId } from '../../domain/people'
import type { DocPath } from '../../domain/text'
import { activeRunbooks } from '../coverageReport/buildCoverageReport'
import { isAway, isPresent } from '../coverageReport/coverage'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../coverageReport/coverageReport'
import { pathsMeant } from '../reviews/reviewNames'
import { peopleNotSeen } from './whatIf'

/** Somebody who could learn a runbook next, with what speaks for it, and what to mind. */
export type Successor = {
  readonly person: PersonId
  /** What they hold of it already. */
  readonly level: Level
  /** At least one, each without the person's name, such as "can run Restart the ledger, of the same service". */
  readonly reasons: readonly string[]
  /** Such as "away today"; none for most people. */
  readonly cautions: readonly string[]
}

/** As many as a person is taken to learn at once where nothing else is said. */
export const usualTrainsAtOnce = 2

/**
 * A finder of those who could learn a runbook next. Candidates are present, not external, cannot run it today, and hold
 * something of it or know a neighbour of it; nobody else is suggested. Their order: the level already held; then
 * evidence on neighbours of the same service, in the same folder, of the same team, linked, in this order and each yes
 * or no; then free capacity; then the id. An unknown path has none.
 *
 * What all runbooks share is worked out once, so that asking for many is cheap.
 */
export const createSuccessorFinder = (
  base: KnowledgeBase,
  report: CoverageReport,
): ((path: DocPath) => readonly Successor[]) => {
  const around: Around = {
    base,
    report,
    coverage: new Map(report.runbooks.map((runbook) => [runbook.path, runbook])),
    links: linksBetween(base),
    able: ableIn(report),
    learning: new Map(report.people.map(({ person, learning }) => [person.id, learning.length])),
    silent: new Set(peopleNotSeen(base)),
  }
  return (path) => {
    const runbook = around.coverage.get(path)
    const document = base.documents.get(path)
    return runbook === undefined || document === undefined ? [] : suggestions(around, runbook, document)
  }
}

type Able = {
  readonly byService: ReadonlyMap<string, readonly RunbookCoverage[]>
  readonly byFolder: ReadonlyMap<string, readonly RunbookCoverage[]>
}

type Around = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly coverage: ReadonlyMap<DocPath, RunbookCoverage>
  readonly links: ReadonlyMap<DocPath, ReadonlySet<DocPath>>
  readonly able: Able
  readonly learning: ReadonlyMap<PersonId, number>
  readonly silent: ReadonlySet<PersonId>
}

const folderOf = (path: DocPath): string => path.slice(0, path.lastIndexOf('/') + 1)

const ableIn = ({ runbooks }: CoverageReport): Able => ({
  byService: grouped(runbooks, ({ services }) => services),
  byFolder: grouped(runbooks, ({ path }) => [folderOf(path)]),
})

const grouped = <T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all)
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [one])
      else group.push(one)
    }
  return groups
}

/** Active runbooks that link to each other, in both directions. */
const linksBetween = (base: KnowledgeBase): ReadonlyMap<DocPath, ReadonlySet<DocPath>> => {
  const active = new Map(activeRunbooks(base).map((document) => [document.path as string, document.path]))
  const links = new Map<DocPath, Set<DocPath>>()
  const add = (from: DocPath, to: DocPath): void => {
    const known = links.get(from)
    if (known === undefined) links.set(from, new Set([to]))
    else known.add(to)
  }
  for (const path of active.values()) {
    for (const { target } of base.documents.get(path)?.facts.links ?? []) {
      const [meant] = pathsMeant(path, target.replace(/[?#].*$/su, ''))
      const to = active.get(meant)
      if (to === undefined || to === path) continue
      add(path, to)
      add(to, path)
    }
  }
  return links
}

/** Who can run which of the runbook's neighbours, by what makes them neighbours. */
type Neighbours = {
  readonly service: ReadonlyMap<PersonId, readonly RunbookCoverage[]>
  readonly folder: ReadonlyMap<PersonId, readonly RunbookCoverage[]>
  readonly linked: ReadonlyMap<PersonId, readonly RunbookCoverage[]>
  readonly teams: ReadonlySet<TeamId>
}

const knowersOf = (
  runbooks: readonly RunbookCoverage[],
  but: DocPath,
): ReadonlyMap<PersonId, readonly RunbookCoverage[]> => {
  const knowers = new Map<PersonId, RunbookCoverage[]>()
  for (const runbook of new Set(runbooks)) {
    if (runbook.path === but) continue
    for (const { person, canRun } of runbook.people) {
      if (!canRun) continue
      const known = knowers.get(person)
      if (known === undefined) knowers.set(person, [runbook])
      else known.push(runbook)
    }
  }
  return knowers
}

const neighboursOf = (
  { base, able, links, coverage }: Around,
  runbook: RunbookCoverage,
  document: Document,
): Neighbours => {
  const ofServices = runbook.services.flatMap((service) => able.byService.get(service) ?? [])
  const linked = [...(links.get(runbook.path) ?? [])].flatMap((path) => coverage.get(path) ?? [])
  const owning = document.owners.flatMap(({ owner }) => (owner.kind === 'team' ? [owner.id] : []))
  const serving = runbook.services.flatMap((service) => base.services.get(service)?.team ?? [])
  return {
    service: knowersOf(ofServices, runbook.path),
    folder: knowersOf(able.byFolder.get(folderOf(runbook.path)) ?? [], runbook.path),
    linked: knowersOf(linked, runbook.path),
    teams: new Set([...owning, ...serving]),
  }
}

type Candidate = Successor & { readonly order: readonly number[] }

const suggestions = (around: Around, runbook: RunbookCoverage, document: Document): readonly Successor[] => {
  const { base, report } = around
  const neighbours = neighboursOf(around, runbook, document)
  const held = new Map(runbook.people.map((coverage) => [coverage.person, coverage]))
  const mates = [...neighbours.teams].flatMap((team) => base.teams.get(team)?.members ?? [])
  const ids = new Set([
    ...held.keys(),
    ...neighbours.service.keys(),
    ...neighbours.folder.keys(),
    ...neighbours.linked.keys(),
    ...mates,
  ])
  return [...ids]
    .flatMap((id): Candidate | readonly Candidate[] => {
      const person = base.people.get(id)
      if (person === undefined || person.external || !isPresent(person, report.today)) return []
      return candidate(around, person, held.get(id), neighbours) ?? []
    })
    .sort(inOrder)
    .map(({ person, level, reasons, cautions }) => ({ person, level, reasons, cautions }))
}

const inOrder = (a: Candidate, b: Candidate): number => {
  const at = a.order.findIndex((value, index) => value !== b.order[index])
  return at === -1 ? (a.person < b.person ? -1 : 1) : (b.order[at] ?? 0) - (a.order[at] ?? 0)
}

const candidate = (
  around: Around,
  person: Person,
  coverage: PersonCoverage | undefined,
  neighbours: Neighbours,
): Candidate | undefined => {
  if (coverage?.canRun === true) return undefined
  const level = coverage?.level ?? 'none'
  const { id } = person
  const team = isOnTeam(around.base, person, neighbours.teams)
  const evidence: readonly (string | undefined)[] = [
    canRunAmong(neighbours.service.get(id), 'of the same service'),
    canRunAmong(neighbours.folder.get(id), 'in the same folder'),
    team === undefined ? undefined : `is in ${team}, which looks after it`,
    canRunAmong(neighbours.linked.get(id), 'linked with it'),
  ]
  const own = coverage === undefined ? [] : heldReasons(coverage)
  const reasons = [...own, ...evidence.filter((reason) => reason !== undefined)]
  if (reasons.length === 0) return undefined
  const free = (around.base.people.get(id)?.trainsAtOnce ?? usualTrainsAtOnce) - (around.learning.get(id) ?? 0)
  return {
    person: id,
    level,
    reasons,
    cautions: [...cautionsOf(around, person), ...(free > 0 ? [] : ['learns already as much as is usual at once'])],
    order: [levelRank(level), ...evidence.map((reason) => (reason === undefined ? 0 : 1)), free > 0 ? 1 : 0],
  }
}

const heldReasons = ({ level, lapsed, learning }: PersonCoverage): readonly string[] => [
  ...(level === 'read' ? ['has read it'] : []),
  ...(level === 'shadowed' ? ['has shadowed it'] : []),
  ...(lapsed ? ['could run it, but the evidence has lapsed'] : []),
  ...(learning ? ['has an open assignment on it'] : []),
]

/** Titles, and not how many: a number would be read as a measure of the person. */
const canRunAmong = (runbooks: readonly RunbookCoverage[] | undefined, where: string): string | undefined => {
  const [first, second, ...others] = (runbooks ?? []).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  if (first === undefined) return undefined
  const two = second === undefined ? first.title : `${first.title} and ${second.title}`
  const titles = second === undefined || others.length === 0 ? two : `${first.title}, ${second.title} and others`
  return `can run ${titles}, ${where}`
}

const isOnTeam = (base: KnowledgeBase, { id, team }: Person, teams: ReadonlySet<TeamId>): string | undefined => {
  const found = [...teams].find((each) => team === each || base.teams.get(each)?.members.includes(id) === true)
  return found === undefined ? undefined : (base.teams.get(found)?.name ?? found)
}

const cautionsOf = ({ report, silent }: Around, person: Person): readonly string[] => [
  ...(person.until === undefined ? [] : [`leaves after ${person.until}`]),
  ...(isAway(person, report.today) ? ['away today'] : []),
  ...(silent.has(person.id) ? ['not seen for a year'] : []),
]
