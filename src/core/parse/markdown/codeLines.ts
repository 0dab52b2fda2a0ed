import type { Block, ListItem, Outline } from './outline'

const codeRanges = (blocks: readonly Block[]): (readonly [number, number])[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'code':
        return [[block.range.start.line, block.range.end.line] as const]
      case 'quote':
        return codeRanges(block.blocks)
      case 'list':
        return block.items.flatMap((item: ListItem) => codeRanges(item.blocks))
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'html':
        return []
    }
  })

/** Tells whether a line, counted from 1, is part of a code block, its fences included. */
export const isCodeLine = ({ blocks }: Outline): ((line: number) => boolean) => {
  const ranges = codeRanges(blocks)
  return (line) => ranges.some(([start, end]) => line >= start && line <= end)
}
