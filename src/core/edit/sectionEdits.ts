import type { BodySection } from '../domain/bodyFacts'
import type { EditOutcome } from '../domain/edits'
import type { DocPath, Position } from '../domain/text'
import { parseDocument } from '../parse/document/document'
import { applyEdits } from './applyEdits'
import { topicOf } from '../parse/incident/reviewTopics'
import { plainTitle } from '../parse/markdown/sections'

const nothing: EditOutcome = { kind: 'edits', edits: [] }

type Text = { readonly sections: readonly BodySection[]; readonly lines: readonly string[]; readonly lineEnd: string }

const readText = (text: string): Text => ({
  sections: (parseDocument('text.md' as DocPath, text).body?.sections ?? []).filter(({ depth }) => depth < 7),
  lines: text.split(/\r\n|\n|\r/),
  lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
})

const isAbout = (title: string, other: string): boolean => {
  const topic = topicOf(title)
  return plainTitle(title) === plainTitle(other) || (topic !== undefined && topicOf(other) === topic)
}

/** The depth that sections have here: that of most headings below the title, the higher one of two. */
const usualDepth = (sections: readonly BodySection[]): number => {
  const counts = [2, 3, 4, 5, 6].map((depth) => ({
    depth,
    count: sections.filter((section) => section.depth === depth && topicOf(section.title) !== undefined).length,
  }))
  const [most] = counts.toSorted((a, b) => b.count - a.count || a.depth - b.depth)
  return most === undefined || most.count === 0 ? 2 : most.depth
}

/** Where a section ends: at the next heading that is no deeper; undefined at the text's end. */
const nextAfter = (sections: readonly BodySection[], section: BodySection): BodySection | undefined =>
  sections.find(({ range, depth }) => range.start.line > section.range.start.line && depth <= section.depth)

/** The heading before which a section belongs, by the order of all; undefined: at the end. */
const successorOf = (
  sections: readonly BodySection[],
  title: string,
  order: readonly string[],
): BodySection | undefined => {
  const own = order.findIndex((other) => plainTitle(other) === plainTitle(title))
  const standing = (other: string) => sections.find((section) => section.depth > 1 && isAbout(other, section.title))
  const later = order.slice(own + 1).flatMap((other) => standing(other) ?? [])
  const earlier = order.slice(0, own).flatMap((other) => standing(other) ?? [])
  const before = earlier.at(-1)
  // Right behind what should stand before it; where that is missing, before what should follow.
  return before === undefined ? later[0] : nextAfter(sections, before)
}

const endOf = ({ lines }: Text): Position => ({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 })

/** Adds a section that is missing, as deep as the others and at its place among the titles of `order`; none twice. */
export const insertSection = (text: string, title: string, order: readonly string[], body: string): EditOutcome => {
  const outcome = inserting(text, title, order, body)
  if (outcome.kind === 'refused') return outcome
  const { sections } = readText(applyEdits(text, outcome.edits))
  return sections.some((section) => plainTitle(section.title) === plainTitle(title)) ? outcome : swallowed
}

const swallowed: EditOutcome = {
  kind: 'refused',
  reason: 'the place for the section lies within something that is not closed, such as a code fence: close that first.',
}

const inserting = (text: string, title: string, order: readonly string[], body: string): EditOutcome => {
  const read = readText(text)
  const { sections, lines, lineEnd } = read
  if (sections.some((section) => plainTitle(section.title) === plainTitle(title))) return nothing
  const successor = successorOf(sections, title, order)
  const heading = `${'#'.repeat(usualDepth(sections))} ${title}`
  const section = [heading, '', ...(body === '' ? [] : [...body.split('\n'), ''])]
  if (successor !== undefined) {
    const at = { line: successor.range.start.line, column: 1 }
    const apart = (lines[at.line - 2] ?? '').trim() === '' ? [] : ['']
    return {
      kind: 'edits',
      edits: [{ range: { start: at, end: at }, text: `${[...apart, ...section].join(lineEnd)}${lineEnd}` }],
    }
  }
  const at = endOf(read)
  const last = lines.at(-1) ?? ''
  const apart = last.trim() !== '' ? ['', ''] : (lines.at(-2) ?? '').trim() !== '' ? [''] : []
  return { kind: 'edits', edits: [{ range: { start: at, end: at }, text: [...apart, ...section].join(lineEnd) }] }
}

const emptyOne = (read: Text, title: string): BodySection | undefined =>
  read.sections.find((section) => section.depth > 1 && section.title === title && section.says === '')

const gone: EditOutcome = {
  kind: 'refused',
  reason: 'the section is not there any more, or somebody has written something into it.',
}

/** Takes out a section as long as nothing stands in it, its heading, comments and deeper headings with it. */
export const removeEmptySection = (text: string, title: string): EditOutcome => {
  const read = readText(text)
  const section = emptyOne(read, title)
  if (section === undefined) return gone
  const start = { line: section.range.start.line, column: 1 }
  const next = nextAfter(read.sections, section)
  const end = next === undefined ? endOf(read) : { line: next.range.start.line, column: 1 }
  return { kind: 'edits', edits: [{ range: { start, end }, text: '' }] }
}

/** Writes one sentence into a section in which nothing stands, below its heading. */
export const fillEmptySection = (text: string, title: string, sentence: string): EditOutcome => {
  const read = readText(text)
  const section = emptyOne(read, title)
  if (section === undefined) return gone
  const { line } = section.range.end
  const at = { line, column: (read.lines[line - 1] ?? '').length + 1 }
  const after = (read.lines[line] ?? '').trim() === '' ? '' : read.lineEnd
  const written = `${read.lineEnd}${read.lineEnd}${sentence}${after}`
  return { kind: 'edits', edits: [{ range: { start: at, end: at }, text: written }] }
}
