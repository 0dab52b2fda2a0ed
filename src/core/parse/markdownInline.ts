import type { Definition, Nodes } from 'mdast'
import type { Link } from '../domain/documents'
import type { Range } from '../domain/text'
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

const joined = (nodes: readonly Nodes[]): string => {
  let text = ''
  for (const node of nodes) text += plainOf(node)
  return text
}

const plainOf = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break' || (node.type === 'html' && /^<br[ \t/]*>$/i.test(node.value))) return '\n'
  return joined(childrenOf(node))
}

/** The text that a reader sees of some inline nodes: marks and tags left out, line ends as `\n`, both ends trimmed. */
export const plainText = (nodes: readonly Nodes[]): string =>
  joined(nodes).replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD').trim()

const leadingStrong = (nodes: readonly Nodes[]): string | undefined => {
  const first = nodes.find((node) => node.type !== 'html' && !(node.type === 'text' && node.value.trim() === ''))
  if (first?.type === 'strong') return plainText(first.children)
  return first?.type === 'emphasis' || first?.type === 'delete' || first?.type === 'link'
    ? leadingStrong(first.children)
    : undefined
}

const isStruck = (nodes: readonly Nodes[]): boolean => {
  const seen = nodes.filter((node) => plainOf(node).trim() !== '')
  return (
    seen.length > 0 &&
    seen.every((node) => node.type === 'delete' || (node.type !== 'text' && isStruck(childrenOf(node))))
  )
}

const targetOf = (context: InlineContext, node: Nodes): string | undefined => {
  if (node.type === 'link' || node.type === 'image') return node.url
  return node.type === 'linkReference' || node.type === 'imageReference' ? context.targetOf(node.identifier) : undefined
}

const collectLinks = (context: InlineContext, nodes: readonly Nodes[], into: Link[]): void => {
  for (const node of nodes) {
    const target = targetOf(context, node)
    if (target !== undefined) {
      const image = node.type === 'image' || node.type === 'imageReference'
      const link = { target, text: plainText([node]), image, range: context.rangeOf(node) }
      into.push(link)
      context.onLink(link)
    }
    if ('children' in node) collectLinks(context, node.children, into)
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
  for (const { identifier, url } of definitions) if (!targets.has(identifier)) targets.set(identifier, url)
  return targets
}
