import { yamlName } from '../edit/yaml/writtenValue'
import type { TextEdit } from '../domain/edits'
import type { Field, FieldValue, FrontMatter } from '../domain/frontMatter'
import type { StatedName } from '../domain/people'
import type { IsoDate, Position, Range } from '../domain/text'
import { entriesOf, fieldNamed, textOf } from '../parse/frontMatter/fields'

const at = (position: Position): Range => ({ start: position, end: position })

const isAt = (a: Range, b: Range): boolean => a.start.line === b.start.line && a.start.column === b.start.column

/** A record that begins before its first key has braces. */
const inRecord = (record: Extract<FieldValue, { kind: 'map' }>, today: IsoDate): TextEdit | undefined => {
  const [first] = record.fields
  const last = record.fields.at(-1)
  if (first === undefined || last === undefined) return undefined
  const { start } = first.keyRange
  if (!isAt(record.range, first.keyRange)) return { range: at(last.value.range.end), text: `, on: ${today}` }
  return { range: at(start), text: `on: ${today}\n${' '.repeat(start.column - 1)}` }
}

const plain = /^[\p{L}\p{N}@][\p{L}\p{N}._-]*$/u

const asRecord = ({ value }: StatedName, range: Range, today: IsoDate): TextEdit => {
  return { range, text: `{person: ${yamlName(value)}, level: performed, on: ${today}}` }
}

const underKey = (field: Field, today: IsoDate): TextEdit | undefined => {
  if (field.value.kind === 'map') return inRecord(field.value, today)
  const { end } = field.value.range
  return field.value.kind === 'text' && plain.test(field.value.text) ? { range: at(end), text: ` ${today}` } : undefined
}

/** The edit that dates one person's entry of `cross_trained`; undefined where it is written so that this is not safe. */
export const dateLevel = (
  frontMatter: FrontMatter | undefined,
  person: StatedName,
  today: IsoDate,
): TextEdit | undefined => {
  if (frontMatter?.format !== 'yaml') return undefined
  const value = fieldNamed(frontMatter.fields, 'cross_trained', 'cross_training')?.value
  for (const entry of entriesOf(value)) {
    if (entry.kind === 'text' && isAt(entry.range, person.range)) {
      return textOf(entry)?.value === person.value ? asRecord(person, entry.range, today) : undefined
    }
    if (entry.kind !== 'map') continue
    const byKey = entry.fields.find(({ keyRange }) => isAt(keyRange, person.range))
    if (byKey !== undefined) return underKey(byKey, today)
    if (entry.fields.some((field) => isAt(field.value.range, person.range))) return inRecord(entry, today)
  }
  return undefined
}
