import { matchAt, readTicketPattern, type TicketMatch, type TicketPattern } from './ticketPattern'

/** A pattern of tickets' keys, and the address it stands for, with `$1` for what its first group found. */
export type TicketRule = { readonly pattern: TicketPattern; readonly address: string }

/** A ticket's key in a text; offsets in it. */
export type FoundTicket = { readonly start: number; readonly end: number; readonly address: string }

const web = /^https?:\/\/[^\s/$?#\\@]+(?:[/?#]|$)/i

/** A rule that can be followed, or why it cannot: in one sentence with what to do. */
export const readTicketRule = (source: string, address: string): TicketRule | { readonly wrong: string } => {
  const pattern = readTicketPattern(source)
  if ('wrong' in pattern) return { wrong: `The ticket pattern “${source}” is not used: ${pattern.wrong}.` }
  if (!web.test(address) || /[\s\p{Cc}]/u.test(address)) {
    return {
      wrong: `The address “${address}” is not used: write one that begins with https:// or http:// and a fixed host.`,
    }
  }
  return { pattern, address }
}

const addressOf = (text: string, match: TicketMatch, address: string): string =>
  address.replace(/\$(\$|\d)/g, (_, sign: string) => {
    if (sign === '$') return '$'
    const [start, end] = [match[2 * Number(sign)], match[2 * Number(sign) + 1]]
    return start === undefined || end === undefined
      ? ''
      : encodeURIComponent(text.slice(start, end).replace(/\p{Cs}/gu, ''))
  })

const inWord = /[\p{L}\p{N}_]/u
const before = /[\p{L}\p{N}_/-]/u

const longestLine = 2_000

/** The tickets that a line names, from left to right; the first rule that fits a place holds. Keys inside words are none. */
export const ticketsIn = (line: string, rules: readonly TicketRule[]): readonly FoundTicket[] => {
  const found: FoundTicket[] = []
  const text = line.slice(0, longestLine)
  for (let at = 0; rules.length > 0 && at < text.length; at += 1) {
    if (at > 0 && before.test(text.charAt(at - 1))) continue
    const ticket = ticketAt(text, at, rules)
    if (ticket === undefined) continue
    found.push(ticket)
    at = ticket.end - 1
  }
  return found
}

const ticketAt = (text: string, at: number, rules: readonly TicketRule[]): FoundTicket | undefined => {
  for (const { pattern, address } of rules) {
    const match = matchAt(pattern, text, at)
    const end = match?.[1]
    if (match === undefined || end === undefined || end <= at || inWord.test(text.charAt(end))) continue
    return { start: at, end, address: addressOf(text, match, address) }
  }
  return undefined
}

/** Where a ticket as an action item names it leads: a web address itself, or what a rule makes of its key. */
export const ticketAddress = (ticket: string, rules: readonly TicketRule[]): string | undefined => {
  const text = ticket.trim()
  if (/^https?:\/\/[^\s\p{Cc}]+$/iu.test(text)) return text
  return ticketsIn(text, rules).find(({ start, end }) => start === 0 && end === text.length)?.address
}
