import type { Authorship, Evidence } from '../../domain/coverage'
import type { Document, DocumentKind, KindReason } from '../../domain/documents'
import type { DocumentHistory, HistoryState } from '../../domain/history'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { Person, PersonId } from '../../domain/people'
import type { DocPath } from '../../domain/text'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../coverageReport/coverageReport'
import { flagSentences, type ExplainedFlag } from './flagSentences'
import { createSuccessorFinder, type Successor } from '../people/successors'
import { explainFormerOwners, explainOwners, type ExplainedOwner } from './ownerReasons'

/** What is said of one person and one document. */
export type ExplainedPerson = {
  readonly person: Person
  /** Undefined where they hold nothing on a runbook that counts. */
  readonly coverage: PersonCoverage | undefined
  readonly evidence: readonly Evidence[]
  readonly authorship: Authorship | undefined
}

/** The reasons behind one document's numbers, from its kind to each piece of evidence. */
export type Derivation = {
  readonly document: Document
  readonly kind: { readonly kind: DocumentKind; readonly reason: KindReason; readonly detail: string }
  readonly owners: readonly ExplainedOwner[]
  /** Who was accountable once, and is counted nowhere. */
  readonly formerOwners: readonly ExplainedOwner[]
  /** Undefined for a document that is no active runbook: then `notCounted` says why. */
  readonly coverage: RunbookCoverage | undefined
  readonly notCounted: string | undefined
  /** Where the required numbers come from, in one sentence; undefined where nothing is required. */
  readonly requirement: string | undefined
  readonly flags: readonly ExplainedFlag[]
  /** Who could learn it next, the first three; nobody where the runbook is covered. */
  readonly successors: readonly (Successor & { readonly name: string })[]
  /** The people of the document: who holds a level first, then who only wrote in it. */
  readonly people: readonly ExplainedPerson[]
  readonly history: HistoryState
  readonly leftOut: DocumentHistory['leftOut']
}

export type Explanation =
  | ({ readonly answer: 'document' } & Derivation)
  /** A file that was looked at and left out. */
  | { readonly answer: 'left-out'; readonly path: DocPath; readonly reason: string }
  /** A file that is there and is read for other things than its text, such as the team file. */
  | { readonly answer: 'not-a-document'; readonly path: DocPath; readonly reason: string }

const extensions = ['.md', '.markdown', '.md.erb', '.html.md', '.html.md.erb']

/**
 * Why a document's numbers are what they are; with `person`, of that person alone. For a path that is no document of
 * the snapshot: why it is none.
 */
export const explain = (base: KnowledgeBase, report: CoverageReport, path: DocPath, person?: PersonId): Explanation => {
  const document = base.documents.get(path)
  if (document === undefined) return explainAbsence(base, path)
  const coverage = report.runbooks.find((runbook) => runbook.path === path)
  return {
    answer: 'document',
    document,
    kind: { kind: document.kind, reason: document.kindReason, detail: document.kindDetail },
    owners: explainOwners(base, document),
    formerOwners: explainFormerOwners(base, document),
    coverage,
    notCounted: coverage === undefined ? notCounted(document) : undefined,
    requirement: coverage === undefined ? undefined : requirement(base, document, coverage),
    flags: coverage === undefined ? [] : flagSentences(base, coverage),
    successors: coverage === undefined || coverage.risk === 'covered' ? [] : successorsOf(base, report, path),
    people: explainPeople(base, document, coverage).filter((each) => person === undefined || each.person.id === person),
    history: base.history.state,
    leftOut: base.history.documents.get(path)?.leftOut ?? [],
  }
}

const explainAbsence = (base: KnowledgeBase, path: DocPath): Explanation => {
  // A folder that was left out stands for everything in it.
  const skipped = base.skipped.find((each) => each.path === path || path.startsWith(`${each.path.replace(/\/$/, '')}/`))
  if (skipped !== undefined) return { answer: 'left-out', path, reason: skipped.reason }
  if (base.fileProblems.has(path)) {
    return { answer: 'not-a-document', path, reason: 'It is read for owners, people or settings, and is no document.' }
  }
  const readable = extensions.some((extension) => path.toLowerCase().endsWith(extension))
  const reason = readable
    ? 'There is no such document in the repository as it was read.'
    : `Only Markdown is read: files that end in ${extensions.join(', ')}.`
  return { answer: 'not-a-document', path, reason }
}

const SUCCESSORS = 3

const successorsOf = (base: KnowledgeBase, report: CoverageReport, path: DocPath): Derivation['successors'] =>
  createSuccessorFinder(
    base,
    report,
  )(path)
    .slice(0, SUCCESSORS)
    .map((successor) => ({ ...successor, name: base.people.get(successor.person)?.name ?? successor.person }))

const notCounted = ({ kind, life }: Document): string => {
  switch (kind) {
    case 'runbook':
      return life === 'draft'
        ? 'It is a draft: listed, not counted, until its status is active.'
        : 'It is retired: listed, not counted.'
    case 'incident-review':
      return 'It is an incident review: it gives evidence for runbooks and has no coverage of its own.'
    case 'template':
    case 'index':
    case 'other':
      return 'Coverage is about runbooks, and this is none.'
  }
}

const requirement = (base: KnowledgeBase, document: Document, { criticality, required }: RunbookCoverage): string => {
  const services = document.services.filter((id) => base.services.get(id)?.criticality === criticality)
  const origin =
    document.facts.stated.criticality !== undefined
      ? `stated in ${document.path}:${document.facts.stated.criticality.range.start.line}`
      : services.length > 0
        ? `the highest of its services (${services.join(', ')})`
        : criticality === 'normal'
          ? 'normal where nothing says otherwise'
          : "its folder's default"
  const teachers = required.teaches === 0 ? '' : ` and ${required.teaches} who can teach it`
  return `The policy asks for ${required.performed} who can run it${teachers} where the criticality is ${criticality}; the criticality is ${origin}.`
}

const explainPeople = (
  base: KnowledgeBase,
  { path }: Document,
  coverage: RunbookCoverage | undefined,
): ExplainedPerson[] => {
  const evidence = base.evidence.get(path) ?? []
  const authorship = base.authorship.get(path) ?? []
  const ids = new Set([
    ...(coverage?.people ?? []).map(({ person }) => person),
    ...evidence.map(({ person }) => person),
    ...authorship.map(({ person }) => person),
  ])
  return [...ids].flatMap((id) => {
    const person = base.people.get(id)
    if (person === undefined) return []
    return [
      {
        person,
        coverage: coverage?.people.find((each) => each.person === id),
        evidence: evidence.filter((each) => each.person === id),
        authorship: authorship.find((each) => each.person === id),
      },
    ]
  })
}
