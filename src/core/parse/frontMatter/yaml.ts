import type { FieldValue } from '../../domain/frontMatter'
import type { Parsed } from '../../domain/text'
import { endOfLine, textPositions } from '../text/textPositions'
import { parseYaml } from './yamlDocument'
import { readFlatYaml } from './yamlFlat'
import { yamlProblem } from './yamlProblems'
import { recoverFields } from './yamlRecovery'
import { yamlValue, type YamlPiece } from './yamlValue'

const hasTemplateTag = (source: string): boolean => source.includes('{{') || source.includes('{%')

/** The same as `readYamlPiece`, by the parser alone. */
export const parseYamlPiece = (piece: YamlPiece): Parsed<FieldValue | undefined> => {
  const document = parseYaml(piece.source)
  if (document?.errors.length === 0 && !hasTemplateTag(piece.source)) {
    return document.contents === null ? { value: undefined, problems: [] } : yamlValue(piece, document.contents)
  }
  const { fields, problems } = recoverFields(piece)
  const range = piece.positions.range(piece.base, piece.base + piece.source.length)
  if (fields.length > 0 || problems.length > 0) return { value: { kind: 'map', fields, range }, problems }
  const firstLine = piece.positions.range(piece.base, piece.base + endOfLine(piece.source, 0))
  return { value: undefined, problems: [yamlProblem('unreadable', firstLine, '')] }
}

/** The value of a piece of YAML, as much of it as can be read; undefined where there is nothing but comments. */
export const readYamlPiece = (piece: YamlPiece): Parsed<FieldValue | undefined> => {
  const fields = readFlatYaml(piece)
  if (fields === undefined) return parseYamlPiece(piece)
  const range = piece.positions.range(piece.base, piece.base + piece.source.trimEnd().length)
  return { value: { kind: 'map', fields, range }, problems: [] }
}

/** Reads a whole YAML file, such as the team file, with all scalars kept as text. Nothing written in it: undefined. */
export const readYaml = (text: string): Parsed<FieldValue | undefined> => {
  const base = text.charCodeAt(0) === 0xfeff ? 1 : 0
  return readYamlPiece({ source: text.slice(base), base, positions: textPositions(text) })
}
