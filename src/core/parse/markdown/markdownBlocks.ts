import type { BlockContent, Code, Definition, DefinitionContent, List, Nodes, RootContent, Table } from 'mdast'
import type { Range } from '../../domain/text'
import { inlineText, type InlineContext } from './markdownInline'
import type { Block, ListItem } from './outline'

/** Quotes and lists nested deeper than this are not followed, so that no document can exhaust the stack. */
const maxDepth = 100

type BlockNode = RootContent | BlockContent | DefinitionContent

/** What blocks need to know of the document around them. */
export type BlockContext = InlineContext & {
  /** Called with every code block, in the order of the text. */
  readonly onCode: (node: Code) => void
}

const listItems = (context: BlockContext, list: List, depth: number): readonly ListItem[] =>
  list.children.map((item) => ({
    checked: item.checked ?? undefined,
    blocks: blocksOf(context, item.children, depth + 1),
    range: context.rangeOf(item),
  }))

const table = (context: BlockContext, node: Table, range: Range): Block => {
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => inlineText(context, cell.children, context.rangeOf(cell))),
  )
  return { kind: 'table', header, rows, range }
}

const code = (context: BlockContext, node: Code, range: Range): Block => {
  context.onCode(node)
  return { kind: 'code', language: node.lang ?? undefined, text: node.value, range }
}

/** Undefined for what says nothing by itself: thematic breaks, definitions. */
const leafBlock = (context: BlockContext, node: BlockNode): Block | undefined => {
  const range = context.rangeOf(node)
  if (node.type === 'heading') {
    return { kind: 'heading', depth: node.depth, text: inlineText(context, node.children, range), range }
  }
  if (node.type === 'paragraph') return { kind: 'paragraph', text: inlineText(context, node.children, range), range }
  if (node.type === 'table') return table(context, node, range)
  if (node.type === 'code') return code(context, node, range)
  return node.type === 'html' ? { kind: 'html', text: node.value, range } : undefined
}

const blockOf = (context: BlockContext, node: BlockNode, depth: number): Block | undefined => {
  const range = context.rangeOf(node)
  if (node.type === 'list')
    return { kind: 'list', ordered: node.ordered ?? false, items: listItems(context, node, depth), range }
  if (node.type === 'blockquote') return { kind: 'quote', blocks: blocksOf(context, node.children, depth + 1), range }
  return leafBlock(context, node)
}

/** The blocks of a document, list item or quote. A footnote's blocks stand where it is defined. */
export const blocksOf = (context: BlockContext, nodes: readonly BlockNode[], depth = 0): readonly Block[] => {
  const blocks: Block[] = []
  if (depth > maxDepth) return blocks
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition') blocks.push(...blocksOf(context, node.children, depth + 1))
    else {
      const block = blockOf(context, node, depth)
      if (block !== undefined) blocks.push(block)
    }
  }
  return blocks
}

/** All link reference definitions below the nodes, in the order of the text. */
export const definitionsIn = (nodes: readonly Nodes[], depth = 0): readonly Definition[] =>
  nodes.flatMap((node) => {
    if (node.type === 'definition') return [node]
    const holdsBlocks =
      node.type === 'blockquote' ||
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'footnoteDefinition'
    return holdsBlocks && depth < maxDepth ? definitionsIn(node.children, depth + 1) : []
  })
