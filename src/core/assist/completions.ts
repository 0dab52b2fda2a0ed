import { levelMeanings, type FieldEntry, type Named, type ValueForm } from '../domain/fieldCatalogue'
import { alerts, owners, services } from '../domain/documentFields'
import { reviewFields } from '../domain/reviewFields'
import { runbookFields } from '../domain/runbookFields'
import type { Position, Range } from '../domain/text'
import { plainKey } from '../parse/frontMatter/fields'
import { isQuote, type Slot } from './completionFlow'
import { below, single, spellingsOf } from './completionForms'
import { slotAt } from './completionSlot'

/** What can be written at a place, as plain data. */
export type Completion = {
  readonly kind: 'key' | 'word' | 'name'
  readonly label: string
  /** The full name behind an id; empty where there is none. */
  readonly detail: string
  /** One sentence; empty where there is none. */
  readonly meaning: string
  readonly insert: string
  /** What typed letters are compared with. */
  readonly filter: string
  /** What it replaces: the word before the cursor. */
  readonly range: Range
  /** After it there is more to choose. */
  readonly more: boolean
}

/** Somebody or something known, as documents name it. */
export type KnownName = { readonly id: string; readonly name: string }

/** What is known of each sort that texts name. */
export type KnownNames = Readonly<Record<Named, readonly KnownName[]>>

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
  known: KnownNames,
): readonly Completion[] => {
  if (!/^\uFEFF?---\s*(?:\n|$)/.test(text)) return []
  const lines = linesOf(text)
  const end = endOf(lines)
  const line = position.line - 1
  if (line < 1 || line >= end) return []
  return completionsIn(['', ...lines.slice(1, end)], position, fields, known)
}

/** What can be written at a position of the team file or the configuration. */
export const completionsInYaml = (
  text: string,
  position: Position,
  fields: readonly FieldEntry[],
  known: KnownNames,
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
  known: KnownNames,
): readonly Completion[] => {
  const at = column - 1
  const slot = slotAt(lines, fields, { line: line - 1, offset: at })
  if (slot === undefined) return []
  const written = lines[line - 1] ?? ''
  const quote = isQuote(written.charAt(slot.start)) && slot.start < at ? written.charAt(slot.start) : ''
  // Editors close a quote as soon as it is opened.
  const end = quote !== '' && written.charAt(at) === quote ? column + 1 : column
  const range = { start: { line, column: slot.start + 1 }, end: { line, column: end } }
  const values = slot.takes === 'key' ? [] : single(slot.holder.forms).flatMap((form) => valuesOf(form, known))
  const keys = slot.takes === 'value' ? [] : keysOf(slot, known)
  const found = new Map([...keys, ...values].map((offer) => [offer.label, offer]))
  return [...found.values()].map((offer) => ({
    ...offer,
    insert: `${slot.spaced ? ' ' : ''}${offer.insert}`,
    filter: quote + [offer.label, offer.detail].filter((part) => part !== '').join(' '),
    range,
  }))
}

type Offer = Omit<Completion, 'range' | 'filter'>

const keysOf = ({ holder: outer, colon, takes }: Slot, known: KnownNames): readonly Offer[] => {
  // Beside entries of a list there is no place for keys.
  if (outer.listed && takes === 'key') return []
  const offer = (name: string, meaning: string): Offer => ({
    kind: 'key',
    label: name,
    detail: '',
    meaning,
    insert: colon ? name : `${name}: `,
    more: !colon && single(below(outer, name).forms).some((form) => valuesOf(form, known).length > 0),
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

const valuesOf = (form: ValueForm, known: KnownNames): readonly Offer[] => {
  const words = (all: readonly { readonly word: string; readonly meaning: string }[]) =>
    all.map(({ word, meaning }): Offer => ({ ...plain, kind: 'word', label: word, meaning, insert: word }))
  if (form.kind === 'word') return words(form.words)
  if (form.kind === 'name')
    return known[form.of].map(({ id, name }): Offer => ({
      ...plain,
      kind: 'name',
      label: id,
      detail: name === id ? '' : name,
      insert: asYaml(id),
    }))
  if (form.kind !== 'scalar') return []
  if (form.of === 'flag') return words(['true', 'false'].map((word) => ({ word, meaning: '' })))
  return form.of === 'level' ? words(Object.entries(levelMeanings).map(([word, meaning]) => ({ word, meaning }))) : []
}

const plain = { detail: '', meaning: '', more: false }

/** In quotes where YAML would read anything but this text. */
const asYaml = (text: string): string => {
  const isText = /^[\p{L}_./][\p{L}\p{N}_./ -]*$/u.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
  return isText && text.trim() === text ? text : JSON.stringify(text)
}
