import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { plainKey } from '../../parse/frontMatter/fields'
import { endOfLine, nextLine } from '../../parse/text/textPositions'
import { parseYaml } from '../../parse/frontMatter/yamlDocument'

/** Where one entry of a map or list stands in the YAML's source. Offsets in UTF-16 units. */
export type Place = {
  /** The key of a map's entry; empty for a list's. */
  readonly key: string
  /** The first character: of the key, of the dash, or of a flow list's item. */
  readonly start: number
  /** Where a value may begin: after the colon or the dash. */
  readonly valueFrom: number
  /** Undefined where there is no value. */
  readonly node: unknown
  readonly valueStart: number
  /** The end of the value's last visible character. */
  readonly valueEnd: number
}

type Token = { readonly type: string; readonly offset: number }
type CollectionToken = {
  readonly items: readonly { readonly start: readonly Token[]; readonly sep?: readonly Token[] }[]
}

/** The top of a piece of YAML: a map, nothing but comments (`empty`), or undefined for anything else or broken YAML. */
export const openYaml = (source: string): YAMLMap | 'empty' | undefined => {
  if (parseYaml(source)?.errors.length !== 0) return undefined
  const options = { uniqueKeys: false, schema: 'failsafe', prettyErrors: false, logLevel: 'silent' } as const
  const { contents } = parseDocument(source, { ...options, keepSourceTokens: true })
  if (isMap(contents)) return contents
  return contents === null || (isScalar(contents) && contents.value === '' && contents.type === 'PLAIN')
    ? 'empty'
    : undefined
}

const spanOf = (node: unknown): readonly [number, number] | undefined => {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null | undefined)?.range
  return range ? [range[0], range[1]] : undefined
}

const endOf = (source: string, node: unknown): number => {
  const [start, end] = spanOf(node) ?? [0, 0]
  const last: unknown = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined
  if (last === undefined) return start + source.slice(start, end).trimEnd().length
  const value: unknown = isPair(last) ? last.value : last
  if (!isEmpty(value)) return endOf(source, value)
  // An empty value's place may lie in the lines below.
  const lastSeen = spanOf(isPair(last) ? last.key : last)?.[isPair(last) ? 1 : 0] ?? start
  return source.slice(0, endOfLine(source, lastSeen)).trimEnd().length
}

const isEmpty = (node: unknown): boolean => {
  const [start, end] = spanOf(node) ?? [0, 0]
  return start === end
}

const withValue = (
  source: string,
  node: unknown,
  valueFrom: number,
): Pick<Place, 'node' | 'valueStart' | 'valueEnd'> =>
  isEmpty(node)
    ? { node: undefined, valueStart: valueFrom, valueEnd: valueFrom }
    : { node, valueStart: spanOf(node)?.[0] ?? valueFrom, valueEnd: endOf(source, node) }

const afterToken = (tokens: readonly Token[] | undefined, type: string): number | undefined => {
  const token = tokens?.find((one) => one.type === type)
  return token === undefined ? undefined : token.offset + 1
}

const pairPlace = (source: string, pair: Pair): Place | undefined => {
  const token = pair.srcToken as CollectionToken['items'][number] | undefined
  const valueFrom = afterToken(token?.sep, 'map-value-ind')
  const isExplicit = afterToken(token?.start, 'explicit-key-ind') !== undefined
  const span = spanOf(pair.key)
  if (!isScalar(pair.key) || span === undefined || valueFrom === undefined || isExplicit) return undefined
  const key = typeof pair.key.value === 'string' ? pair.key.value : ''
  return { key, start: span[0], valueFrom, ...withValue(source, pair.value, valueFrom) }
}

/** Each entry of a map; undefined for one that is written in a way we do not change, such as `? key`. */
export const pairPlaces = (source: string, map: YAMLMap): readonly (Place | undefined)[] =>
  (map.items as readonly Pair[]).map((pair) => pairPlace(source, pair))

const tokensOf = (list: YAMLSeq): CollectionToken['items'] =>
  (list.srcToken as CollectionToken | undefined)?.items ?? []

/** Each item of a list. */
export const itemPlaces = (source: string, list: YAMLSeq): readonly Place[] => {
  const dashes = tokensOf(list).flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind'))
  return list.items.map((node, index) => {
    const dash = list.flow === true ? undefined : dashes[index]?.offset
    const start = dash ?? spanOf(node)?.[0] ?? 0
    const valueFrom = dash === undefined ? start : dash + 1
    return { key: '', start, valueFrom, ...withValue(source, node, valueFrom) }
  })
}

/** Where the commas of a flow list stand. */
export const commasOf = (list: YAMLSeq): readonly number[] =>
  tokensOf(list).flatMap(({ start }) => start.flatMap(({ type, offset }) => (type === 'comma' ? [offset] : [])))

/** The entry with one of these keys that reading takes: in the keys' order, one with a value before an empty one. */
export const placeNamed = (places: readonly (Place | undefined)[], keys: readonly string[]): Place | undefined => {
  const named = keys.flatMap((key) => places.filter((place) => place !== undefined && plainKey(place.key) === key))
  const hasValue = (place: Place | undefined): boolean =>
    place?.node !== undefined &&
    !(isScalar(place.node) && place.node.type === 'PLAIN' && /^(?:~|null)$/i.test(String(place.node.value)))
  return named.find(hasValue) ?? named[0]
}

/** The offset of the first character of the line in which `at` lies. */
export const startOfLine = (source: string, at: number): number => source.lastIndexOf('\n', at - 1) + 1

/** Where a new line may follow an entry that ends at `end`: after the comment behind it and the rest of a text block. */
export const lineAfter = (source: string, { node, valueEnd }: Place): number => {
  const block = lastScalar(node)
  const end = isScalar(block) && block.type?.startsWith('BLOCK') === true ? (spanOf(block)?.[1] ?? valueEnd) : valueEnd
  return end > 0 && source[end - 1] === '\n' ? end : nextLine(source, end)
}

const lastScalar = (node: unknown): unknown => {
  if (!isCollection(node) || node.flow === true) return node
  const last: unknown = node.items.at(-1)
  return lastScalar(isPair(last) ? last.value : last)
}

/** The line end in use at `at`: that of the line before it, else the first of the text, else `usual`. */
export const lineEndAt = (source: string, at: number, usual: string): string => {
  const before = source.lastIndexOf('\n', at - 1)
  const first = before === -1 ? source.indexOf('\n') : before
  if (first === -1) return usual
  return source[first - 1] === '\r' ? '\r\n' : '\n'
}

/** What a line begins with up to `at`, as blanks of the same width. */
export const indentAt = (source: string, at: number): string =>
  source.slice(startOfLine(source, at), at).replace(/[^ ]/g, ' ')

export const isFlow = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.flow === true

export { isMap, isScalar, isSeq } from 'yaml'
