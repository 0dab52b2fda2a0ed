import type { FieldEntry, ValueForm } from '../../domain/fieldCatalogue'
import type { Field, FieldValue } from '../../domain/frontMatter'
import type { Problem } from '../../domain/text'
import { entriesOf, plainKey } from './fields'
import { warning } from '../text/problemOf'

const accepts = (form: ValueForm, value: FieldValue): boolean => {
  if (value.kind === 'empty') return true
  switch (form.kind) {
    case 'scalar':
    case 'name':
    case 'word':
      return value.kind === 'text'
    case 'list':
      return value.kind === 'list' || accepts(form.of, value)
    case 'record':
    case 'entries':
      return value.kind === 'map'
    case 'either':
      return form.forms.some((each) => accepts(each, value))
  }
}

const expected = (form: ValueForm): string => {
  switch (form.kind) {
    case 'scalar':
    case 'name':
    case 'word':
      return 'one value'
    case 'list':
      return 'a list'
    case 'record':
    case 'entries':
      return 'keys with values'
    case 'either':
      return form.forms.map(expected).join(' or ')
  }
}

function* inValue(key: string, form: ValueForm, value: FieldValue, code: string): Iterable<Problem> {
  if (!accepts(form, value)) yield warning(code, `"${key}" should hold ${expected(form)}.`, value.range)
  else if (form.kind === 'list') for (const each of entriesOf(value)) yield* inValue(key, form.of, each, code)
  else if (value.kind === 'map' && form.kind === 'record') yield* inFields(value.fields, form.fields, code)
  else if (value.kind === 'map' && form.kind === 'entries')
    for (const each of value.fields) yield* inValue(each.key, form.of, each.value, code)
  else if (form.kind === 'either') {
    const fitting = form.forms.find((each) => accepts(each, value))
    if (fitting !== undefined) yield* inValue(key, fitting, value, code)
  }
}

function* inFields(fields: readonly Field[], known: readonly FieldEntry[], code: string): Iterable<Problem> {
  for (const { key, value } of fields) {
    const entry = known.find(({ name, spellings }) => name === plainKey(key) || spellings.includes(plainKey(key)))
    if (entry !== undefined) yield* inValue(key, entry.form, value, code)
  }
}

const byPlace = (a: Problem, b: Problem): number =>
  a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column

/**
 * The problems of a file and those of its values that are a list or keys where one value should be, or the other way
 * round: nothing is read from them. What has a problem already gets no second one. In the order of the text.
 */
export const withMisshapen = (
  problems: readonly Problem[],
  fields: readonly Field[],
  known: readonly FieldEntry[],
  code: string,
): readonly Problem[] => {
  const further = [...inFields(fields, known, code)].filter(({ range }) =>
    problems.every(({ range: { start } }) => start.line !== range.start.line || start.column !== range.start.column),
  )
  return [...problems, ...further].sort(byPlace)
}
