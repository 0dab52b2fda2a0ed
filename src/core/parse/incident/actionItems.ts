import type { ActionItem, ActionItemsForm, StatedFacts } from '../../domain/documents'
import type { Field, FieldValue } from '../../domain/frontMatter'
import type { StatedName } from '../../domain/people'
import type { Problem } from '../../domain/text'
import { actionItemOf, actionItemOfEntry } from './actionItem'
import { isActionTitle, looksLikeName, statusOfWord, ticketKey, ticketLink } from './actionWords'
import { findDate, parseDate } from '../text/dates'
import { closingDate } from './closingDate'
import { entriesOf, fieldNamed, mapOf, textField, textOf } from '../frontMatter/fields'
import type { Block, InlineText, ListItem } from '../markdown/outline'
import { hint } from '../text/problemOf'
import { labelOf, type Section } from '../markdown/sections'

type Table = Extract<Block, { kind: 'table' }>

const columns = {
  title:
    /^\W*(?:action(?: items?)?|item|task|description|what|todo|to do|follow[- ]?up|remediation|title|summary|improvement|recommendation|行动项?|措施|内容|maßnahme|aufgabe|tâche|acción|ação)\b/iu,
  owner:
    /^\W*(?:owner|assignee|assigned|who|dri|responsible|person|lead|负责人|责任人|verantwortlich|responsable|responsável)/i,
  due: /^\W*(?:due|deadline|target|eta|by when|when|date|完成时间|截止|fällig|échéance|fecha|prazo)/i,
  status: /^\W*(?:status|state|done|complete|progress|状态|stand|statut|estado)/i,
  ticket: /^\W*(?:ticket|issue|jira|link|tracking|reference|ref|bug|pr|工单)\b/i,
  type: /^\W*(?:type|category|kind|类型|priority|prio)/i,
} as const

export type ActionColumn = keyof typeof columns

/** Which column holds what; undefined for a table that is not one of actions. */
export const actionColumns = (table: Table, titled: boolean): Partial<Record<ActionColumn, number>> | undefined => {
  const found: Partial<Record<ActionColumn, number>> = {}
  for (const name of Object.keys(columns) as ActionColumn[]) {
    const index = table.header.findIndex(
      ({ plain }, at) => columns[name].test(plain) && !Object.values(found).includes(at),
    )
    if (index >= 0) found[name] = index
  }
  const others = [found.owner, found.due, found.status, found.ticket, found.type].filter((index) => index !== undefined)
  const actionHeader = table.header.some(({ plain }) =>
    /\b(?:action|follow[- ]?up|task|to[- ]?do)|行动|措施|maßnahme|acción|ação/i.test(plain),
  )
  return found.title !== undefined && others.length > 0 && (titled || actionHeader) ? found : undefined
}

const cellName = (cell: InlineText | undefined): StatedName | undefined => {
  const value = cell?.plain.trim() ?? ''
  return cell === undefined || /^[-–—?]*$|^(?:tb[dc]|n\/?a|none|unassigned)$/i.test(value)
    ? undefined
    : { value, range: cell.range }
}

const itemsOfTable = (table: Table, titled: boolean, problems: Problem[]): readonly ActionItem[] => {
  const at = actionColumns(table, titled)
  if (at === undefined) return []
  return table.rows.flatMap((row) => {
    const cell = (name: ActionColumn) => (at[name] === undefined ? undefined : row[at[name]])
    const title = cell('title')
    const base = title === undefined ? undefined : actionItemOf(title, undefined, undefined, problems)
    if (base === undefined) return []
    const ticketCell = cell('ticket')
    const ticket = ticketCell === undefined ? undefined : (ticketCell.links[0]?.target ?? ticketKey(ticketCell.plain))
    const rowTicket = ticketLink(row.flatMap(({ links }) => links))
    const type = cell('type')?.plain.trim()
    const statusText = cell('status')?.plain ?? ''
    const status = statusOfWord(statusText) ?? base.status
    const closedOn = status === 'done' ? closingDate(statusText) : undefined
    return [
      {
        ...base,
        status,
        owner: cellName(cell('owner')) ?? base.owner,
        due: findDate(cell('due')?.plain ?? '')?.date ?? base.due,
        ticket: ticket ?? base.ticket ?? rowTicket,
        ...(type === undefined || type === '' ? {} : { type }),
        ...(closedOn === undefined ? {} : { closedOn }),
      },
    ]
  })
}

/** Somebody's name that stands alone, bold or as a handle, and owns the entries under it. */
const groupOwner = (block: Block | undefined): StatedName | undefined => {
  if (block?.kind !== 'paragraph' && block?.kind !== 'heading') return undefined
  const whole = block.text.plain.trim()
  const stated = /^(?:owner|assignee)\s*[:：]\s*(.+)$/i.exec(whole)?.[1]
  if (stated !== undefined) return { value: stated.replace(/[:：]$/, '').trim(), range: block.range }
  const alone = block.kind === 'heading' || block.text.leadingStrong?.trim() === whole || whole.startsWith('@')
  const bold = block.text.leadingStrong?.trim()
  const name = whole.replace(/[:：]$/, '').trim()
  const nameAlone = alone || bold === name || bold === `${name}:`
  return nameAlone && looksLikeName(name) ? { value: name, range: block.range } : undefined
}

const itemsOfEntry = (entry: ListItem, owner: StatedName | undefined, problems: Problem[]): readonly ActionItem[] => {
  const [first, ...nested] = entry.blocks
  const group = nested.some(({ kind }) => kind === 'list') ? groupOwner(first) : undefined
  if (group !== undefined) return itemsOfBlocks(nested, group, problems)
  return [actionItemOfEntry(entry, owner, problems) ?? []].flat()
}

