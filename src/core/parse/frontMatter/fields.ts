import type { Field, FieldValue, FrontMatter } from '../../domain/frontMatter'
import type { Located } from '../../domain/text'

/** A key without regard to its spelling: `lastReviewedOn`, `Last reviewed on` and `last-reviewed-on` are one. */
export const plainKey = (key: string): string => (/^[a-z_]+$/.test(key) ? key : spelledPlainly(key))

const spelledPlainly = (key: string): string =>
  key
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** The first field with one of these keys, in the order of the keys; an empty one only where no other has a value. */
export const fieldNamed = (fields: readonly Field[], ...keys: readonly string[]): Field | undefined => {
  const named = fieldsNamed(fields, ...keys)
  if (named.length < 2) return named[0]
  const matching = keys.flatMap((key) => named.filter((field) => plainKey(field.key) === key))
  return matching.find(({ value }) => value.kind !== 'empty') ?? matching[0]
}

/** All fields with one of these keys, in the order of the text. */
export const fieldsNamed = (fields: readonly Field[], ...keys: readonly string[]): readonly Field[] =>
  fields.filter((field) => keys.includes(plainKey(field.key)))

export const fieldsOf = (frontMatter: FrontMatter | undefined): readonly Field[] => frontMatter?.fields ?? []

/** A scalar's text with its place; undefined for lists, maps, and nothing. */
export const textOf = (value: FieldValue | undefined): Located<string> | undefined => {
  if (value?.kind !== 'text') return undefined
  const text = value.text.trim()
  return text === '' ? undefined : { value: text, range: value.range }
}

const separators = /[,;]/

/** The texts of a list, or of one scalar whose parts stand between commas. Maps are left out. */
export const textsOf = (value: FieldValue | undefined): readonly Located<string>[] => {
  switch (value?.kind) {
    case undefined:
    case 'empty':
    case 'map':
      return []
    case 'list':
      return value.items.flatMap((item) => textOf(item) ?? [])
    case 'text':
      return value.text
        .split(separators)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => ({ value: part, range: value.range }))
  }
}

/** The entries of a list; a value that is no list is its only entry; none where there is nothing. */
export const entriesOf = (value: FieldValue | undefined): readonly FieldValue[] => {
  switch (value?.kind) {
    case undefined:
    case 'empty':
      return []
    case 'list':
      return value.items.filter((item) => item.kind !== 'empty')
    case 'map':
    case 'text':
      return [value]
  }
}

/** The fields of a map; none for anything else. */
export const mapOf = (value: FieldValue | undefined): readonly Field[] => (value?.kind === 'map' ? value.fields : [])

/** The text of a field by its key. */
export const textField = (fields: readonly Field[], ...keys: readonly string[]): Located<string> | undefined =>
  textOf(fieldNamed(fields, ...keys)?.value)

/** Plain texts, or the names of records such as `{name: checkout, url: …}`. */
export const namedTexts = (value: FieldValue | undefined): readonly Located<string>[] =>
  value?.kind === 'text'
    ? textsOf(value)
    : entriesOf(value).flatMap((entry) =>
        entry.kind === 'map' ? (textField(entry.fields, 'id', 'name') ?? []) : (textOf(entry) ?? []),
      )
