import type { ActionItem } from '../domain/documents'
import type { EditOutcome } from '../domain/edits'
import type { IsoDate } from '../domain/text'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'
import { entryWith } from './action/fieldEntry'
import { partSaidIn, saidOtherwise, type PartChange } from './action/itemParts'
import { actionAt, actionsIn, type ActionPlace, type Span } from './action/places'
import { wordsFor } from './action/statusWords'
import { rowWithPart, rowWithStatus, titleSpan } from './action/tableRow'
import { differenceEdits } from './yaml/differenceEdits'
import { refused } from './yaml/yamlHome'

type Status = 'open' | 'done'

/** What an item is to say after an edit, beside all that it says now. */
type Wanted = { readonly status?: Status; readonly owner?: string | undefined; readonly due?: IsoDate | undefined }

/** Texts to try, the likeliest first; or why there is none. */
type Ways = { readonly texts: readonly string[]; readonly reason?: string | undefined }

const noItem =
  'No action item stands in this line: put the cursor on one, in a list or table under a heading such as “Action items”.'
const several = 'Several action items begin on this line: give each a line of its own first.'
const byHand = 'This action item is written in a way that cannot be changed without touching more: change it by hand.'

const comparable = ({ title, status, owner, due, ticket, type }: ActionItem) => ({
  title,
  status,
  owner: owner?.value,
  due,
  ticket,
  type,
})

const countErrors = (text: string): number =>
  readFrontMatter(text).problems.filter(({ severity }) => severity !== 'hint').length

/** Whether reading the changed text gives the item as wanted, and all others as they were. */
const readsAs = (before: string, after: string, place: ActionPlace, wanted: Wanted): boolean => {
  const [old, fresh] = [actionsIn(before), actionsIn(after)]
  const meant = old.map((item, index) => ({ ...comparable(item), ...(index === place.index ? wanted : {}) }))
  return (
    JSON.stringify(fresh.map(comparable)) === JSON.stringify(meant) &&
    fresh[place.index]?.line === place.item.line &&
    (place.form.kind !== 'field' || countErrors(after) <= countErrors(before))
  )
}

/** The first way that reads as wanted, as the smallest edits; every way is read again before it is given out. */
const change = (
  text: string,
  line: number,
  wanted: (item: ActionItem) => Wanted,
  ways: (place: ActionPlace, wanted: Wanted) => Ways,
): EditOutcome => {
  const place = actionAt(text, line)
  if (place === undefined) return refused(noItem)
  if (place === 'several') return refused(several)
  const meant = wanted(place.item)
  const says = JSON.stringify({ ...comparable(place.item), ...meant }) === JSON.stringify(comparable(place.item))
  if (says) return { kind: 'edits', edits: [] }
  const { texts, reason } = ways(place, meant)
  const after = texts.find((each) => readsAs(text, each, place, meant))
  return after === undefined ? refused(reason ?? byHand) : { kind: 'edits', edits: differenceEdits(text, after) }
}

const within = (text: string, { start, end }: Span, ways: (words: string) => readonly string[]): readonly string[] =>
  ways(text.slice(start, end)).map((words) => text.slice(0, start) + words + text.slice(end))

const box = /\[[ xX\t]\](?=\s+$)/

/** In a list: the box, which comes where there is none, and the words that would gainsay it. */
const entryWithStatus = (text: string, { start, end }: Span, { status }: ActionItem, to: Status): readonly string[] => {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const before = text.slice(lineStart, start)
  const mark = to === 'done' ? '[x]' : '[ ]'
  const head = text.slice(0, lineStart)
  const rest = text.slice(end)
  const words = wordsFor(text.slice(start, end), to)
  if (box.test(before)) return words.map((each) => head + before.replace(box, mark) + each + rest)
  const spoken = status === 'not-stated' ? [] : words.slice(0, -1)
  const unsigned = to === 'open' && (text[start] === '~' || spoken.length === 0)
  const inWords = spoken.map((each) => head + before + each + rest)
  const boxed = words.map((each) => `${head}${before}${mark} ${each}${rest}`)
  const last = `${head}${before}${text.slice(start, end)} (${to})${rest}`
  return [...(unsigned ? [] : inWords), ...boxed, ...inWords, last]
}

