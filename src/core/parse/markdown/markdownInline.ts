import type { Definition, Nodes } from 'mdast'
import type { Link } from '../../domain/documents'
import type { Range } from '../../domain/text'
import { ownCopy } from '../text/ownCopy'
import type { InlineText } from './outline'

/** What inline nodes need to know of the document around them. */
export type InlineContext = {
  readonly rangeOf: (node: Nodes) => Range
  /** The target of a link reference's definition, by its identifier; undefined where there is none. */
  readonly targetOf: (identifier: string) => string | undefined
  /** Called with every link, in the order of the text. */
  readonly onLink: (link: Link) => void
}

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])

/** Marks nested deeper than this are not followed, so that no document can exhaust the stack. */
const maxDepth = 50

const joined = (nodes: readonly Nodes[], depth = 0): string => {
  let text = ''
  for (const node of nodes) text += plainOf(node, depth)
  return text
}

const plainOf = (node: Nodes, depth = 0): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break' || (node.type === 'html' && /^<br[ \t/]*>$/i.test(node.value))) return '\n'
  return depth < maxDepth ? joined(childrenOf(node), depth + 1) : ''
}

/** The text that a reader sees of some inline nodes: marks and tags left out, line ends as `\n`, both ends trimmed. */
export const plainText = (nodes: readonly Nodes[]): string =>
  ownCopy(joined(nodes).replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').trim())

const leadingStrong = (nodes: readonly Nodes[], depth = 0): string | undefined => {
  const first = nodes.find((node) => node.type !== 'html' && !(node.type === 'text' && node.value.trim() === ''))
  if (first?.type === 'strong') return plainText(first.children)
  const wraps = first?.type === 'emphasis' || first?.type === 'delete' || first?.type === 'link'
  return wraps && depth < maxDepth ? leadingStrong(first.children, depth + 1) : undefined
}

const isStruck = (nodes: readonly Nodes[], depth = 0): boolean => {
  const seen = nodes.filter((node) => plainOf(node).trim() !== '')
  const struck = (node: Nodes): boolean =>
    node.type === 'delete' || (depth < maxDepth && node.type !== 'text' && isStruck(childrenOf(node), depth + 1))
  return seen.length > 0 && seen.every(struck)
}

const targetOf = (context: InlineContext, node: Nodes): string | undefined => {
  if (node.type === 'link' || node.type === 'image') return ownCopy(node.url)
  return node.type === 'linkReference' || node.type === 'imageReference' ? context.targetOf(node.identifier) : undefined
}

const collectLinks = (context: InlineContext, nodes: readonly Nodes[], into: Link[], depth = 0): void => {
  for (const node of nodes) {
    const target = targetOf(context, node)
    if (target !== undefined) {
      const image = node.type === 'image' || node.type === 'imageReference'
      const link = { target, text: plainText([node]), image, range: context.rangeOf(node) }
      into.push(link)
      context.onLink(link)
    }
    if ('children' in node && depth < maxDepth) collectLinks(context, node.children, into, depth + 1)
  }
}

/** The inline content of a heading, paragraph or cell. */
export const inlineText = (context: InlineContext, nodes: readonly Nodes[], range: Range): InlineText => {
  const links: Link[] = []
  collectLinks(context, nodes, links)
  return { plain: plainText(nodes), leadingStrong: leadingStrong(nodes), struck: isStruck(nodes), links, range }
}

/** Targets by identifier; where one is defined twice, the first holds. */
export const targetsOf = (definitions: readonly Definition[]): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>()
  for (const { identifier, url } of definitions) if (!targets.has(identifier)) targets.set(identifier, ownCopy(url))
  return targets
}
