import { byText } from '../../domain/order'
import type { MergeReason } from '../../domain/people'
import { mailmapOf, type Mailmap } from '../../parse/git/mailmap'
import { createClusters, type Clusters, type Sighting } from './identityMerge'
import { isFullName, normaliseName, slug, squash } from './identityNames'

type Groups = ReadonlyMap<string, readonly number[]>

/** The sightings by each of the keys that `keysOf` gives, the keys in code-point order. */
const groupBy = (sightings: readonly Sighting[], keysOf: (sighting: Sighting) => readonly string[]): Groups => {
  const groups = new Map<string, number[]>()
  sightings.forEach((sighting, index) => {
    for (const key of new Set(keysOf(sighting))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [index])
      else group.push(index)
    }
  })
  return new Map([...groups].sort(([a], [b]) => byText(a, b)))
}

const logins = ({ noReply, handles }: Sighting): readonly string[] => [
  ...noReply.map(({ login }) => login.toLowerCase()),
  ...handles.map((handle) => handle.slice(1).toLowerCase()),
]

const emails = ({ email }: Sighting): readonly string[] => (email === undefined ? [] : [email])

const label = ({ email, rawEmails, handles, entry }: Sighting): string =>
  entry !== undefined ? `the team file's ${entry.id}` : (email ?? rawEmails[0] ?? handles[0] ?? 'no address')

type Joining = { readonly reason: MergeReason | undefined; readonly say: (a: Sighting, b: Sighting) => string }

/**
 * Makes one of a group that shares something. Where two entries of the team file share it, it does not tell which of
 * them the others are, and these are joined among themselves alone.
 */
const joinGroup = (
  sightings: readonly Sighting[],
  clusters: Clusters,
  group: readonly number[],
  how: Joining,
): void => {
  const entries = new Set(group.flatMap((index) => clusters.entryOf(index) ?? []))
  const withEntry = group.filter((index) => clusters.entryOf(index) !== undefined)
  const others = group.filter((index) => clusters.entryOf(index) === undefined)
  const [base, ...rest] = entries.size === 1 ? [...withEntry, ...others] : others
  const left: number[] = []
  const joinTo = (target: number, index: number): boolean => {
    const [a, b] = [sightings[target], sightings[index]]
    return (
      a !== undefined &&
      b !== undefined &&
      clusters.join(target, index, { reason: how.reason, sentence: how.say(a, b) })
    )
  }
  if (base === undefined) return
  for (const index of rest) if (!joinTo(base, index)) left.push(index)
  const [second, ...more] = left
  if (second !== undefined) for (const index of more) joinTo(second, index)
}

const joinGroups = (
  sightings: readonly Sighting[],
  clusters: Clusters,
  groups: Groups,
  how: (key: string) => Joining,
): void => {
  for (const [key, group] of groups) if (group.length > 1) joinGroup(sightings, clusters, group, how(key))
}

/** Whom an entry is said not to be: by id, login, address, its first part, or the name as an id. */
const isMeant = (token: string, sighting: Sighting): boolean => {
  const wanted = token.toLowerCase().replace(/^@/u, '')
  const localPart = (sighting.email ?? '').replace(/@.*$/u, '')
  const named = slug(sighting.name ?? '')
  return (
    sighting.email === wanted ||
    logins(sighting).includes(wanted) ||
    (localPart !== '' && slug(localPart) === slug(wanted)) ||
    // Numbered ids such as alice-moreau-2 are given to those who share a name.
    (named !== '' && (named === slug(wanted) || named === slug(wanted).replace(/-\d+$/u, '')))
  )
}

/** Draws the lines of `not_same_as`, but never against what the entry itself lists. */
const forbid = (sightings: readonly Sighting[], clusters: Clusters): void => {
  for (const { entry } of sightings) {
    if (entry === undefined || entry.notSameAs.length === 0) continue
    const own = new Set(entry.emails.map((email) => email.toLowerCase()))
    const handles = new Set(entry.handles.map((handle) => handle.slice(1).toLowerCase()))
    sightings.forEach((sighting, index) => {
      const listed = [sighting.email ?? '', ...sighting.rawEmails].some((email) => own.has(email))
      if (sighting.entry !== undefined || listed || logins(sighting).some((login) => handles.has(login))) return
      if (entry.notSameAs.some((token) => isMeant(token, sighting))) clusters.forbid(index, entry.id)
    })
  }
}

