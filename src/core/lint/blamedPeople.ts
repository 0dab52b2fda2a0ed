import type { Document } from '../domain/documents'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { PersonId, StatedName } from '../domain/people'
import type { Located } from '../domain/text'
import { personNamed } from './names'

/** Somebody named among the causes, and what the review calls their part in it; undefined where it gives them none. */
export type Blamed = { readonly written: Located<string>; readonly role: string | undefined }

/** Names of two words or more, in small letters, as one word alone may be any; and what they begin with, as written. */
type FullNames = { readonly byName: ReadonlyMap<string, PersonId>; readonly first: ReadonlySet<string> }

const fullNames = new WeakMap<KnowledgeBase['people'], FullNames>()

const firstWord = (name: string): string => name.trim().split(/[\s'’-]/, 1)[0] ?? ''

const fullNamesOf = ({ people }: KnowledgeBase): FullNames => {
  const known = fullNames.get(people)
  if (known !== undefined) return known
  const named = [...people.values()].filter(({ name }) => /\S\s+\S/.test(name))
  const found: FullNames = {
    byName: new Map(named.map(({ id, name }) => [name.toLowerCase().replace(/\s+/g, ' '), id])),
    first: new Set([...people.values()].map(({ name }) => firstWord(name))),
  }
  fullNames.set(people, found)
  return found
}

type Part = { readonly id: PersonId; readonly name: string; readonly role: string }

/** Those who have a part in the incident: they may be called by their first names. */
const partsOf = (base: KnowledgeBase, { facts: { stated } }: Document): readonly Part[] => {
  const part = (name: StatedName | undefined, role: string): readonly Part[] => {
    const person = personNamed(base, name)
    return person === undefined ? [] : [{ id: person.id, name: person.name, role }]
  }
  const { commander, scribe, owner, responders } = stated.roles
  return [
    ...part(commander, 'the incident commander'),
    ...part(scribe, 'the scribe'),
    ...responders.flatMap((name) => part(name, 'a responder')),
    ...part(owner, 'the owner of this review'),
  ]
}

/** What only one person knew is a gap to be closed, and has to name them. */
const isGap =
  /\b(?:only|solely)\b.{0,40}\b(?:knew|knows?|could|can|had|has|understood|understands?)\b|\b(?:the )?(?:only|single|sole) (?:one|person|engineer|expert)\b|\b(?:nobody|no one|no-one) (?:else|but|other)\b|\bsingle point of knowledge\b/i

/** The sentence of a line that holds an offset. */
const sentenceAt = (line: string, offset: number): string => {
  const end = line.slice(offset).search(/[.!?。](?:\s|$)/)
  const start = Math.max(...['. ', '! ', '? ', '。'].map((sign) => line.lastIndexOf(sign, offset)))
  return line.slice(Math.max(0, start), end < 0 ? undefined : offset + end)
}

const word = /@?[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu

/** The people whom a line on causes names: by handle, by full name, and those with a part in it by first name. */
export const blamedPeople = (base: KnowledgeBase, document: Document, line: Located<string>): readonly Blamed[] => {
  if (!mayName(base, line.value)) return []
  const parts = partsOf(base, document)
  const gaps = new Set(
    document.facts.stated.contributingFactors
      .filter(({ type }) => type === 'knowledge-gap')
      .map(({ person }) => personNamed(base, person)?.id),
  )
  const words = [...line.value.matchAll(word)].map(({ 0: text, index }) => ({ text, index }))
  const found: Blamed[] = []
  for (let at = 0; at < words.length; at += 1) {
    const named = nameAt(base, parts, line.value, words.slice(at, at + 4))
    if (named === undefined) continue
    at += named.count - 1
    if (gaps.has(named.id) || isGap.test(sentenceAt(line.value, named.from))) continue
    const { start } = line.range
    const place = (offset: number) => ({ line: start.line, column: start.column + offset })
    const value = line.value.slice(named.from, named.to)
    const range = { start: place(named.from), end: place(named.to) }
    found.push({ written: { value, range }, role: parts.find(({ id }) => id === named.id)?.role })
  }
  return found
}

/** A quick look: hardly any line holds a handle, or a word that a name here begins with. */
const mayName = (base: KnowledgeBase, line: string): boolean => {
  if (line.includes('@')) return true
  const { first } = fullNamesOf(base)
  return [...line.matchAll(/(?:\p{Lu}|\p{Lo})\p{L}*/gu)].some(([word]) => first.has(word))
}

type Word = { readonly text: string; readonly index: number }
type Found = { readonly id: PersonId; readonly from: number; readonly to: number; readonly count: number }

const nameAt = (
  base: KnowledgeBase,
  parts: readonly Part[],
  line: string,
  words: readonly Word[],
): Found | undefined => {
  const [first] = words
  if (first === undefined) return undefined
  const ending = (last: Word, id: PersonId, count: number): Found => ({
    id,
    from: first.index,
    to: last.index + last.text.replace(/['’]s$/, '').length,
    count,
  })
  if (first.text.startsWith('@')) {
    const person = base.resolve(first.text)
    return person.kind === 'person' ? ending(first, person.id, 1) : undefined
  }
  // In scripts with capitals a name begins with one.
  if (!/^(?:\p{Lu}|\p{Lo})/u.test(first.text)) return undefined
  const names = fullNamesOf(base)
  for (let count = words.length; count > 1; count -= 1) {
    const last = words[count - 1]
    if (last === undefined) continue
    const written = line.slice(first.index, last.index + last.text.length).replace(/['’]s$/, '')
    const id = names.byName.get(written.toLowerCase().replace(/\s+/g, ' '))
    if (id !== undefined) return ending(last, id, count)
  }
  const called = first.text.replace(/['’]s$/, '')
  const own = parts.find(({ name }) => called.length > 2 && name.split(/\s+/)[0] === called)
  return own === undefined ? undefined : ending(first, own.id, 1)
}
