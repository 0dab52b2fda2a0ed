import { byText } from '../../domain/order'
import type { MergeReason, Person, PersonId } from '../../domain/people'
import type { IsoDate, Source } from '../../domain/text'
import type { Clusters, Sighting } from './identityMerge'
import { isFullName, normaliseName, readNoReply, slug } from './identityNames'

/** All sightings of one person, in the order of their keys, and why they are one. */
type Gathered = {
  readonly sightings: readonly Sighting[]
  readonly indexes: readonly number[]
  readonly reasons: readonly string[]
  readonly mergedBy: readonly MergeReason[]
  readonly first: IsoDate | undefined
}

const reasonOrder: readonly MergeReason[] = ['mailmap', 'team-file', 'no-reply', 'equal-name']

const placeOf = (source: Source): string => (source.kind === 'line' ? `${source.path}:${source.line}` : source.commit)

const gather = (sightings: readonly Sighting[], clusters: Clusters): readonly Gathered[] => {
  const members = new Map<number, number[]>()
  sightings.forEach((_, index) => {
    const root = clusters.find(index)
    const found = members.get(root)
    if (found === undefined) members.set(root, [index])
    else found.push(index)
  })
  return [...members].map(([root, indexes]) => {
    const own = indexes.flatMap((index) => sightings[index] ?? [])
    const merges = clusters.mergesOf(root)
    const mapped = own.flatMap((sighting) => sighting.mapped)
    const unseen = own.every(({ entry, first }) => entry === undefined && first === undefined)
    const mentions = unseen ? own.flatMap(({ mentioned }) => mentioned ?? []) : []
    const known = new Set(merges.flatMap(({ reason }) => reason ?? []))
    if (mapped.length > 0) known.add('mailmap')
    const days = own.flatMap(({ first }) => first ?? []).sort(byText)
    return {
      sightings: own,
      indexes,
      reasons: [
        ...new Set([
          ...mapped,
          ...merges.map(({ sentence }) => sentence),
          ...mentions.map((source) => `Known only from ${placeOf(source)}.`),
        ]),
      ],
      mergedBy: reasonOrder.filter((reason) => known.has(reason)),
      first: days[0],
    }
  })
}

const unique = (texts: readonly string[]): readonly string[] => {
  const found = new Map<string, string>()
  for (const text of texts) if (!found.has(text.toLowerCase())) found.set(text.toLowerCase(), text)
  return [...found.values()]
}

/** The team file's first, then those of commits: common addresses before no-reply ones. */
const emailsOf = ({ sightings }: Gathered): readonly string[] => {
  const listed = sightings.flatMap(({ entry }) => entry?.emails ?? [])
  const seen = sightings.flatMap(({ email, rawEmails }) => [email ?? '', ...rawEmails]).filter((email) => email !== '')
  const rank = (email: string): number => (readNoReply(email) === undefined ? 0 : 1)
  return unique([...listed, ...seen.sort((a, b) => rank(a) - rank(b) || byText(a, b))])
}

/** The team file's first, then those that files write, then the logins of no-reply addresses. */
const handlesOf = ({ sightings }: Gathered): readonly string[] => {
  const listed = sightings.flatMap(({ entry }) => entry?.handles ?? [])
  const written = sightings.flatMap(({ handles }) => handles).sort(byText)
  const logins = sightings.flatMap(({ noReply }) => noReply.map(({ login }) => `@${login}`)).sort(byText)
  return unique([...listed, ...written, ...logins])
}

/** The team file's name, else the newest full name of commits, else the newest name, else the handle or address. */
const nameOf = (gathered: Gathered): string => {
  const entry = gathered.sightings.find((sighting) => sighting.entry !== undefined)?.entry
  if (entry?.name !== undefined) return entry.name
  const named = gathered.sightings.filter(({ name }) => name !== undefined && name !== '')
  const rank = ({ name }: Sighting): number => (isFullName(normaliseName(name ?? '')) ? 0 : 1)
  const [best] = [...named].sort(
    (a, b) => rank(a) - rank(b) || byText(b.last ?? '', a.last ?? '') || byText(a.key, b.key),
  )
  return best?.name ?? entry?.id ?? handlesOf(gathered)[0]?.slice(1) ?? emailsOf(gathered)[0] ?? 'unknown'
}

type Wish = { readonly gathered: Gathered; readonly wanted: string; readonly rank: number }

/** The id somebody would have if nobody else had it: the entry's, else the handle's login, else a slug of the name. */
const wishOf = (gathered: Gathered): Wish => {
  const entry = gathered.sightings.find((sighting) => sighting.entry !== undefined)?.entry
  if (entry !== undefined) return { gathered, wanted: entry.id, rank: 0 }
  const handle = handlesOf(gathered)[0]
  if (handle !== undefined) return { gathered, wanted: handle.slice(1), rank: 1 }
  const fromEmail = slug((emailsOf(gathered)[0] ?? '').replace(/@.*$/u, ''))
  const fromName = gathered.sightings.some(({ name }) => name !== undefined) ? slug(nameOf(gathered)) : ''
  return { gathered, wanted: [fromName, fromEmail].find((id) => id !== '') ?? 'person', rank: 2 }
}

const byWish = (a: Wish, b: Wish): number =>
  a.rank - b.rank ||
  byText(a.gathered.first ?? '~', b.gathered.first ?? '~') ||
  byText(a.gathered.sightings[0]?.key ?? '', b.gathered.sightings[0]?.key ?? '')

const personOf = (id: PersonId, gathered: Gathered): Person => {
  const entry = gathered.sightings.find((sighting) => sighting.entry !== undefined)?.entry
  return {
    id,
    name: nameOf(gathered),
    emails: emailsOf(gathered),
    handles: handlesOf(gathered),
    team: entry?.team,
    role: entry?.role,
    timezone: entry?.timezone,
    contact: entry?.contact,
    external: entry?.external ?? false,
    until: entry?.until,
    away: entry?.away ?? [],
    mentorsAtOnce: entry?.mentorsAtOnce,
    trainsAtOnce: entry?.trainsAtOnce,
    inTeamFile: entry !== undefined,
    mergedBy: gathered.mergedBy,
    reasons: gathered.reasons,
  }
}

/**
 * The people that the sightings make, in the order of their ids, and the person of each sighting by its index. Ids that
 * would be equal are numbered from the second on, by the day of the first commit.
 */
export const peopleOf = (
  sightings: readonly Sighting[],
  clusters: Clusters,
): { readonly people: ReadonlyMap<PersonId, Person>; readonly bySighting: ReadonlyMap<number, PersonId> } => {
  const taken = new Set<string>()
  const people: Person[] = []
  const bySighting = new Map<number, PersonId>()
  for (const { gathered, wanted, rank } of gather(sightings, clusters).map(wishOf).sort(byWish)) {
    let id = wanted
    // The team file's keys are ids as they stand.
    for (let number = 2; rank > 0 && taken.has(id.toLowerCase()); number++) id = `${wanted}-${number}`
    taken.add(id.toLowerCase())
    people.push(personOf(id as PersonId, gathered))
    for (const index of gathered.indexes) bySighting.set(index, id as PersonId)
  }
  people.sort((a, b) => byText(a.id, b.id))
  return { people: new Map(people.map((person) => [person.id, person])), bySighting }
}
