import { applyEdits } from '../applyEdits'
import { replaceRecord } from '../yaml/frontMatterEdits'
import type { ActionForm } from './places'

type FieldForm = Extract<ActionForm, { kind: 'field' }>

/**
 * The text with fields of an entry of `actions` set; a plain text becomes a record with it as its title. Undefined where
 * the front matter cannot be changed, with the reason.
 */
export const entryWith = (
  text: string,
  { entry }: FieldForm,
  fields: Readonly<Record<string, string | undefined>>,
): { readonly text: string } | { readonly reason: string } => {
  const title = entry.kind === 'text' ? { title: entry.text.trim() } : {}
  const place = JSON.stringify(entry.range)
  const outcome = replaceRecord(text, 'actions', ({ range }) => JSON.stringify(range) === place, {
    ...title,
    ...fields,
  })
  return outcome.kind === 'refused' ? { reason: outcome.reason } : { text: applyEdits(text, outcome.edits) }
}
