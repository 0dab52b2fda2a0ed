import type { FieldEntry, ValueForm, Written } from '../../domain/fieldCatalogue'
import { escapeForSnippet, escapeOption } from '../../scaffold/template'
import { spellingsOf, type Holder } from './completionForms'
import type { Offer } from './completionOffer'

/** What only time can tell has no place in a new record. */
const later: readonly string[] = ['read', 'shadowed', 'supervised', 'exercised', 'body']

type RecordForm = Extract<ValueForm, { kind: 'record' }>

const recordIn = (form: ValueForm): RecordForm | undefined => {
  if (form.kind === 'record') return form.fields.length === 0 ? undefined : form
  if (form.kind === 'list') return recordIn(form.of)
  if (form.kind !== 'either') return undefined
  for (const each of form.forms) {
    const found = recordIn(each)
    if (found !== undefined) return found
  }
  return undefined
}

/** The keys of the record that the entry's own example shows. */
const exampleKeys = (written: Written | undefined): readonly string[] => {
  if (Array.isArray(written)) return exampleKeys((written as readonly Written[])[0])
  return typeof written === 'object' ? Object.keys(written) : []
}

const isMany = (form: ValueForm): boolean => form.kind === 'list' || (form.kind === 'either' && form.forms.some(isMany))

const placeFor = ({ form, examples }: FieldEntry, number: number): string => {
  if (form.kind === 'word') return `\${${number}|${form.words.map(({ word }) => escapeOption(word)).join(',')}|}`
  return Array.isArray(examples[0]) ? `[$${number}]` : `$${number}`
}

const blockOf = (entry: FieldEntry): Offer | undefined => {
  const record = recordIn(entry.form)
  const keys = exampleKeys(entry.examples[0]).filter((key) => !later.includes(key))
  const fields = (record?.fields ?? []).filter(({ name }) => keys.includes(name))
  if (fields.length < 2) return undefined
  const places = fields.map((each, index) => `${each.name}: ${placeFor(each, index + 1)}`).join(', ')
  const many = isMany(entry.form)
  const name = escapeForSnippet(entry.name)
  return {
    kind: 'text',
    label: `${entry.name}: ${many ? '- ' : ''}{…}`,
    detail: fields.map((each) => each.name).join(', '),
    meaning: entry.meaning,
    insert: many ? `${name}:\n  - {${places}\\}` : `${name}: {${places}\\}`,
    snippet: true,
    more: false,
  }
}

/** Whole blocks with places to fill in, for keys whose values are records and that do not stand there yet. */
export const blocksOf = ({ forms, keys, listed }: Holder): readonly Offer[] => {
  if (listed) return []
  return forms.flatMap((form) =>
    form.kind !== 'record'
      ? []
      : form.fields
          .filter((entry) => !spellingsOf(entry).some((key) => keys.has(key)))
          .flatMap((entry) => blockOf(entry) ?? []),
  )
}
