import type { Basis } from '../domain/coverage'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import { atLeast } from '../domain/levels'
import type { DocPath } from '../domain/text'
import { coverageOf } from '../metrics/coverageReport/coverageOf'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../metrics/coverageReport/coverageReport'
import { countActions, type ActionCounts } from './openActions'

/** Somebody at a runbook's head, with what must be known of them before they are called. */
export type HeadPerson = { readonly name: string; readonly aside: 'lapsed' | 'away' | undefined }

/** What stands above a document's first line. */
export type Lens =
  | {
      readonly kind: 'runbook'
      readonly basis: Basis
      /** Who can run it, and who could until it lapsed; nobody who left. */
      readonly able: readonly HeadPerson[]
      readonly learning: readonly string[]
      /** Who was signed off for a text that has changed since. */
      readonly changed: readonly string[]
      /** A team owns it, and nobody in it is known. */
      readonly teamOwned: boolean
    }
  | { readonly kind: 'resting'; readonly life: 'draft' | 'retired' }
  | {
      readonly kind: 'review'
      readonly status: string | undefined
      readonly severity: string | undefined
      readonly actions: ActionCounts
    }

/** The head of a runbook or review; undefined for every other document. */
export const lensOf = (base: KnowledgeBase, report: CoverageReport, path: DocPath): Lens | undefined => {
  const document = base.documents.get(path)
  if (document === undefined) return undefined
  if (document.kind === 'incident-review') {
    const { status, severity } = document.facts.stated
    const actions = countActions(document, report.today)
    return { kind: 'review', status: status?.value, severity: severity?.value, actions }
  }
  if (document.kind !== 'runbook') return undefined
  if (document.life !== 'active') return { kind: 'resting', life: document.life }
  const runbook = coverageOf(report, path)
  return runbook && runbookLens(base, runbook)
}

const runbookLens = (base: KnowledgeBase, { basis, people, flags }: RunbookCoverage): Lens => {
  const nameOf = ({ person }: PersonCoverage) => base.people.get(person)?.name ?? person
  return {
    kind: 'runbook',
    basis,
    able: [
      ...people.filter(({ canRun }) => canRun).map((each) => ({ name: nameOf(each), aside: asideOf(each) })),
      ...people.filter(hasLapsed).map((each) => ({ name: nameOf(each), aside: 'lapsed' as const })),
    ],
    learning: people.filter(({ learning }) => learning).map(nameOf),
    changed: people.filter(({ changedSinceSignOff, present }) => changedSinceSignOff && present).map(nameOf),
    teamOwned: flags.includes('team-owned'),
  }
}

const asideOf = ({ away }: PersonCoverage) => (away ? ('away' as const) : undefined)

const hasLapsed = ({ present, lapsed, level }: PersonCoverage) => present && lapsed && atLeast(level, 'performed')
