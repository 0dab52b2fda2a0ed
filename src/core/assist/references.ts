import type { Field, FieldValue, FrontMatter } from '../domain/frontMatter'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath, Position, Range } from '../domain/text'
import { isCodeLine } from '../parse/markdown/codeLines'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'
import { targetPath } from '../parse/markdown/linkTargets'
import { readOutline } from '../parse/markdown/markdown'
import { createNames, type Meant, type Names } from './names'
import { isNameAsKey, namingOf, type Naming } from './referenceKeys'
import { holds, piecesOf, placeOf, sourceLines, within, type Piece, type SourceLines } from './sourceLines'

/** How it is written: a name, a path, an incident's id, or a Markdown link. */
export type Writing = 'name' | 'path' | 'incident' | 'link'

/** Somebody or something known that a place of a document names. */
export type Reference = { readonly meant: Meant; readonly writing: Writing; readonly range: Range }

/**
 * Everything known that a document's text names, in the order of the text: people, teams, services, paths and incidents
 * in front matter, `@name`, incident ids and links to documents in the body. What names nobody known is none.
 */
export const referencesIn = (base: KnowledgeBase, path: DocPath, text: string): readonly Reference[] => {
  const source: Reading = { path, lines: sourceLines(text), names: createNames(base, path), base }
  const { frontMatter } = readFrontMatter(text).value
  const fields = frontMatter?.fields ?? []
  return [...fields.flatMap((field) => inField(source, field, undefined)), ...inBody(source, text, frontMatter)]
}

/** What stands at a position; undefined where nothing known is named. */
export const referenceAt = (
  base: KnowledgeBase,
  path: DocPath,
  text: string,
  position: Position,
): Reference | undefined => referencesIn(base, path, text).find(({ range }) => holds(range, position))

type Reading = {
  readonly path: DocPath
  readonly lines: SourceLines
  readonly names: Names
  readonly base: KnowledgeBase
}

const inField = (source: Reading, { key, keyRange, value }: Field, outer: Naming): readonly Reference[] => {
  const named = isNameAsKey(key, outer) ? source.names.person(key.trim()) : undefined
  const asKey: readonly Reference[] =
    named === undefined ? [] : [{ meant: named, writing: 'name', range: placeOf(source.lines, keyRange, key.trim()) }]
  return [...asKey, ...inValue(source, value, namingOf(key, outer))]
}

const inValue = (source: Reading, value: FieldValue, naming: Naming): readonly Reference[] => {
  switch (value.kind) {
    case 'empty':
      return []
    case 'list':
      return value.items.flatMap((item) => inValue(source, item, naming))
    case 'map':
      return value.fields.flatMap((field) => inField(source, field, naming))
    case 'text':
      return inText(source, value.text.trim(), value.range, naming)
  }
}

/** A name of the sort that the key asks for; else whatever a sentence may mention. */
const inText = (source: Reading, text: string, range: Range, naming: Naming): readonly Reference[] => {
  const { lines, names } = source
  const each = (parts: readonly string[], find: (part: string) => Meant | undefined, writing: Writing) =>
    parts.flatMap((part): Reference[] => {
      const meant = find(part)
      return meant === undefined ? [] : [{ meant, writing, range: placeOf(lines, range, part) }]
    })
  const found = (): readonly Reference[] => {
    switch (naming) {
      case 'people':
        return each(partsOf(text), names.person, 'name')
      case 'services':
        return each(partsOf(text), names.service, 'name')
      case 'incidents':
        return each(partsOf(text), names.incident, 'incident')
      case 'paths':
        return each([linkTarget(text)], names.document, 'path')
      case undefined:
        return []
    }
  }
  const named = found()
  return named.length > 0 ? named : piecesOf(lines, range).flatMap((piece) => mentionsIn(source, piece))
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const linkTarget = (text: string): string => /^\[[^\]]*\]\(([^)\s]+)[^)]*\)$/.exec(text)?.[1] ?? text

const mention = /(?<![\p{L}\p{N}_.+/@-])@[\p{L}\p{N}][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}_.-]+)*/gu
const word = /(?<![\p{L}\p{N}_@/-])[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*/gu

const mentionsIn = ({ names }: Reading, piece: Piece): readonly Reference[] => {
  const found: Reference[] = []
  const add = (meant: Meant | undefined, writing: Writing, at: number, written: string) => {
    if (meant !== undefined) found.push({ meant, writing, range: within(piece, at, at + written.length) })
  }
  for (const { 0: match, index } of piece.text.matchAll(mention)) {
    // A full stop or hyphen at the end is the sentence's.
    const handle = match.replace(/[._-]+$/, '')
    add(names.person(handle), 'name', index, handle)
  }
  for (const { 0: match, index } of piece.text.matchAll(word)) {
    // A bare number would be an incident on every line.
    if (/\d/.test(match) && /\p{L}/u.test(match)) add(names.incident(match), 'incident', index, match)
  }
  return found.sort((a, b) => a.range.start.column - b.range.start.column)
}

const inBody = (source: Reading, text: string, frontMatter: FrontMatter | undefined): readonly Reference[] => {
  const outline = readOutline(text)
  const isCode = isCodeLine(outline)
  const links = outline.links.filter(({ image }) => !image)
  const front = frontMatter?.range
  const isFront = (line: number) => front !== undefined && line >= front.start.line && line <= front.end.line
  const found: Reference[] = links.flatMap(({ target, range }): Reference[] => {
    const path = targetPath(source.path, target)
    const known = path !== undefined && source.base.documents.has(path as DocPath)
    return known ? [{ meant: { kind: 'document', path: path as DocPath }, writing: 'link', range }] : []
  })
  for (let line = 1; line <= source.lines.count; line += 1) {
    if (isCode(line) || isFront(line)) continue
    const piece = { line, column: 1, text: withoutCode(source.lines.at(line)) }
    const mentions = mentionsIn(source, piece)
    found.push(...mentions.filter(({ range }) => !links.some((link) => holds(link.range, range.start))))
  }
  return found.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column)
}

/** Code spans blanked out, so that columns stay. */
const withoutCode = (line: string): string =>
  line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (code) => ' '.repeat(code.length))
