import { isDeepStrictEqual } from 'node:util'
import type { Definition, Nodes, Root } from 'mdast'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { readOutline } from '../../../../src/core/parse/markdown/markdown'
import type { Block, InlineText } from '../../../../src/core/parse/markdown/outline'

/** What is compared between our reading of a document and remark's; each fact a line that can be read in a test's output. */
export type MarkdownFacts = {
  readonly headings: readonly string[]
  /** In the order of the text, without places: remark gives none to some links that stand there as plain text. */
  readonly links: readonly string[]
  /** The places of the links, as far as they are known. */
  readonly places: readonly string[]
  readonly tasks: readonly string[]
  readonly tables: readonly string[]
  readonly code: readonly string[]
}

type Found = { readonly [Name in keyof MarkdownFacts]: string[] }

const nothing = (): Found => ({ headings: [], links: [], places: [], tasks: [], tables: [], code: [] })

const show = (...parts: readonly unknown[]): string => parts.map((part) => JSON.stringify(part)).join(' ')

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])

const seen = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break' || (node.type === 'html' && /^<br[ \t/]*>$/i.test(node.value))) return '\n'
  return childrenOf(node).map(seen).join('')
}

const plain = (node: Nodes): string => seen(node).replace(/\r\n?/g, '\n').trim()

const all = (node: Nodes): readonly Nodes[] => [node, ...childrenOf(node).flatMap(all)]

const targetOf = (node: Nodes, definitions: readonly Definition[]): string | undefined => {
  if (node.type === 'link' || node.type === 'image') return node.url
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined
  return definitions.find(({ identifier }) => identifier === node.identifier)?.url
}

const processor = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])

/** A document's facts as remark sees them. */
export const remarkFacts = (text: string): MarkdownFacts => {
  const nodes = all(processor.parse(text) satisfies Root)
  const definitions = nodes.filter((node): node is Definition => node.type === 'definition')
  const found = nothing()
  for (const node of nodes) {
    const line = node.position?.start.line
    const column = node.position?.start.column
    if (node.type === 'heading') found.headings.push(show(line, column, node.depth, plain(node)))
    const target = targetOf(node, definitions)
    if (target !== undefined) {
      const link = show(node.type.startsWith('image') ? 'image' : 'link', target, plain(node))
      found.links.push(link)
      if (line !== undefined) found.places.push(`${line}:${column} ${link}`)
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      const first = node.children[0]
      found.tasks.push(show(line, node.checked, first?.type === 'paragraph' ? plain(first) : ''))
    }
    if (node.type === 'table')
      found.tables.push(
        show(
          line,
          node.children.map((row) => row.children.map(plain)),
        ),
      )
    if (node.type === 'code') found.code.push(show(line, node.lang ?? '', node.value.trimEnd()))
  }
  return found
}

const cells = (row: readonly InlineText[]): readonly string[] => row.map((cell) => cell.plain)

const addBlock = (block: Block, found: Found): void => {
  const { line, column } = block.range.start
  if (block.kind === 'heading') found.headings.push(show(line, column, block.depth, block.text.plain))
  if (block.kind === 'table') found.tables.push(show(line, [block.header, ...block.rows].map(cells)))
  if (block.kind === 'code') found.code.push(show(line, block.language ?? '', block.text.trimEnd()))
  if (block.kind === 'quote')
    block.blocks.forEach((inner) => {
      addBlock(inner, found)
    })
  if (block.kind !== 'list') return
  for (const item of block.items) {
    const first = item.blocks[0]
    if (item.checked !== undefined) {
      found.tasks.push(show(item.range.start.line, item.checked, first?.kind === 'paragraph' ? first.text.plain : ''))
    }
    item.blocks.forEach((inner) => {
      addBlock(inner, found)
    })
  }
}

/** The same facts as we read them. */
export const outlineFacts = (text: string): MarkdownFacts => {
  const outline = readOutline(text)
  const found = nothing()
  for (const block of outline.blocks) addBlock(block, found)
  for (const { target, text: label, image, range } of outline.links) {
    const link = show(image ? 'image' : 'link', target, label)
    found.links.push(link)
    found.places.push(`${range.start.line}:${range.start.column} ${link}`)
  }
  return found
}

/** What differs between remark's reading and ours; empty where there is nothing. */
export const differences = (text: string): readonly string[] => {
  const ours = outlineFacts(text)
  const theirs = remarkFacts(text)
  const kinds = ['headings', 'links', 'tasks', 'tables', 'code'] as const
  const facts = kinds.flatMap((kind) => {
    if (isDeepStrictEqual(ours[kind], theirs[kind])) return []
    return [`${kind}: remark ${theirs[kind].join(' | ')} but ours ${ours[kind].join(' | ')}`]
  })
  const places = theirs.places
    .filter((place) => !ours.places.includes(place))
    .map((place) => `place: remark alone ${place}`)
  return [...facts, ...places]
}
