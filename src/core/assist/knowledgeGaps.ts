import type { Document, StatedFactor } from '../domain/documents'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { PersonId } from '../domain/people'
import type { DocPath, Range } from '../domain/text'
import { coverageOf, runbooksOfServices } from '../metrics/coverageReport/coverageOf'
import type { CoverageReport } from '../metrics/coverageReport/coverageReport'
import { documentNamed } from '../parse/markdown/linkTargets'

/** Something that a review says only one person knew, as a factor of its front matter or as a sentence of its body. */
export type KnowledgeGap = {
  readonly from: 'factor' | 'sentence'
  readonly range: Range
  /** The factor's summary, or the sentence's words; undefined for a factor without a summary. */
  readonly text: string | undefined
  /** Who knew; undefined where nobody is named whom we know. */
  readonly person: PersonId | undefined
  /** The runbooks it may be about, the likeliest first. */
  readonly runbooks: readonly DocPath[]
  /** What led to the runbooks. */
  readonly by: 'factor' | 'used' | 'services' | 'nothing'
}

/** The type of a factor that says that too few knew something. */
export const knowledgeGapType = 'knowledge-gap'

const isGap = ({ type }: StatedFactor): boolean =>
  type
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-') === knowledgeGapType

/**
 * The knowledge gaps that a review tells of, in the order of the text. A sentence counts where it names somebody we know,
 * by any of their names or a first name that nobody else has, and no factor says the same; one person's gap counts once.
 * A sentence that names nobody counts where nothing else tells of a gap.
 */
export const knowledgeGaps = (
  base: KnowledgeBase,
  report: CoverageReport,
  review: Document,
): readonly KnowledgeGap[] => {
  if (review.kind !== 'incident-review') return []
  const factors = factorGaps(base, report, review)
  const sentences = sentenceGaps(base, report, review)
  const said = new Set(factors.map(({ person }) => person))
  const named = sentences.filter(({ person }, index) => {
    const isFirst = sentences.findIndex((other) => other.person === person) === index
    return person !== undefined && isFirst && !said.has(person) && !said.has(undefined)
  })
  const nameless = sentences.find(({ person }) => person === undefined)
  const rest = factors.length + named.length === 0 && nameless !== undefined ? [nameless] : []
  return [...factors, ...named, ...rest]
}

const factorGaps = (base: KnowledgeBase, report: CoverageReport, review: Document): readonly KnowledgeGap[] =>
  review.facts.stated.contributingFactors.filter(isGap).map(({ summary, person, runbook, range }) => {
    const who = person === undefined ? undefined : base.resolve(person.value)
    const id = who?.kind === 'person' ? who.id : undefined
    const stated = runbook === undefined ? undefined : runbookAt(base, review, runbook.value)
    const concerned =
      stated === undefined ? concernedBy(base, report, review, id) : { runbooks: [stated], by: 'factor' as const }
    return { from: 'factor', range, text: summary, person: id, ...concerned }
  })

const sentenceGaps = (base: KnowledgeBase, report: CoverageReport, review: Document): readonly KnowledgeGap[] =>
  (review.facts.gapSentences ?? []).flatMap(({ name, text, range }): KnowledgeGap[] => {
    const person = name === undefined ? undefined : personMeant(base, name)
    if (name !== undefined && person === undefined) return []
    return [{ from: 'sentence', range, text, person, ...concernedBy(base, report, review, person) }]
  })

/** Words before a name may look like one ("Yesterday Alice"), so the name is tried without them as well. */
const personMeant = (base: KnowledgeBase, written: string): PersonId | undefined => {
  const words = written.split(' ')
  for (let from = 0; from < words.length; from++) {
    const name = words.slice(from).join(' ')
    const who = base.resolve(name)
    if (who.kind === 'person' && base.people.has(who.id)) return who.id
    const first = firstNamed(base, name)
    if (first !== undefined) return first
  }
  return undefined
}

/** The one person of this first name; undefined where several have it. */
const firstNamed = ({ people }: KnowledgeBase, name: string): PersonId | undefined => {
  if (!/^\p{Lu}\p{Ll}/u.test(name)) return undefined
  const [only, ...others] = [...people.values()].filter((each) => each.name.split(/\s+/)[0] === name)
  return others.length === 0 ? only?.id : undefined
}

const runbookAt = (base: KnowledgeBase, review: Document, stated: string): DocPath | undefined => {
  const path = documentNamed(review.path, stated, (one) => base.documents.has(one as DocPath))
  return path !== undefined && isActive(base.documents.get(path)) ? path : undefined
}

const isActive = (document: Document | undefined): boolean => document?.kind === 'runbook' && document.life === 'active'

/** The runbooks that were used, else those of the review's services; those that the person can run come first. */
const concernedBy = (
  base: KnowledgeBase,
  report: CoverageReport,
  review: Document,
  person: PersonId | undefined,
): Pick<KnowledgeGap, 'runbooks' | 'by'> => {
  const used = review.facts.stated.runbooksUsed.flatMap(({ path }) => runbookAt(base, review, path.value) ?? [])
  if (used.length > 0) return { runbooks: [...new Set(used)], by: 'used' }
  const ofServices = runbooksOfServices(report, review.services)
  if (ofServices.length === 0) return { runbooks: [], by: 'nothing' }
  const theirs = new Set(ofServices.filter(({ people }) => people.some((one) => one.person === person && one.canRun)))
  const others = ofServices.filter((each) => !theirs.has(each))
  return { runbooks: [...theirs, ...others].map(({ path }) => path), by: 'services' }
}

/**
 * Whether what was learned is being seen to: on the runbook concerned an assignment is open, or two people can run it
 * today. Where several may be concerned, one assignment given since the incident will do, or two people on all of them.
 */
export const isSeenTo = (
  base: KnowledgeBase,
  report: CoverageReport,
  review: Document,
  { runbooks, by }: KnowledgeGap,
): boolean => {
  if (runbooks.length === 0) return false
  const { moments, incidentDate } = review.facts.stated
  const day = moments.startedAt?.day ?? incidentDate?.date
  const isAssigned = runbooks.some((path) =>
    (base.documents.get(path)?.assignments ?? []).some(
      ({ assigned }) => by === 'factor' || assigned === undefined || day === undefined || assigned >= day,
    ),
  )
  return isAssigned || runbooks.every((path) => (coverageOf(report, path)?.canRun ?? 0) >= 2)
}
