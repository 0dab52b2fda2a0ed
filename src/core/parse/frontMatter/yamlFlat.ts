import type { Field, FieldValue } from '../../domain/frontMatter'
import type { Range } from '../../domain/text'
import type { YamlPiece } from './yamlValue'

/** What may stand in a plain text here: less than YAML allows, so that no two readings are possible. */
const word = String.raw`[A-Za-z0-9/+_][A-Za-z0-9/.+_()@='"%*!&<>?;$~^\\\u00C0-\u024F\u4E00-\u9FFF-]*(?::[A-Za-z0-9/+_][A-Za-z0-9/.+_()@='"%*!&<>?;$~^\\\u00C0-\u024F\u4E00-\u9FFF-]*)*`
const plain = String.raw`${word}(?: +${word})*`
const quoted = String.raw`"[A-Za-z0-9 /.+_()@=:,;#%*!&<>?'\[\]{}-]*"|'[A-Za-z0-9 /.+_()@=:,;#%*!&<>?"\[\]{}-]*'`

const keyPattern = /([A-Za-z_][\w-]*):/y
const scalarPattern = new RegExp(`${quoted}|${plain}`, 'y')
const nullWord = /^(null|Null|NULL)$/

type Found = { readonly value: FieldValue; readonly end: number }

/** One line of the piece, being read from left to right; columns count from 1 in the whole text. */
type Line = { readonly text: string; readonly number: number; readonly columnsBefore: number }

const rangeIn = ({ number, columnsBefore }: Line, start: number, end: number): Range => ({
  start: { line: number, column: columnsBefore + start + 1 },
  end: { line: number, column: columnsBefore + end + 1 },
})

const scalarAt = (line: Line, at: number): Found | undefined => {
  scalarPattern.lastIndex = at
  const written = scalarPattern.exec(line.text)?.[0]
  if (written === undefined || nullWord.test(written)) return undefined
  const text = /^["']/.test(written) ? written.slice(1, -1) : written
  return { value: { kind: 'text', text, range: rangeIn(line, at, at + written.length) }, end: at + written.length }
}

const skipBlanks = ({ text }: Line, from: number): number => {
  let at = from
  while (text[at] === ' ') at++
  return at
}

/** Reads `[…]` or `{…}`: calls `entry` at each of its entries, which says where that ends. */
const flowAt = (
  line: Line,
  at: number,
  close: string,
  entry: (at: number) => number | undefined,
): number | undefined => {
  let next = skipBlanks(line, at + 1)
  if (line.text[next] === close) return next + 1
  for (;;) {
    const end = entry(next)
    if (end === undefined) return undefined
    next = skipBlanks(line, end)
    if (line.text[next] === close) return next + 1
    if (line.text[next] !== ',' || line.text[next + 1] !== ' ') return undefined
    next = skipBlanks(line, next + 1)
  }
}

const listAt = (line: Line, at: number): Found | undefined => {
  const items: FieldValue[] = []
  const end = flowAt(line, at, ']', (start) => {
    const found = scalarAt(line, start)
    if (found !== undefined) items.push(found.value)
    return found?.end
  })
  return end === undefined ? undefined : { value: { kind: 'list', items, range: rangeIn(line, at, end) }, end }
}

const keyAt = (line: Line, at: number): Pick<Field, 'key' | 'keyRange'> | undefined => {
  keyPattern.lastIndex = at
  const key = keyPattern.exec(line.text)?.[1]
  return key === undefined || nullWord.test(key) ? undefined : { key, keyRange: rangeIn(line, at, at + key.length) }
}

const hasKey = (fields: readonly Field[], key: string): boolean => fields.some((field) => field.key === key)

const mapAt = (line: Line, at: number): Found | undefined => {
  const fields: Field[] = []
  const end = flowAt(line, at, '}', (start) => {
    const key = keyAt(line, start)
    const valueStart = key === undefined ? 0 : start + key.key.length + 1
    if (key === undefined || line.text[valueStart] !== ' ' || hasKey(fields, key.key)) return undefined
    const found = scalarAt(line, skipBlanks(line, valueStart))
    if (found !== undefined) fields.push({ ...key, value: found.value })
    return found?.end
  })
  return end === undefined ? undefined : { value: { kind: 'map', fields, range: rangeIn(line, at, end) }, end }
}

/** The value that fills the rest of the line. */
const valueAt = (line: Line, at: number): FieldValue | undefined => {
  const first = line.text[at]
  const found = first === '[' ? listAt(line, at) : first === '{' ? mapAt(line, at) : scalarAt(line, at)
  return found !== undefined && skipBlanks(line, found.end) === line.text.length ? found.value : undefined
}

type Open = {
  readonly field: Pick<Field, 'key' | 'keyRange'>
  readonly at: Range
  indent: number
  items: FieldValue[]
  start: Range | undefined
}

const closed = ({ field, at, items, start }: Open): Field => {
  const last = items.at(-1)
  if (start === undefined || last === undefined) return { ...field, value: { kind: 'empty', range: at } }
  return { ...field, value: { kind: 'list', items, range: { start: start.start, end: last.range.end } } }
}

/** Adds a `- item` line to the key above it; false where it is none, or not as simple as that. */
const addItem = (open: Open | undefined, line: Line): boolean => {
  const dash = skipBlanks(line, 0)
  if (open === undefined || line.text[dash] !== '-' || line.text[dash + 1] !== ' ') return false
  if (open.items.length > 0 && open.indent !== dash) return false
  const item = valueAt(line, skipBlanks(line, dash + 1))
  if (item === undefined) return false
  open.indent = dash
  open.start ??= rangeIn(line, dash, dash + 1)
  open.items.push(item)
  return true
}

const readLines = (lines: readonly Line[]): readonly Field[] | undefined => {
  const fields: Field[] = []
  const keys = new Set<string>()
  let open: Open | undefined
  for (const line of lines) {
    if (addItem(open, line)) continue
    const key = keyAt(line, 0)
    if (key === undefined || keys.has(key.key)) return undefined
    keys.add(key.key)
    if (open !== undefined) fields.push(closed(open))
    open = undefined
    const after = key.key.length + 1
    if (line.text.length === after)
      open = { field: key, at: rangeIn(line, after, after), indent: 0, items: [], start: undefined }
    else {
      const value = line.text[after] === ' ' ? valueAt(line, skipBlanks(line, after)) : undefined
      if (value === undefined) return undefined
      fields.push({ ...key, value })
    }
  }
  if (open !== undefined) fields.push(closed(open))
  return fields
}

/**
 * Reads the simplest YAML, one key a line with texts, lists and records of texts, many times faster than the parser
 * does and with the same result. Undefined for anything beyond that: then the parser must be asked.
 */
export const readFlatYaml = ({ source, base, positions }: YamlPiece): readonly Field[] | undefined => {
  if (source === '' || source.includes('\t')) return undefined
  const start = positions.positionAt(base)
  const texts = source.split('\n').map((text) => (text.endsWith('\r') ? text.slice(0, -1) : text))
  if (texts.at(-1) === '') texts.pop()
  if (texts.length === 0) return undefined
  return readLines(
    texts.map((text, index) => ({
      text,
      number: start.line + index,
      columnsBefore: index === 0 ? start.column - 1 : 0,
    })),
  )
}
