import type { Document } from '../../domain/documents'
import type { KnowledgeBase } from '../../domain/knowledgeBase'
import type { DocPath } from '../../domain/text'
import type { PersonReport, RunbookCoverage } from './coverageReport'
import { grouped } from './grouped'
import { peopleWhoCanRun } from './peopleWhoCanRun'

/** What hangs on each person, in the order they are known. */
export const peopleReport = (
  base: KnowledgeBase,
  active: readonly Document[],
  runbooks: readonly RunbookCoverage[],
): readonly PersonReport[] => {
  const paths = (all: readonly { readonly path: DocPath }[] | undefined) => (all ?? []).map(({ path }) => path)
  const sole = grouped(runbooks, (runbook) => {
    const able = peopleWhoCanRun(runbook)
    return able.length === 1 ? able : []
  })
  const open = active.flatMap(({ path, assignments }) => assignments.map((assignment) => ({ path, ...assignment })))
  const learning = grouped(open, ({ traineeId }) => (traineeId === undefined ? [] : [traineeId]))
  const mentoring = grouped(open, ({ mentorId }) => (mentorId === undefined ? [] : [mentorId]))
  return [...base.people.values()].map((person) => ({
    person,
    team: person.team,
    soleKnowerOf: paths(sole.get(person.id)),
    learning: paths(learning.get(person.id)),
    mentoring: paths(mentoring.get(person.id)),
  }))
}
