import type { Position, Range } from '../../domain/text'
import { plainTitle } from '../../parse/markdown/sections'
import { topicOf } from '../../parse/incident/reviewTopics'
import { escapeForSnippet, escapeOption } from '../../scaffold/template'
import { bodySlotAt, type BodySlot } from './bodySlot'
import type { Completion, Known, KnownName, Offer } from './completionOffer'
import { daysOffered } from './completionTimes'

/** What the text around a place is, as far as it decides what may be written there. */
export type BodyAround = {
  /** Runbooks and reviews are offered headings, actions and rows; other documents names alone. */
  readonly kind: 'runbook' | 'incident-review' | 'other'
  /** Sections that documents of this kind have, in order. */
  readonly usualSections: readonly string[]
  /** Handles of people and teams, each with its `@`. */
  readonly handles: readonly KnownName[]
  /** Documents that can be linked to, by their paths from this one. */
  readonly links: readonly (KnownName & { readonly path: string })[]
  /** What sorts of actions there are. */
  readonly actionTypes: readonly string[]
}

const plain = { detail: '', meaning: '', snippet: false, more: false }

/** Offers, and how many characters before the cursor they replace; `lead` is what those begin with and labels lack. */
type Offers = { readonly offers: readonly Offer[]; readonly back: number; readonly lead: string }

const none: Offers = { offers: [], back: 0, lead: '' }

const handlesOffered = ({ handles }: BodyAround): readonly Offer[] =>
  handles.map(({ id, name }) => ({ ...plain, kind: 'name', label: id, detail: name, insert: id }))

/** `@al`: somebody's handle, wherever no address is being written. */
const mention = ({ before }: BodySlot, around: BodyAround): Offers => {
  const typed = /(?<![\p{L}\p{N}_.+/@-])@[\p{L}\p{N}_./-]*$/u.exec(before)?.[0]
  return typed === undefined ? none : { offers: handlesOffered(around), back: typed.length, lead: '' }
}

const isUnder = ({ titles }: BodySlot, topic: ReturnType<typeof topicOf>): boolean =>
  titles.some((title) => topicOf(title) === topic)

/** Behind `owner:`, `due:` and `type:` of an action. */
const actionPart = (slot: BodySlot, around: BodyAround, { clock }: Known): Offers => {
  const [, key = '', gap = '', typed = ''] =
    /\b(owner|assignee|due|by|deadline|type)\s*[:=](\s*)([^,;|()[\]]*)$/i.exec(slot.before) ?? []
  if (key === '' || !isUnder(slot, 'actions')) return none
  const spaced = (offers: readonly Offer[]) =>
    gap === '' ? offers.map((offer) => ({ ...offer, insert: ` ${offer.insert}` })) : offers
  const of = (offers: readonly Offer[]): Offers => ({ offers: spaced(offers), back: typed.length, lead: '' })
  const part = key.toLowerCase()
  if (part === 'owner' || part === 'assignee') return of(handlesOffered(around))
  if (part === 'type') return of(around.actionTypes.map((label) => ({ ...plain, kind: 'word', label, insert: label })))
  if (clock === undefined) return none
  return of(daysOffered(clock, typed.trim()).filter(({ insert }) => insert >= clock.today))
}

