import type { Field, FieldValue } from '../../domain/frontMatter'
import type { LevelLabels } from '../../domain/levels'
import type { DateSpan, PersonId, Service, ServiceId, StatedName, TeamId } from '../../domain/people'
import { defaultPolicy, type Policy } from '../../domain/policy'
import { teamFields } from '../../domain/teamFields'
import type { DocPath, IsoDate, Located, Parsed, Problem } from '../../domain/text'
import { readGlobs } from './configFileGlobs'
import { parseDate } from '../text/dates'
import { entriesOf, fieldNamed, fieldsNamed, mapOf, textField, textOf, textsOf } from '../frontMatter/fields'
import { readYaml } from '../frontMatter/frontMatter'
import { withMisshapen } from '../frontMatter/misshapen'
import { warning } from '../text/problemOf'
import { readCount, readCriticality, readPolicy } from './teamFilePolicy'
import { readLevelLabels, readRole, type TeamFileRole } from './teamFileRoles'

/** Where the team file stands. */
export const teamFilePath = '.understudy/team.yaml' as DocPath

/** A person's entry in the team file. */
export type TeamFilePerson = {
  readonly id: PersonId
  readonly line: number
  readonly name: string | undefined
  readonly emails: readonly string[]
  readonly handles: readonly string[]
  /** Ids or names of others whom equal names would take for this person. */
  readonly notSameAs: readonly string[]
  readonly team: TeamId | undefined
  readonly role: string | undefined
  readonly timezone: string | undefined
  readonly contact: string | undefined
  readonly external: boolean
  readonly until: IsoDate | undefined
  readonly away: readonly DateSpan[]
  readonly mentorsAtOnce: number | undefined
  readonly trainsAtOnce: number | undefined
}

/** A team's entry; its lead and members are names still to be resolved. */
export type TeamFileTeam = {
  readonly id: TeamId
  readonly line: number
  readonly name: string | undefined
  readonly lead: StatedName | undefined
  readonly handles: readonly string[]
  readonly members: readonly StatedName[]
}

export type TeamFile = {
  readonly people: readonly TeamFilePerson[]
  readonly teams: readonly TeamFileTeam[]
  readonly services: readonly Service[]
  readonly roles: readonly TeamFileRole[]
  readonly policy: Policy
  readonly levelLabels: LevelLabels
}

/** What a repository without a team file has. */
export const noTeamFile: TeamFile = {
  people: [],
  teams: [],
  services: [],
  roles: [],
  policy: defaultPolicy,
  levelLabels: {},
}

const texts = (value: FieldValue | undefined): readonly string[] => textsOf(value).map((text) => text.value)

const readDay = (value: FieldValue | undefined, problems: Problem[]): IsoDate | undefined => {
  if (value === undefined || value.kind === 'empty') return undefined
  const date = parseDate(textOf(value)?.value ?? '')
  if (date === undefined) problems.push(warning('team-file-date', 'A date is expected here: YYYY-MM-DD.', value.range))
  return date
}

const readFlag = (value: FieldValue | undefined, problems: Problem[]): boolean => {
  const word = textOf(value)?.value.toLowerCase()
  if (word === 'true' || word === 'yes') return true
  if (value !== undefined && value.kind !== 'empty' && word !== 'false' && word !== 'no') {
    problems.push(warning('team-file-flag', '"true" or "false" is expected here.', value.range))
  }
  return false
}

const readSpan = (value: FieldValue, problems: Problem[]): readonly DateSpan[] => {
  const from = readDay(fieldNamed(mapOf(value), 'from')?.value, problems)
  const to = readDay(fieldNamed(mapOf(value), 'to', 'until')?.value, problems)
  if (from !== undefined && to !== undefined && from <= to) return [{ from, to }]
  const message = 'An absence needs the day it begins and the day it ends: {from: 2026-12-20, to: 2027-01-03}.'
  problems.push(warning('team-file-away', message, value.range))
  return []
}