const columnNames = { status: 'Status', owner: 'Owner', due: 'Due' } as const

const noColumn = (name: keyof typeof columnNames, what: string): string =>
  `This table has no column for ${what}: add one named “${columnNames[name]}”, then try again.`

/** Marks the action item at a line done, or open again where it is done; `to` says which. Lines count from 1. */
export const toggleAction = (text: string, line: number, to?: Status): EditOutcome => {
  const target = (item: ActionItem): Status => to ?? (item.status === 'done' ? 'open' : 'done')
  return change(
    text,
    line,
    (item) => ({ status: target(item) }),
    ({ item, form }) => {
      const status = target(item)
      switch (form.kind) {
        case 'entry':
          return { texts: entryWithStatus(text, form.words, item, status) }
        case 'row': {
          const span = titleSpan(text, form)
          const inTitle = span === undefined ? [] : within(text, span, (words) => wordsFor(words, status))
          const texts = rowWithStatus(text, form, status)
          return { texts: [...(texts ?? []), ...inTitle], reason: texts ? undefined : noColumn('status', 'the status') }
        }
        case 'field': {
          const said = item.status === 'not-stated' ? [] : within(text, form.words, (words) => wordsFor(words, status))
          return orEntry(entryWith(text, form, { status }), form.entry.kind === 'text' ? said : [])
        }
      }
    },
  )
}

const orEntry = (made: ReturnType<typeof entryWith>, first: readonly string[]): Ways =>
  'text' in made ? { texts: [...first, made.text] } : { texts: first, reason: made.reason }

const setPart = (text: string, line: number, key: 'owner' | 'due', value: string | undefined): EditOutcome =>
  change(
    text,
    line,
    () => ({ [key]: value }),
    ({ item, form }) => {
      const now = key === 'owner' ? item.owner?.value : item.due
      const part: PartChange = { key, value, now }
      switch (form.kind) {
        case 'entry':
          return { texts: within(text, form.words, (words) => partSaidIn(words, part)), reason: reasonFor(part) }
        case 'row': {
          const span = titleSpan(text, form)
          const inTitle = span === undefined ? [] : within(text, span, (words) => saidOtherwise(words, part))
          const texts = rowWithPart(text, form, key, value ?? '', item)
          const what = key === 'owner' ? 'owners' : 'due dates'
          return { texts: [...(texts ?? []), ...inTitle], reason: texts ? undefined : noColumn(key, what) }
        }
        case 'field': {
          const said = form.entry.kind === 'text' ? within(text, form.words, (words) => saidOtherwise(words, part)) : []
          return orEntry(entryWith(text, form, { [key]: value }), said)
        }
      }
    },
  )

const reasonFor = ({ key, value }: PartChange): string | undefined => {
  if (value !== undefined) return undefined
  return key === 'owner'
    ? 'The owner is named in other words than “owner: …”, or for several items at once: take the name out by hand.'
    : 'The due date is told in other words than “due: …”: take it out by hand.'
}

/**
 * Names who takes the action item at a line, as `name` is written (`@carol`, `Carol Reyes`); undefined takes the owner
 * out. Where the item names somebody already, that name changes and nothing else.
 */
export const setActionOwner = (text: string, line: number, name: string | undefined): EditOutcome => {
  const trimmed = name?.trim()
  return setPart(text, line, 'owner', trimmed === '' ? undefined : trimmed)
}

/** Says by when the action item at a line is to be done; undefined takes the date out. */
export const setActionDue = (text: string, line: number, due: IsoDate | undefined): EditOutcome =>
  setPart(text, line, 'due', due)
