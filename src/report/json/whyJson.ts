import type { IsoDate } from '../../core/domain/text'
import type { ExplainedOwner } from '../../core/metrics/why/ownerReasons'
import type { ExplainedPerson, Explanation } from '../../core/metrics/why/why'
import { sourceText } from '../../core/metrics/words'
import { authorshipJson, personCoverageJson, reasonJson, runbookJson } from './coverageJson'
import { orNull } from './values'

const ownerJson = ({ ownership, name, sentence }: ExplainedOwner): object => ({
  kind: ownership.owner.kind,
  id: ownership.owner.id,
  name,
  source: ownership.source,
  where: sourceText(ownership.where),
  text: sentence,
})

/** `why --json`: the derivation of one document's numbers, as `schemas/why.json` describes it. */
export const whyJson = (explanation: Explanation, today: IsoDate): object => {
  if (explanation.answer !== 'document') {
    const { answer, path, reason } = explanation
    return { version: 1, today, path, answer, reason }
  }
  const { document, coverage, people } = explanation
  return {
    version: 1,
    today,
    path: document.path,
    answer: explanation.answer,
    title: document.facts.title,
    kind: explanation.kind.kind,
    kindReason: explanation.kind.reason,
    kindDetail: explanation.kind.detail,
    owners: explanation.owners.map(ownerJson),
    formerOwners: explanation.formerOwners.map(ownerJson),
    notCounted: orNull(explanation.notCounted),
    requirement: orNull(explanation.requirement),
    coverage: coverage === undefined ? null : runbookJson(coverage),
    flags: explanation.flags.map(({ flag, sentence }) => ({ flag, text: sentence })),
    successors: explanation.successors.map(({ person, level, reasons, cautions }) => ({
      person,
      level,
      reasons,
      cautions,
    })),
    people: people.map(explainedPersonJson),
    history: explanation.history,
    authorship: authorshipJson(people.flatMap(({ authorship }) => (authorship === undefined ? [] : [authorship]))),
    leftOut: explanation.leftOut,
  }
}

const explainedPersonJson = ({ person, coverage, evidence }: ExplainedPerson): object => ({
  person: person.id,
  name: person.name,
  identity: person.reasons,
  coverage: coverage === undefined ? null : personCoverageJson(coverage),
  evidence: evidence.map((each) => ({ kind: each.kind, level: each.level, ...reasonJson(each) })),
})
