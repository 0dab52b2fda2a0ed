import type { Field } from '../../domain/frontMatter'
import type { Problem } from '../../domain/text'
import type { Document } from 'yaml'
import { endOfLine, nextLine } from '../text/textPositions'
import { parseYaml } from './yamlDocument'
import { yamlProblem } from './yamlProblems'
import { yamlValue, type YamlPiece } from './yamlValue'

/** The lines of one top-level key, or one line that belongs to none. Offsets in the piece's source. */
type Chunk = { readonly key: string | undefined; readonly start: number; readonly end: number }

const keyPattern = /^(?:"([^"\\]*)"|'([^']*)'|([^\s#:{}[\],&*!|>%@`'"<-][^:]*)):(?=[ \t]|$)/

const belongsToAbove = (line: string): boolean => line.trim() === '' || /^([ \t#\]}]|- |-$)/.test(line)

const chunksOf = (source: string): readonly Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = 0; at < source.length; at = nextLine(source, at)) {
    const line = source.slice(at, endOfLine(source, at))
    const end = nextLine(source, at)
    const last = chunks.at(-1)
    const match = keyPattern.exec(line)
    if (match !== null) chunks.push({ key: (match[1] ?? match[2] ?? match[3] ?? '').trimEnd(), start: at, end })
    else if (belongsToAbove(line)) {
      if (last?.key !== undefined) chunks[chunks.length - 1] = { ...last, end }
      else if (!/^[ \t]*(#.*)?$/.test(line)) chunks.push({ key: undefined, start: at, end })
    } else if (!/^(---|\.\.\.)[ \t]*$/.test(line)) chunks.push({ key: undefined, start: at, end })
  }
  return chunks
}

type Read = { readonly fields: readonly Field[]; readonly problems: readonly Problem[] }

const fieldsIn = (piece: YamlPiece, document: Document): Read => {
  const { value, problems } = yamlValue(piece, document.contents)
  return { fields: value.kind === 'map' ? value.fields : [], problems }
}

const problemAt = (
  piece: YamlPiece,
  code: Parameters<typeof yamlProblem>[0],
  start: number,
  end: number,
  subject: string,
): Problem => yamlProblem(code, piece.positions.range(piece.base + start, piece.base + end), subject)

const reservedCharacters = (piece: YamlPiece, document: Document): Read => {
  const { fields, problems } = fieldsIn(piece, document)
  const found = document.errors.map(({ pos: [start] }) => {
    const token = /^[^\s,\]}]*/.exec(piece.source.slice(start))?.[0] ?? ''
    return problemAt(piece, 'reserved-character', start, start + token.length, token)
  })
  return { fields, problems: [...found, ...problems] }
}

/** What is wrong with a value that can be kept as it is written all the same. */
const plainlyMeant = (text: string): 'template-tag' | 'colon-in-value' | undefined => {
  if (/\{[{%]/.test(text)) return 'template-tag'
  return !/^["'[{|>&*!]/.test(text) && /:([ \t]|$)/.test(text) ? 'colon-in-value' : undefined
}

/** The quotes around a template's tag are not part of what it stands for. */
const unquoted = (text: string): string => /^(["'])(.+)\1$/.exec(text)?.[2] ?? text

/** A key and what follows it on its one line, taken as text where it is plain what was meant. */
const rawLine = (piece: YamlPiece, key: string): Read | undefined => {
  const line = piece.source.slice(0, endOfLine(piece.source, 0))
  if (piece.source.slice(line.length).trim() !== '') return undefined
  const colon = /:(?=[ \t]|$)/g
  colon.lastIndex = key.length
  const after = (colon.exec(line)?.index ?? line.length) + 1
  const text = line
    .slice(after)
    .replace(/[ \t]#.*$/, '')
    .trim()
  const start = after + line.slice(after).search(/\S|$/)
  const code = plainlyMeant(text)
  if (code === undefined) return undefined
  const range = piece.positions.range(piece.base + start, piece.base + start + text.length)
  const keyRange = piece.positions.range(piece.base, piece.base + line.slice(0, after - 1).trimEnd().length)
  const problem = yamlProblem(code, range, code === 'template-tag' ? text : key)
  return { fields: [{ key, keyRange, value: { kind: 'text', text: unquoted(text), range } }], problems: [problem] }
}

const withoutTabs = (source: string): string => source.replace(/^[ \t]+/gm, (blanks) => ' '.repeat(blanks.length))

const readChunk = (piece: YamlPiece, key: string): Read => {
  const document = parseYaml(piece.source)
  if (document?.errors.length === 0 && !/:[ \t]+\{[{%]/.test(piece.source)) return fieldsIn(piece, document)
  if (document?.errors.length && document.errors.every(({ code }) => code === 'BAD_SCALAR_START'))
    return reservedCharacters(piece, document)
  const raw = rawLine(piece, key)
  if (raw !== undefined) return raw
  if (document?.errors.length === 0) return fieldsIn(piece, document)
  const start = document?.errors[0]?.pos[0] ?? 0
  if (document?.errors.some(({ code }) => code === 'TAB_AS_INDENT')) {
    const again = parseYaml(withoutTabs(piece.source))
    const problem = problemAt(piece, 'tab-indentation', start, start + 1, key)
    const read = again?.errors.length === 0 ? fieldsIn(piece, again) : { fields: [], problems: [] }
    return { fields: read.fields, problems: [problem, ...read.problems] }
  }
  return { fields: [], problems: [problemAt(piece, 'unreadable-value', 0, endOfLine(piece.source, 0), key)] }
}

const strayLine = (piece: YamlPiece): Problem => {
  const end = endOfLine(piece.source, 0)
  const line = piece.source.slice(0, end).trim()
  const start = piece.source.indexOf(line)
  return problemAt(piece, /^(\{[{%#]|<%)/.test(line) ? 'template-tag' : 'not-a-key', start, start + line.length, line)
}

const repeatedKeys = (fields: readonly Field[]): readonly Problem[] => {
  const seen = new Set<string>()
  return fields.flatMap(({ key, keyRange }) => {
    if (seen.has(key)) return [yamlProblem('duplicate-key', keyRange, key)]
    seen.add(key)
    return []
  })
}

/** Reads each top-level key by itself, so that one that YAML refuses does not take the others with it. */
export const recoverFields = (piece: YamlPiece): Read => {
  const fields: Field[] = []
  const problems: Problem[] = []
  for (const { key, start, end } of chunksOf(piece.source)) {
    const part = { ...piece, source: piece.source.slice(start, end), base: piece.base + start }
    if (key === undefined) {
      problems.push(strayLine(part))
      continue
    }
    const read = readChunk(part, key)
    fields.push(...read.fields)
    problems.push(...read.problems)
  }
  return { fields, problems: [...problems, ...repeatedKeys(fields)] }
}
