import type { FieldEntry, ScalarForm, ValueForm, Word } from '../src/core/domain/fieldCatalogue'
import * as patterns from './schemaPatterns'

type Schema = Readonly<Record<string, unknown>>

/** A key without a value says nothing, and is never wrong. */
const nothing: Schema = { type: 'null' }

/** YAML reads `12` and `true` as other than texts; where a text is meant they are texts all the same. */
const anyText: Schema = { type: ['string', 'number', 'boolean', 'null'] }

const formed = (pattern: string, message: string, types: readonly string[] = ['string']): Schema => ({
  type: [...types, 'null'],
  pattern: `^\\s*$|${pattern}`,
  patternErrorMessage: message,
})

const scalarSchema = (kind: Exclude<ScalarForm, 'text'>): Schema => {
  switch (kind) {
    case 'count':
      return {
        type: ['integer', 'string', 'null'],
        minimum: 0,
        maximum: 999,
        pattern: `^\\s*$|${patterns.count}`,
        patternErrorMessage: 'A number of people, such as 2.',
      }
    case 'hours':
      return {
        type: ['number', 'string', 'null'],
        minimum: 0,
        maximum: 168,
        pattern: `^\\s*$|${patterns.hours}`,
        patternErrorMessage: 'A number of hours, such as 40 or 37.5.',
      }
    case 'flag':
      return formed(patterns.flag, 'true or false.', ['boolean', 'string'])
    case 'date':
      return formed(patterns.date, 'A date: YYYY-MM-DD.')
    case 'moment':
      return formed(patterns.moment, 'A moment, such as 2026-11-19T08:20:00Z.')
    case 'interval':
      return formed(patterns.interval, 'A length of time, such as 6 months.')
    case 'length':
      return {
        ...formed(patterns.length, 'A length such as 512 KB or 2 MB.', ['number', 'string']),
        exclusiveMinimum: 0,
      }
    case 'hash':
      return formed(patterns.hash, '12 hexadecimal digits, in quotes.', ['string', 'number'])
    case 'level':
      return {
        anyOf: [
          { type: 'string', enum: ['read', 'shadowed', 'performed', 'teaches'] },
          formed(patterns.level, 'read, shadowed, performed or teaches.'),
        ],
      }
    case 'timezone':
      return formed(patterns.timezone, 'A time zone: Europe/Paris, UTC or +01:00.', ['string', 'number'])
    case 'glob':
      return formed(patterns.glob, 'A glob such as runbooks/**; no “!”, no groups, no ranges.', [
        'string',
        'number',
        'boolean',
      ])
  }
}

const wordSchema = (words: readonly Word[], others: boolean): Schema => {
  const known = words.map(({ word }) => word)
  const listed = { type: 'string', enum: known, enumDescriptions: words.map(({ meaning }) => meaning) }
  const said = `${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}.`
  return { anyOf: [listed, others ? anyText : formed(patterns.oneOf(known), said)] }
}

const isText = (form: ValueForm): boolean =>
  form.kind === 'either' ? form.forms.some(isText) : !['list', 'record', 'entries'].includes(form.kind)

const formSchema = (form: ValueForm): Schema => {
  switch (form.kind) {
    case 'name':
      return anyText
    case 'word':
      return wordSchema(form.words, form.others)
    case 'list': {
      const each = formSchema(form.of)
      // Several texts may share one, with commas between.
      const alone = isText(form.of) && form.of.kind !== 'name' ? [each, anyText] : [each]
      return { anyOf: [{ type: 'array', items: each }, ...alone, nothing] }
    }
    case 'record':
      return { type: ['object', 'null'], properties: propertiesOf(form.fields) }
    case 'entries':
      return {
        type: ['object', 'null'],
        ...(form.keys === undefined
          ? {}
          : {
              properties: Object.fromEntries(
                form.keys.map(({ word, meaning }) => [word, { description: meaning, ...formSchema(form.of) }]),
              ),
              propertyNames: { pattern: patterns.oneOf(form.keys.map(({ word }) => word)) },
            }),
        additionalProperties: formSchema(form.of),
      }
    case 'either':
      return { anyOf: form.forms.map(formSchema) }
    case 'scalar':
      return form.of === 'text' ? anyText : { allOf: [{ $ref: `#/definitions/${form.of}` }] }
  }
}

const propertiesOf = (fields: readonly FieldEntry[]): Schema =>
  Object.fromEntries(
    fields.flatMap(({ name, meaning, form, examples, spellings }): (readonly [string, Schema])[] => {
      const schema = formSchema(form)
      const own = { description: meaning, ...schema, ...(examples.length === 0 ? {} : { examples }) }
      // Other spellings are read and not offered.
      return [
        [name, own],
        ...spellings.map((other): readonly [string, Schema] => [
          other,
          { description: `Read like ${name}.`, ...schema, doNotSuggest: true },
        ]),
      ]
    }),
  )

const scalarForms = [
  'count',
  'hours',
  'flag',
  'date',
  'moment',
  'interval',
  'length',
  'hash',
  'level',
  'timezone',
  'glob',
] as const satisfies readonly ScalarForm[]

/** The forms that these fields refer to. */
const definitionsFor = (properties: Schema): Schema => {
  const text = JSON.stringify(properties)
  const used = scalarForms.filter((kind) => text.includes(`#/definitions/${kind}"`))
  return Object.fromEntries(used.map((kind) => [kind, scalarSchema(kind)]))
}

/** Keywords of editors, beside those of the standard. */
export const editorKeywords = ['patternErrorMessage', 'enumDescriptions', 'doNotSuggest']

/** A file of these fields, whose keys beyond them are left alone. The example is made of the fields' first ones. */
export const jsonSchema = (title: string, description: string, fields: readonly FieldEntry[]): string => {
  const properties = propertiesOf(fields)
  return JSON.stringify({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    description,
    type: ['object', 'null'],
    properties,
    definitions: definitionsFor(properties),
    examples: [
      Object.fromEntries(fields.flatMap(({ name, examples: [first] }) => (first === undefined ? [] : [[name, first]]))),
    ],
  })
}
