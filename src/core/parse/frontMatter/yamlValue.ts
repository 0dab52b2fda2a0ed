import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Alias,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Field, FieldValue } from '../../domain/frontMatter'
import type { Problem, Range } from '../../domain/text'
import type { TextPositions } from '../text/textPositions'
import { yamlProblem, type YamlProblemCode } from './yamlProblems'

/** A piece of YAML in a larger text: `source` starts at the offset `base` of the text that `positions` counts in. */
export type YamlPiece = { readonly source: string; readonly base: number; readonly positions: TextPositions }

type Conversion = YamlPiece & {
  readonly problems: Problem[]
  readonly anchors: Map<string, unknown>
  readonly aliased: { values: number; inside: boolean }
}

const maxDepth = 50
const maxAliasedValues = 2_000

type Span = readonly [start: number, end: number, next: number]

const spanOf = (node: unknown, fallback: number): Span =>
  (node as { readonly range?: Span | null } | null | undefined)?.range ?? [fallback, fallback, fallback]

const rangeAt = ({ positions, base }: YamlPiece, start: number, end: number): Range =>
  positions.range(base + start, base + end)

/** Where the last item of a block collection ends, comments after it left out. */
const lastEnd = (node: unknown): number | undefined => {
  if (!isCollection(node) || node.flow === true) return undefined
  const last: unknown = node.items.at(-1)
  const [key, value] = isPair(last) ? [last.key, last.value] : [undefined, last]
  const end = lastEnd(value) ?? spanOf(value, -1)[1]
  return end > spanOf(key, -1)[1] ? end : undefined
}

const rangeOf = (piece: YamlPiece, node: unknown, fallback: number): Range => {
  const [start, next] = spanOf(node, fallback)
  // The parser lets block collections and block scalars reach into the lines below them.
  const end = lastEnd(node) ?? start + piece.source.slice(start, next).trimEnd().length
  return rangeAt(piece, start, end)
}

const report = (conversion: Conversion, code: YamlProblemCode, range: Range, subject: string): void => {
  if (!conversion.aliased.inside) conversion.problems.push(yamlProblem(code, range, subject))
}

const reportSwallowedValue = (conversion: Conversion, [start, , next]: Span): void => {
  const comment = /^[ \t]*(#[^\s#][^\r\n]*)/.exec(conversion.source.slice(start, next))
  if (comment?.[1] === undefined) return
  const at = start + comment[0].length - comment[1].length
  const text = comment[1].trimEnd()
  report(conversion, 'comment-swallows-value', rangeAt(conversion, at, at + text.length), text)
}

const scalarValue = (conversion: Conversion, node: Scalar, at: number): FieldValue => {
  const text = typeof node.value === 'string' ? node.value : ''
  const range = rangeOf(conversion, node, at)
  if (node.type !== 'PLAIN' || !/^(~|null|Null|NULL)?$/.test(text)) return { kind: 'text', text, range }
  if (text === '') reportSwallowedValue(conversion, spanOf(node, at))
  return { kind: 'empty', range }
}

const aliasValue = (conversion: Conversion, node: Alias, at: number, depth: number): FieldValue => {
  const range = rangeOf(conversion, node, at)
  const { aliased, anchors } = conversion
  if (!anchors.has(node.source)) {
    report(conversion, 'unknown-alias', range, node.source)
    return { kind: 'text', text: `*${node.source}`, range }
  }
  const outermost = !aliased.inside
  aliased.inside = true
  const value = valueOf(conversion, anchors.get(node.source), at, depth + 1)
  aliased.inside = !outermost
  if (aliased.values <= maxAliasedValues) return { ...value, range }
  report(conversion, 'too-many-aliases', range, node.source)
  return { kind: 'empty', range }
}

const keyText = (conversion: Conversion, key: unknown): string => {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : ''
  const [start, end] = spanOf(key, 0)
  return conversion.source.slice(start, end)
}

const mergedFields = (value: FieldValue): readonly Field[] => {
  if (value.kind === 'list') return value.items.flatMap(mergedFields)
  return value.kind === 'map' ? value.fields : []
}

const fieldsOf = (conversion: Conversion, map: YAMLMap, at: number, depth: number): readonly Field[] => {
  const fields: Field[] = []
  const merged: Field[] = []
  const keys = new Set<string>()
  for (const { key, value } of map.items as readonly Pair[]) {
    const keyRange = rangeOf(conversion, key, at)
    const field = {
      key: keyText(conversion, key),
      keyRange,
      value: valueOf(conversion, value, spanOf(key, at)[1], depth + 1),
    }
    if (field.key === '<<' && mergedFields(field.value).length > 0) {
      merged.push(...mergedFields(field.value))
      continue
    }
    if (keys.has(field.key)) report(conversion, 'duplicate-key', keyRange, field.key)
    keys.add(field.key)
    fields.push(field)
  }
  for (const field of merged) {
    if (keys.has(field.key)) continue
    keys.add(field.key)
    fields.push(field)
  }
  return fields
}

const templateTag = (conversion: Conversion, node: YAMLMap | YAMLSeq, at: number): FieldValue | undefined => {
  const [start, end] = spanOf(node, at)
  const text = conversion.source.slice(start, end)
  if (!text.startsWith('{{') && !text.startsWith('{%')) return undefined
  const range = rangeAt(conversion, start, end)
  report(conversion, 'template-tag', range, text)
  return { kind: 'text', text, range }
}

/**
 * A node as texts with their places. `at` is the place of what is missing. Aliases are followed and merge keys
 * unfolded, both within limits; beyond them the value is empty and there is a problem.
 */
const valueOf = (conversion: Conversion, node: unknown, at: number, depth: number): FieldValue => {
  if (conversion.aliased.inside && ++conversion.aliased.values > maxAliasedValues)
    return { kind: 'empty', range: rangeOf(conversion, node, at) }
  if (isAlias(node)) return aliasValue(conversion, node, at, depth)
  const range = rangeOf(conversion, node, at)
  if (depth > maxDepth) {
    if (conversion.aliased.inside) conversion.aliased.values = Infinity
    report(conversion, 'too-deep', range, '')
    return { kind: 'empty', range }
  }
  if (isScalar(node)) {
    if (node.anchor !== undefined) conversion.anchors.set(node.anchor, node)
    return scalarValue(conversion, node, at)
  }
  if (!isMap(node) && !isSeq(node)) return { kind: 'empty', range }
  if (node.anchor !== undefined) conversion.anchors.set(node.anchor, node)
  if (isMap(node))
    return templateTag(conversion, node, at) ?? { kind: 'map', fields: fieldsOf(conversion, node, at, depth), range }
  const items = node.items.map((item) => valueOf(conversion, item, spanOf(node, at)[0], depth + 1))
  return { kind: 'list', items, range }
}

/** A parsed node's value and its problems; an absent node is an empty value at the piece's start. */
export const yamlValue = (piece: YamlPiece, node: unknown): { value: FieldValue; problems: readonly Problem[] } => {
  const conversion = {
    ...piece,
    problems: [],
    anchors: new Map<string, unknown>(),
    aliased: { values: 0, inside: false },
  }
  const value = valueOf(conversion, node, 0, 0)
  return { value, problems: conversion.problems }
}