const itemsOfBlocks = (
  blocks: readonly Block[],
  owner: StatedName | undefined,
  problems: Problem[],
): readonly ActionItem[] => {
  let current = owner
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap((entry) => itemsOfEntry(entry, current, problems))
      case 'table':
        return itemsOfTable(block, true, problems)
      case 'heading':
        current = groupOwner(block)
        return []
      case 'paragraph':
        current = groupOwner(block) ?? (labelOf(block.text)?.bold === true ? undefined : current)
        return []
      case 'code':
      case 'quote':
      case 'html':
        return []
    }
  })
}

const saysNone =
  /^\W*(?:(?:no|none|nil|nothing)(?: (?:further|additional|new|other|more|open|outstanding|follow[- ]?up|corrective|review))*(?: (?:actions?|action items?|items?|follow[- ]?ups?|steps?|tasks?))?(?: (?:needed|required|identified|necessary|planned|at this time|to take|were .{0,30}|are .{0,30}|is .{0,20}))*|n\/?a|not applicable|无|没有|keine|aucune?|ninguna?|nenhuma?)\W*$/iu
const onlyDashes = /^[-–—\s.]+$/
const meansNone = (text: string) => onlyDashes.test(text) || (text.length < 100 && saysNone.test(text))

type Reading = { readonly items: readonly ActionItem[]; readonly form: ActionItemsForm; readonly empty: boolean }

const proseOf = ({ lead, blocks }: Section): readonly string[] => [
  ...(lead === undefined ? [] : [lead.value]),
  ...blocks.flatMap((block) =>
    block.kind === 'paragraph' && !/^\s*<%/.test(block.text.plain) ? [block.text.plain] : [],
  ),
]

const readSection = (section: Section, problems: Problem[]): Reading => {
  const items = itemsOfBlocks(section.blocks, undefined, problems)
  const texts = [...items.map(({ title }) => title), ...proseOf(section)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const none = texts.length > 0 && texts.every(meansNone)
  if (none) return { items: [], form: 'none', empty: false }
  const real = items.filter(({ title }) => !meansNone(title))
  if (real.length > 0) return { items: real, form: 'listed', empty: false }
  return { items: [], form: texts.length > 0 ? 'prose' : 'absent', empty: texts.length === 0 }
}

const fieldItem = (entry: FieldValue, problems: Problem[]): readonly ActionItem[] => {
  const record = mapOf(entry)
  const title = textOf(entry) ?? textField(record, 'title', 'action', 'summary', 'description', 'what')
  if (title === undefined) return []
  const plain: InlineText = {
    plain: title.value,
    leadingStrong: undefined,
    struck: false,
    links: [],
    range: title.range,
  }
  const base = actionItemOf(plain, undefined, undefined, problems)
  if (base === undefined) return []
  const owner = textField(record, 'owner', 'assignee') ?? base.owner
  const due = textField(record, 'due', 'due_date', 'due_on')
  const type = textField(record, 'type')?.value
  const closed = textField(record, 'closed', 'closed_on', 'done', 'done_on', 'completed', 'completed_on')
  const closedOn = closed === undefined ? base.closedOn : parseDate(closed.value)
  const said = statusOfWord(textField(record, 'status', 'state')?.value ?? '') ?? base.status
  const status = said === 'not-stated' && closedOn !== undefined ? 'done' : said
  const ticket = textField(record, 'ticket', 'issue', 'link', 'url')?.value ?? base.ticket
  const day = due === undefined ? base.due : parseDate(due.value)
  return [
    {
      ...base,
      owner,
      status,
      ticket,
      due: day,
      ...(type === undefined ? {} : { type }),
      ...(closedOn === undefined || status !== 'done' ? {} : { closedOn }),
    },
  ]
}

/** Those that lie in no other; sections come in the order of the text. */
const outermost = (sections: readonly Section[]): readonly Section[] => {
  let end = 0
  return sections.filter(({ titleRange, blocks }) => {
    if (titleRange.start.line <= end) return false
    end = Math.max(titleRange.start.line, blocks.at(-1)?.range.end.line ?? 0)
    return true
  })
}

const formOf = (items: readonly ActionItem[], readings: readonly Reading[]): ActionItemsForm => {
  if (items.length > 0) return 'listed'
  if (readings.some(({ form }) => form === 'prose')) return 'prose'
  return readings.some(({ form }) => form === 'none') ? 'none' : 'absent'
}

/**
 * A review's action items in the order of the text, wherever they stand: in front matter, under headings and labels
 * that say so, in tables whose header does. A section that is there and empty is a hint.
 */
export const readActionItems = (
  fields: readonly Field[],
  sections: readonly Section[],
  blocks: readonly Block[],
  problems: Problem[],
): Pick<StatedFacts, 'actionItems' | 'actionItemsStated'> => {
  const stated = fieldNamed(fields, 'actions', 'action_items')
  const written = entriesOf(stated?.value).flatMap((entry) => fieldItem(entry, problems))
  const titled = outermost(sections.filter(({ title }) => isActionTitle(title)))
  const readings = titled.map((section) => readSection(section, problems))
  for (const [index, { empty }] of readings.entries()) {
    const range = titled[index]?.titleRange
    if (!empty || range === undefined) continue
    problems.push(hint('empty-actions', 'This section lists no action. Write “None.” if there are none.', range))
  }
  const listed = readings.flatMap(({ items }) => items)
  const tables =
    listed.length > 0
      ? []
      : blocks.flatMap((block) => (block.kind === 'table' ? itemsOfTable(block, false, problems) : []))
  const items = [...written, ...listed, ...tables]
  return { actionItems: items, actionItemsStated: formOf(items, readings) }
}