/** `##`: a section that is missing yet, at the depth that is typed. */
const heading = ({ before, after, depth }: BodySlot, text: string, around: BodyAround): Offers => {
  const [, marks = '', gap = '', typed = ''] = /^(#{1,6})(\s*)(.*)$/.exec(before) ?? []
  if (marks === '' || after.trim() !== '' || around.kind === 'other') return none
  const there = new Set([...text.matchAll(/^#{1,6}\s+(.*?)\s*#*\s*$/gm)].map(([, title = '']) => title))
  const titles = new Set([...there].filter((title) => title !== typed.trim()).map(plainTitle))
  const topics = new Set([...there].filter((title) => title !== typed.trim()).map(topicOf))
  const missing = around.usualSections.filter((title) => {
    const topic = around.kind === 'incident-review' ? topicOf(title) : undefined
    return !titles.has(plainTitle(title)) && (topic === undefined || !topics.has(topic))
  })
  const level = marks.length > 1 ? marks : '#'.repeat(depth)
  const offers = missing.map((title): Offer => ({
    ...plain,
    kind: 'text',
    label: title,
    meaning: 'A section that this document lacks.',
    insert: `${level} ${escapeForSnippet(title)}\n\n$0`,
    snippet: true,
  }))
  return { offers, back: before.length, lead: marks + gap }
}

const clockOf = (now: string): string => now.slice(11, 16)

const skeleton = ({ actionTypes }: BodyAround, { clock }: Known): Offer => {
  const due =
    clock === undefined ? 'YYYY-MM-DD' : (daysOffered(clock).find(({ label }) => label === 'in 4 weeks')?.insert ?? '')
  const types = actionTypes.map(escapeOption).join(',')
  return {
    ...plain,
    kind: 'text',
    label: '- [ ] action item',
    detail: 'owner, due, type',
    meaning: 'One task, small enough to be finished, with somebody who takes it and a day.',
    insert: `- [ ] \${1:What is to be done} (owner: \${2:@name}, due: \${3:${due}}, type: \${4|${types}|})`,
    snippet: true,
  }
}

const row = (text: string, now: string): Offer => {
  const zone = /\btimes?\b[^.\n|]{0,40}\b(?:UTC|GMT)\b/i.test(text) ? '' : ' UTC'
  return {
    ...plain,
    kind: 'text',
    label: `- ${clockOf(now)}${zone}`,
    detail: 'the time now',
    meaning: 'A row of the timeline: the time in UTC, then what happened or was seen.',
    insert: `- ${clockOf(now)}${zone} $0`,
    snippet: true,
  }
}

/** A fresh line, or one that a dash opens, under *Action items* or *Timeline*. */
const freshLine = (slot: BodySlot, text: string, around: BodyAround, known: Known): Offers => {
  const typed = /^\s*((?:[-*]\s?(?:\[[ x]?\]?\s?)?)?)$/.exec(slot.before)?.[1]
  if (typed === undefined || slot.after.trim() !== '' || around.kind !== 'incident-review') return none
  if (isUnder(slot, 'actions')) return { offers: [skeleton(around, known)], back: typed.length, lead: typed }
  if (!isUnder(slot, 'timeline') || known.clock === undefined) return none
  return { offers: [row(text, known.clock.now)], back: typed.length, lead: typed }
}

/** `](` wants a path; `[`, and an id that is begun, a whole link. */
const link = ({ before }: BodySlot, { links }: BodyAround): Offers => {
  const path = /\]\(([^()\s]*)$/.exec(before)?.[1]
  if (path !== undefined) {
    const offers = links.map((each): Offer => ({
      ...plain,
      kind: 'name',
      label: each.path,
      detail: each.name,
      insert: inLink(each.path),
    }))
    return { offers, back: path.length, lead: '' }
  }
  const typed = /(?<!\!)\[([^\[\]]*)$/.exec(before)?.[0] ?? /(?<![\p{L}\p{N}_/-])[A-Z]{2,}-[\w-]*$/u.exec(before)?.[0]
  if (typed === undefined || (/^\[[ x]?$/.test(typed) && /^\s*[-*]\s/.test(before))) return none
  const offers = links.map(({ id, name, path: target }): Offer => ({
    ...plain,
    kind: 'name',
    label: id,
    detail: name === id ? target : name,
    insert: `[${id.replace(/[[\]]/g, '\\$&')}](${inLink(target)})`,
  }))
  return { offers, back: typed.length, lead: typed.startsWith('[') ? '[' : '' }
}

const inLink = (path: string): string =>
  path.replace(/[\s()%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

/** What can be written at a position below the front matter; the first that the place is made for. */
export const completionsInBody = (
  text: string,
  position: Position,
  around: BodyAround,
  known: Known,
): readonly Completion[] => {
  const slot = bodySlotAt(text, position)
  if (slot === undefined) return []
  const found = [
    () => heading(slot, text, around),
    () => link(slot, around),
    () => actionPart(slot, around, known),
    () => mention(slot, around),
    () => freshLine(slot, text, around, known),
  ]
  for (const find of found) {
    const { offers, back, lead } = find()
    if (offers.length === 0) continue
    const range: Range = { start: { ...position, column: position.column - back }, end: position }
    return offers.map((offer) => ({
      ...offer,
      range,
      // Compared with all that is replaced, so it begins with what stands there already.
      filter: [lead + offer.label, offer.detail].filter((part) => part !== '').join(' '),
    }))
  }
  return []
}
