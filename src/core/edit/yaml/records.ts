import type { EditOutcome } from '../../domain/edits'
import type { Field, FieldValue } from '../../domain/frontMatter'
import { fieldNamed, textField } from '../../parse/frontMatter/fields'
import { contentOf, contentOfWritten, isSameContent, type Content } from './content'
import { recordKeys } from './spellings'
import { splice } from './splice'
import { writeRecord, type WrittenRecord } from './writtenValue'
import { settle, type YamlHome } from './yamlHome'
import { asBlockList, insertItem, removeItem } from './yamlItems'
import { isFlow, isMap, isSeq, itemPlaces, openYaml, pairPlaces, placeNamed, type Place } from './yamlPlaces'
import { insertPair, removePair, type KeyPlan } from './yamlPairs'
import { setFields } from './yamlValues'

/** Tells whether an entry of a list, as read, is the one that is meant. */
export type Matches = (entry: FieldValue) => boolean

const unchanged: EditOutcome = { kind: 'edits', edits: [] }

const fieldOf = (home: YamlHome, { keys }: KeyPlan): Field | undefined =>
  fieldNamed(home.read(home.text).value.fields, ...keys)

/** All entries, empty ones too, so that their numbers are those of the list. */
const entriesIn = (value: FieldValue | undefined): readonly FieldValue[] => {
  if (value === undefined || value.kind === 'empty') return []
  return value.kind === 'list' ? value.items : [value]
}

const sortKey = (entry: FieldValue, groups: readonly string[]): string => {
  if (entry.kind === 'text') return plainName(entry.text)
  if (entry.kind !== 'map') return ''
  return plainName(textField(entry.fields, ...groups)?.value ?? entry.fields[0]?.key ?? '')
}

const plainName = (text: string): string => text.trim().replace(/^@/, '').toLowerCase()

const placeInOrder = (
  entries: readonly FieldValue[],
  listKey: string,
  record: WrittenRecord,
  order: string,
): number => {
  const keys = recordKeys(listKey).find((group) => group.includes(order)) ?? [order]
  const wanted = record[order]
  const own = plainName(typeof wanted === 'string' ? wanted : '')
  const there = entries.map((entry) => sortKey(entry, keys))
  const isSorted = there.every((key, index) => index === 0 || (there[index - 1] ?? '') <= key)
  const next = there.findIndex((key) => key > own)
  return isSorted && next !== -1 ? next : there.length
}

type Spot = { readonly place: Place | undefined; readonly inFlow: boolean }

const spotOf = (source: string, { keys }: KeyPlan): Spot => {
  const map = openYaml(source)
  return isMap(map)
    ? { place: placeNamed(pairPlaces(source, map), keys), inFlow: isFlow(map) }
    : { place: undefined, inFlow: false }
}

const isOneLine = (source: string, { valueStart, valueEnd }: Place): boolean =>
  !/[\r\n]/.test(source.slice(valueStart, valueEnd))

const withRecord = (home: YamlHome, plan: KeyPlan, index: number, line: string): string | undefined => {
  const { source, lineEnd } = home
  const map = openYaml(source)
  if (map === undefined) return undefined
  const { place, inFlow } = spotOf(source, plan)
  if (place === undefined) {
    const pair = inFlow ? `${plan.key}: [${line}]` : `${plan.key}:${lineEnd}  - ${line}`
    return insertPair(source, map, plan, pair, lineEnd)
  }
  const { node } = place
  const asBlock =
    inFlow || (isSeq(node) && (!isFlow(node) || !isOneLine(source, place)))
      ? undefined
      : asBlockList(source, place, (items) => items.toSpliced(index, 0, line), lineEnd)
  return asBlock ?? (isSeq(node) ? insertItem(source, node, index, line, lineEnd) : undefined)
}

const listOf = (entries: readonly FieldValue[]): readonly Content[] => entries.map(contentOf)

