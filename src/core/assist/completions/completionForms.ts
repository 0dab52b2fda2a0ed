import type { FieldEntry, ValueForm } from '../../domain/fieldCatalogue'
import { plainKey } from '../../parse/frontMatter/fields'

/** A place that holds a value: what may be written there, and what is there by now. */
export type Holder = {
  /** Any of them; none where nothing is known of the place. */
  readonly forms: readonly ValueForm[]
  /** Keys that stand in it, in their plain spelling. */
  readonly keys: Set<string>
  /** A list has been begun in it, so that keys of its own have no place any more. */
  listed: boolean
}

export const holder = (forms: readonly ValueForm[]): Holder => ({ forms, keys: new Set(), listed: false })

/** The value below a key; what stands alone is understood as a list of one. */
export const below = ({ forms }: Holder, key: string): Holder =>
  holder(single(forms).flatMap((form) => formsBelow(form, plainKey(key))))

/** An entry of the list. */
export const entryOf = ({ forms }: Holder): Holder =>
  holder(each(forms).flatMap((form) => (form.kind === 'list' ? each([form.of]) : [])))

/** What a value may be by itself, lists looked through. */
export const single = (forms: readonly ValueForm[]): readonly ValueForm[] =>
  each(forms).flatMap((form) => (form.kind === 'list' ? single([form.of]) : [form]))

/** All spellings of a key. */
export const spellingsOf = ({ name, spellings }: FieldEntry): readonly string[] => [name, ...spellings].map(plainKey)

const each = (forms: readonly ValueForm[]): readonly ValueForm[] =>
  forms.flatMap((form) => (form.kind === 'either' ? each(form.forms) : [form]))

const formsBelow = (form: ValueForm, key: string): readonly ValueForm[] => {
  if (form.kind === 'record') {
    const found =
      form.fields.find(({ name }) => plainKey(name) === key) ??
      form.fields.find((entry) => spellingsOf(entry).includes(key))
    return found === undefined ? [] : [found.form]
  }
  if (form.kind !== 'entries') return []
  return form.keys === undefined || form.keys.some(({ word }) => plainKey(word) === key) ? [form.of] : []
}
