import type { Level, StatedTraining } from '../domain/documents'
import type { EditOutcome } from '../domain/edits'
import type { Field, FieldValue } from '../domain/frontMatter'
import { readCrossTrained } from '../parse/document/crossTraining'
import { fieldNamed, plainKey, textField, textsOf } from '../parse/frontMatter/fields'
import { contentOfWritten } from './yaml/content'
import { inFrontMatter } from './yaml/frontMatterEdits'
import { addToRecords, changeRecord } from './yaml/records'
import { documentKeys, spellingsOf } from './yaml/spellings'
import type { WrittenRecord } from './yaml/writtenValue'
import { refused, settle, type YamlHome } from './yaml/yamlHome'
import type { Address } from './yaml/yamlAddress'
import type { KeyPlan } from './yaml/yamlPairs'
import { setFields, setPair } from './yaml/yamlValues'

/** Tells whether a name as written means the person: id, handle, address, full name. */
export type IsPerson = (name: string) => boolean

/** Where and how `cross_trained` speaks of one person. */
export type Knower = {
  readonly entry: FieldValue
  /** The entry's number in the list; undefined where the value is no list. */
  readonly index: number | undefined
  /** `- bob`; `- bob, carol`; `- {person: bob}`; `- bob: performed`. */
  readonly form: 'name' | 'names' | 'record' | 'by-name'
  readonly name: string
  readonly level: Level
  readonly stated: StatedTraining | undefined
}

const keys = spellingsOf('cross_trained')

const planFor = (fields: readonly Field[]): KeyPlan => ({
  key: fieldNamed(fields, ...keys)?.key ?? 'cross_trained',
  keys,
  order: documentKeys,
})

const statedIn = (entry: FieldValue): readonly StatedTraining[] =>
  readCrossTrained(
    [{ key: 'cross_trained', keyRange: entry.range, value: { kind: 'list', items: [entry], range: entry.range } }],
    [],
  )

const namesIn = (entry: FieldValue): readonly Pick<Knower, 'form' | 'name'>[] => {
  if (entry.kind === 'text') {
    const names = textsOf(entry)
    return names.map(({ value }) => ({ form: names.length === 1 ? 'name' : 'names', name: value }))
  }
  if (entry.kind !== 'map') return []
  const person = textField(entry.fields, 'person', 'name', 'who')
  if (person !== undefined) return [{ form: 'record', name: person.value }]
  return entry.fields.map(({ key }) => ({ form: 'by-name', name: key.trim() }))
}

/** All that the field says of the people who match, in the order of the text. */
export const knowersIn = (fields: readonly Field[], isPerson: IsPerson): readonly Knower[] => {
  const value = fieldNamed(fields, ...keys)?.value
  const isList = value?.kind === 'list'
  const entries = isList ? value.items : value === undefined ? [] : [value]
  return entries.flatMap((entry, index) => {
    const stated = statedIn(entry)
    return namesIn(entry)
      .filter(({ name }) => isPerson(name))
      .map((named) => {
        const own = stated.find(({ person }) => person.value === named.name)
        return { ...named, entry, index: isList ? index : undefined, level: own?.level ?? 'none', stated: own }
      })
  })
}

/** `{bob: performed, carol: read}` and the same as lines: people as keys, without a list. */
const isMapOfPeople = (value: FieldValue | undefined): boolean =>
  value?.kind === 'map' && textField(value.fields, 'person', 'name', 'who') === undefined && value.fields.length > 0

const levelText = ({ level, on }: WrittenRecord): string =>
  [level, on].flatMap((text) => (typeof text === 'string' ? [text] : [])).join(' ')

/** Adds an entry for somebody who has none. */
export const addKnower = (text: string, record: WrittenRecord & { readonly person: string }): EditOutcome =>
  inFrontMatter(text, (home) => {
    const { fields } = home.read(text).value
    const plan = planFor(fields)
    if (!isMapOfPeople(fieldNamed(fields, ...keys)?.value)) return addToRecords(home, plan, record, 'person')
    const { person } = record
    const pair: KeyPlan = { key: person, keys: [plainKey(person)], order: [] }
    return settled(home, person, levelText(record), setPair(home.source, [keys], pair, levelText(record), home.lineEnd))
  })

const settled = (home: YamlHome, name: string, level: string, source: string | undefined): EditOutcome =>
  settle(home, source, {
    keys,
    removes: false,
    isMet: (content) => {
      const texts = JSON.stringify(content ?? null)
      const before = home.read(home.text).value.fields
      const others = JSON.stringify(othersOf(before, name))
      const fresh = source === undefined ? [] : home.read(home.before + source + home.after).value.fields
      return texts.includes(JSON.stringify([name, level])) && JSON.stringify(othersOf(fresh, name)) === others
    },
  })

const othersOf = (fields: readonly Field[], name: string) =>
  readCrossTrained(fields, []).flatMap(({ person, level, on, signedOffBy, body, exercised }) =>
    person.value === name ? [] : [[person.value, level, on, signedOffBy?.value, body, exercised]],
  )

const changeByName = (home: YamlHome, { index, name, entry }: Knower, record: WrittenRecord): EditOutcome => {
  const address: Address = index === undefined ? [keys] : [keys, index]
  const value = entry.kind === 'map' ? fieldNamed(entry.fields, plainKey(name))?.value : undefined
  if (value?.kind === 'map') {
    const source = setFields(home.source, [...address, [plainKey(name)]], { fields: record, groups: [] }, home.lineEnd)
    return settle(home, source, { keys, removes: false, isMet: (content) => content !== undefined })
  }
  const pair: KeyPlan = { key: name, keys: [plainKey(name)], order: [] }
  if (saysMoreThanLevel(record)) {
    const source = setPair(home.source, address, pair, record, home.lineEnd)
    return settle(home, source, {
      keys,
      removes: false,
      isMet: (content) => JSON.stringify(content ?? null).includes(JSON.stringify(contentOfWritten(record))),
    })
  }
  const level = levelText(record)
  return settled(home, name, level, setPair(home.source, address, pair, level, home.lineEnd))
}

/** A level and a day can stand behind a name; a signature needs a record. */
const saysMoreThanLevel = (record: WrittenRecord): boolean =>
  Object.entries(record).some(([key, value]) => value !== undefined && key !== 'level' && key !== 'on')

/** Changes an entry in the form it has; fields given as undefined go. */
export const changeKnower = (text: string, knower: Knower, record: WrittenRecord): EditOutcome =>
  inFrontMatter(text, (home) => {
    const plan = planFor(home.read(text).value.fields)
    const isAlone = knower.index !== undefined && knower.entry.kind === 'map' && knower.entry.fields.length === 1
    if (knower.form === 'by-name' && !(isAlone && saysMoreThanLevel(record))) return changeByName(home, knower, record)
    if (knower.form === 'names') {
      return refused(
        `\`${plan.key}\` names several people in one entry: give each of them an entry of their own first.`,
      )
    }
    const matches = (entry: FieldValue): boolean => JSON.stringify(entry.range) === JSON.stringify(knower.entry.range)
    const asRecord = knower.form === 'record' ? record : { person: knower.name, ...record }
    return changeRecord(home, plan, matches, asRecord)
  })
