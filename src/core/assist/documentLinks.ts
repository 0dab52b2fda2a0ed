import type { KnowledgeBase } from '../domain/knowledgeBase'
import type { DocPath, Range } from '../domain/text'
import { referencesIn } from './references'

/** A place of a document that opens another one. */
export type AssistLink = { readonly range: Range; readonly target: DocPath; readonly title: string }

/** The paths in front matter and the incident ids anywhere that lead to another document; Markdown's own links are left to Markdown. */
export const documentLinks = (base: KnowledgeBase, path: DocPath, text: string): readonly AssistLink[] =>
  referencesIn(base, path, text).flatMap(({ meant, writing, range }) => {
    if (meant.kind !== 'document' || writing === 'link' || meant.path === path) return []
    return [{ range, target: meant.path, title: base.documents.get(meant.path)?.facts.title ?? meant.path }]
  })