/** Gives each entry of the team file the sightings whose address or handle it lists. */
const claim = (sightings: readonly Sighting[], clusters: Clusters, mailmap: Mailmap): void => {
  const byEmail = groupBy(sightings, (sighting) => [...emails(sighting), ...sighting.rawEmails])
  const byLogin = groupBy(sightings, logins)
  sightings.forEach(({ entry }, index) => {
    if (entry === undefined) return
    const join = (what: string, found: readonly number[] | undefined): void => {
      for (const other of found ?? []) {
        clusters.join(index, other, { reason: 'team-file', sentence: `The team file lists ${what} under ${entry.id}.` })
      }
    }
    for (const listed of entry.emails) {
      const mapped = mailmapOf(mailmap, { name: '', email: listed }).email.toLowerCase()
      for (const email of new Set([listed.toLowerCase(), mapped])) join(listed, byEmail.get(email))
    }
    for (const handle of entry.handles) join(handle, byLogin.get(handle.slice(1).toLowerCase()))
  })
}

/** A name that, signs and spaces aside, is a login: Jane Doe and jane-doe. */
const joinNamesWithLogins = (sightings: readonly Sighting[], clusters: Clusters): void => {
  const byName = groupBy(sightings, ({ name }) => [squash(name ?? '')].filter((key) => key.length > 2))
  const pairs: readonly [(sighting: Sighting) => readonly string[], MergeReason][] = [
    [({ noReply }) => noReply.map(({ login }) => login), 'no-reply'],
    [({ handles }) => handles, 'equal-name'],
  ]
  for (const [loginsOf, reason] of pairs) {
    for (const [key, group] of groupBy(sightings, (sighting) => loginsOf(sighting).map(squash))) {
      const named = byName.get(key) ?? []
      // Two accounts whose logins differ only in their signs: the name does not tell which.
      if (new Set(group.map(clusters.find)).size > 1) continue
      // A handle in a file is less than an account in a commit: it is the name's only where one person has the name.
      if (reason === 'equal-name' && new Set(named.map(clusters.find)).size > 1) continue
      const say: Joining['say'] = (a, b) =>
        `The name ${a.name ?? b.name ?? ''} is the login ${loginsOf(a)[0] ?? loginsOf(b)[0] ?? ''} without signs and spaces.`
      joinGroup(sightings, clusters, [...group, ...named], { reason, say })
    }
  }
}

/**
 * Finds out which sightings are one person, by the surest sign first. `sightings` must come in the order of their keys:
 * the outcome then depends on nothing but what they say.
 */
export const mergeSightings = (sightings: readonly Sighting[], mailmap: Mailmap): Clusters => {
  const clusters = createClusters(sightings)
  forbid(sightings, clusters)
  claim(sightings, clusters, mailmap)
  joinGroups(sightings, clusters, groupBy(sightings, emails), (email) => ({
    reason: undefined,
    say: (a, b) => `${a.name ?? label(a)} and ${b.name ?? label(b)} share the address ${email}.`,
  }))
  const accounts = groupBy(sightings, ({ noReply }) => noReply.flatMap(({ account }) => account ?? []))
  joinGroups(sightings, clusters, accounts, (account) => ({
    reason: 'no-reply',
    say: (a, b) => `${label(a)} and ${label(b)} carry the same account number, ${account.replace(/@.*/u, '')}.`,
  }))
  joinGroups(sightings, clusters, groupBy(sightings, logins), (login) => ({
    reason: 'no-reply',
    say: (a, b) => `${label(a)} and ${label(b)} carry the same login, @${login}.`,
  }))
  const names = groupBy(sightings, ({ name }) => [normaliseName(name ?? '')].filter(isFullName))
  joinGroups(sightings, clusters, names, () => ({
    reason: 'equal-name',
    say: (a, b) => `${label(a)} and ${label(b)} have the same name, ${a.name ?? b.name ?? ''}.`,
  }))
  joinNamesWithLogins(sightings, clusters)
  return clusters
}
