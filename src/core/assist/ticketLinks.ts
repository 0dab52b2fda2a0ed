import type { Range } from '../domain/text'
import { isCodeLine } from '../parse/markdown/codeLines'
import { readOutline } from '../parse/markdown/markdown'
import { ticketsIn, type TicketRule } from '../parse/text/tickets'

/** A ticket's key in a document, and the web address it leads to. */
export type TicketLink = { readonly range: Range; readonly address: string; readonly key: string }

/** The tickets that a document names outside code and outside links of its own, in the order of the text. */
export const ticketLinks = (text: string, rules: readonly TicketRule[]): readonly TicketLink[] => {
  if (rules.length === 0) return []
  const outline = readOutline(text)
  const isCode = isCodeLine(outline)
  return text.split(/\r\n|\r|\n/).flatMap((content, index) => {
    const line = index + 1
    if (isCode(line)) return []
    return ticketsIn(content, rules).flatMap(({ start, end, address }) => {
      const range = { start: { line, column: start + 1 }, end: { line, column: end + 1 } }
      const isLink = outline.links.some((link) => holds(link.range, range))
      return isLink ? [] : [{ range, address, key: content.slice(start, end) }]
    })
  })
}

const holds = (outer: Range, inner: Range): boolean =>
  isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end)

const isBefore = (a: Range['start'], b: Range['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column)
