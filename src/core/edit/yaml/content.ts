import type { Field, FieldValue } from '../../domain/frontMatter'
import { isRecord, type WrittenRecord, type WrittenValue } from './writtenValue'

/** A value without its places, so that the values of two texts can be compared. */
export type Content =
  | string
  | null
  | { readonly list: readonly Content[] }
  | { readonly fields: readonly (readonly [key: string, value: Content])[] }

export const contentOfFields = (fields: readonly Field[]): Content => ({
  fields: fields.map(({ key, value }) => [key, contentOf(value)] as const),
})

export const contentOf = (value: FieldValue): Content => {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'empty':
      return null
    case 'list':
      return { list: value.items.map(contentOf) }
    case 'map':
      return contentOfFields(value.fields)
  }
}

const ofRecord = (record: WrittenRecord): Content => ({
  fields: Object.entries(record).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, contentOfWritten(value)] as const],
  ),
})

/** What reading gives for a value once it is written. */
export const contentOfWritten = (value: WrittenValue): Content => {
  if (isRecord(value)) return ofRecord(value)
  return typeof value === 'string' ? value : { list: [...value] }
}

export const isSameContent = (a: Content, b: Content): boolean => JSON.stringify(a) === JSON.stringify(b)
