import type { ActionItem } from '../../domain/documents'
import type { FieldValue } from '../../domain/frontMatter'
import { entriesOf, fieldNamed, fieldsOf } from '../../parse/frontMatter/fields'
import { readFrontMatter } from '../../parse/frontMatter/frontMatter'
import { actionColumns, readActionItems, type ActionColumn } from '../../parse/incident/actionItems'
import { readOutline } from '../../parse/markdown/markdown'
import type { Block, ListItem } from '../../parse/markdown/outline'
import { allBlocks, sectionsOf } from '../../parse/markdown/sections'
import { offsetsIn } from '../applyEdits'

/** From `start` up to, and without, `end`; offsets in the whole text. */
export type Span = { readonly start: number; readonly end: number }

/** The rows of a table of actions, each with its cells as they stand between the pipes, the pipe before them included. */
export type ActionTable = {
  readonly columns: Readonly<Partial<Record<ActionColumn, number>>>
  /** What stands in every row, cell by cell, for the words that a team uses. */
  readonly rows: readonly (readonly string[])[]
}

/** Where and in which form an action item is written. */
export type ActionForm =
  | { readonly kind: 'entry'; readonly words: Span; readonly checked: boolean | undefined }
  | { readonly kind: 'row'; readonly cells: readonly Span[]; readonly table: ActionTable }
  | { readonly kind: 'field'; readonly entry: FieldValue; readonly words: Span }

export type ActionPlace = {
  readonly item: ActionItem
  /** Its number among all items of the document. */
  readonly index: number
  readonly form: ActionForm
}

/** A document's action items as they are read, without anything else of it. */
export const actionsIn = (text: string): readonly ActionItem[] => {
  const outline = readOutline(text)
  const fields = fieldsOf(readFrontMatter(text).value.frontMatter)
  return readActionItems(fields, sectionsOf(outline), outline.blocks, []).actionItems
}

/** Something that an item may be written in: lines from its own first to its last. */
type Carrier = { readonly line: number; readonly lastLine: number; readonly form: ActionForm }

type Offsets = ReturnType<typeof offsetsIn>

const spanOf = (offsetOf: Offsets, { range }: { readonly range: FieldValue['range'] }): Span => ({
  start: offsetOf(range.start),
  end: offsetOf(range.end),
})

const entryCarrier = (offsetOf: Offsets, { checked, blocks, range }: ListItem): readonly Carrier[] => {
  const [first] = blocks
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return []
  const form = { kind: 'entry' as const, words: spanOf(offsetOf, first.text), checked }
  return [{ line: first.range.start.line, lastLine: range.end.line, form }]
}

const rowCarriers = (offsetOf: Offsets, table: Extract<Block, { kind: 'table' }>): readonly Carrier[] => {
  const columns = actionColumns(table, true)
  if (columns === undefined) return []
  const rows = table.rows.map((row) => row.map(({ plain }) => plain))
  return table.rows.flatMap((row) => {
    const line = row[0]?.range.start.line
    if (line === undefined) return []
    const cells = row.map((cell) => spanOf(offsetOf, cell))
    return [{ line, lastLine: line, form: { kind: 'row' as const, cells, table: { columns, rows } } }]
  })
}

const bodyCarriers = (offsetOf: Offsets, blocks: readonly Block[]): readonly Carrier[] =>
  allBlocks(blocks).flatMap((block) => {
    if (block.kind === 'table') return rowCarriers(offsetOf, block)
    return block.kind === 'list' ? block.items.flatMap((item) => entryCarrier(offsetOf, item)) : []
  })

const fieldCarriers = (offsetOf: Offsets, text: string): readonly Carrier[] => {
  const fields = fieldsOf(readFrontMatter(text).value.frontMatter)
  return entriesOf(fieldNamed(fields, 'actions', 'action_items')?.value).map((entry) => {
    const title =
      entry.kind === 'map' ? fieldNamed(entry.fields, 'title', 'action', 'summary', 'description', 'what') : undefined
    const { range } = title?.value ?? entry
    const form = { kind: 'field' as const, entry, words: spanOf(offsetOf, { range }) }
    return { line: range.start.line, lastLine: entry.range.end.line, form }
  })
}

/**
 * The action item at a line: one that begins there, else the innermost that the line belongs to (its detail, a field of
 * its record). `several` where more than one begins on that line; undefined where none is.
 */
export const actionAt = (text: string, line: number): ActionPlace | 'several' | undefined => {
  const offsetOf = offsetsIn(text)
  const items = actionsIn(text)
  const carriers = [...fieldCarriers(offsetOf, text), ...bodyCarriers(offsetOf, readOutline(text).blocks)]
  const places = items.flatMap((item, index) => {
    const carrier = carriers.find((each) => each.line === item.line)
    return carrier === undefined ? [] : [{ item, index, ...carrier }]
  })
  const [own, ...others] = places.filter((place) => place.line === line)
  if (others.length > 0) return 'several'
  return own ?? places.findLast((place) => place.line <= line && line <= place.lastLine)
}
