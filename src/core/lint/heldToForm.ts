import type { Document } from '../domain/documents'
import { fieldsOf, textField } from '../parse/frontMatter/fields'
import { isTeamTemplate, templateOf } from './reviewTemplates'
import type { RuleContext } from './rule'

/**
 * Whether rules about form may speak of a document: it declares a kind, or was made from a template of the team's, or a
 * setting widens them. Documents that were there before the tool are left in peace.
 */
export const isHeldToForm = ({ document, base, formEverywhere }: RuleContext): boolean => {
  if (document === undefined || isTeamTemplate(document.path)) return false
  if (document.kind !== 'runbook' && document.kind !== 'incident-review') return false
  if (formEverywhere || declaresKind(document)) return true
  return templateOf(base, document)?.path !== undefined
}

/** A field that says the kind. A tag tells it too, but a blog's `postmortem` is no promise of a form. */
const declaresKind = ({ facts: { frontMatter, stated } }: Document): boolean => {
  if (stated.kind === undefined) return false
  const { line, column } = stated.kind.range.start
  return ['kind', 'type', 'layout'].some((key) => {
    const start = textField(fieldsOf(frontMatter), key)?.range.start
    return start?.line === line && start.column === column
  })
}

/** The incident review that rules about form may speak of; undefined for everything else. */
export const reviewHeldToForm = (context: RuleContext): Document | undefined =>
  context.document?.kind === 'incident-review' && isHeldToForm(context) ? context.document : undefined

/** A review's state as its front matter or its body words it, in small letters; '' where nothing does. */
export const statusOf = ({ facts }: Document): string =>
  facts.stated.status?.value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-') ?? ''
