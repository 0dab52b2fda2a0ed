import { byText } from '../../domain/order'
import type { Signature } from '../../domain/history'
import type { Resolved } from '../../domain/knowledgeBase'
import type { Person, PersonId, Team, TeamId } from '../../domain/people'
import { mailmapOf, type Mailmap } from '../../parse/git/mailmap'
import type { OwnersAlias } from '../../parse/accountable/ownersFile'
import type { TeamFile } from '../../parse/understudy/teamFile'
import { createBotCheck, isBotLogin, type BotSettings } from './bots'
import { addressIn, createLookup, type PeopleLookup } from './identityLookup'
import type { Sighting } from './identityMerge'
import { nearestTo } from './identityNames'
import { peopleOf } from './identityPeople'
import { mergeSightings } from './identityRules'
import {
  authorSightings,
  entrySightings,
  mentionSightings,
  signatureKey,
  type AuthorSpan,
  type Mention,
} from './identitySightings'
import { createTeams, teamNameIn, type Teams } from './identityTeams'

export type IdentityInputs = {
  readonly teamFile: TeamFile
  readonly mailmap: Mailmap
  /** Git's authors and co-authors. */
  readonly authors: readonly AuthorSpan[]
  /** Every name that stands in a document or an owners' file. */
  readonly names: readonly Mention[]
  readonly aliases: readonly OwnersAlias[]
  readonly bots: BotSettings
}

/** Who is who in one repository. */
export type Identities = {
  /** In the order of their ids. */
  readonly people: ReadonlyMap<PersonId, Person>
  readonly teams: ReadonlyMap<TeamId, Team>
  /**
   * The person or team of a name as written: id, handle, address, unique full name; `@org/team`, channels and links to
   * them are teams. Else unresolved, with the nearest spelling that would have been understood, if one is near.
   */
  readonly resolve: (name: string) => Resolved
  /** The person of a signature in commits; undefined for a bot, and for one that was not among the authors. */
  readonly personOf: (signature: Signature) => PersonId | undefined
}

/** Whoever is listed in the team file is a person, whatever the name. */
const botCheck = (inputs: IdentityInputs): ((signature: Signature) => boolean) => {
  const listed = inputs.teamFile.people.flatMap(({ emails, handles }) => [...emails, ...handles])
  return createBotCheck({ add: inputs.bots.add, remove: [...inputs.bots.remove, ...listed] })
}

const gatherSightings = (inputs: IdentityInputs, isBot: (signature: Signature) => boolean): readonly Sighting[] => {
  const { teamFile, mailmap, authors, names, aliases } = inputs
  const teamNames = new Set(
    [...teamFile.teams.flatMap(({ id, handles }) => [id, ...handles]), ...aliases.map(({ name }) => name.value)].map(
      (name) => name.toLowerCase(),
    ),
  )
  const isTeam = (name: string): boolean => teamNames.has(name.toLowerCase()) || teamNameIn(name) !== undefined
  const aliasMembers = aliases.flatMap(({ path, members }) =>
    members.map(({ value, range }): Mention => {
      return { name: value, from: 'owners-file', source: { kind: 'line', path, line: range.start.line } }
    }),
  )
  const entries = new Set(teamFile.people.map(({ id }) => id.toLowerCase()))
  // An entry's key may be written as a handle: @alice is alice.
  const mentions = [...names, ...aliasMembers].filter(
    ({ name }) => !entries.has(name.trim().replace(/^@/u, '').toLowerCase()),
  )
  return [
    ...entrySightings(teamFile.people),
    ...authorSightings(authors, mailmap, isBot),
    ...mentionSightings(mentions, isTeam),
  ].sort((a, b) => byText(a.key, b.key))
}

