import { byText } from '../../domain/order'
import type { PersonId, Team, TeamId } from '../../domain/people'
import type { OwnersAlias } from '../../parse/accountable/ownersFile'
import type { TeamFilePerson, TeamFileTeam } from '../../parse/understudy/teamFile'
import type { Mention } from './identitySightings'

const teamHandle = /^@[\p{L}\p{N}_.-]+\/[\p{L}\p{N}_./-]+$/u
/** A role of a GitLab project, whose holders only GitLab knows. */
const role = /^@@[\p{L}\p{N}_-]+$/u
const channel = /^#[^\s#]+$/u
const teamLink =
  /slack\.com\/|teams\.microsoft\.com\/|discord(?:app)?\.(?:gg|com)\/|mattermost|chat\.google\.com\/|\/orgs?\/[^/]+\/teams\/|\/groups\//iu

/** A Markdown link's text and target; the whole text for both where it is none. */
const linkParts = (text: string): { readonly label: string; readonly target: string } => {
  const match = /^\[([^\]]+)\]\(([^)\s]+)\)$/u.exec(text)
  return { label: (match?.[1] ?? text).trim(), target: match?.[2] ?? text }
}

/** How a team is written, or undefined: `@org/team`, `@@role`, `#channel`, or a link to one (its text, if it has one). */
export const teamNameIn = (name: string): string | undefined => {
  const { label, target } = linkParts(name.trim())
  if (teamHandle.test(label) || role.test(label) || channel.test(label)) return label
  return /^https?:\/\//iu.test(target) && teamLink.test(target) ? label : undefined
}

/** Teams and the ways to name them. */
export type Teams = {
  readonly teams: ReadonlyMap<TeamId, Team>
  /** The team of a name, handle, channel or link; undefined where it is none that is known. */
  readonly find: (name: string) => TeamId | undefined
}

/** The words by which a team can be found, in small letters; `@org/team` also by its last part, if an id is that. */
const addNames = (known: Map<string, TeamId>, id: TeamId, names: readonly string[]): void => {
  for (const name of names) {
    const key = name.trim().toLowerCase()
    if (key !== '' && !known.has(key)) known.set(key, id)
  }
}

export type TeamInputs = {
  readonly entries: readonly TeamFileTeam[]
  readonly people: readonly TeamFilePerson[]
  readonly aliases: readonly OwnersAlias[]
  readonly mentions: readonly Mention[]
  /** A person by the name of a member or lead. */
  readonly person: (name: string, isLogin: boolean) => PersonId | undefined
}

const uniqueIds = (ids: readonly PersonId[]): readonly PersonId[] => [...new Set(ids)].sort(byText)

const statedTeams = ({ entries, people, person }: TeamInputs): readonly Team[] =>
  entries.map((entry) => ({
    id: entry.id,
    name: entry.name ?? entry.id,
    lead: entry.lead === undefined ? undefined : person(entry.lead.value, false),
    handles: entry.handles,
    members: uniqueIds([
      ...entry.members.flatMap(({ value }) => person(value, false) ?? []),
      // A person's own `team:` makes them a member as well.
      ...people.filter(({ team }) => team === entry.id).map(({ id }) => id),
    ]),
  }))

/**
 * All teams: the team file's, the groups of OWNERS_ALIASES, and those that are only named somewhere, whose members
 * nobody knows. In the order of their ids.
 */
export const createTeams = (inputs: TeamInputs): Teams => {
  const found = new Map<TeamId, Team>()
  const known = new Map<string, TeamId>()
  const add = (team: Team, names: readonly string[]): void => {
    if (!found.has(team.id)) found.set(team.id, team)
    addNames(known, team.id, names)
  }
  const stated = statedTeams(inputs)
  for (const team of stated) add(team, [team.id, ...team.handles])
  for (const team of stated) addNames(known, team.id, [team.name])
  for (const { name, members } of inputs.aliases) {
    if (known.has(name.value.toLowerCase())) continue
    const ids = uniqueIds(members.flatMap(({ value }) => inputs.person(value, true) ?? []))
    add({ id: name.value as TeamId, name: name.value, lead: undefined, handles: [], members: ids }, [name.value])
  }
  const find = (name: string): TeamId | undefined => {
    const written = teamNameIn(name) ?? name.trim()
    const direct = known.get(written.toLowerCase())
    if (direct !== undefined || !teamHandle.test(written)) return direct
    // @acme/payments is the team file's `payments`, unless that says which handle it has.
    const last = known.get(written.slice(written.lastIndexOf('/') + 1).toLowerCase())
    const handles = last === undefined ? undefined : found.get(last)?.handles
    return handles?.some((handle) => teamHandle.test(handle)) === false ? last : undefined
  }
  const named = inputs.mentions.filter(({ name, team }) => team === true || teamNameIn(name) !== undefined)
  for (const { name } of [...named].sort((a, b) => byText(a.name, b.name))) {
    const written = teamNameIn(name) ?? name.trim()
    // A person under `team:` is a person all the same.
    if (find(written) !== undefined || inputs.person(written, false) !== undefined) continue
    add(
      {
        id: written as TeamId,
        name: written,
        lead: undefined,
        handles: teamNameIn(name) === undefined ? [] : [written],
        members: [],
      },
      [written],
    )
  }
  return { teams: new Map([...found].sort(([a], [b]) => byText(a, b))), find }
}
