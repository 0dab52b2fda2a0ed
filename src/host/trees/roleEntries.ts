import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { CoverageReport, RoleCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { isPresent } from '../../core/metrics/coverageReport/coverage'
import type { L10n } from '../l10n'
import { groupEntry, reasonEntry, riskIcons, type TreeEntry } from './treeEntry'

type Question = { readonly base: KnowledgeBase; readonly report: CoverageReport }

/** Roles of the team file that hang on one person, or that nobody who is here can play. */
export const rolesAtRisk = ({ base, report }: Question, l10n: L10n): readonly TreeEntry[] => {
  const { t } = l10n
  const roles = report.roles.filter(({ risk }) => risk !== 'covered')
  if (roles.length === 0) return []
  const label = t('Roles that hang on one person')
  const meaning = t('One person alone holds each of these or is ready to, or nobody does.')
  return [
    groupEntry({
      key: 'sort/roles',
      label,
      description: String(roles.length),
      tooltip: [label, meaning],
      spoken: `${label}, ${roles.length}. ${meaning}`,
      children: roles.map((role) => roleEntry({ base, report }, role, l10n)),
    }),
  ]
}

const roleEntry = ({ base, report }: Question, coverage: RoleCoverage, { t }: L10n): TreeEntry => {
  const { role, holders, readyNow, risk } = coverage
  const named = (id: RoleCoverage['holders'][number]): string => base.people.get(id)?.name ?? id
  const [holder] = holders
  const [ready] = readyNow
  const description =
    holder !== undefined
      ? t('Only {0} holds it', named(holder))
      : ready !== undefined
        ? t('Nobody holds it; {0} is ready to', named(ready))
        : t('Nobody holds it')
  const next = role.candidates.filter(
    ({ person }) =>
      !holders.includes(person) && !readyNow.includes(person) && isPresent(base.people.get(person), report.today),
  )
  const key = `risk/role/${role.id}`
  return {
    ...reasonEntry(key, role.name, { description, icon: riskIcons[risk] }),
    ...(role.source.kind === 'line' ? { opens: { path: role.source.path, line: role.source.line } } : {}),
    children: next.map(({ person, ready: when }) =>
      reasonEntry(
        `${key}/${person}`,
        when === undefined ? named(person) : t('{0} could take it over: {1}', named(person), when),
      ),
    ),
  }
}
