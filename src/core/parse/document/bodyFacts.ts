import type { BodyFacts, BodySection } from '../../domain/bodyFacts'
import type { FrontMatter } from '../../domain/frontMatter'
import type { Located } from '../../domain/text'
import { topicOf } from '../incident/reviewTopics'
import type { Section } from '../markdown/sections'
import { ownCopy } from '../text/ownCopy'
import type { Block, InlineText, ListItem, Outline } from '../markdown/outline'

/** As much of a section as tells whether it holds anything, and whether that is a template's own words. */
const longest = 160
const aWord = 12

const saidBy = ({ plain, links }: InlineText): string => {
  const text = plain
    .slice(0, 4 * longest)
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' && links.length > 0 ? 'link' : text
}

const saysOfItem = ({ blocks }: ListItem): string => saysOf(blocks)

const saysOfBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return ''
    case 'paragraph':
      return saidBy(block.text)
    case 'list':
      return joined(block.items, saysOfItem)
    case 'table':
      return joined(block.rows.flat(), saidBy)
    case 'code':
      return block.text.trim()
    case 'quote':
      return saysOf(block.blocks)
    case 'html':
      return block.text
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<\/?[a-z][^>]*>/gi, ' ')
        .trim()
  }
}

const joined = <T>(all: readonly T[], each: (one: T) => string): string => {
  let said = ''
  for (const one of all) {
    if (said.length >= longest) break
    const more = each(one)
    if (more !== '') said += said === '' ? more : ` ${more}`
  }
  return said
}

const saysOf = (blocks: readonly Block[]): string => joined(blocks, saysOfBlock).slice(0, longest)

/** Labels are in no template's list of sections, and documents are full of them: a word tells that they hold something. */
const beginningOf = ({ form, lead, blocks }: Section): string =>
  (lead?.value ?? saysOf(blocks)).slice(0, form === 'label' ? aWord : longest)

const factsOf = (section: Section): BodySection => ({
  title: section.title,
  range: section.titleRange,
  depth: section.depth,
  says: ownCopy(beginningOf(section)),
})

const openingOf = ({ blocks }: Outline): string => {
  const end = blocks.findIndex((block) => block.kind === 'heading' && block.depth > 1)
  return ownCopy(saysOf(end < 0 ? blocks : blocks.slice(0, end)))
}

/** Lines of one sort of block, from 1. */
const linesOf = (blocks: readonly Block[], kind: Block['kind']): ReadonlySet<number> => {
  const lines = new Set<number>()
  for (const block of blocks) {
    if (block.kind !== kind) continue
    for (let line = block.range.start.line; line <= block.range.end.line; line += 1) lines.add(line)
  }
  return lines
}

const mention = /(?<![\p{L}\p{N}_.+/@-])@[\p{L}\p{N}][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}_.-]+)*/gu
const unsettled =
  /\b(?:TODO|FIXME|TBC|TBD|XXX)\b|\?{3,}|\bto be (?:confirmed|determined|decided|investigated)\b|\bNot decided yet\b|待定|待确认/g
/** In a comment a template speaks of what is to be written; only these two are somebody's note. */
const noted = /\b(?:TODO|FIXME)\b/g

const withoutCode = (line: string): string =>
  line.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, (code) => ' '.repeat(code.length))

const found = (pattern: RegExp, text: string, line: number): readonly Located<string>[] =>
  [...text.matchAll(pattern)].map(({ 0: value, index }) => {
    const written = value.startsWith('@') ? value.replace(/[._-]+$/, '') : value
    const start = { line, column: index + 1 }
    return { value: written, range: { start, end: { line, column: index + 1 + written.length } } }
  })

/** Lines that a section on causes covers, its heading left out. */
const causeLines = (sections: readonly Section[]): ReadonlySet<number> => {
  const lines = new Set<number>()
  for (const { title, lead, titleRange, blocks } of sections) {
    if (topicOf(title) !== 'causes') continue
    if (lead !== undefined) lines.add(titleRange.start.line)
    for (const { kind, range } of blocks) {
      if (kind === 'heading') continue
      for (let line = range.start.line; line <= range.end.line; line += 1) lines.add(line)
    }
  }
  return lines
}

type Source = {
  readonly text: string
  /** The text below the front matter. */
  readonly body: string
  readonly frontMatter: FrontMatter | undefined
  readonly outline: Outline
  /** All of the outline's, those within others included. */
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

type OfLines = Pick<BodyFacts, 'mentions' | 'openQuestions' | 'causes'>

/** What the text below the front matter holds: the beginnings of its sections, and what stands in single lines. */
export const readBodyFacts = (source: Source): BodyFacts => ({
  sections: source.sections.map(factsOf),
  opening: openingOf(source.outline),
  ...readLines(source),
})

const nothing: OfLines = { mentions: [], openQuestions: [], causes: [] }

/** Read line by line once, and not at all where a look at the whole says that there is nothing to find: in most runbooks. */
const readLines = ({ text, body, frontMatter, blocks, sections }: Source): OfLines => {
  const causes = causeLines(sections)
  const isUnsettled = body.search(unsettled) >= 0
  if (causes.size === 0 && !isUnsettled && !body.includes('@')) return nothing
  const code = linesOf(blocks, 'code')
  const html = linesOf(blocks, 'html')
  const facts = {
    mentions: [] as Located<string>[],
    openQuestions: [] as Located<string>[],
    causes: [] as Located<string>[],
  }
  const front = frontMatter?.range
  for (const [index, written] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1
    if (!isUnsettled && !causes.has(line) && !written.includes('@')) continue
    if (code.has(line) || (front !== undefined && line >= front.start.line && line <= front.end.line)) continue
    const plain = written.includes('`') ? withoutCode(written) : written
    if (isUnsettled) facts.openQuestions.push(...found(html.has(line) ? noted : unsettled, plain, line))
    if (html.has(line)) continue
    if (plain.includes('@')) facts.mentions.push(...found(mention, plain, line))
    if (causes.has(line) && plain.trim() !== '') {
      const end = { line, column: plain.length + 1 }
      facts.causes.push({ value: plain, range: { start: { line, column: 1 }, end } })
    }
  }
  return facts
}
