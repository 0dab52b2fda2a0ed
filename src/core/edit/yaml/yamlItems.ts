import type { YAMLSeq } from 'yaml'
import { endOfLine, nextLine } from '../../parse/text/textPositions'
import { insertion, insertLine, splice } from './splice'
import {
  commasOf,
  indentAt,
  isFlow,
  isMap,
  isScalar,
  isSeq,
  itemPlaces,
  lineAfter,
  lineEndAt,
  startOfLine,
  type Place,
} from './yamlPlaces'

const blankBefore = (source: string, at: number): boolean => source.slice(startOfLine(source, at), at).trim() === ''

/** Nothing but a comment follows on the line. */
const blankAfter = (source: string, at: number): boolean =>
  /^[ \t]*(#.*)?$/.test(source.slice(at, endOfLine(source, at)))

const commaAfter = (list: YAMLSeq, { valueEnd }: Place, next: Place | undefined): number | undefined =>
  commasOf(list).find((comma) => comma >= valueEnd && comma < (next?.start ?? Infinity))

const appendInFlow = (source: string, list: YAMLSeq, last: Place, text: string, lineEnd: string): string => {
  const comma = commaAfter(list, last, undefined)
  const end = comma === undefined ? last.valueEnd : comma + 1
  if (!blankBefore(source, last.start) || !blankAfter(source, end)) {
    return splice(source, insertion(last.valueEnd, `, ${text}`))
  }
  const line = `${indentAt(source, last.start)}${text}${comma === undefined ? '' : ','}`
  const withLine = insertLine(source, nextLine(source, end), line, lineEndAt(source, nextLine(source, end), lineEnd))
  return comma === undefined ? splice(withLine, insertion(last.valueEnd, ',')) : withLine
}

const insertInFlow = (source: string, list: YAMLSeq, index: number, text: string, lineEnd: string): string => {
  const places = itemPlaces(source, list)
  const [at, last] = [places[index], places.at(-1)]
  if (last === undefined) {
    const inside = (list.range?.[0] ?? 0) + 1
    return splice(source, insertion(inside, text))
  }
  if (at === undefined) return appendInFlow(source, list, last, text, lineEnd)
  if (!blankBefore(source, at.start)) return splice(source, insertion(at.start, `${text}, `))
  return splice(
    source,
    insertion(at.start, `${text},${lineEndAt(source, at.start, lineEnd)}${indentAt(source, at.start)}`),
  )
}

const insertInBlock = (
  source: string,
  places: readonly Place[],
  index: number,
  text: string,
  lineEnd: string,
): string => {
  const [first, before] = [places[0], places[index - 1]]
  const sample = before ?? first
  if (sample === undefined) return source
  const gap = source.slice(sample.valueFrom, sample.valueStart)
  const item = `-${/^ +$/.test(gap) ? gap : ' '}${text}`
  if (before === undefined) {
    const next = `${lineEndAt(source, sample.start, lineEnd)}${indentAt(source, sample.start)}`
    return splice(source, insertion(sample.start, item + next))
  }
  const at = lineAfter(source, before)
  return insertLine(source, at, indentAt(source, before.start) + item, lineEndAt(source, at, lineEnd))
}

/** Puts an item, as it is written, before the one at `index`, or at the end; the list's style stays. */
export const insertItem = (source: string, list: YAMLSeq, index: number, text: string, lineEnd: string): string =>
  list.flow === true
    ? insertInFlow(source, list, index, text, lineEnd)
    : insertInBlock(source, itemPlaces(source, list), index, text, lineEnd)

const removeFromFlow = (source: string, list: YAMLSeq, index: number): string => {
  const places = itemPlaces(source, list)
  const [place, before, next] = [places[index], places[index - 1], places[index + 1]]
  if (place === undefined) return source
  const comma = commaAfter(list, place, next)
  const end = comma === undefined ? place.valueEnd : comma + 1
  const ownLine = blankBefore(source, place.start) && blankAfter(source, end)
  if (ownLine) {
    const line = { start: startOfLine(source, place.start), end: nextLine(source, end), text: '' }
    const commaBefore = before && comma === undefined ? commaAfter(list, before, place) : undefined
    return commaBefore === undefined
      ? splice(source, line)
      : splice(source, line, { start: commaBefore, end: commaBefore + 1, text: '' })
  }
  if (before !== undefined) return splice(source, { start: before.valueEnd, end: place.valueEnd, text: '' })
  return splice(source, { start: place.start, end: next?.start ?? end, text: '' })
}

/** Takes an item out with its line, a comment behind it included; undefined where it shares its line with its list's parent. */
export const removeItem = (source: string, list: YAMLSeq, index: number): string | undefined => {
  if (list.flow === true) return removeFromFlow(source, list, index)
  const place = itemPlaces(source, list)[index]
  if (place === undefined || !blankBefore(source, place.start)) return undefined
  return splice(source, { start: startOfLine(source, place.start), end: lineAfter(source, place), text: '' })
}

const rawItems = (source: string, { node, valueStart, valueEnd }: Place): readonly string[] | undefined => {
  if (node === undefined) return []
  const raw = source.slice(valueStart, valueEnd)
  if (/[\r\n]/.test(raw)) return undefined
  if (isSeq(node)) {
    return isFlow(node)
      ? itemPlaces(source, node).map((item) => source.slice(item.valueStart, item.valueEnd))
      : undefined
  }
  return isScalar(node) || (isMap(node) && isFlow(node)) ? [raw] : undefined
}

/**
 * Makes a key's value on one line (nothing, a scalar, a flow list or record) a block list with one item a line, after
 * `change` has been made to the items as they are written. Undefined where the value is not as simple as that.
 */
export const asBlockList = (
  source: string,
  place: Place,
  change: (items: readonly string[]) => readonly string[],
  lineEnd: string,
): string | undefined => {
  const items = rawItems(source, place)
  const { valueFrom, valueStart, valueEnd } = place
  const isPlain = source.slice(valueFrom, valueStart).trim() === '' && blankAfter(source, valueEnd)
  if (items === undefined || !isPlain) return undefined
  const lineStop = endOfLine(source, valueEnd)
  const head = source.slice(0, valueFrom) + source.slice(valueEnd, lineStop).trimEnd()
  const eol = lineEndAt(source, lineStop + 1, lineEnd)
  const start = `${eol}${indentAt(source, place.start)}  - `
  return (
    head +
    change(items)
      .map((item) => start + item)
      .join('') +
    source.slice(lineStop)
  )
}
