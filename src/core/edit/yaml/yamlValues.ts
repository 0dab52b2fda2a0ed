import type { Scalar, YAMLSeq } from 'yaml'
import { nameKeys, recordKeys } from './spellings'
import { splice } from './splice'
import {
  isRecord,
  writeKey,
  writeScalar,
  writeValue,
  type Quotes,
  type WrittenRecord,
  type WrittenValue,
} from './writtenValue'
import { nodeAt, type Address } from './yamlAddress'
import { insertItem, removeItem } from './yamlItems'
import { insertPair, removePair, type KeyPlan } from './yamlPairs'
import { isFlow, isMap, isScalar, isSeq, itemPlaces, openYaml, pairPlaces, placeNamed, type Place } from './yamlPlaces'

const quotesOf = ({ type }: Scalar): Quotes =>
  type === 'QUOTE_SINGLE' ? 'single' : type === 'QUOTE_DOUBLE' ? 'double' : 'plain'

const replace = (source: string, { node, valueFrom, valueStart, valueEnd }: Place, text: string): string => {
  // What stood on lines of its own moves up behind the key.
  const isBlock = (isMap(node) || isSeq(node)) && !isFlow(node)
  return node === undefined || isBlock
    ? splice(source, { start: valueFrom, end: valueEnd, text: ` ${text}` })
    : splice(source, { start: valueStart, end: valueEnd, text })
}

const textOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === 'string' ? node.value.trim() : undefined

/** The name that an item stands for: a text, or a record such as `{name: checkout, url: …}`. */
const nameOf = (source: string, node: unknown): string | undefined =>
  isMap(node) ? textOf(placeNamed(pairPlaces(source, node), nameKeys)?.node) : textOf(node)

/** Items that stay are not touched; one that goes makes room for one that comes. */
const withItems = (
  source: string,
  address: Address,
  key: string,
  wanted: readonly string[],
  lineEnd: string,
): string | undefined => {
  let result = source
  for (;;) {
    const list = nodeAt(result, address)
    if (!isSeq(list)) return undefined
    const there = list.items.map((item) => nameOf(result, item))
    const fresh = wanted.find((text) => !there.includes(text))
    const old = there.findIndex((text) => text === undefined || !wanted.includes(text))
    if (fresh === undefined && old === -1) return result
    const next = changeItem(result, list, { key, fresh, old: old === -1 ? undefined : old }, lineEnd)
    // Each step brings in one that is wanted, or takes out one that is not.
    if (next === undefined || (fresh !== undefined && !holds(next, address, fresh))) return undefined
    if (fresh === undefined && next.length >= result.length) return undefined
    result = next
  }
}

const holds = (source: string, address: Address, text: string): boolean => {
  const list = nodeAt(source, address)
  return isSeq(list) && list.items.some((item) => textOf(item) === text)
}

const changeItem = (
  source: string,
  list: YAMLSeq,
  { key, fresh, old }: { readonly key: string; readonly fresh: string | undefined; readonly old: number | undefined },
  lineEnd: string,
): string | undefined => {
  const inFlow = isFlow(list)
  if (fresh === undefined) return old === undefined ? source : removeItem(source, list, old)
  if (old === undefined) {
    return insertItem(source, list, list.items.length, writeScalar(fresh, { key, inFlow }), lineEnd)
  }
  const place = itemPlaces(source, list)[old]
  if (place === undefined) return undefined
  const quotes = isScalar(place.node) ? quotesOf(place.node) : 'plain'
  return replace(source, place, writeScalar(fresh, { key, inFlow }, quotes))
}

/** Several names where one scalar stood: it stays as it is written, and the others follow it. */
const listAround = (source: string, place: Place, wanted: readonly string[], key: string): string => {
  const own = textOf(place.node)
  const raw = source.slice(place.valueStart, place.valueEnd)
  const isSimple = own !== undefined && wanted.includes(own) && !/[\r\n]/.test(raw)
  const others = wanted
    .filter((text) => !isSimple || text !== own)
    .map((text) => writeScalar(text, { key, inFlow: true }))
  const first = isSimple ? [/^["']/.test(raw) ? raw : writeScalar(own, { key, inFlow: true })] : []
  return `[${[...first, ...others].join(', ')}]`
}

type Target = {
  readonly source: string
  readonly address: Address
  readonly place: Place
  readonly inFlow: boolean
  readonly lineEnd: string
}

const replaceList = (target: Target, wanted: readonly string[]): string | undefined => {
  const { source, address, place, lineEnd, inFlow } = target
  const { key, node } = place
  if (isSeq(node) && wanted.length > 0) return withItems(source, address, key, wanted, lineEnd)
  const [only] = wanted
  const standsAlone = isScalar(node) || (node === undefined && !/s$/i.test(key))
  if (standsAlone && wanted.length === 1 && only !== undefined) {
    return replace(source, place, writeScalar(only, { key, inFlow }, isScalar(node) ? quotesOf(node) : 'plain'))
  }
  return replace(
    source,
    place,
    isScalar(node) ? listAround(source, place, wanted, key) : writeValue(wanted, { key, inFlow }),
  )
}

const replaceValue = (target: Target, value: WrittenValue): string | undefined => {
  const { source, place, inFlow, address, lineEnd } = target
  const { key, node } = place
  if (isRecord(value)) {
    const groups = recordKeys(key)
    if (isMap(node)) return setFields(source, address, { fields: value, groups }, lineEnd)
    return replace(source, place, writeValue(value, { key, inFlow }))
  }
  if (typeof value !== 'string') return replaceList(target, value)
  return replace(source, place, writeScalar(value, { key, inFlow }, isScalar(node) ? quotesOf(node) : 'plain'))
}

/**
 * Sets the given fields of the record at an address, takes out those that are undefined, and leaves all others.
 * `groups` are the accepted spellings of its keys, in their order.
 */
export const setFields = (
  source: string,
  address: Address,
  { fields, groups }: { readonly fields: WrittenRecord; readonly groups: readonly (readonly string[])[] },
  lineEnd: string,
): string | undefined => {
  let result: string | undefined = source
  for (const [key, value] of Object.entries(fields)) {
    if (result === undefined) return undefined
    const keys = groups.find((group) => group.includes(key)) ?? [key]
    result =
      value === undefined
        ? removePair(result, address, keys)
        : setPair(result, address, { key, keys, order: groups }, value, lineEnd)
  }
  return result
}

/** Sets a key of the map at an address, under the spelling that is there; undefined where that cannot be done safely. */
export const setPair = (
  source: string,
  address: Address,
  plan: KeyPlan,
  value: WrittenValue,
  lineEnd: string,
): string | undefined => {
  const map = address.length === 0 ? openYaml(source) : nodeAt(source, address)
  if (map !== 'empty' && !isMap(map)) return undefined
  const place = map === 'empty' ? undefined : placeNamed(pairPlaces(source, map), plan.keys)
  const inFlow = isFlow(map)
  if (place !== undefined) {
    return replaceValue({ source, address: [...address, plan.keys], place, inFlow, lineEnd }, value)
  }
  return insertPair(
    source,
    map,
    plan,
    `${writeKey(plan.key, inFlow)}: ${writeValue(value, { key: plan.key, inFlow })}`,
    lineEnd,
  )
}
