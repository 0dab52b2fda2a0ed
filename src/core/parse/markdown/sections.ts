import type { Located, Range } from '../../domain/text'
import type { Block, InlineText, ListItem, Outline } from './outline'

/** A part of a document under a heading, or under a bold label that serves as one. */
export type Section = {
  readonly title: string
  readonly titleRange: Range
  readonly form: 'heading' | 'label'
  /** A heading's depth; a label's is below every heading. */
  readonly depth: number
  /** Text behind the label on its own line; undefined for headings and where there is none. */
  readonly lead: Located<string> | undefined
  /** What belongs to it, deeper headings and theirs included. */
  readonly blocks: readonly Block[]
}

const labelDepth = 7

/** Nothing that is longer is a title; what stands beyond is not looked at. */
const longestTitle = 200

/** A title without its numbering, signs, and colon, in lower case: `## 5. Action items:` is `action items`. */
export const plainTitle = (title: string): string =>
  title
    .slice(0, longestTitle)
    .replace(/\s+/g, ' ')
    .replace(/<%.*?%>|\{\{.*?\}\}|\{#.*?\}/g, '')
    .replace(/^[\s\p{P}\p{S}]*(?:(?:\d+\.)*\d+[.)]?\s+)?/u, '')
    .replace(/[\s\p{P}\p{S}\uFE0F]+$/u, '')
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .toLowerCase()

/** A line's label: bold, or plain words before a colon; and what stands behind it on that line. */
export type LabelledText = { readonly label: string; readonly bold: boolean; readonly value: string }

const firstLine = (text: string) => text.split('\n', 1)[0] ?? ''

/** Reads `**Label**: value`, `**Label:** value`, and `Label: value`; undefined where nothing labels the text. */
export const labelOf = (text: InlineText): LabelledText | undefined => {
  const bold = text.leadingStrong
  if (bold !== undefined && bold.trim() !== '' && text.plain.trimStart().startsWith(bold.trim())) {
    const rest = text.plain.trimStart().slice(bold.trim().length)
    const closed = /[:：]\s*$/.test(bold) || /^\s*(?:[:：]|[-–—]\s|$|\n)/.test(rest)
    if (closed) return { label: bold.trim(), bold: true, value: rest.replace(/^\s*(?:[:：]|[-–—](?=\s))?\s*/, '') }
  }
  const plain = /^(\p{L}[^:：\n|\d]{0,40}?)\s*[:：](?!\/\/)\s*(.*)$/su.exec(text.plain.trim())
  return plain === null ? undefined : { label: plain[1] ?? '', bold: false, value: plain[2] ?? '' }
}

const leadOf = ({ value }: LabelledText, range: Range) =>
  value.trim() === '' ? undefined : { value: value.trim(), range }

/** A paragraph that is a bold label, or a list item that opens with one: the start of a section. */
const labelStart = (block: Block): LabelledText | undefined => {
  if (block.kind !== 'paragraph') return undefined
  const label = labelOf(block.text)
  if (label === undefined) return undefined
  // A plain label serves as a heading only where nothing but its list follows.
  return label.bold || label.value.trim() === '' ? label : undefined
}

const opensWithBoldLabel = (item: ListItem | undefined) => {
  const first = item?.blocks[0]
  return first?.kind === 'paragraph' && labelOf(first.text)?.bold === true
}

/** Does another section begin here, as seen from a label's section? */
const endsLabel = (block: Block): boolean => {
  if (block.kind === 'heading') return true
  if (block.kind === 'list') return opensWithBoldLabel(block.items[0])
  if (block.kind !== 'paragraph') return false
  const label = labelOf(block.text)
  return label?.bold === true && firstLine(label.value).trim() === ''
}

/** The blocks after `index` up to, and without, the first that ends the section. */
const until = (blocks: readonly Block[], index: number, ends: (block: Block) => boolean): readonly Block[] => {
  for (let at = index + 1; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (block !== undefined && ends(block)) return blocks.slice(index + 1, at)
  }
  return blocks.slice(index + 1)
}

const headingSection = (
  heading: Extract<Block, { kind: 'heading' }>,
  blocks: readonly Block[],
  index: number,
): Section => ({
  title: heading.text.plain,
  titleRange: heading.range,
  form: 'heading',
  depth: heading.depth,
  lead: undefined,
  blocks: until(blocks, index, (block) => block.kind === 'heading' && block.depth <= heading.depth),
})

const labelSection = (label: LabelledText, range: Range, blocks: readonly Block[]): Section => ({
  title: label.label,
  titleRange: range,
  form: 'label',
  depth: labelDepth,
  lead: leadOf(label, range),
  blocks,
})

/** The sections of a list's items; the last item also has what follows the list, when nothing is nested in it. */
const itemSections = (
  list: Extract<Block, { kind: 'list' }>,
  around: readonly Block[],
  at: number,
): readonly Section[] =>
  list.items.flatMap((item, index) => {
    const first = item.blocks[0]
    const label = first === undefined ? undefined : labelStart(first)
    const nested = item.blocks.slice(1)
    if (first === undefined || label === undefined) return sectionsIn(nested)
    const bare = nested.length === 0 && label.value.trim() === '' && index === list.items.length - 1
    const blocks = bare ? until(around, at, endsLabel) : nested
    return [labelSection(label, first.range, blocks), ...sectionsIn(nested)]
  })

const sectionsIn = (blocks: readonly Block[]): readonly Section[] =>
  blocks.flatMap((block, index) => {
    if (block.kind === 'heading') return [headingSection(block, blocks, index)]
    if (block.kind === 'list') return itemSections(block, blocks, index)
    const label = labelStart(block)
    return label === undefined ? [] : [labelSection(label, block.range, until(blocks, index, endsLabel))]
  })

/** Every section of a document, those within others included, in the order of the text. */
export const sectionsOf = (outline: Outline): readonly Section[] => sectionsIn(outline.blocks)

/** Every block, those in lists and quotes included, in the order of the text. */
export const allBlocks = (blocks: readonly Block[]): readonly Block[] => {
  const all: Block[] = []
  gather(blocks, all)
  return all
}

const gather = (blocks: readonly Block[], into: Block[]): void => {
  for (const block of blocks) {
    into.push(block)
    if (block.kind === 'list') for (const item of block.items) gather(item.blocks, into)
    if (block.kind === 'quote') gather(block.blocks, into)
  }
}