/** A zone's name or its distance from UTC; which names there are differs from year to year and is not judged. */
const zone = /^(?:[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)$/u

const readTimezone = (stated: Located<string> | undefined, problems: Problem[]): string | undefined => {
  if (stated === undefined || zone.test(stated.value)) return stated?.value
  const message = `"${stated.value}" is no time zone: it is written as Europe/Paris, UTC or +01:00.`
  problems.push(warning('team-file-timezone', message, stated.range))
  return undefined
}

const withAt = (handle: string): string => (handle.startsWith('@') ? handle : `@${handle}`)

const readPerson = ({ key, keyRange, value }: Field, problems: Problem[]): TeamFilePerson => {
  const fields = mapOf(value)
  const team = textField(fields, 'team')?.value
  return {
    id: key as PersonId,
    line: keyRange.start.line,
    name: textField(fields, 'name')?.value ?? textOf(value)?.value,
    emails: [...texts(fieldNamed(fields, 'emails')?.value), ...texts(fieldNamed(fields, 'email')?.value)],
    handles: [
      ...texts(fieldNamed(fields, 'handles')?.value),
      ...texts(fieldNamed(fields, 'handle', 'github')?.value),
    ].map(withAt),
    notSameAs: texts(fieldNamed(fields, 'not_same_as')?.value),
    team: team === undefined ? undefined : (team as TeamId),
    role: textField(fields, 'role')?.value,
    timezone: readTimezone(textField(fields, 'timezone', 'time_zone', 'tz'), problems),
    contact: textField(fields, 'contact')?.value,
    external: readFlag(fieldNamed(fields, 'external')?.value, problems),
    until: readDay(fieldNamed(fields, 'until')?.value, problems),
    away: entriesOf(fieldNamed(fields, 'away')?.value).flatMap((entry) => readSpan(entry, problems)),
    mentorsAtOnce: readCount(fieldNamed(fields, 'mentors_at_once')?.value, problems),
    trainsAtOnce: readCount(fieldNamed(fields, 'trains_at_once')?.value, problems),
  }
}

const readTeam = ({ key, keyRange, value }: Field): TeamFileTeam => {
  const fields = mapOf(value)
  return {
    id: key as TeamId,
    line: keyRange.start.line,
    name: textField(fields, 'name')?.value,
    lead: textField(fields, 'lead'),
    handles: [...texts(fieldNamed(fields, 'handles')?.value), ...texts(fieldNamed(fields, 'handle')?.value)],
    // A plain list under the team's key is its members.
    members: textsOf(value.kind === 'map' ? fieldNamed(fields, 'members')?.value : value),
  }
}

const readService = ({ key, keyRange, value }: Field, problems: Problem[]): Service => {
  const fields = mapOf(value)
  const team = textField(fields, 'team')?.value
  const stated = textField(fields, 'criticality')
  const criticality = stated === undefined ? undefined : readCriticality(stated.value)
  if (stated !== undefined && criticality === undefined) {
    const message = `"${stated.value}" is no criticality: critical, high, normal and low are known.`
    problems.push(warning('team-file-criticality', message, stated.range))
  }
  return {
    id: key as ServiceId,
    name: textField(fields, 'name')?.value ?? key,
    team: team === undefined ? undefined : (team as TeamId),
    criticality,
    paths: readGlobs(fieldNamed(fields, 'paths', 'path')?.value, problems),
    documents: readGlobs(fieldNamed(fields, 'documents', 'runbooks')?.value, problems),
    source: { kind: 'line', path: teamFilePath, line: keyRange.start.line },
  }
}

/** The entries of a section by key, each key once; what is no map is a problem. */
const section = (fields: readonly Field[], key: string, problems: Problem[]): readonly Field[] => {
  const value = fieldNamed(fields, key)?.value
  if (value === undefined || value.kind === 'empty') return []
  if (value.kind !== 'map') {
    problems.push(warning('team-file', `"${key}" should hold entries by their id, such as "alice: …".`, value.range))
  }
  const seen = new Set<string>()
  return mapOf(value).filter((field) => {
    const isNew = !seen.has(field.key)
    seen.add(field.key)
    return isNew
  })
}

const unknownTeams = (people: readonly Field[], teams: ReadonlySet<string>, problems: Problem[]): void => {
  for (const { value } of people) {
    const team = textField(mapOf(value), 'team')
    if (team === undefined || teams.has(team.value)) continue
    problems.push(warning('team-file-team', `No team "${team.value}" is described under "teams".`, team.range))
  }
}

/** An address or handle under two people makes neither of them sure. */
const sharedNames = (people: readonly Field[], problems: Problem[]): void => {
  const owners = new Map<string, string>()
  for (const { key, value } of people) {
    const fields = fieldsNamed(mapOf(value), 'emails', 'email', 'handles', 'handle', 'github')
    for (const { value: name, range } of fields.flatMap((field) => textsOf(field.value))) {
      const plain = name.toLowerCase().replace(/^@/u, '')
      const owner = owners.get(plain)
      if (owner === undefined) owners.set(plain, key)
      else if (owner !== key) {
        problems.push(
          warning('team-file-shared', `"${name}" is ${owner}'s as well: it can be one person's only.`, range),
        )
      }
    }
  }
}

/**
 * Reads `.understudy/team.yaml`. Keys it does not know are left alone; values that cannot be what their key wants are
 * left out and reported. The policy lies over the default one.
 */
export const parseTeamFile = (text: string): Parsed<TeamFile> => {
  const { value, problems: yamlProblems } = readYaml(text)
  const problems: Problem[] = [...yamlProblems]
  if (value === undefined || value.kind === 'empty') return { value: noTeamFile, problems }
  if (value.kind !== 'map') {
    const message = 'A team file should hold the keys people, teams, services, roles, policy and levels.'
    return { value: noTeamFile, problems: [...problems, warning('team-file', message, value.range)] }
  }
  const people = section(value.fields, 'people', problems)
  const teams = section(value.fields, 'teams', problems)
  const services = section(value.fields, 'services', problems)
  const teamIds = new Set(teams.map(({ key }) => key))
  unknownTeams([...people, ...services], teamIds, problems)
  sharedNames(people, problems)
  const teamFile: TeamFile = {
    people: people.map((field) => readPerson(field, problems)),
    teams: teams.map(readTeam),
    services: services.map((field) => readService(field, problems)),
    roles: section(value.fields, 'roles', problems).map((field) => readRole(field, problems)),
    policy: readPolicy(fieldNamed(value.fields, 'policy')?.value, problems),
    levelLabels: readLevelLabels(fieldNamed(value.fields, 'levels')?.value, problems),
  }
  return { value: teamFile, problems: withMisshapen(problems, value.fields, teamFields, 'team-file-shape') }
}
