import type { KnowledgeBase, Resolved } from '../../domain/knowledgeBase'
import type { PersonId } from '../../domain/people'
import { initialsOf, initialsOfAll } from './initialsOf'

/** Puts initials in the place of names. */
export type HiddenNames = {
  readonly id: (person: PersonId) => PersonId
  /** A name where a person, team or channel is written: a person's becomes initials, with `?` where nobody knows them. */
  readonly written: (name: string) => string
  /** A text in which names, addresses and handles of known people may stand. */
  readonly inText: (text: string) => string
  /** Knows people by their names as before, and by their initials. */
  readonly resolve: (name: string) => Resolved
}

export const hiddenNames = (base: KnowledgeBase): HiddenNames => {
  const all = initialsOfAll(base.people)
  const known: ReadonlySet<string> = new Set(all.values())
  const id = (person: PersonId): PersonId => all.get(person) ?? (initialsOf(person) as PersonId)
  const inText = textsWithout(base, id)
  const written = (name: string): string => {
    const who = base.resolve(name)
    if (who.kind === 'person') return id(who.id)
    return who.kind === 'team' || isGroup(name) ? name : `${initialsOf(name)}?`
  }
  const resolve = (name: string): Resolved => {
    // First, as what documents state has been rewritten already.
    if (known.has(name)) return { kind: 'person', id: name as PersonId }
    const who = base.resolve(name)
    if (who.kind === 'person') return { kind: 'person', id: id(who.id) }
    if (who.kind === 'team') return who
    const { nearest } = who
    return { kind: 'unresolved', id: written(name), nearest: nearest === undefined ? undefined : written(nearest) }
  }
  return { id, written, inText, resolve }
}

/** A channel, or an organisation's team: it names nobody. */
const isGroup = (name: string): boolean => name.startsWith('#') || name.includes('/')

const word = /[\p{L}\p{N}\p{M}_@]+/gu

type Alias = { readonly text: string; readonly initials: string }

/**
 * Looks at each word of a text whether a name begins there, the longest first, so that thousands of people cost no more
 * than a few. Ids are looked for where they stand in quotes only: many are words of every day, such as `may`.
 */
const textsWithout = (base: KnowledgeBase, id: (person: PersonId) => PersonId): ((text: string) => string) => {
  const byFirstWord = new Map<string, Alias[]>()
  for (const person of base.people.values()) {
    const initials = id(person.id)
    const quoted = ['"', '“', '`', "'"].map((sign) => `${sign}${person.id}`)
    for (const text of [person.name, ...person.emails, ...person.handles, person.id, ...quoted]) {
      const [first] = text.toLowerCase().match(word) ?? []
      // An id that is one plain word means the person only where it is written apart from running text.
      if (first === undefined || (text === person.id && /^\p{L}+$/u.test(text) && text !== person.name)) continue
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { text: text.toLowerCase(), initials }])
    }
  }
  for (const aliases of byFirstWord.values()) aliases.sort((a, b) => b.text.length - a.text.length)
  return (text) => {
    let out = ''
    let done = 0
    for (const match of text.matchAll(word)) {
      if (match.index < done) continue
      const found = byFirstWord.get(match[0].toLowerCase())?.find((alias) => standsAt(text, match.index, alias.text))
      if (found === undefined) continue
      const at = startOf(match.index, found.text)
      out += text.slice(done, at) + found.text.slice(0, match.index - at) + found.initials
      done = at + found.text.length
    }
    return out + text.slice(done)
  }
}

/** Where an alias begins that has its first word at an index: a quotation mark may stand before. */
const startOf = (index: number, alias: string): number => index - alias.search(word)

const standsAt = (text: string, index: number, alias: string): boolean => {
  const start = startOf(index, alias)
  if (start < 0) return false
  const end = start + alias.length
  return text.slice(start, end).toLowerCase() === alias && !/^[\p{L}\p{N}\p{M}_]/u.test(text.slice(end))
}
