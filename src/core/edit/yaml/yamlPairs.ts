import type { YAMLMap } from 'yaml'
import { plainKey } from '../../parse/frontMatter/fields'
import { endOfLine, nextLine } from '../../parse/text/textPositions'
import { insertion, insertLine, splice } from './splice'
import { nodeAt, type Address } from './yamlAddress'
import {
  indentAt,
  isMap,
  lineAfter,
  lineEndAt,
  openYaml,
  pairPlaces,
  placeNamed,
  startOfLine,
  type Place,
} from './yamlPlaces'

/** A key, its accepted spellings, and the order in which keys like it stand. */
export type KeyPlan = {
  readonly key: string
  readonly keys: readonly string[]
  readonly order: readonly (readonly string[])[]
}

/** The entry after which a new key belongs: that of the nearest key before it in the order; -1: before all. */
const predecessor = (places: readonly (Place | undefined)[], { key, order }: KeyPlan): number => {
  const rankOf = (name: string): number => order.findIndex((group) => group.includes(plainKey(name)))
  const rank = rankOf(key)
  const ranks = places.map((place) => (place === undefined ? -1 : rankOf(place.key)))
  const before = Math.max(...ranks.filter((one) => one < rank), -1)
  if (rank === -1) return places.length - 1
  if (before >= 0) return ranks.lastIndexOf(before)
  const successor = ranks.findIndex((one) => one > rank)
  return successor === -1 ? places.length - 1 : successor - 1
}

const insertPairInFlow = (source: string, map: YAMLMap, index: number, pair: string): string | undefined => {
  const places = pairPlaces(source, map)
  const [before, first] = [places[index], places[0]]
  if (before !== undefined) return splice(source, insertion(before.valueEnd, `, ${pair}`))
  if (first !== undefined) return splice(source, insertion(first.start, `${pair}, `))
  return map.items.length === 0 ? splice(source, insertion((map.range?.[0] ?? 0) + 1, pair)) : undefined
}

/** Comments that are indented deeper than the keys belong to the entry above them. */
const afterItsComments = (source: string, from: number, indent: number): number => {
  let at = from
  for (;;) {
    const blanks = /^( *)#/.exec(source.slice(at, endOfLine(source, at)))?.[1]
    if (blanks === undefined || blanks.length <= indent || at >= source.length) return at
    at = nextLine(source, at)
  }
}

/** Puts in a new entry, as it is written, at its place in the order. */
export const insertPair = (
  source: string,
  map: YAMLMap | 'empty',
  plan: KeyPlan,
  pair: string,
  lineEnd: string,
): string | undefined => {
  if (map === 'empty') return insertLine(source, source.length, pair, lineEndAt(source, source.length, lineEnd))
  const places = pairPlaces(source, map)
  const index = predecessor(places, plan)
  if (map.flow === true) return insertPairInFlow(source, map, index, pair)
  const [before, first] = [places[index], places[0]]
  if (before === undefined) {
    if (first === undefined || index >= 0) return undefined
    const eol = lineEndAt(source, first.start, lineEnd)
    return splice(source, insertion(first.start, `${pair}${eol}${indentAt(source, first.start)}`))
  }
  const indent = indentAt(source, before.start)
  const at = afterItsComments(source, lineAfter(source, before), indent.length)
  return insertLine(source, at, indent + pair, lineEndAt(source, at, lineEnd))
}

/** Takes a key with its value out of the map at an address; the same source where it is not there. */
export const removePair = (source: string, address: Address, keys: readonly string[]): string | undefined => {
  const map = address.length === 0 ? openYaml(source) : nodeAt(source, address)
  if (!isMap(map)) return map === 'empty' ? source : undefined
  const places = pairPlaces(source, map)
  const place = placeNamed(places, keys)
  if (place === undefined) return source
  const index = places.indexOf(place)
  const [before, next] = [places[index - 1], places[index + 1]]
  if (map.flow === true) {
    if (before !== undefined) return splice(source, { start: before.valueEnd, end: place.valueEnd, text: '' })
    return splice(source, { start: place.start, end: next?.start ?? place.valueEnd, text: '' })
  }
  // A record's first key shares its line with the dash: the next one takes its place there.
  if (source.slice(startOfLine(source, place.start), place.start).trim() !== '') {
    return next === undefined ? undefined : splice(source, { start: place.start, end: next.start, text: '' })
  }
  return splice(source, { start: startOfLine(source, place.start), end: lineAfter(source, place), text: '' })
}