/** How one name resolves, without the nearest spelling. */
const find = (name: string, lookup: PeopleLookup, teams: Teams): Resolved | undefined => {
  const text = name.trim()
  const asPerson = (id: PersonId | undefined): Resolved | undefined =>
    id === undefined ? undefined : { kind: 'person', id }
  const team = teams.find(text)
  const asTeam: Resolved | undefined = team === undefined ? undefined : { kind: 'team', id: team }
  const written = teamNameIn(text)
  if (written !== undefined) return asTeam ?? { kind: 'team', id: written as TeamId }
  if (text.startsWith('@')) {
    return asPerson(lookup.byLogin(text.slice(1))) ?? asTeam ?? asPerson(lookup.byId(text.slice(1)))
  }
  const signed = addressIn(text)
  if (signed !== undefined) return asPerson(lookup.byEmail(signed.email) ?? lookup.byFullName(signed.name))
  if (text.includes('@')) return asPerson(lookup.byEmail(text))
  return asPerson(lookup.byId(text)) ?? asTeam ?? asPerson(lookup.byLogin(text)) ?? asPerson(lookup.byFullName(text))
}

const createResolve = (lookup: PeopleLookup, teams: Teams): ((name: string) => Resolved) => {
  const teamSpellings = [...teams.teams.values()].flatMap(({ id, name, handles }) => [id, name, ...handles])
  const known = new Map<string, Resolved>()
  // A name that several people share is understood as nobody's, so it is no advice either.
  let understood: readonly string[] | undefined
  const spellings = (): readonly string[] =>
    (understood ??= [...lookup.spellings, ...teamSpellings].filter((each) => find(each, lookup, teams) !== undefined))
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const nearest = (): string | undefined => (isBotLogin(name) ? undefined : nearestTo(name.trim(), spellings()))
    const resolved = find(name, lookup, teams) ?? { kind: 'unresolved', id: name.trim(), nearest: nearest() }
    known.set(name, resolved)
    return resolved
  }
}

/** Names in commits beside the one a person goes by. */
const otherNames = (
  sightings: readonly Sighting[],
  bySighting: ReadonlyMap<number, PersonId>,
): ReadonlyMap<PersonId, readonly string[]> => {
  const names = new Map<PersonId, string[]>()
  sightings.forEach(({ name }, index) => {
    const id = bySighting.get(index)
    if (id === undefined || name === undefined) return
    const found = names.get(id)
    if (found === undefined) names.set(id, [name])
    else found.push(name)
  })
  return names
}

/**
 * Finds out who is who: one person under several addresses, names and handles is one, bots are nobody. The outcome does
 * not depend on the order of the inputs.
 */
export const createIdentities = (inputs: IdentityInputs): Identities => {
  const isBot = botCheck(inputs)
  const sightings = gatherSightings(inputs, isBot)
  const { people, bySighting } = peopleOf(sightings, mergeSightings(sightings, inputs.mailmap))
  const lookup = createLookup(people, otherNames(sightings, bySighting), inputs.mailmap)
  const teams = createTeams({
    entries: inputs.teamFile.teams,
    people: inputs.teamFile.people,
    aliases: inputs.aliases,
    mentions: inputs.names,
    person: (name, isLogin) => {
      const login = name.trim().replace(/^@/u, '')
      const byLogin = isLogin || name.trim().startsWith('@') ? lookup.byLogin(login) : undefined
      return byLogin ?? lookup.byId(login) ?? lookup.byEmail(name) ?? lookup.byLogin(login) ?? lookup.byFullName(name)
    },
  })
  const byKey = new Map(sightings.map(({ key }, index) => [key, bySighting.get(index)]))
  const asked = new Map<string, PersonId | undefined>()
  const personOf = (signature: Signature): PersonId | undefined => {
    const key = signatureKey(signature)
    if (!asked.has(key)) {
      const mapped = mailmapOf(inputs.mailmap, signature)
      asked.set(key, isBot(signature) || isBot(mapped) ? undefined : byKey.get(`author\n${signatureKey(mapped)}`))
    }
    return asked.get(key)
  }
  return { people, teams: teams.teams, resolve: createResolve(lookup, teams), personOf }
}
