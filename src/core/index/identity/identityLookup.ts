import type { Signature } from '../../domain/history'
import type { Person, PersonId } from '../../domain/people'
import { mailmapOf, type Mailmap } from '../../parse/git/mailmap'
import { normaliseName, readNoReply } from './identityNames'

/** The ways to find a person. All of them take text as written, in any case. */
export type PeopleLookup = {
  readonly byId: (text: string) => PersonId | undefined
  readonly byLogin: (login: string) => PersonId | undefined
  readonly byEmail: (email: string) => PersonId | undefined
  /** Undefined also where more than one person has the name. */
  readonly byFullName: (name: string) => PersonId | undefined
  /** Everything somebody could have meant to write. */
  readonly spellings: readonly string[]
}

/** The first person to have a key keeps it. */
const index = (people: Iterable<Person>, keysOf: (person: Person) => readonly string[]): Map<string, PersonId> => {
  const found = new Map<string, PersonId>()
  for (const person of people) {
    for (const key of keysOf(person)) if (key !== '' && !found.has(key)) found.set(key, person.id)
  }
  return found
}

/** Keys that exactly one person has. */
const uniqueIndex = (
  people: Iterable<Person>,
  keysOf: (person: Person) => readonly string[],
): Map<string, PersonId> => {
  const found = new Map<string, PersonId>()
  const shared = new Set<string>()
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      if (key === '') continue
      if (found.has(key)) shared.add(key)
      else found.set(key, person.id)
    }
  }
  for (const key of shared) found.delete(key)
  return found
}

/** `names` holds further names that somebody's commits carry. */
export const createLookup = (
  people: ReadonlyMap<PersonId, Person>,
  names: ReadonlyMap<PersonId, readonly string[]>,
  mailmap: Mailmap,
): PeopleLookup => {
  const all = [...people.values()]
  // People of the team file come first where two have the same.
  const ranked = [...all.filter((person) => person.inTeamFile), ...all.filter((person) => !person.inTeamFile)]
  const ids = index(ranked, ({ id }) => [id.toLowerCase()])
  const logins = index(ranked, ({ handles }) => handles.map((handle) => handle.slice(1).toLowerCase()))
  const emails = index(ranked, (person) => person.emails.map((email) => email.toLowerCase()))
  const fullNames = uniqueIndex(all, ({ id, name }) => [name, ...(names.get(id) ?? [])].map(normaliseName))
  return {
    byId: (text) => people.get(text as PersonId)?.id ?? ids.get(text.toLowerCase()),
    byLogin: (login) => logins.get(login.toLowerCase()),
    byEmail: (email) => {
      const address = email.trim().toLowerCase()
      const mapped = mailmapOf(mailmap, { name: '', email: address }).email.toLowerCase()
      const login = readNoReply(address)?.login.toLowerCase()
      return emails.get(address) ?? emails.get(mapped) ?? (login === undefined ? undefined : logins.get(login))
    },
    byFullName: (name) => fullNames.get(normaliseName(name)),
    spellings: all.flatMap(({ id, name, handles }) => [id, name, ...handles]),
  }
}

/** A signature's name and address in one text, as git prints it. */
export const addressIn = (text: string): Signature | undefined => {
  const match = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/u.exec(text)
  return match === null ? undefined : { name: match[1] ?? '', email: match[2] ?? '' }
}
