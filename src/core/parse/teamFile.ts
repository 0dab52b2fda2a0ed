import type { Field, FieldValue } from '../domain/frontMatter'
import type { DateSpan, PersonId, Service, ServiceId, StatedName, TeamId } from '../domain/people'
import { defaultPolicy, type Policy } from '../domain/policy'
import type { DocPath, IsoDate, Parsed, Problem } from '../domain/text'
import { readGlobs } from './configFileGlobs'
import { parseDate } from './dates'
import { entriesOf, fieldNamed, mapOf, textField, textOf, textsOf } from './fields'
import { readYaml } from './frontMatter'
import { warning } from './problemOf'
import { readCriticality, readPolicy } from './teamFilePolicy'

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
  readonly external: boolean
  readonly until: IsoDate | undefined
  readonly away: readonly DateSpan[]
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
  readonly policy: Policy
}

/** What a repository without a team file has. */
export const noTeamFile: TeamFile = { people: [], teams: [], services: [], policy: defaultPolicy }

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
    external: readFlag(fieldNamed(fields, 'external')?.value, problems),
    until: readDay(fieldNamed(fields, 'until')?.value, problems),
    away: entriesOf(fieldNamed(fields, 'away')?.value).flatMap((entry) => readSpan(entry, problems)),
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

/**
 * Reads `.understudy/team.yaml`. Keys it does not know are left alone; values that cannot be what their key wants are
 * left out and reported. The policy lies over the default one.
 */
export const parseTeamFile = (text: string): Parsed<TeamFile> => {
  const { value, problems: yamlProblems } = readYaml(text)
  const problems: Problem[] = [...yamlProblems]
  if (value === undefined || value.kind === 'empty') return { value: noTeamFile, problems }
  if (value.kind !== 'map') {
    const message = 'A team file should hold the keys people, teams, services and policy.'
    return { value: noTeamFile, problems: [...problems, warning('team-file', message, value.range)] }
  }
  const people = section(value.fields, 'people', problems)
  const teams = section(value.fields, 'teams', problems)
  const services = section(value.fields, 'services', problems)
  const teamIds = new Set(teams.map(({ key }) => key))
  unknownTeams([...people, ...services], teamIds, problems)
  const teamFile: TeamFile = {
    people: people.map((field) => readPerson(field, problems)),
    teams: teams.map(readTeam),
    services: services.map((field) => readService(field, problems)),
    policy: readPolicy(fieldNamed(value.fields, 'policy')?.value, problems),
  }
  return { value: teamFile, problems }
}
