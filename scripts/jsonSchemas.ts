import {
  levelMeanings,
  type FieldEntry,
  type ScalarForm,
  type ValueForm,
  type Word,
  type Written,
} from '../src/core/domain/fieldCatalogue'
import * as patterns from './schemaPatterns'

type Schema = Readonly<Record<string, unknown>>

type Type = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'

/**
 * Values of these types, or none, as a condition: editors offer `null`, `true` and `false` wherever a schema lists their
 * types, and here they are read without being meant.
 */
const allowing = (types: readonly Type[], then: Schema, message: string): Schema => ({
  if: { type: [...types, 'null'] },
  then: { type: [...types, 'null'], ...then },
  else: { type: types[0], errorMessage: message },
})

/** A key without a value says nothing, and is never wrong. */
const nothing: Schema = { enum: [null], doNotSuggest: true }

/** YAML reads `12` and `true` as other than texts; where a text is meant they are texts all the same. */
const textSchema = allowing(['string', 'number', 'boolean'], {}, 'A text.')

const formed = (pattern: string, message: string, types: readonly Type[] = ['string']): Schema =>
  allowing(types, { pattern: `^\\s*$|${pattern}`, patternErrorMessage: message }, message)

const scalarSchema = (kind: ScalarForm): Schema => {
  switch (kind) {
    case 'text':
      return textSchema
    case 'count': {
      const message = 'A number of people, such as 2.'
      const form = { minimum: 0, maximum: 999, pattern: `^\\s*$|${patterns.count}`, patternErrorMessage: message }
      return allowing(['integer', 'string'], form, message)
    }
    case 'hours': {
      const message = 'A number of hours, such as 40 or 37.5.'
      const form = { minimum: 0, maximum: 168, pattern: `^\\s*$|${patterns.hours}`, patternErrorMessage: message }
      return allowing(['number', 'string'], form, message)
    }
    case 'flag': {
      return { anyOf: [{ enum: [true, false] }, formed(patterns.flag, 'true or false.', ['boolean', 'string'])] }
    }
    case 'date':
      return formed(patterns.date, 'A date: YYYY-MM-DD.')
    case 'moment':
      return formed(patterns.moment, 'A moment, such as 2026-11-19T08:20:00Z.')
    case 'interval':
      return formed(patterns.interval, 'A length of time, such as 6 months.')
    case 'length': {
      const message = 'A length such as 512 KB or 2 MB.'
      const form = { exclusiveMinimum: 0, pattern: `^\\s*$|${patterns.length}`, patternErrorMessage: message }
      return allowing(['string', 'number'], form, message)
    }
    case 'hash':
      return formed(patterns.hash, '12 hexadecimal digits, in quotes.', ['string', 'number'])
    case 'level': {
      const meanings = Object.entries({ ...levelMeanings, none: 'Cannot, whatever else says so.' })
      const listed = meanings.map(([word, meaning]) => ({ word, meaning }))
      return { anyOf: [enumOf(listed), formed(patterns.level, said(listed))] }
    }
    case 'timezone':
      return formed(patterns.timezone, 'A time zone: Europe/Paris, UTC or +01:00.', ['string', 'number'])
    case 'glob': {
      const message = 'A glob such as runbooks/**; no “!”, no groups, no ranges.'
      return formed(patterns.glob, message, ['string', 'number', 'boolean'])
    }
  }
}

const enumOf = (words: readonly Word[]): Schema => ({
  type: 'string',
  enum: words.map(({ word }) => word),
  enumDescriptions: words.map(({ meaning }) => meaning),
})

const said = (words: readonly Word[]): string => {
  const known = words.map(({ word }) => word)
  return known.length < 2 ? `${known.join()}.` : `${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}.`
}

const textRef = (kind: ScalarForm): Schema => ({ allOf: [{ $ref: `#/definitions/${kind}` }] })

const anyText = textRef('text')

const wordSchema = (words: readonly Word[], others: boolean): Schema => {
  const known = words.map(({ word }) => word)
  return { anyOf: [enumOf(words), others ? anyText : formed(patterns.oneOf(known), said(words))] }
}

const isText = (form: ValueForm): boolean =>
  form.kind === 'either' ? form.forms.some(isText) : !['list', 'record', 'entries'].includes(form.kind)

/** The first record in the examples of a list, as what an editor writes for an item. */
const snippetOf = (examples: readonly Written[]): Schema => {
  const [body] = examples.flat().filter((item) => typeof item === 'object' && !Array.isArray(item))
  return body === undefined ? {} : { defaultSnippets: [{ label: Object.keys(body).join(', '), body }] }
}

const formSchema = (form: ValueForm, examples: readonly Written[] = []): Schema => {
  switch (form.kind) {
    case 'name':
      return anyText
    case 'word':
      return wordSchema(form.words, form.others)
    case 'list': {
      const each = formSchema(form.of)
      // Several texts may share one, with commas between.
      const alone = isText(form.of) && form.of.kind !== 'name' ? [each, anyText] : [each]
      const forms = [
        { type: 'array', items: { ...each, ...snippetOf(examples) } },
        ...alone,
        ...(isText(form.of) ? [] : [nothing]),
      ]
      return { anyOf: [...new Map(forms.map((one) => [JSON.stringify(one), one])).values()] }
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
              propertyNames: {
                pattern: patterns.oneOf(form.keys.map(({ word }) => word)),
                patternErrorMessage: said(form.keys),
              },
            }),
        additionalProperties: formSchema(form.of),
      }
    case 'either':
      return { anyOf: form.forms.map((each) => formSchema(each)) }
    case 'scalar':
      return textRef(form.of)
  }
}

/** Editors write examples out, but stumble over records in lists; those are shown as snippets of one record. */
const shown = (examples: readonly Written[]): Schema => {
  const plain = examples.filter((example) => !/[[,]\{/.test(JSON.stringify(example)))
  return plain.length === 0 ? {} : { examples: plain }
}

const propertiesOf = (fields: readonly FieldEntry[]): Schema =>
  Object.fromEntries(
    fields.flatMap(({ name, meaning, form, examples, spellings }): (readonly [string, Schema])[] => {
      const schema = formSchema(form, examples)
      const own = { description: meaning, ...schema, ...shown(examples) }
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
  'text',
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
export const editorKeywords = [
  'patternErrorMessage',
  'errorMessage',
  'enumDescriptions',
  'doNotSuggest',
  'defaultSnippets',
]

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
