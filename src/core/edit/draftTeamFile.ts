import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { Person, PersonId, Role, Service, Team, TeamId } from '../domain/people'
import { writeKey, writeList, writeRecord, writeScalar, type WrittenRecord } from './yaml/writtenValue'

/** One line of a comment, whatever stands in it. */
const comment = (text: string, indent: string): string =>
  `${indent}# ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()}`

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** The documents that name each person, and how. */
const placesByPerson = ({ documents }: KnowledgeBase): ReadonlyMap<PersonId, readonly string[]> => {
  const places = new Map<PersonId, string[]>()
  const add = (person: PersonId | undefined, place: string): void => {
    if (person === undefined) return
    const known = places.get(person)
    if (known === undefined) places.set(person, [place])
    else if (!known.includes(place)) known.push(place)
  }
  for (const { owners, crossTrained, path } of documents.values()) {
    for (const { owner, where } of owners) if (owner.kind === 'person') add(owner.id, `${where.path}:${where.line}`)
    for (const { id, person } of crossTrained) add(id, `${path}:${person.range.start.line}`)
  }
  return places
}

const originOf = (person: Person, base: KnowledgeBase, places: readonly string[]): readonly string[] => {
  const seen = base.history.lastSeen.get(person.id)
  const [first] = places
  const isSaid = places.length === 1 && person.reasons.some((reason) => reason.endsWith(` ${first ?? ''}.`))
  const more = places.length > 1 ? ` and in ${count(places.length - 1, 'more place')}` : ''
  return [
    ...(person.inTeamFile ? ['In the team file already.'] : []),
    ...(seen === undefined ? [] : [`From the git history, last seen there on ${seen}.`]),
    ...(first === undefined || isSaid ? [] : [`Named in ${first}${more}.`]),
    ...person.reasons,
  ]
}

const notEmpty = (texts: readonly string[]): readonly string[] | undefined => (texts.length === 0 ? undefined : texts)

/** What is known of a person, as the fields of an entry. */
export const personRecord = (person: Person): WrittenRecord => ({
  name: person.name.trim() === '' ? undefined : person.name,
  emails: notEmpty(person.emails),
  handles: notEmpty(person.handles),
  team: person.team,
  role: person.role,
  timezone: person.timezone,
  contact: person.contact,
  until: person.until,
})

const personLines = (person: Person, origin: readonly string[]): readonly string[] => {
  const pairs = personRecord(person)
  const away = person.away.map(({ from, to }) => writeRecord({ from, to })).join(', ')
  const lines = [
    ...Object.entries(pairs).flatMap(([key, value]) => {
      if (value === undefined) return []
      return [
        typeof value === 'string'
          ? `${key}: ${writeScalar(value, { key, inFlow: false })}`
          : `${key}: ${writeList(value, key)}`,
      ]
    }),
    ...(person.external ? ['external: true'] : []),
    ...(away === '' ? [] : [`away: [${away}]`]),
    ...(person.mentorsAtOnce === undefined ? [] : [`mentors_at_once: ${person.mentorsAtOnce}`]),
    ...(person.trainsAtOnce === undefined ? [] : [`trains_at_once: ${person.trainsAtOnce}`]),
  ]
  return [
    ...origin.map((text) => comment(text, '  ')),
    `  ${writeKey(person.id, false)}:${lines.length === 0 ? ' {}' : ''}`,
    ...lines.map((line) => `    ${line}`),
  ]
}

const roleLines = ({ id, name, holders, candidates }: Role): readonly string[] => [
  `  ${writeKey(id, false)}:`,
  ...(name === id ? [] : [`    name: ${writeScalar(name, { key: 'name', inFlow: false })}`]),
  `    holders: ${writeList(holders, 'holders')}`,
  ...(candidates.length === 0
    ? []
    : [`    candidates: [${candidates.map((each) => writeRecord({ ...each })).join(', ')}]`]),
]

/** The entries of some people, each below comments that say where it comes from; indented by two. */
export const personEntries = (base: KnowledgeBase, people: readonly Person[]): readonly (readonly string[])[] => {
  const places = placesByPerson(base)
  return people.map((person) => personLines(person, originOf(person, base, places.get(person.id) ?? [])))
}

const recordLine = (id: string, record: WrittenRecord): string => `  ${writeKey(id, false)}: ${writeRecord(record)}`

const teamLines = ({ id, name, lead, handles, members }: Team): readonly string[] => [
  ...(members.length === 0 ? [comment('Nothing says who is in it: add members: […].', '  ')] : []),
  recordLine(id, {
    name: name.trim() === '' ? undefined : name,
    lead,
    handles: notEmpty(handles),
    members: notEmpty(members),
  }),
]

const serviceLines = ({ id, name, team, criticality, paths, documents, source }: Service): readonly string[] => [
  ...(source.kind === 'line' ? [comment(`Named in ${source.path}:${source.line}.`, '  ')] : []),
  recordLine(id, {
    name: name.trim() === '' ? undefined : name,
    team,
    criticality,
    paths: notEmpty(paths),
    documents: notEmpty(documents),
  }),
]

/** Every team that somebody or something is said to belong to gets an entry, known otherwise or not. */
const allTeams = (base: KnowledgeBase): readonly Team[] => {
  const named = [...base.people.values(), ...base.services.values()].flatMap(({ team }) => team ?? [])
  const unknown = [...new Set(named)].filter((id) => !base.teams.has(id))
  const bare = (id: TeamId): Team => ({ id, name: id, lead: undefined, handles: [], members: [] })
  return [...base.teams.values(), ...unknown.map(bare)]
}

const section = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${name}:`, ...lines]

/**
 * The text of a team file, filled with all that is known: people with their addresses and handles, where each of them
 * comes from as comments, teams, services, roles. Read again, it gives the same people.
 */
export const draftTeamFile = (base: KnowledgeBase): string => {
  const people = personEntries(base, [...base.people.values()]).flat()
  const head = [
    '# Who is who in this repository, as its documents, its owners’ files and its history tell.',
    '# Correct what is wrong: give each person one entry, leave nobody out who can run a runbook.',
  ]
  return [
    ...head,
    ...section('people', people),
    ...section('teams', allTeams(base).flatMap(teamLines)),
    ...section('services', [...base.services.values()].flatMap(serviceLines)),
    ...section('roles', [...base.roles.values()].flatMap(roleLines)),
    '',
  ].join('\n')
}
