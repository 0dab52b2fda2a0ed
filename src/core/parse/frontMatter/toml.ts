import { parse, TomlDate, type TomlTable, type TomlValue } from 'smol-toml'
import type { FieldValue } from '../../domain/frontMatter'
import type { Parsed, Problem, Range } from '../../domain/text'
import { endOfLine, nextLine, type TextPositions } from '../text/textPositions'
import { createTomlTree, type TomlTree } from './tomlTree'

/** A key with its value, or a table's heading; offsets in the source. */
type Statement = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly data: TomlTable | undefined
}

type Piece = { readonly source: string; readonly base: number; readonly positions: TextPositions }

const maxLinesOfValue = 50

const parsed = (source: string): TomlTable | undefined => {
  try {
    return parse(source, { integersAsBigInt: true, unsafeKeyBehaviour: 'keep', maxDepth: 50 })
  } catch {
    return undefined
  }
}

/** A line alone, or with the lines below it up to the one that closes the value it opens. */
const statementAt = (source: string, start: number): Statement => {
  const first = source.slice(start, endOfLine(source, start))
  const alone = parsed(first)
  if (alone !== undefined || !/[[{]|"""|'''/.test(first))
    return { start, end: start + first.length, text: first, data: alone }
  let at = nextLine(source, start)
  for (let lines = 1; lines < maxLinesOfValue && at < source.length; lines++, at = nextLine(source, at)) {
    const end = endOfLine(source, at)
    if (!/[\]}]|"""|'''/.test(source.slice(at, end))) continue
    const data = parsed(source.slice(start, end))
    if (data !== undefined) return { start, end, text: source.slice(start, end), data }
  }
  return { start, end: start + first.length, text: first, data: undefined }
}

const isTable = (value: TomlValue): value is TomlTable =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)

const stringLiteral = /^(?:"""[\s\S]*?"""+|'''[\s\S]*?'''+|"(?:[^"\\]|\\.)*"|'[^']*')/

/** The value as it is written, for its range and, where it is no string, for its text. */
const writtenValue = (text: string): string =>
  stringLiteral.exec(text)?.[0] ?? (/^[[{]/.test(text) ? text.trimEnd() : text.replace(/#.*$/, '').trimEnd())

const valueOf = (value: TomlValue, written: string | undefined, range: Range): FieldValue => {
  if (Array.isArray(value)) return { kind: 'list', items: value.map((item) => valueOf(item, undefined, range)), range }
  if (isTable(value)) {
    const fields = Object.entries(value).map(([key, item]) => ({
      key,
      keyRange: range,
      value: valueOf(item, undefined, range),
    }))
    return { kind: 'map', fields, range }
  }
  if (typeof value === 'string') return { kind: 'text', text: value, range }
  return { kind: 'text', text: written ?? (value instanceof TomlDate ? value.toISOString() : String(value)), range }
}

/** The names of a table's heading, and whether it adds to a list of tables. */
const headingOf = (data: TomlTable): { readonly path: readonly string[]; readonly list: boolean } => {
  const path: string[] = []
  let table: TomlTable | undefined = data
  let list = false
  while (table !== undefined) {
    const [entry]: [string, TomlValue][] = Object.entries(table)
    if (entry === undefined) break
    path.push(entry[0])
    list = Array.isArray(entry[1])
    table = isTable(entry[1]) ? entry[1] : undefined
  }
  return { path, list }
}

const keyPart =
  /^[ \t]*(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*'))*[ \t]*=[ \t]*/

const addKeys = (tree: TomlTree, { positions, base }: Piece, { start, text, data }: Statement): boolean => {
  const key = keyPart.exec(text)?.[0] ?? ''
  const name = key.slice(0, key.lastIndexOf('=')).trim()
  const from = base + start
  const at = from + key.length
  const written = writtenValue(text.slice(key.length))
  const keyAt = from + text.indexOf(name)
  const keyRange = positions.range(keyAt, keyAt + name.length)
  const range = positions.range(at, at + written.length)
  const add = (table: TomlTable, path: readonly string[]): boolean =>
    Object.entries(table).every(([part, value]) =>
      isTable(value) && !written.startsWith('{')
        ? add(value, [...path, part])
        : tree.set([...path, part], { keyRange, value: valueOf(value, written, range) }),
    )
  return add(data ?? {}, [])
}

/** The fields of a piece of TOML; a line that cannot be read is a problem and takes no other with it. */
export const readTomlPiece = (piece: Piece): Parsed<FieldValue> => {
  const { source, base, positions } = piece
  const tree = createTomlTree()
  const problems: Problem[] = []
  const report = (code: string, message: string, { start, end }: Statement): void => {
    problems.push({ code, message, severity: 'error', range: positions.range(base + start, base + end) })
  }
  for (let at = 0; at < source.length;) {
    const statement = statementAt(source, at)
    at = nextLine(source, statement.end)
    const { text, data, start, end } = statement
    if (data === undefined)
      report(
        'toml-unreadable',
        'This is no valid TOML, so it is not read: check its quotes, brackets and `=`.',
        statement,
      )
    else if (text.trimStart().startsWith('[')) tree.open(headingOf(data), positions.range(base + start, base + end))
    else if (!addKeys(tree, piece, statement))
      report('duplicate-key', 'This key is given more than once, which TOML forbids: keep one of them.', statement)
  }
  return { value: tree.value(positions.range(base, base + source.length)), problems }
}