/** `order`: the field whose value the list is sorted by; undefined where new entries go to the end. */
export const addToRecords = (
  home: YamlHome,
  plan: KeyPlan,
  record: WrittenRecord,
  order: string | undefined,
): EditOutcome => {
  const entries = entriesIn(fieldOf(home, plan)?.value)
  const content = contentOfWritten(record)
  if (entries.some((entry) => isSameContent(contentOf(entry), content))) return unchanged
  const index = order === undefined ? entries.length : placeInOrder(entries, plan.key, record, order)
  const source = withRecord(home, plan, index, writeRecord(record))
  const meant = { list: listOf(entries).toSpliced(index, 0, content) }
  return settle(home, source, {
    keys: plan.keys,
    isMet: (found) => found !== undefined && isSameContent(found, meant),
    removes: false,
  })
}

const withChanged = (home: YamlHome, plan: KeyPlan, index: number, record: WrittenRecord): string | undefined => {
  const { source, lineEnd } = home
  const { place, inFlow } = spotOf(source, plan)
  if (place === undefined) return undefined
  const { node } = place
  const item = isSeq(node) ? itemPlaces(source, node)[index] : undefined
  const fields = { fields: record, groups: recordKeys(plan.key) }
  if (isSeq(node) && isMap(item?.node) && isRecordForm(item.node, source, plan)) {
    return setFields(source, [plan.keys, index], fields, lineEnd)
  }
  if (isMap(node)) return setFields(source, [plan.keys], fields, lineEnd)
  const line = writeRecord(record)
  const isBlock = isSeq(node) && !isFlow(node)
  const asBlock =
    inFlow || isBlock || !isOneLine(source, place)
      ? undefined
      : asBlockList(source, place, (items) => items.with(index, line), lineEnd)
  if (asBlock !== undefined || item === undefined) return asBlock
  return isSeq(node) ? splice(source, { start: item.valueStart, end: item.valueEnd, text: line }) : undefined
}

/** `bob: performed` is a name with a level; a record names its person under a key of its own. */
const isRecordForm = (node: unknown, source: string, { key }: KeyPlan): boolean => {
  const [names = []] = recordKeys(key)
  return isMap(node) && (names.length === 0 || placeNamed(pairPlaces(source, node), names) !== undefined)
}

/** Whether a record as read has the fields as they were to be set, under any spelling. */
export const isAsSet = (
  entry: Content | undefined,
  record: WrittenRecord,
  groups: readonly (readonly string[])[],
): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  'fields' in entry &&
  Object.entries(record).every(([key, value]) => {
    const keys = groups.find((group) => group.includes(key)) ?? [key]
    const found = entry.fields.filter(([name]) => keys.includes(name))
    return value === undefined
      ? found.length === 0
      : found.some(([, content]) => isSameContent(content, contentOfWritten(value)))
  })

export const changeRecord = (home: YamlHome, plan: KeyPlan, matches: Matches, record: WrittenRecord): EditOutcome => {
  const entries = entriesIn(fieldOf(home, plan)?.value)
  const index = entries.findIndex(matches)
  const entry = entries[index]
  if (entry === undefined) return unchanged
  const groups = recordKeys(plan.key)
  if (isAsSet(contentOf(entry), record, groups)) return unchanged
  const others = listOf(entries).toSpliced(index, 1)
  return settle(home, withChanged(home, plan, index, record), {
    keys: plan.keys,
    isMet: (found) => {
      const list =
        found !== undefined && found !== null && typeof found === 'object' && 'list' in found ? found.list : []
      const all = list.length === 0 && found !== undefined ? [found] : list
      return isAsSet(all[index], record, groups) && isSameContent({ list: all.toSpliced(index, 1) }, { list: others })
    },
    // A field that goes takes the comment on its line with it.
    removes: Object.values(record).includes(undefined),
  })
}

export const takeRecord = (home: YamlHome, plan: KeyPlan, matches: Matches): EditOutcome => {
  const entries = entriesIn(fieldOf(home, plan)?.value)
  const index = entries.findIndex(matches)
  if (index === -1) return unchanged
  const rest = listOf(entries).toSpliced(index, 1)
  const { node } = spotOf(home.source, plan).place ?? {}
  const isLast = rest.length === 0
  const source = isLast
    ? removePair(home.source, [], plan.keys)
    : isSeq(node)
      ? removeItem(home.source, node, index)
      : undefined
  return settle(home, source, {
    keys: plan.keys,
    isMet: (found) => (isLast ? found === undefined : found !== undefined && isSameContent(found, { list: rest })),
    removes: true,
  })
}
