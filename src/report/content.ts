import type { KnowledgeBase } from '../core/domain/knowledgeBase'
import type { PersonId } from '../core/domain/people'
import { eachInSteps, type Steps } from '../core/domain/steps'
import { benches, type Bench, type StepToReady } from '../core/metrics/coverageReport/bench'
import type {
  CoverageReport,
  RunbookCoverage,
  ServiceCoverage,
  TruckFactor,
} from '../core/metrics/coverageReport/coverageReport'
import { flagSentences } from '../core/metrics/why/flagSentences'
import { nextSteps, type NextStep } from '../core/metrics/why/nextSteps'
import { counted, listed, percentText, sourceText } from '../core/metrics/words'

/** A figure with the sentence that says what it counts and why it is what it is. */
export type Figure = { readonly name: string; readonly value: string; readonly why: string }

/** A runbook that is not covered, with everything that a reader needs in order to believe it. */
export type RiskEntry = {
  readonly runbook: RunbookCoverage
  /** Who can run it, and on what ground. */
  readonly knowers: string
  readonly notes: readonly string[]
}

export type ServiceEntry = { readonly service: ServiceCoverage; readonly name: string; readonly truckFactor: string }

/** What every reader's form of the coverage report says, before it is laid out. */
export type ReportContent = {
  readonly heading: string
  readonly basis: string
  readonly figures: readonly Figure[]
  /** Where somebody is declared, or the criticality is high or critical: each with all of its reasons. */
  readonly risks: readonly RiskEntry[]
  /** The others: nearly every runbook of a repository that declares nobody, so each in a line. */
  readonly undeclared: readonly RiskEntry[]
  readonly accepted: readonly RiskEntry[]
  readonly services: readonly ServiceEntry[]
  readonly benches: readonly BenchEntry[]
  readonly steps: readonly NextStep[]
}

/** A service's or role's succession bench, in names. */
export type BenchEntry = {
  readonly name: string
  readonly holders: string
  readonly readyNow: string
  readonly readyNext: string
}

const stepWord: Readonly<Record<StepToReady, string>> = {
  supervised: 'carry it out beside the mentor',
  'signed-off': 'be signed off',
  exercised: 'exercise it anew',
}

const benchEntry = (base: KnowledgeBase, { name, holders, readyNow, readyNext }: Bench): BenchEntry => {
  const names = (people: readonly PersonId[]) => people.map((id) => base.people.get(id)?.name ?? id).join(', ')
  const next = readyNext.map(({ person, when, missing }) => {
    // The runbooks by name, not how many: a count beside a name would be read as a measure of the person.
    const ways = missing.map(({ path, steps }) => {
      const title = base.documents.get(path)?.facts.title ?? path
      return `${title}: ${steps.map((step) => stepWord[step]).join(', ')}`
    })
    return `${names([person])} (${ways.length === 0 ? (when ?? 'soon') : ways.join('; ')})`
  })
  return {
    name,
    holders: names(holders),
    readyNow: names(readyNow),
    readyNext: next.join('; ') || (readyNow.length === 0 ? 'nobody' : ''),
  }
}

export const percent = (share: number | undefined): string => (share === undefined ? 'no figure' : percentText(share))

export function* reportContent(base: KnowledgeBase, report: CoverageReport): Steps<ReportContent> {
  const entries = yield* eachInSteps(
    report.runbooks.filter(({ risk }) => risk !== 'covered'),
    (runbook): RiskEntry => ({ runbook, knowers: knowers(base, runbook), notes: notes(base, runbook) }),
  )
  const succession = benches(base, report)
  yield
  const steps = nextSteps(base, report)
  yield
  return {
    heading: heading(report),
    basis: basisSentence(report),
    figures: figures(base, report),
    risks: entries.filter((entry) => !isAccepted(entry) && isWeighty(entry)),
    undeclared: entries.filter((entry) => !isAccepted(entry) && !isWeighty(entry)),
    accepted: entries.filter(isAccepted),
    services: report.services.map((service) => ({
      service,
      name: service.service.name,
      truckFactor: truckFactorText(base, service.truckFactor),
    })),
    benches: yield* eachInSteps(succession, (bench) => benchEntry(base, bench)),
    steps,
  }
}

const isAccepted = ({ runbook }: RiskEntry): boolean => runbook.flags.includes('accepted')

