import type { BodySection } from '../../domain/bodyFacts'
import type { Document } from '../../domain/documents'
import { fillEmptySection, removeEmptySection } from '../../edit/sectionEdits'
import { topicOf } from '../../parse/incident/reviewTopics'
import { plainTitle } from '../../parse/markdown/sections'
import { isHeldToForm, statusOf } from '../heldToForm'
import { templateOf } from '../reviewTemplates'
import { defineRule, reportReadings, type Fix, type Report, type RuleContext } from '../rule'

/** What the template itself says in its sections, by title; such words say nothing yet. */
const wordsOfTemplate = (context: RuleContext, document: Document): ReadonlyMap<string, string> => {
  const sections = templateOf(context.base, document)?.sections ?? []
  return new Map(sections.map(({ title, says }) => [plainTitle(title), says]))
}

const isWithin = (inner: BodySection, outer: BodySection, all: readonly BodySection[]): boolean => {
  if (inner.range.start.line <= outer.range.start.line || inner.depth <= outer.depth) return false
  const between = all.filter(
    ({ range }) => range.start.line > outer.range.start.line && range.start.line < inner.range.start.line,
  )
  return between.every(({ depth }) => depth > outer.depth)
}

/** Of sections within each other the outermost; the title itself is none. */
const emptyOnes = (sections: readonly BodySection[], own: ReadonlyMap<string, string>): readonly BodySection[] => {
  const headings = sections.filter(({ depth }) => depth > 1 && depth < 7)
  const empty = headings.filter(({ title, says }) => says === '' || says === own.get(plainTitle(title)))
  return empty.filter((section) => !empty.some((other) => isWithin(section, other, headings)))
}

const fixesFor = ({ title, says }: BodySection, kind: Document['kind']): readonly Fix[] => {
  const topic = kind === 'incident-review' ? topicOf(title) : undefined
  if (says !== '') return []
  if (topic === 'actions')
    return [{ title: 'Say that there are none', edit: (text) => fillEmptySection(text, title, 'None.') }]
  // What every review needs is written, not taken out.
  if (topic !== undefined) return []
  return [{ title: `Remove the section “${title}”`, edit: (text) => removeEmptySection(text, title) }]
}

export const emptySection = defineRule({
  id: 'empty-section',
  severity: 'warning',
  summary: 'Every section of a runbook or review says something.',
  problemCodes: ['empty-actions'],
  *check(context) {
    const { document } = context
    const found = document !== undefined && isHeldToForm(context) ? [...reportEmpty(context, document)] : []
    yield* found
    const told = new Set(found.map(({ range }) => range.start.line))
    for (const report of reportReadings(context)) if (!told.has(report.range.start.line)) yield report
  },
})

function* reportEmpty(context: RuleContext, document: Document): Iterable<Report> {
  // While it is being drafted, most of them still are empty: shown quietly.
  const drafted = statusOf(document) === 'draft'
  for (const section of emptyOnes(document.facts.body?.sections ?? [], wordsOfTemplate(context, document))) {
    const { title, range, says } = section
    const message = says === '' ? `Nothing stands under “${title}” yet.` : `“${title}” holds the template’s words only.`
    const fixes = fixesFor(section, document.kind)
    yield { range, message, ...(drafted ? { severity: 'hint' } : {}), ...(fixes.length === 0 ? {} : { fixes }) }
  }
}
