import type { Block, ListItem } from '../../parse/markdown/outline'
import { readOutline } from '../../parse/markdown/markdown'
import { sectionsOf } from '../../parse/markdown/sections'
import { timelineTitleAmong } from '../../parse/incident/timeline'

/** What a line of a document belongs to, and the last line of it. */
export type RowHome = {
  readonly form: 'list' | 'table' | 'heading' | 'lines' | 'paragraph'
  /** The last line that belongs to the row, counted from 1. */
  readonly last: number
  /** A table's first line; 0 for anything else. */
  readonly header: number
}

const holds = ({ range }: { readonly range: Block['range'] }, line: number): boolean =>
  range.start.line <= line && line <= range.end.line

const lastLineOf = ({ range }: { readonly range: Block['range'] }): number =>
  range.end.column === 1 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line

const itemHome = (item: ListItem, line: number): RowHome => {
  const [first, ...nested] = item.blocks
  const deeper = nested.flatMap((block) => (holds(block, line) ? (homeIn([block], line) ?? []) : []))[0]
  if (deeper !== undefined && (first === undefined || !holds(first, line))) return deeper
  return { form: 'list', last: lastLineOf(item), header: 0 }
}

const homeIn = (blocks: readonly Block[], line: number): RowHome | undefined => {
  const at = blocks.findIndex((block) => holds(block, line))
  const block = blocks[at]
  if (block === undefined) return undefined
  switch (block.kind) {
    case 'list': {
      const item = block.items.find((each) => holds(each, line))
      return item && itemHome(item, line)
    }
    case 'table':
      return { form: 'table', last: line, header: block.range.start.line }
    case 'heading': {
      const next = blocks.slice(at + 1).findIndex((each) => each.kind === 'heading')
      const end = next < 0 ? blocks.at(-1) : blocks[at + next]
      return { form: 'heading', last: end === undefined ? line : lastLineOf(end), header: 0 }
    }
    case 'quote':
      return homeIn(block.blocks, line)
    case 'paragraph': {
      const isAlone = lastLineOf(block) === block.range.start.line
      return { form: isAlone ? 'paragraph' : 'lines', last: lastLineOf(block), header: 0 }
    }
    case 'code':
    case 'html':
      return undefined
  }
}

/** Where the row on a line stands. Undefined where it is in nothing that rows stand in. */
export const homesIn = (text: string): ((line: number) => RowHome | undefined) => {
  const { blocks } = readOutline(text)
  return (line) => homeIn(blocks, line)
}

/** A timeline's section that has no row yet: the last line before its first subsection, and its table if it ends in one. */
export type EmptyPlace = { readonly last: number; readonly header: number }

export const emptyTimeline = (text: string): EmptyPlace | undefined => {
  const sections = sectionsOf(readOutline(text)).filter(({ form }) => form === 'heading')
  const section = sections[timelineTitleAmong(sections.map(({ title }) => title))]
  if (section === undefined) return undefined
  const deeper = section.blocks.findIndex(({ kind }) => kind === 'heading')
  const own = deeper < 0 ? section.blocks : section.blocks.slice(0, deeper)
  const end = own.at(-1)
  if (end === undefined) return { last: lastLineOf({ range: section.titleRange }), header: 0 }
  return { last: lastLineOf(end), header: end.kind === 'table' ? end.range.start.line : 0 }
}
