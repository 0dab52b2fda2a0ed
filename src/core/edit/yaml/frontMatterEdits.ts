import type { EditOutcome } from '../../domain/edits'
import type { FieldValue } from '../../domain/frontMatter'
import { fieldNamed, plainKey, textField, textOf, textsOf } from '../../parse/frontMatter/fields'
import type { Content } from './content'
import { addToRecords, isAsSet, changeRecord, takeRecord, type Matches } from './records'
import { documentKeys, holdsNames, nameKeys, recordKeys, spellingsOf } from './spellings'
import { isRecord, type WrittenRecord, type WrittenValue } from './writtenValue'
import { openFrontMatter, refused, settle, type YamlHome } from './yamlHome'
import { removePair, type KeyPlan } from './yamlPairs'
import { setPair } from './yamlValues'

const unchanged: EditOutcome = { kind: 'edits', edits: [] }

const planOf = (key: string): KeyPlan => ({ key, keys: spellingsOf(key), order: documentKeys })

const trimmed = (value: WrittenValue): WrittenValue => {
  if (isRecord(value)) return value
  return typeof value === 'string' ? value.trim() : [...new Set(value.map((text) => text.trim()))]
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((text) => b.includes(text)) && b.every((text) => a.includes(text))

const saysAlready = (there: FieldValue | undefined, key: string, value: WrittenValue): boolean => {
  if (there === undefined) return false
  if (isRecord(value)) return meets(value, key, there)
  if (typeof value === 'string') return there.kind === 'text' && there.text.trim() === value
  return (there.kind === 'text' || there.kind === 'list') && saysAll(there, value)
}

/** The names in a value: texts, or records that give one; undefined for an item without any. */
const namesIn = (value: FieldValue): readonly (string | undefined)[] =>
  value.kind === 'list'
    ? value.items.map((item) => (item.kind === 'map' ? textField(item.fields, ...nameKeys) : textOf(item))?.value)
    : textsOf(value).map((text) => text.value)

const saysAll = (there: FieldValue, texts: readonly string[]): boolean => {
  const names = namesIn(there)
  return (
    !names.includes(undefined) &&
    isSameSet(
      names.flatMap((name) => name ?? []),
      texts,
    )
  )
}

const meets = (record: WrittenRecord, listKey: string, there: FieldValue): boolean =>
  there.kind === 'map' &&
  Object.entries(record).every(([key, value]) => {
    const keys = recordKeys(listKey).find((group) => group.includes(key)) ?? [key]
    const field = fieldNamed(there.fields, ...keys)
    return value === undefined ? field === undefined : saysAlready(field?.value, key, value)
  })

/** An item that goes takes the comment on its line with it. */
const takesOut = (there: FieldValue | undefined, wanted: WrittenValue): boolean =>
  there?.kind === 'list' && !isRecord(wanted) && typeof wanted !== 'string' && wanted.length < there.items.length

const asMeant =
  (key: string, value: WrittenValue) =>
  (content: Content | undefined): boolean => {
    if (content === undefined || content === null) return false
    if (typeof value === 'string') return content === value
    if (isRecord(value)) return isAsSet(content, value, recordKeys(key))
    if (typeof content === 'string') return value.length === 1 && content === value[0]
    return 'list' in content && isSameSet(content.list.map(nameIn), value)
  }

const nameIn = (item: Content): string => {
  if (typeof item === 'string' || item === null) return (item ?? '').trim()
  if ('list' in item) return ''
  const named = nameKeys.flatMap((name) => item.fields.filter(([key]) => plainKey(key) === name))[0]?.[1]
  return typeof named === 'string' ? named.trim() : ''
}

/** A change to a document's front matter, if it can be opened for writing. */
export const inFrontMatter = (text: string, change: (home: YamlHome) => EditOutcome): EditOutcome => {
  const home = openFrontMatter(text)
  return 'kind' in home ? home : change(home)
}

/**
 * Gives a key of the front matter a value, under the spelling that is there, or as a new key at its place in the usual
 * order. A list is taken as a set: entries that stay are not touched. A record's other keys stay; those given as
 * undefined go.
 */
export const setField = (text: string, key: string, value: WrittenValue): EditOutcome =>
  inFrontMatter(text, (home) => {
    const plan = planOf(key)
    const there = fieldNamed(home.read(text).value.fields, ...plan.keys)?.value
    const given = trimmed(value)
    const wanted = typeof given === 'string' && there?.kind === 'list' && holdsNames(key) ? [given] : given
    if (saysAlready(there, key, wanted)) return unchanged
    const source = setPair(home.source, [], plan, wanted, home.lineEnd)
    return settle(home, source, { keys: plan.keys, isMet: asMeant(key, wanted), removes: takesOut(there, wanted) })
  })

/** Adds a name to those under a key, which stay as they are. */
export const addName = (text: string, key: string, name: string): EditOutcome =>
  inFrontMatter(text, (home) => {
    const field = fieldNamed(home.read(text).value.fields, ...spellingsOf(key))
    const names = field === undefined ? [] : namesIn(field.value)
    if (field?.value.kind === 'map' || names.includes(undefined)) {
      const written = field?.key ?? key
      return refused(
        `\`${written}\` is written as a record, beside which no name can stand: make it a list of names first.`,
      )
    }
    return setField(text, key, [...names.flatMap((one) => one ?? []), name])
  })

/** Takes a key out, with its value and the comments in it. */
export const removeField = (text: string, key: string): EditOutcome =>
  inFrontMatter(text, (home) => {
    const { keys } = planOf(key)
    if (fieldNamed(home.read(text).value.fields, ...keys) === undefined) return unchanged
    const source = removePair(home.source, [], keys)
    return settle(home, source, { keys, isMet: (content) => content === undefined, removes: true })
  })

/**
 * Adds a record to a key's list, as one line, before the first entry whose `order` field is greater; at the end where
 * the list is not in that order. A record that is there already is not added again.
 */
export const addRecord = (text: string, key: string, record: WrittenRecord, order: string): EditOutcome =>
  inFrontMatter(text, (home) => addToRecords(home, planOf(key), record, order))

/** Sets fields of the first record that matches; those given as undefined go, all others stay. A plain name becomes a record. */
export const replaceRecord = (text: string, key: string, matches: Matches, record: WrittenRecord): EditOutcome =>
  inFrontMatter(text, (home) => changeRecord(home, planOf(key), matches, record))

/** Takes out the first record that matches; the key too where nothing is left. */
export const removeRecord = (text: string, key: string, matches: Matches): EditOutcome =>
  inFrontMatter(text, (home) => takeRecord(home, planOf(key), matches))
