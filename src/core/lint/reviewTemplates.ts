import type { BodyFacts, BodySection } from '../domain/bodyFacts'
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
  /** Their titles as they are compared. */
  readonly titles: readonly string[]
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

const sectionsIn = (path: DocPath | undefined, all: readonly BodySection[] = []): TemplateSections => {
  const sections = topSections(all)
  return { path, sections, titles: sections.map(({ title }) => plainTitle(title)) }
}

const readShipped = (kind: ScaffoldKind): readonly TemplateSections[] =>
  shippedTemplates
    .filter((template) => template.kind === kind)
    .map(({ text }) =>
      sectionsIn(undefined, parseDocument('template.md' as DocPath, withoutPlaces(text)).body?.sections),
    )

const shipped = new Map<ScaffoldKind, readonly TemplateSections[]>()

/** Read when somebody first asks: the start of the program waits for none of it. */
const shippedOf = (kind: ScaffoldKind): readonly TemplateSections[] => {
  const known = shipped.get(kind)
  if (known !== undefined) return known
  const fresh = readShipped(kind)
  shipped.set(kind, fresh)
  return fresh
}

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
const shareIn = ({ titles: asked }: TemplateSections, titles: ReadonlySet<string>): number => {
  const kept = asked.filter((title) => titles.has(title)).length
  return kept >= 3 && kept * 2 > asked.length ? kept / asked.length : 0
}

const titlesRead = new WeakMap<BodyFacts, ReadonlySet<string>>()

/** The titles of a text's sections as they are compared; they outlive the snapshot, as its facts do. */
const titlesOf = (body: BodyFacts): ReadonlySet<string> => {
  const known = titlesRead.get(body)
  if (known !== undefined) return known
  const fresh = new Set(body.sections.map(({ title }) => plainTitle(title)))
  titlesRead.set(body, fresh)
  return fresh
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
  if (facts.body === undefined) return undefined
  const titles = titlesOf(facts.body)
  const [best] = [...templatesOf(base), ...shippedOf('incident-review')]
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
  const template =
    kind === 'runbook' ? shippedOf('runbook')[0] : (templateOf(base, { facts }) ?? shippedOf('incident-review')[0])
  return template?.sections.map(({ title }) => title) ?? []
}
