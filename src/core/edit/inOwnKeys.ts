import type { EditOutcome, TextEdit } from '../domain/edits'
import type { ExtraKeys, Field } from '../domain/frontMatter'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath } from '../domain/text'
import { fieldsOf, plainKey } from '../parse/frontMatter/fields'
import { readFrontMatter } from '../parse/frontMatter/frontMatter'
import { applyEdits, inverseEdits } from './applyEdits'
import { differenceEdits } from './yaml/differenceEdits'
import { spellingsOf } from './yaml/spellings'

/** A key that stands under another name while a text is edited; `written` is what stood there, quotes included. */
type Renaming = { readonly written: string; readonly meanwhile: string }

type Edit = (text: string) => EditOutcome

const fieldsIn = (text: string): readonly Field[] => fieldsOf(readFrontMatter(text).value.frontMatter)

/** The field that stands for a key of ours: the one that counts, else one that holds nothing yet. */
const fieldFor = (fields: readonly Field[], own: string, names: readonly string[]): Field | undefined => {
  const spelled = (keys: readonly string[]) =>
    keys.flatMap((key) => fields.filter((field) => plainKey(field.key) === key))
  const isFilled = ({ value }: Field): boolean => value.kind !== 'empty'
  const ours = spelled(spellingsOf(own))
  if (ours.some((field) => plainKey(field.key) === own && isFilled(field))) return undefined
  const theirs = spelled(names)
  return theirs.find(isFilled) ?? (ours.length === 0 ? theirs[0] : undefined)
}

/** The edits that give a text our names of keys; a key of ours beside it that holds nothing steps aside. */
const renamingsIn = (text: string, extra: ExtraKeys): readonly TextEdit[] => {
  const fields = fieldsOf(readFrontMatter(text).value.frontMatter)
  const meant = new Map(
    [...extra].flatMap(([own, names]) => {
      const field = fieldFor(fields, own, names)
      return field === undefined ? [] : [[field, own] as const]
    }),
  )
  const taken = new Set(meant.values())
  return fields.flatMap((field, index) => {
    const own = meant.get(field)
    if (own !== undefined) return [{ range: field.keyRange, text: own }]
    const isEmpty = field.value.kind === 'empty' && taken.has(plainKey(field.key))
    return isEmpty ? [{ range: field.keyRange, text: `${field.key}-left-empty-${index}` }] : []
  })
}

/** The keys' names as they were written, at the places they have now; those that are gone are not missed. */
const restored = (text: string, renamings: readonly Renaming[]): readonly TextEdit[] =>
  renamings.flatMap(({ written, meanwhile }) => {
    const field = fieldsIn(text).find(({ key }) => key === meanwhile)
    return field === undefined ? [] : [{ range: field.keyRange, text: written }]
  })

const inWords = (reason: string, renamings: readonly Renaming[]): string =>
  renamings.reduce((said, { written, meanwhile }) => said.replaceAll(`\`${meanwhile}\``, `\`${written}\``), reason)

/**
 * An edit for documents in which a team's own names of keys are used: it writes under these where a document has them,
 * and never adds a second key with the same meaning. Every edit of front matter can be put in it, and knows no such names.
 */
export const inOwnKeys =
  (extra: ExtraKeys, edit: Edit): Edit =>
  (text) => {
    const edits = extra.size === 0 ? [] : renamingsIn(text, extra)
    if (edits.length === 0) return edit(text)
    const translated = applyEdits(text, edits)
    const renamings = inverseEdits(text, edits).map((inverse, index) => ({
      written: inverse.text,
      meanwhile: edits[index]?.text ?? inverse.text,
    }))
    const outcome = edit(translated)
    if (outcome.kind === 'refused') return { kind: 'refused', reason: inWords(outcome.reason, renamings) }
    if (outcome.edits.length === 0) return outcome
    const after = applyEdits(translated, outcome.edits)
    return { kind: 'edits', edits: differenceEdits(text, applyEdits(after, restored(after, renamings))) }
  }

/** A decision about one file of a snapshot; only documents have front matter, and only where there is a text. */
export const inKeysOf =
  (
    { documents, extraKeys }: Pick<KnowledgeBase, 'documents' | 'extraKeys'>,
    path: DocPath,
    decide: (text: string | undefined) => EditOutcome,
  ) =>
  (text: string | undefined): EditOutcome =>
    text === undefined || !documents.has(path) ? decide(text) : inOwnKeys(extraKeys, decide)(text)
