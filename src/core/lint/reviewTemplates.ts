import type { BodySection } from '../domain/bodyFacts'
import type { Document, DocumentFacts } from '../domain/documents'
import type { KnowledgeBase } from '../domain/knowledgeBase'
import { parseDocument } from '../parse/document/document'
import { plainTitle } from '../parse/markdown/sections'
import type { ScaffoldKind } from '../scaffold/documentPath'
import { shippedTemplates } from '../scaffold/templates/shippedTemplates'
import type { DocPath } from '../domain/text'

/** The sections that a template asks for. */
export type TemplateSections = {
  /** Its path; undefined for one that ships with us. */
  readonly path: DocPath | undefined
  /** Those that stand beside each other below the title, in order. */
  readonly sections: readonly BodySection[]
}

const folder = '.understudy/templates/'

/** A template of the team's own: nothing in it is meant as it stands. */
export const isTeamTemplate = (path: DocPath): boolean => path.startsWith(folder)

/** A place to fill in, taken out: what is left are the template's own words. */
const withoutPlaces = (template: string): string =>
  template.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+|\$\{[^}]*\}/g, '')

const topSections = (sections: readonly BodySection[]): readonly BodySection[] => {
  const below = sections.filter(({ depth }) => depth > 1 && depth < 7)
  const depth = Math.min(...below.map((section) => section.depth))
  return below.filter((section) => section.depth === depth)
}

const sectionsIn = (path: DocPath | undefined, sections: readonly BodySection[] = []): TemplateSections => ({
  path,
  sections: topSections(sections),
})

const shippedOf = (kind: ScaffoldKind): readonly TemplateSections[] =>
  shippedTemplates
    .filter((template) => template.kind === kind)
    .map(({ text }) =>
      sectionsIn(undefined, parseDocument('template.md' as DocPath, withoutPlaces(text)).body?.sections),
    )

const shipped = shippedOf('incident-review')

const [shippedRunbook] = shippedOf('runbook')

const teamTemplates = new WeakMap<KnowledgeBase['documents'], readonly TemplateSections[]>()

const templatesOf = ({ documents }: KnowledgeBase): readonly TemplateSections[] => {
  const known = teamTemplates.get(documents)
  if (known !== undefined) return known
  const found = [...documents.values()]
    .filter(({ path }) => isTeamTemplate(path))
    .map(({ path, facts }) => sectionsIn(path, facts.body?.sections))
  teamTemplates.set(documents, found)
  return found
}

/** Of a template's sections, how many a review has by their very titles, and whether that tells where it comes from. */
const shareIn = ({ sections }: TemplateSections, titles: ReadonlySet<string>): number => {
  const kept = sections.filter(({ title }) => titles.has(plainTitle(title))).length
  return kept >= 3 && kept * 2 > sections.length ? kept / sections.length : 0
}

const found = new WeakMap<object, { readonly template: TemplateSections | undefined }>()

/** The template that a document was made from, by the headings it has kept; undefined where none is likely. */
export const templateOf = (base: KnowledgeBase, document: Pick<Document, 'facts'>): TemplateSections | undefined => {
  const known = found.get(document)
  if (known !== undefined) return known.template
  // A document belongs to one snapshot, and so does what it was made from.
  const template = likeliest(base, document)
  found.set(document, { template })
  return template
}

const likeliest = (base: KnowledgeBase, { facts }: Pick<Document, 'facts'>): TemplateSections | undefined => {
  const titles = new Set((facts.body?.sections ?? []).map(({ title }) => plainTitle(title)))
  const [best] = [...templatesOf(base), ...shipped]
    .map((template) => ({ template, share: shareIn(template, titles) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  return best?.template
}

/** The titles of the sections that a document is likely to get, in order: those of its template, else of one that ships. */
export const usualSections = (
  base: KnowledgeBase,
  facts: DocumentFacts,
  kind: 'runbook' | 'incident-review' | 'other',
): readonly string[] => {
  const [review] = shipped
  const template = kind === 'runbook' ? shippedRunbook : (templateOf(base, { facts }) ?? review)
  return template?.sections.map(({ title }) => title) ?? []
}
