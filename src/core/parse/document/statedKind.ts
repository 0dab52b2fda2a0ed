import type { DocumentKind } from '../../domain/documents'
import type { FrontMatter } from '../../domain/frontMatter'
import type { Located, Problem } from '../../domain/text'
import { fieldNamed, fieldsOf, textField, textsOf } from '../frontMatter/fields'
import { hint } from '../text/problemOf'

const kinds: Readonly<Record<string, DocumentKind>> = {
  runbook: 'runbook',
  playbook: 'runbook',
  sop: 'runbook',
  'incident-review': 'incident-review',
  postmortem: 'incident-review',
  'post-mortem': 'incident-review',
  rca: 'incident-review',
  pir: 'incident-review',
  incident: 'incident-review',
  'incident-report': 'incident-review',
  template: 'template',
  index: 'index',
  other: 'other',
  // Read for its progress, and counted nowhere.
  handover: 'other',
}

const kindOf = (word: string): DocumentKind | undefined => {
  const key = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const singular = key.replace(/s$/, '')
  if (Object.hasOwn(kinds, key)) return kinds[key]
  return Object.hasOwn(kinds, singular) ? kinds[singular] : undefined
}

/**
 * The kind that the front matter states: `kind`, `type`, `layout`, else a tag. A `type` or `layout` of a static site's
 * own (`page`, `docs`) states nothing, nor do tags of two kinds; a `kind` that nobody knows is a hint.
 */
export const readStatedKind = (
  frontMatter: FrontMatter | undefined,
  problems: Problem[],
): Located<DocumentKind> | undefined => {
  const fields = fieldsOf(frontMatter)
  for (const key of ['kind', 'type', 'layout']) {
    const stated = textField(fields, key)
    const kind = stated === undefined ? undefined : kindOf(stated.value)
    if (stated !== undefined && kind !== undefined) return { value: kind, range: stated.range }
    if (stated === undefined || key !== 'kind') continue
    const message = `“${stated.value}” is no kind of document. Write runbook, incident-review, template, index or other.`
    problems.push(hint('unknown-kind', message, stated.range))
  }
  const tagged = textsOf(fieldNamed(fields, 'tags', 'tag')?.value).flatMap(({ value, range }) => {
    const kind = kindOf(value)
    return kind === 'runbook' || kind === 'incident-review' ? [{ value: kind, range }] : []
  })
  const [first] = tagged
  return tagged.every(({ value }) => value === first?.value) ? first : undefined
}
