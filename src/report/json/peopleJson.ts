import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { IsoDate } from '../../core/domain/text'
import { sourceText } from '../../core/metrics/words'
import { byText } from '../../core/domain/order'
import { orNull } from './values'

const sorted = <T extends { readonly id: string }>(values: Iterable<T>): T[] =>
  [...values].sort((a, b) => byText(a.id, b.id))

export const peopleJson = (base: KnowledgeBase, today: IsoDate): readonly object[] =>
  sorted(base.people.values()).map((person) => ({
    id: person.id,
    name: person.name,
    emails: person.emails,
    handles: person.handles,
    team: orNull(person.team),
    role: orNull(person.role),
    timezone: orNull(person.timezone),
    contact: orNull(person.contact),
    present: person.until === undefined || person.until >= today,
    away: person.away.some(({ from, to }) => from <= today && today <= to),
    external: person.external,
    until: orNull(person.until),
    absences: person.away.map(({ from, to }) => ({ from, to })),
    mentorsAtOnce: orNull(person.mentorsAtOnce),
    trainsAtOnce: orNull(person.trainsAtOnce),
    mergedBy: person.mergedBy,
    reasons: person.reasons,
  }))

export const servicesJson = (base: KnowledgeBase): readonly object[] =>
  sorted(base.services.values()).map(({ id, name, team, criticality, paths, documents, source }) => ({
    id,
    name,
    team: orNull(team),
    criticality: orNull(criticality),
    paths,
    documents,
    source: sourceText(source),
  }))

export const teamsJson = (base: KnowledgeBase): readonly object[] =>
  sorted(base.teams.values()).map(({ id, name, lead, handles, members }) => ({
    id,
    name,
    lead: orNull(lead),
    handles,
    members: [...members].sort(byText),
  }))

export const rolesJson = (base: KnowledgeBase): readonly object[] =>
  sorted(base.roles.values()).map(({ id, name, holders, candidates, source }) => ({
    id,
    name,
    holders,
    candidates: candidates.map(({ person, ready }) => ({ person, ready: orNull(ready) })),
    source: sourceText(source),
  }))
