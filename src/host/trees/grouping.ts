import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import type { L10n } from '../l10n'
import { words } from '../words/words'

export const groupings = ['service', 'team', 'folder', 'owner', 'risk', 'criticality'] as const

export type Grouping = (typeof groupings)[number]

export const isGrouping = (value: unknown): value is Grouping => groupings.some((grouping) => grouping === value)

/** How runbooks are grouped, kept for the workspace; undefined as long as nobody chose. */
export interface GroupingChoice {
  get(): Grouping | undefined
  set(grouping: Grouping): Promise<void>
  readonly onDidChange: (listener: () => void) => { dispose(): void }
}

export type Group = { readonly key: string; readonly name: string; readonly runbooks: readonly RunbookCoverage[] }

/** By service where the repository knows any, else by folder. */
export const usualGrouping = (report: CoverageReport): Grouping =>
  report.runbooks.some(({ services }) => services.length > 0) ? 'service' : 'folder'

/**
 * Runbooks in groups; one that belongs to several stands in each. Groups come in the order of their most urgent
 * runbook, those that belong nowhere last.
 */
export const groupRunbooks = (
  base: KnowledgeBase,
  runbooks: readonly RunbookCoverage[],
  grouping: Grouping,
  l10n: L10n,
): readonly Group[] => {
  const groups = new Map<string, { readonly name: string; readonly runbooks: RunbookCoverage[] }>()
  const rest: RunbookCoverage[] = []
  const namesOf = namers(base, l10n)[grouping]
  for (const runbook of runbooks) {
    const names = namesOf(runbook)
    if (names.length === 0) rest.push(runbook)
    for (const { key, name } of names) {
      const group = groups.get(key) ?? { name, runbooks: [] }
      groups.set(key, group)
      group.runbooks.push(runbook)
    }
  }
  const named = [...groups].map(([key, group]) => ({ key, ...group }))
  const ordered = grouping === 'folder' ? named.sort((a, b) => (a.key < b.key ? -1 : 1)) : named
  return rest.length === 0 ? ordered : [...ordered, { key: '', name: withoutWords(l10n)[grouping], runbooks: rest }]
}

type Named = { readonly key: string; readonly name: string }

const namers = (base: KnowledgeBase, l10n: L10n): Record<Grouping, (runbook: RunbookCoverage) => readonly Named[]> => ({
  service: ({ services }) => services.map((id) => ({ key: id, name: base.services.get(id)?.name ?? id })),
  team: (runbook) => unique(teamsOf(base, runbook).map((id) => ({ key: id, name: base.teams.get(id)?.name ?? id }))),
  folder: ({ path }) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    return folder === '' ? [] : [{ key: folder, name: folder }]
  },
  owner: ({ path }) => unique((base.documents.get(path)?.owners ?? []).map(({ owner }) => ownerName(base, owner))),
  risk: ({ risk }) => [{ key: risk, name: words(l10n).risks[risk] }],
  criticality: ({ criticality }) => [{ key: criticality, name: words(l10n).criticality[criticality] }],
})

/** The teams of its services, and those that own it. */
const teamsOf = (base: KnowledgeBase, { path, services }: RunbookCoverage) => [
  ...services.flatMap((id) => base.services.get(id)?.team ?? []),
  ...(base.documents.get(path)?.owners ?? []).flatMap(({ owner }) => (owner.kind === 'team' ? [owner.id] : [])),
]

type Owner =
  KnowledgeBase['documents'] extends ReadonlyMap<string, infer D>
    ? D extends { readonly owners: readonly { readonly owner: infer O }[] }
      ? O
      : never
    : never

const ownerName = (base: KnowledgeBase, owner: Owner): Named => {
  switch (owner.kind) {
    case 'person':
      return { key: `person:${owner.id}`, name: base.people.get(owner.id)?.name ?? owner.id }
    case 'team':
      return { key: `team:${owner.id}`, name: base.teams.get(owner.id)?.name ?? owner.id }
    case 'unresolved':
      return { key: `?${owner.id}`, name: owner.id }
  }
}

const unique = (names: readonly Named[]): readonly Named[] => [
  ...new Map(names.map((named) => [named.key, named])).values(),
]

const withoutWords = ({ t }: L10n): Record<Grouping, string> => ({
  service: t('No service'),
  team: t('No team'),
  folder: t('Top folder'),
  owner: t('No owner declared'),
  risk: t('No risk'),
  criticality: t('No criticality'),
})

export const groupingWords = ({ t }: L10n): Record<Grouping, string> => ({
  service: t('Service'),
  team: t('Team'),
  folder: t('Folder'),
  owner: t('Owner'),
  risk: t('Risk'),
  criticality: t('Criticality'),
})
