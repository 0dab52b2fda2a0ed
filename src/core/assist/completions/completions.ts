import type { FieldEntry } from '../../domain/fieldCatalogue'
import { alerts, owners, services } from '../../domain/documentFields'
import { reviewFields } from '../../domain/reviewFields'
import { runbookFields } from '../../domain/runbookFields'
import type { Position } from '../../domain/text'
import { plainKey } from '../../parse/frontMatter/fields'
import { isQuote, type Slot } from './completionFlow'
import { below, single, spellingsOf } from './completionForms'
import { blocksOf } from './completionBlocks'
import type { Completion, Known, Offer } from './completionOffer'
import { slotAt } from './completionSlot'
import { valuesOf } from './completionValues'

/** The keys of a document's front matter by what it is; of other Markdown those that any document may have. */
export const fieldsOf = (kind: 'runbook' | 'incident-review' | 'other'): readonly FieldEntry[] => {
  switch (kind) {
    case 'runbook':
      return runbookFields
    case 'incident-review':
      return reviewFields
    case 'other':
      return otherFields
  }
}

const named = (wanted: string) => [...runbookFields, ...reviewFields].filter(({ name }) => name === wanted)

const otherFields: readonly FieldEntry[] = [
  ...named('kind')
    .slice(0, 1)
    .map((kind): FieldEntry => ({
      ...kind,
      meaning: 'Says what the document is.',
      form: { kind: 'either', forms: named('kind').map(({ form }) => form) },
    })),
  ...named('title').slice(0, 1),
  services,
  alerts,
  owners,
]

/** What can be written at a position of a document's front matter; nothing outside of it. */
export const completionsInFrontMatter = (
  text: string,
  position: Position,
  fields: readonly FieldEntry[],
  known: Known,
): readonly Completion[] => {
  if (!/^\uFEFF?---\s*(?:\n|$)/.test(text)) return []
  const lines = linesOf(text)
  const end = endOf(lines)
  const line = position.line - 1
  if (line < 1 || line >= end) return []
  return completionsIn(['', ...lines.slice(1, end)], position, fields, known, blocksOf)
}

/** What can be written at a position of the team file or the configuration. */
export const completionsInYaml = (
  text: string,
  position: Position,
  fields: readonly FieldEntry[],
  known: Known,
): readonly Completion[] => completionsIn(linesOf(text), position, fields, known)

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/)

/** The line that closes front matter; where none does yet, the one after the first blank line. */
const endOf = (lines: readonly string[]): number => {
  const closed = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  if (closed > 0) return closed
  const blank = lines.findIndex((line, index) => index > 0 && line.trim() === '')
  return blank > 0 ? blank + 1 : lines.length
}

const completionsIn = (
  lines: readonly string[],
  { line, column }: Position,
  fields: readonly FieldEntry[],
  known: Known,
  blocksIn: (holder: Slot['holder']) => readonly Offer[] = () => [],
): readonly Completion[] => {
  const at = column - 1
  const slot = slotAt(lines, fields, { line: line - 1, offset: at })
  if (slot === undefined) return []
  const written = lines[line - 1] ?? ''
  const quote = isQuote(written.charAt(slot.start)) && slot.start < at ? written.charAt(slot.start) : ''
  // Editors close a quote as soon as it is opened.
  const end = quote !== '' && written.charAt(at) === quote ? column + 1 : column
  const range = { start: { line, column: slot.start + 1 }, end: { line, column: end } }
  const typed = written.slice(slot.start + quote.length, at).trim()
  const values = slot.takes === 'key' ? [] : single(slot.holder.forms).flatMap((form) => valuesOf(form, known, typed))
  const keys = slot.takes === 'value' ? [] : keysOf(slot, known)
  const blocks = slot.takes === 'key' && !slot.colon ? blocksIn(slot.holder) : []
  const found = new Map([...keys, ...blocks, ...values].map((offer) => [offer.label, offer]))
  return [...found.values()].map(({ asTyped, ...offer }) => ({
    ...offer,
    insert: `${slot.spaced ? ' ' : ''}${offer.insert}`,
    filter: quote + (asTyped === true ? typed : [offer.label, offer.detail].filter((part) => part !== '').join(' ')),
    range,
  }))
}

const keysOf = ({ holder: outer, colon, takes }: Slot, known: Known): readonly Offer[] => {
  // Beside entries of a list there is no place for keys.
  if (outer.listed && takes === 'key') return []
  const offer = (name: string, meaning: string): Offer => ({
    kind: 'key',
    label: name,
    detail: '',
    meaning,
    insert: colon ? name : `${name}: `,
    snippet: false,
    more: !colon && single(below(outer, name).forms).some((form) => valuesOf(form, known, '').length > 0),
  })
  return single(outer.forms).flatMap((form): readonly Offer[] => {
    if (form.kind === 'record')
      return form.fields
        .filter((entry) => !spellingsOf(entry).some((key) => outer.keys.has(key)))
        .map(({ name, meaning }) => offer(name, meaning))
    const keys = form.kind === 'entries' ? (form.keys ?? []) : []
    return keys.filter(({ word }) => !outer.keys.has(plainKey(word))).map(({ word, meaning }) => offer(word, meaning))
  })
}