const isWeighty = ({ runbook: { basis, criticality } }: RiskEntry): boolean =>
  basis === 'declared' || criticality === 'critical' || criticality === 'high'

/** Names of those who can run it, or why nobody is known to. */
export const shortKnowers = (base: KnowledgeBase, { people, why }: RunbookCoverage): string => {
  const names = people.filter(({ canRun }) => canRun).map(({ person }) => base.people.get(person)?.name ?? person)
  return names.length === 0 ? why : listed(names)
}

const heading = ({ counts, summary, today, commit }: CoverageReport): string => {
  const at = commit === undefined ? '' : `, commit ${commit.slice(0, 12)}`
  return `${counted(summary.runbooks, 'active runbook')} and ${counted(counts.reviews, 'incident review')} among ${counted(counts.documents, 'document')}; ${counted(counts.people, 'person', 'people')}. As of ${today}${at}.`
}

const basisSentence = ({ summary: { byBasis }, history }: CoverageReport): string => {
  const past = {
    full: 'History stands in only where a document names nobody.',
    shallow: 'The clone is shallow, so history says nothing.',
    none: 'No history was read.',
  }[history]
  return `Declared: ${byBasis.declared}. Inferred from history: ${byBasis.inferred}. Nothing known: ${byBasis.none}. ${past}`
}

/** The number, and who is taken away; `none` where nobody knows anything. */
export const truckFactorText = (base: KnowledgeBase, factor: TruckFactor | undefined): string =>
  factor === undefined
    ? 'none'
    : `${factor.value} (${listed(factor.people.map((id) => base.people.get(id)?.name ?? id))})`

const figures = (base: KnowledgeBase, { summary, runbooks }: CoverageReport): readonly Figure[] => {
  const met = runbooks.filter(({ canRun, required }) => canRun >= required.performed).length
  const count = (name: string, value: number, why: string): Figure => ({ name, value: String(value), why })
  return [
    {
      name: 'Coverage',
      value: percent(summary.coverage),
      why:
        summary.coverage === undefined
          ? 'There is no active runbook.'
          : `${met} of ${counted(summary.runbooks, 'active runbook')} can be run by as many people as the policy asks.`,
    },
    count('Single points', summary.singlePoints, 'Exactly one person can run it, and more are required.'),
    count('Uncovered', summary.uncovered, 'Nobody can run it.'),
    count('Unknown', summary.unknown, 'Nobody is declared and no history can stand in.'),
    count(
      'Below policy',
      summary.belowPolicy,
      'Fewer can run it than the policy asks; those with one or nobody are among them.',
    ),
    count('No trainer', summary.noTrainer, 'The policy asks for somebody who can teach it, and nobody can.'),
    count('Lapsed', summary.lapsed, "Somebody's latest evidence is older than the policy allows."),
    count('Reviews overdue', summary.overdueReviews, 'The date to review it by has passed.'),
    count('Accepted', summary.accepted, 'The risk is accepted for now; left out of the figures above.'),
    {
      name: 'Truck factor',
      value: summary.truckFactor === undefined ? 'none' : String(summary.truckFactor.value),
      why:
        summary.truckFactor === undefined
          ? 'Nobody is known to know any runbook.'
          : `Without ${truckFactorText(base, summary.truckFactor).replace(/^\d+ \((.*)\)$/su, '$1')}, fewer than half of the runbooks that somebody knows still have a knower.`,
    },
  ]
}

const knowers = (base: KnowledgeBase, { people }: RunbookCoverage): string =>
  people
    .filter(({ canRun }) => canRun)
    .map(({ person, reasons }) => {
      const name = base.people.get(person)?.name ?? person
      const reason = reasons[0]
      if (reason === undefined) return name
      const when = reason.on === undefined ? '' : `${reason.on}, `
      return `${name}: ${reason.text} (${when}${sourceText(reason.source)})`
    })
    .join('; ')

const notes = (base: KnowledgeBase, runbook: RunbookCoverage): readonly string[] => [
  ...(runbook.basis === 'inferred' ? ['Inferred from history, not declared.'] : []),
  ...flagSentences(base, runbook).map(({ sentence }) => sentence),
  ...(runbook.incidentsLastYear > 0
    ? [`Used in ${counted(runbook.incidentsLastYear, 'incident')} within the last year.`]
    : []),
]
