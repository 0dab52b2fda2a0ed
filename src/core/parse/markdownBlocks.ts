import type { BlockContent, Code, Definition, DefinitionContent, List, Nodes, RootContent, Table } from 'mdast'
import type { Range } from '../domain/text'
import { inlineText, type InlineContext } from './markdownInline'
import type { Block, ListItem } from './outline'

type BlockNode = RootContent | BlockContent | DefinitionContent

/** What blocks need to know of the document around them. */
export type BlockContext = InlineContext & {
  /** Called with every code block, in the order of the text. */
  readonly onCode: (node: Code) => void
}

const listItems = (context: BlockContext, list: List): readonly ListItem[] =>
  list.children.map((item) => ({
    checked: item.checked ?? undefined,
    blocks: blocksOf(context, item.children),
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

const pushBlock = (context: BlockContext, node: BlockNode, into: Block[]): void => {
  const range = context.rangeOf(node)
  switch (node.type) {
    case 'heading':
      into.push({ kind: 'heading', depth: node.depth, text: inlineText(context, node.children, range), range })
      return
    case 'paragraph':
      into.push({ kind: 'paragraph', text: inlineText(context, node.children, range), range })
      return
    case 'list':
      into.push({ kind: 'list', ordered: node.ordered ?? false, items: listItems(context, node), range })
      return
    case 'table':
      into.push(table(context, node, range))
      return
    case 'code':
      into.push(code(context, node, range))
      return
    case 'blockquote':
      into.push({ kind: 'quote', blocks: blocksOf(context, node.children), range })
      return
    case 'html':
      into.push({ kind: 'html', text: node.value, range })
      return
    case 'footnoteDefinition':
      into.push(...blocksOf(context, node.children))
      return
    default:
      // Thematic breaks and definitions say nothing by themselves, and no other node stands among blocks.
      return
  }
}

/** The blocks of a document, list item or quote. A footnote's blocks stand where it is defined. */
export const blocksOf = (context: BlockContext, nodes: readonly BlockNode[]): readonly Block[] => {
  const blocks: Block[] = []
  for (const node of nodes) pushBlock(context, node, blocks)
  return blocks
}

/** All link reference definitions below the nodes, in the order of the text. */
export const definitionsIn = (nodes: readonly Nodes[]): readonly Definition[] =>
  nodes.flatMap((node) => {
    if (node.type === 'definition') return [node]
    const holdsBlocks =
      node.type === 'blockquote' ||
      node.type === 'list' ||
      node.type === 'listItem' ||
      node.type === 'footnoteDefinition'
    return holdsBlocks ? definitionsIn(node.children) : []
  })
