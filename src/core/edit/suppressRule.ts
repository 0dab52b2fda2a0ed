import type { EditOutcome, TextEdit } from '../domain/edits'
import type { DocPath, Position } from '../domain/text'
import { parseDocument } from '../parse/document/document'
import { applyEdits } from './applyEdits'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'

type Text = {
  readonly lines: readonly string[]
  readonly lineEnd: string
  /** The line that closes front matter at the top; 0 where there is none. */
  readonly front: number
}

const readText = (text: string): Text => {
  const { frontMatter } = readFrontMatter(text).value
  return {
    lines: text.split(/\r\n|\n|\r/),
    lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    front: frontMatter?.atTop === true ? frontMatter.range.end.line : 0,
  }
}

const inserted = (at: Position, text: string): EditOutcome => ({
  kind: 'edits',
  edits: [{ range: { start: at, end: at }, text }],
})

const comment = (rule: string, next: boolean): string =>
  `<!-- understudy-disable${next ? '-next-line' : ''} ${rule} -->`

/** Adds the rule to a comment that stands on a line already; undefined where none does. */
const intoComment = (line: string, number: number, rule: string, next: boolean): TextEdit | undefined => {
  const pattern = next
    ? /<!--\s*understudy-disable-next-line(?:\s+[^>]*?)?(?=\s*-->)/
    : /<!--\s*understudy-disable(?!-)(?:\s+[^>]*?)?(?=\s*-->)/
  const found = pattern.exec(line)
  if (found === null) return undefined
  const at = { line: number, column: found.index + found[0].length + 1 }
  return { range: { start: at, end: at }, text: ` ${rule}` }
}

/** Turns a rule off in one file, by a comment below its front matter, or in the one that is there for others. */
export const disableRule = (text: string, rule: string): EditOutcome => {
  const { lines, lineEnd, front } = readText(text)
  for (const [index, line] of lines.entries()) {
    const edit = intoComment(line, index + 1, rule, false)
    if (edit !== undefined) return { kind: 'edits', edits: [edit] }
  }
  const written = comment(rule, false)
  if (front === 0)
    return inserted(
      { line: 1, column: (lines[0] ?? '').startsWith('\uFEFF') ? 2 : 1 },
      `${written}${lineEnd}${lineEnd}`,
    )
  const at = { line: front, column: (lines[front - 1] ?? '').length + 1 }
  const apart = (lines[front] ?? '').trim() === '' ? '' : lineEnd
  return inserted(at, `${lineEnd}${lineEnd}${written}${apart}`)
}

/** Turns a rule off for one line, counted from 1, by a comment on the line before; none where no comment can stand. */
export const disableRuleAt = (text: string, rule: string, line: number): EditOutcome => {
  const outcome = disablingAt(text, rule, line)
  if (outcome.kind === 'refused') return outcome
  const troubles = (of: string) => parseDocument('text.md' as DocPath, of).problems.length
  // A comment that breaks what it stands in would be worse than the finding.
  return troubles(applyEdits(text, outcome.edits)) > troubles(text) ? noPlace : outcome
}

const noPlace: EditOutcome = {
  kind: 'refused',
  reason: 'no comment can stand before this line: turn the rule off in the file.',
}

const disablingAt = (text: string, rule: string, line: number): EditOutcome => {
  const { lines, lineEnd, front } = readText(text)
  const own = lines[line - 1] ?? ''
  const above = lines[line - 2] ?? ''
  const joined = intoComment(above, line - 1, rule, true)
  if (joined !== undefined) return { kind: 'edits', edits: [joined] }
  const written = comment(rule, true)
  const indent = /^\s*/.exec(own)?.[0] ?? ''
  if (line <= front) {
    if (line === 1 || line === front) return noPlace
    return inserted({ line, column: 1 }, `${indent}# ${written}${lineEnd}`)
  }
  if (/^\s*\|/.test(own) && /^\s*\|/.test(above))
    return { kind: 'refused', reason: 'a comment would end the table: turn the rule off in the file.' }
  // Within an entry before it, so that the list stays one.
  if (/^\s*(?:[-*+]|\d+[.)])\s/.test(own)) return inserted({ line, column: 1 }, `${indent}  ${written}${lineEnd}`)
  // A comment on a line of its own would cut the paragraph in two.
  const isParagraph =
    above.trim() !== '' && !/^\s*(?:#{1,6}\s|\||<!--|-{3,}\s*$|={3,}\s*$)/.test(above) && !own.startsWith('#')
  if (isParagraph && line - 1 > front) return inserted({ line: line - 1, column: above.length + 1 }, ` ${written}`)
  // Before a byte-order mark nothing may stand.
  return inserted({ line, column: own.startsWith('\uFEFF') ? 2 : 1 }, `${written}${lineEnd}`)
}
