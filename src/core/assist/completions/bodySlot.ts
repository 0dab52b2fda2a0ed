import type { Position } from '../../domain/text'
import { topicOf } from '../../parse/incident/reviewTopics'

/** Where in a text below the front matter somebody is writing. */
export type BodySlot = {
  /** What stands before the cursor on its line. */
  readonly before: string
  readonly after: string
  /** The headings above the cursor that it belongs to, the innermost first. */
  readonly titles: readonly string[]
  /** The depth of the nearest heading above that has one of its own kind; 2 where there is none. */
  readonly depth: number
}

const fence = /^\s*(`{3,}|~{3,})/

/** The place of a position in the body; undefined in front matter, code and comments. */
export const bodySlotAt = (text: string, { line, column }: Position): BodySlot | undefined => {
  const lines = text.split(/\r\n|\n|\r/)
  const start = bodyStart(lines)
  if (line <= start) return undefined
  let open: string | undefined
  let comment = false
  let headings: readonly { readonly depth: number; readonly title: string }[] = []
  for (const written of lines.slice(start, line - 1)) {
    const sign = fence.exec(written)?.[1]
    if (sign !== undefined && open === undefined) open = sign
    else if (sign !== undefined && open !== undefined && sign.startsWith(open)) open = undefined
    if (open !== undefined) continue
    comment = isInComment(written, comment)
    const [, marks = '', title = ''] = /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(written) ?? []
    if (marks !== '')
      headings = [{ depth: marks.length, title }, ...headings.filter(({ depth }) => depth < marks.length)]
  }
  const current = lines[line - 1] ?? ''
  if (open !== undefined || isInComment(current.slice(0, column - 1), comment)) return undefined
  const before = current.slice(0, column - 1)
  if ((before.match(/`/g)?.length ?? 0) % 2 === 1) return undefined
  return {
    before,
    after: current.slice(column - 1),
    titles: headings.map(({ title }) => title),
    depth: headings.find(({ depth, title }) => depth > 1 && topicOf(title) !== undefined)?.depth ?? 2,
  }
}

const isInComment = (line: string, before: boolean): boolean => {
  const opened = line.lastIndexOf('<!--')
  const closed = line.lastIndexOf('-->')
  return opened === closed ? before : opened > closed
}

/** The line that closes front matter; 0 where there is none. */
const bodyStart = (lines: readonly string[]): number => {
  if (!/^\uFEFF?(?:---|\+{3})\s*$/.test(lines[0] ?? '')) return 0
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.|\+{3})\s*$/.test(line))
  return end < 0 ? lines.length : end + 1
}
