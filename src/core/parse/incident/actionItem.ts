import type { ActionItem } from '../../domain/documents'
import type { StatedName } from '../../domain/people'
import type { IsoDate, Problem, Range } from '../../domain/text'
import { looksLikeName, statusOfWord, takeStatus, ticketKey, ticketLink } from './actionWords'
import { closingDate } from './closingDate'
import { findDate } from '../text/dates'
import type { InlineText, ListItem } from '../markdown/outline'
import { noteDate, statedDate } from '../text/statedDates'

/** The parts of an action item that its text or its cells name. */
type ActionParts = {
  readonly owner?: StatedName | undefined
  readonly due?: IsoDate | undefined
  readonly ticket?: string | undefined
  readonly type?: string | undefined
  readonly status?: ActionItem['status'] | undefined
}

const partKeys: Readonly<Record<string, keyof ActionParts>> = {
  owner: 'owner',
  owners: 'owner',
  assignee: 'owner',
  assignees: 'owner',
  assigned: 'owner',
  'assigned to': 'owner',
  dri: 'owner',
  responsible: 'owner',
  who: 'owner',
  due: 'due',
  'due date': 'due',
  'due by': 'due',
  by: 'due',
  deadline: 'due',
  eta: 'due',
  ticket: 'ticket',
  issue: 'ticket',
  jira: 'ticket',
  tracking: 'ticket',
  type: 'type',
  status: 'status',
}

const keyed = new RegExp(
  `^\\s*(${Object.keys(partKeys)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s*[:=：]\\s*(.+)$`,
  'is',
)

const nameIn = (text: string): string => {
  const link = /^\[([^\]]+)\]\([^)]*\)$/.exec(text.trim())
  return (link?.[1] ?? text).trim()
}

const partOf = (key: keyof ActionParts, text: string, range: Range, problems: Problem[]): ActionParts => {
  switch (key) {
    case 'owner':
      return { owner: { value: nameIn(text), range } }
    case 'due':
      return { due: statedDate({ value: text.trim(), range }, problems)?.value }
    case 'ticket':
      return { ticket: text.trim() }
    case 'type':
      return { type: text.trim() }
    case 'status':
      return { status: statusOfWord(text) }
  }
}

/** One part between commas: a key with its value, a handle, a ticket's key, a status, a date. */
const readPart = (text: string, range: Range, problems: Problem[]): ActionParts | undefined => {
  const [, word = '', value = ''] = keyed.exec(text) ?? []
  const key = partKeys[word.toLowerCase()]
  if (key !== undefined) return partOf(key, value, range, problems)
  const bare = text.trim()
  if (/^@[\w./-]+$/.test(bare)) return { owner: { value: bare, range } }
  if (ticketKey(bare) === bare) return { ticket: bare }
  const status = statusOfWord(bare)
  if (status !== undefined) return { status }
  const found = findDate(bare)
  if (found?.text !== bare) return undefined
  noteDate(found, range, problems)
  return { due: found.date }
}

const nowhere: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** What one part between commas says in the grammar of action items; undefined for any other text. */
export const partSaid = (text: string): keyof ActionParts | undefined => {
  const part = readPart(text, nowhere, [])
  return (['owner', 'due', 'type', 'ticket', 'status'] as const).find((key) => part !== undefined && key in part)
}

const bracket = /\s*[([]([^()[\]]*)[)\]]/g

/** Takes the brackets out of which every part is understood: `(owner: @carol, due: 2026-12-01, OPS-12)`. */
const takeBrackets = (text: string, range: Range, problems: Problem[]): { text: string; parts: ActionParts } => {
  let parts: ActionParts = {}
  const rest = text.replace(bracket, (whole, inside: string) => {
    const noted: Problem[] = []
    const read = inside.split(/[,;|]/).map((part) => readPart(part, range, noted))
    if (read.some((part) => part === undefined)) return whole
    problems.push(...noted)
    parts = read.reduce<ActionParts>((all, part) => ({ ...part, ...withoutNothing(all) }), parts)
    return ''
  })
  return { text: rest, parts }
}

const withoutNothing = (parts: ActionParts): ActionParts =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))

