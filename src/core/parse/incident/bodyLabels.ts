import type { Range } from '../../domain/text'
import type { Block, InlineText, ListItem, Outline } from '../markdown/outline'
import { labelOf, plainTitle } from '../markdown/sections'

/** A label in the body and the one line behind it, such as `**Detected**: 2026-11-19 08:20`. */
export type BodyLabel = {
  /** As `plainTitle` gives it. */
  readonly label: string
  readonly value: string
  /** False for words in a bullet that only look like a label because a date follows: `Resolved 2026-11-19 09:40`. */
  readonly marked: boolean
  readonly range: Range
}

const wordsBeforeDate = /^([\p{L}][\p{L} /'’-]{1,40}?)\s{1,8}[-–—]?\s{0,8}((?:on |at )?(?:~ ?)?\d.*)$/su

const fromText = (text: InlineText, bullet: boolean): readonly BodyLabel[] => {
  const labelled = labelOf(text)
  if (labelled !== undefined && (labelled.bold || bullet || !labelled.value.includes('\n'))) {
    const value = labelled.value.split('\n', 1)[0] ?? ''
    return [{ label: plainTitle(labelled.label), value: value.trim(), marked: true, range: text.range }]
  }
  const words = bullet && /\d/.test(text.plain) ? wordsBeforeDate.exec(text.plain.trim()) : null
  if (words === null) return []
  const value = (words[2] ?? '').split('\n', 1)[0] ?? ''
  return [{ label: plainTitle(words[1] ?? ''), value, marked: false, range: text.range }]
}

/** Lines of one paragraph, each with a bold label or a plain one of its own. */
const fromParagraph = (text: InlineText, bullet: boolean): readonly BodyLabel[] => {
  const lines = text.plain.split('\n')
  if (lines.length === 1) return fromText(text, bullet)
  return lines.flatMap((plain, index) => {
    const row = text.range.start.line + index
    const range: Range =
      row >= text.range.end.line
        ? { start: { line: text.range.end.line, column: 1 }, end: text.range.end }
        : { start: index === 0 ? text.range.start : { line: row, column: 1 }, end: { line: row + 1, column: 1 } }
    const leadingStrong = index === 0 ? text.leadingStrong : undefined
    return fromText({ ...text, plain, leadingStrong, range }, bullet)
  })
}

const fromItem = (item: ListItem): readonly BodyLabel[] =>
  item.blocks.flatMap((block, index) =>
    block.kind === 'paragraph' ? fromParagraph(block.text, index === 0) : fromBlock(block),
  )

const joined = (cells: readonly InlineText[]): readonly BodyLabel[] => {
  const [label, value] = cells
  if (label === undefined || value === undefined || cells.length !== 2 || label.plain.trim() === '') return []
  return [{ label: plainTitle(label.plain), value: value.plain.trim(), marked: true, range: label.range }]
}

const columnName =
  /^\W*(?:description|definition|value|details?|meaning|info|information|content|data|notes?|comments?|response(?: time)?|examples?|criteria|说明|描述|值|内容|beschreibung|wert|valeur|valor)\W*$/i

/** A table's first row is its header, or, where there is nothing to call the columns, a row as the others. */
const isHeader = (cells: readonly InlineText[]) => cells.some(({ plain }) => columnName.test(plain))

const fromBlock = (block: Block): readonly BodyLabel[] => {
  switch (block.kind) {
    case 'paragraph':
      return fromParagraph(block.text, false)
    case 'list':
      return block.items.flatMap(fromItem)
    case 'table':
      return [...(isHeader(block.header) ? [] : [block.header]), ...block.rows].flatMap(joined)
    case 'quote':
      return block.blocks.flatMap(fromBlock)
    case 'heading':
    case 'code':
    case 'html':
      return []
  }
}

/** A heading with nothing but one short line under it, such as `## Severity` and `SEV-2`. */
const fromHeadings = (blocks: readonly Block[]): readonly BodyLabel[] =>
  blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    if (block.kind !== 'heading' || next?.kind !== 'paragraph' || next.text.plain.length > 40) return []
    if (next.text.plain.includes('\n') || labelOf(next.text) !== undefined) return []
    return [{ label: plainTitle(block.text.plain), value: next.text.plain.trim(), marked: true, range: next.range }]
  })

const byPlace = (a: BodyLabel, b: BodyLabel) =>
  a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column

/** All labels of a document's body in the order of the text: bold ones, bullets, rows of tables with two columns. */
export const bodyLabels = (outline: Outline): readonly BodyLabel[] =>
  [...outline.blocks.flatMap(fromBlock), ...fromHeadings(outline.blocks)].sort(byPlace)
