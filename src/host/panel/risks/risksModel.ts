import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { CoverageReport, RunbookCoverage } from '../../../core/metrics/coverageReport/coverageReport'
import type { RiskItem, RisksModel, RiskSort } from '../../../panel/protocol/risks'
import type { L10n } from '../../l10n'
import { declaresNothing, firstLook } from '../../trees/firstLook'
import type { TreeEntry } from '../../trees/treeEntry'
import { personName } from '../../words/describe'
import { countedIn } from '../matrix/countedIn'
import { riskRemedies } from './riskRemedies'

type Question = {
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  /** The list as the side bar shows it. */
  readonly entries: readonly TreeEntry[]
}

/** The side bar's list of what to do next, with for each what a page needs to show, find and mend it. */
export const risksModel = (question: Question, l10n: L10n): RisksModel => {
  const { report, entries } = question
  const runbooks = new Map(report.runbooks.map((runbook) => [runbook.path, runbook]))
  return {
    sorts: entries.map((sort) => riskSort(question, sort, runbooks)),
    firstLook: declaresNothing(report) ? firstLook(report, l10n) : undefined,
    nothing: nothingToDo(report, l10n),
  }
}

/** Without a runbook nobody can be said to be able to run every one. */
const nothingToDo = ({ runbooks }: CoverageReport, { t }: L10n): string =>
  runbooks.length === 0
    ? t('Nothing to do: there is no runbook, and no review, action or handover waits.')
    : t('Nothing to do: enough people can run and teach every runbook, and no review, action or handover waits.')

type Runbooks = ReadonlyMap<string, RunbookCoverage>

const riskSort = (question: Question, sort: TreeEntry, runbooks: Runbooks): RiskSort => ({
  key: sort.key,
  label: sort.label,
  meaning: sort.meaning ?? '',
  open: sort.open,
  quiet: sort.quiet === true,
  remedies: riskRemedies(sort, sort),
  items: sort.children.map((entry) => riskItem(question, sort, entry, runbooks)),
})

const riskItem = ({ base, report }: Question, sort: TreeEntry, entry: TreeEntry, runbooks: Runbooks): RiskItem => {
  const { key, label, description, tone, path, coverage, is } = entry
  const runbook = coverage ?? (is === 'runbook' && path !== undefined ? runbooks.get(path) : undefined)
  const document = path === undefined ? undefined : base.documents.get(path)
  return {
    key,
    title: label,
    text: coverage === undefined ? description : coverage.why,
    path,
    criticality: is === 'runbook' ? (runbook ?? document)?.criticality : undefined,
    tone,
    counted: runbook === undefined ? [] : countedIn(base, runbook, report.today),
    search: searchText(base, runbook),
    remedies: riskRemedies(entry, sort),
    hasReasons: entry.holds === true || entry.children.length > 0,
  }
}

const searchText = (base: KnowledgeBase, runbook: RunbookCoverage | undefined): string =>
  [
    ...(runbook?.people ?? []).map(({ person }) => personName(base, person)),
    ...(runbook?.services ?? []).map((id) => base.services.get(id)?.name ?? id),
  ].join(' ')

/** How many things wait to be done; what is inferred, unknown or accepted does not knock. */
export const openRisks = (entries: readonly TreeEntry[]): number =>
  entries
    .filter(({ quiet, meaning }) => quiet !== true && meaning !== undefined)
    .reduce((sum, { description }) => sum + Number(description), 0)