const handle = '@[A-Za-z0-9][\\w-]*(?:\\/[\\w.-]+)?'
const ownerAtEnd = new RegExp(
  `\\s*(?:[-–—,;:|]\\s*)?(?:(?:owner|assignee|assigned to|dri)\\s*[:=]?\\s*)?(${handle})[.\\s]*$`,
  'i',
)
const ownerAtStart = new RegExp(`^(?:\\[)?(${handle})(?:\\])?\\s*(?:[:,–—-]|to\\b)?\\s*`, 'i')
const labelAtEnd =
  /\s*[-–—,;.|]?\s*\b(owner|assignee|assigned to|dri|due(?: date| by)?|deadline)\s*[:=]\s*([^,;|]+?)\s*$/i
const boldName = (text: InlineText): string | undefined => {
  const name = text.leadingStrong?.replace(/[:：]\s*$/, '').trim()
  if (name === undefined || !looksLikeName(name)) return undefined
  return text.plain.trimStart().length > name.length + 2 ? name : undefined
}

/** Owner and due date outside brackets: `… - owner: Bob, due: 2026-12-01`, `@carol: …`, `… @carol`, `**Bob Ray**: …`. */
const takeLoose = (stated: string, source: InlineText, problems: Problem[]): { text: string; parts: ActionParts } => {
  let text = stated
  let parts: ActionParts = {}
  for (let match = labelAtEnd.exec(text); match !== null; match = labelAtEnd.exec(text)) {
    const key = partKeys[(match[1] ?? '').toLowerCase()]
    if (key === undefined || match.index === 0) break
    parts = { ...withoutNothing(partOf(key, match[2] ?? '', source.range, problems)), ...parts }
    text = text.slice(0, match.index)
  }
  if (parts.owner !== undefined) return { text, parts }
  const named = boldName(source)
  if (named !== undefined && text.startsWith(named)) {
    const rest = text.slice(named.length).replace(/^\s*[:：–—-]\s*/, '')
    return { text: rest, parts: { ...parts, owner: { value: named, range: source.range } } }
  }
  const match = ownerAtEnd.exec(text) ?? ownerAtStart.exec(text)
  const owner = match?.[1]
  if (match === null || owner === undefined || match[0].length === text.length) return { text, parts }
  const rest = match.index === 0 ? text.slice(match[0].length) : text.slice(0, match.index)
  return { text: rest, parts: { ...parts, owner: { value: owner, range: source.range } } }
}

const trailingTicket =
  /[\s([:–—-]{0,4}(?:\b(?:ticket|issue|pr)(?: raised)?:?\s?)?(?<!\w)(?:[\w.-]{1,60}\/[\w.-]{1,60})?#\d{1,6}[\])\s.]{0,4}$/i

/** A title without the ticket's key that closes it. */
const tidy = (text: string) =>
  text
    .replace(trailingTicket, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–—-]+|[\s,;:–—-]+$/g, '')
    .trim()

/** Characters of an item that are read, so that no line can keep the reader busy. */
const longestItem = 2_000

/** The item that a text says, or undefined where it says nothing (an empty entry). */
export const actionItemOf = (
  source: InlineText,
  checked: boolean | undefined,
  owner: StatedName | undefined,
  problems: Problem[],
): ActionItem | undefined => {
  const whole = source.plain.slice(0, longestItem).replace(/\s+/g, ' ').trim()
  const outer = takeStatus(whole)
  const brackets = takeBrackets(outer.text, source.range, problems)
  const again = outer.status === 'not-stated' ? takeStatus(brackets.text) : { ...outer, text: brackets.text }
  const loose = takeLoose(again.text.trim(), source, problems)
  const parts: ActionParts = { ...withoutNothing(loose.parts), ...withoutNothing(brackets.parts) }
  const title = tidy(loose.text)
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined
  const inForm = again.status === 'not-stated' ? (parts.status ?? 'not-stated') : again.status
  const struck = source.struck ? 'done' : inForm
  const status = checked === undefined ? struck : checked ? 'done' : 'open'
  const closedOn = status === 'done' ? closingDate(whole) : undefined
  return {
    title,
    status,
    owner: parts.owner ?? owner,
    due: parts.due,
    ticket: parts.ticket ?? ticketLink(source.links) ?? ticketKey(loose.text),
    line: source.range.start.line,
    ...(parts.type === undefined ? {} : { type: parts.type }),
    ...(closedOn === undefined ? {} : { closedOn }),
  }
}

/** The item of a list's entry: its first paragraph; what is nested under it is its detail. */
export const actionItemOfEntry = (
  entry: ListItem,
  owner: StatedName | undefined,
  problems: Problem[],
): ActionItem | undefined => {
  const first = entry.blocks[0]
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return undefined
  return actionItemOf(first.text, entry.checked, owner, problems)
}
