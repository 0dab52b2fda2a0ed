import type { Code, Nodes, Root } from 'mdast'
import { markdownToMdast } from 'satteri'
import type { Link } from '../../domain/documents'
import type { Position, Range } from '../../domain/text'
import { byteOrderMark, findFrontMatter } from '../frontMatter/frontMatterBlock'
import { blocksOf, definitionsIn } from './markdownBlocks'
import { targetsOf } from './markdownInline'
import type { Outline } from './outline'

/** The Markdown in a text, and how far its first line is from the text's own. */
type Body = { readonly markdown: string; readonly linesAbove: number; readonly columnsBefore: number }

const lineEnds = /\r\n?|\n/g

const withoutFrontMatter = (text: string): Body => {
  const block = findFrontMatter(text)
  const columnsBefore = byteOrderMark(text)
  if (block === undefined) return { markdown: text.slice(columnsBefore), linesAbove: 0, columnsBefore }
  if (block.atTop) {
    const linesAbove = text.slice(0, block.bodyStart).match(lineEnds)?.length ?? 0
    return { markdown: text.slice(block.bodyStart), linesAbove, columnsBefore: 0 }
  }
  const blanks = text.slice(block.start, block.bodyStart).replace(/[^\r\n]/g, ' ')
  const markdown = text.slice(columnsBefore, block.start) + blanks + text.slice(block.bodyStart)
  return { markdown, linesAbove: 0, columnsBefore }
}

const ranges = ({ linesAbove, columnsBefore }: Body): ((node: Nodes) => Range) => {
  const moved = ({ line, column }: Position): Position => ({
    line: line + linesAbove,
    column: line === 1 ? column + columnsBefore : column,
  })
  const top = moved({ line: 1, column: 1 })
  let last = { start: top, end: top }
  return (node) => {
    if (node.position !== undefined) last = { start: moved(node.position.start), end: moved(node.position.end) }
    return last
  }
}

/** Whether a code block opens with a fence that no line of it closes. */
const isUnclosed = (markdown: string, { position }: Code): boolean => {
  if (position?.start.offset === undefined || position.end.offset === undefined) return false
  const source = markdown.slice(position.start.offset, position.end.offset)
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0]
  if (fence === undefined) return false
  const lines = source.split(/\r\n?|\n/)
  const last = (lines.length > 1 ? lines.at(-1) : undefined)?.replace(/^[ \t>]+/, '').trimEnd() ?? ''
  return !last.startsWith(fence) || last.replaceAll(fence.charAt(0), '') !== ''
}

const outlineOf = (body: Body, root: Root): Outline => {
  const links: Link[] = []
  const rangeOf = ranges(body)
  const targets = targetsOf(body.markdown.includes(']:') ? definitionsIn(root.children) : [])
  let unclosedFence: Range | undefined
  const blocks = blocksOf(
    {
      rangeOf,
      targetOf: (identifier) => targets.get(identifier),
      onLink: (link) => links.push(link),
      onCode: (node) => {
        if (unclosedFence === undefined && isUnclosed(body.markdown, node)) unclosedFence = rangeOf(node)
      },
    },
    root.children,
  )
  return { blocks, links, unclosedFence }
}

const features = { gfm: true, frontmatter: false }

/**
 * The blocks of a document and its links, with ranges in the whole text. Front matter is not among them, wherever it
 * stands. Should the parser itself fail, the outline is empty.
 */
export const readOutline = (text: string): Outline => {
  try {
    const body = withoutFrontMatter(text)
    return outlineOf(body, markdownToMdast(body.markdown, { features }) as Root)
  } catch {
    return { blocks: [], links: [], unclosedFence: undefined }
  }
}
