import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { Criticality, Person, PersonId } from '../../core/domain/people'
import { byText } from '../../core/domain/order'
import type { IsoDate } from '../../core/domain/text'
import type { CoverageReport, PersonCoverage, RunbookCoverage } from '../../core/metrics/coverageReport/coverageReport'
import { groupedRunbooks } from './groupedRunbooks'

/** Somebody who holds a level or is learning. */
export type MatrixPerson = {
  readonly id: PersonId
  /** Told apart by the id where several people share a name. */
  readonly name: string
  readonly team: string | undefined
  /** Such as "last day 2026-12-31"; undefined for somebody simply there. */
  readonly note: string | undefined
}

export type MatrixRow = {
  readonly runbook: RunbookCoverage
  /** What each of the people can do with it; nothing for who has no part in it. */
  readonly cells: ReadonlyMap<PersonId, PersonCoverage>
}

export type MatrixGroup = {
  readonly name: string
  readonly criticality: Criticality | undefined
  /** Such as "1 of 4 covered, truck factor 2". */
  readonly summary: string
  readonly rows: readonly MatrixRow[]
}

/** Runbooks × people, as exports show them. */
export type MatrixContent = { readonly people: readonly MatrixPerson[]; readonly groups: readonly MatrixGroup[] }

/** By service, or by folder where no runbook belongs to one; people by team and name, an order that compares nobody. */
export const matrixContent = (base: KnowledgeBase, report: CoverageReport): MatrixContent => ({
  people: matrixPeople(base, report),
  groups: groupedRunbooks(report).map(({ name, service, runbooks }) => {
    const covered = runbooks.filter(({ risk }) => risk === 'covered').length
    const factor = service?.truckFactor
    return {
      name,
      criticality: service?.service.criticality,
      summary: `${covered} of ${runbooks.length} covered${factor === undefined ? '' : `, truck factor ${factor.value}`}`,
      rows: runbooks.map(matrixRow),
    }
  }),
})

/** A runbook with the cells of all who have a part in it. */
export const matrixRow = (runbook: RunbookCoverage): MatrixRow => ({
  runbook,
  cells: new Map(runbook.people.map((person) => [person.person, person])),
})

/** Everybody who holds a level or is learning. */
export const matrixPeople = (base: KnowledgeBase, { runbooks, today }: CoverageReport): readonly MatrixPerson[] => {
  const ids = new Set(runbooks.flatMap(({ people }) => people.map(({ person }) => person)))
  const name = (id: PersonId) => base.people.get(id)?.name ?? id
  const bearers = new Map<string, number>()
  for (const id of ids) bearers.set(name(id), (bearers.get(name(id)) ?? 0) + 1)
  return [...ids]
    .map((id): MatrixPerson => {
      const person = base.people.get(id)
      const team = person?.team === undefined ? undefined : (base.teams.get(person.team)?.name ?? person.team)
      const own = name(id)
      const isShared = (bearers.get(own) ?? 0) > 1
      return { id, name: isShared ? `${own} (${id})` : own, team, note: person && presenceNote(person, today) }
    })
    .sort((a, b) => byText(a.team ?? '\uffff', b.team ?? '\uffff') || byText(a.name, b.name) || byText(a.id, b.id))
}

const presenceNote = ({ until, away, external }: Person, today: IsoDate): string | undefined => {
  if (until !== undefined) return until < today ? 'left' : `last day ${until}`
  const now = away.find(({ from, to }) => from <= today && today <= to)
  if (now !== undefined) return `away until ${now.to}`
  return external ? 'external' : undefined
}
