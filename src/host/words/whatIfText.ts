import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { DocPath, Source } from '../../core/domain/text'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { whatIf, type WhatIf } from '../../core/metrics/people/whatIf'
import { page, plainLayout } from '../../report/text/layout'
import { whatIfSections } from '../../report/text/whatIf'
import type { LinkedText, TextLink } from '../readOnlyTexts'

/** What changes when people leave, word for word as the command line's *what-if*, with its documents as links. */
export const whatIfText = (
  { base, report }: { readonly base: KnowledgeBase; readonly report: CoverageReport },
  people: readonly PersonId[],
): LinkedText => {
  const result = whatIf(base, people, report.today, report)
  const text = page(whatIfSections(base, result, plainLayout))
  const places = placesIn(result)
  return { text, links: text.split('\n').flatMap((line, index) => linksIn(line, index, places)) }
}

/** By how they are written; an action has a place of its own in its document. */
const placesIn = ({ runbooks, seats }: WhatIf): ReadonlyMap<string, Source> => {
  const at = (path: DocPath, line = 1): Source => ({ kind: 'line', path, line })
  const paths = [...runbooks, ...seats.owned, ...seats.mentoring, ...seats.learning].map(({ path }) => path)
  return new Map<string, Source>([
    ...paths.map((path) => [path, at(path)] as const),
    ...seats.actions.map(({ path, item }) => [`${path}:${item.line}`, at(path, item.line)] as const),
  ])
}

/** Cells of a table stand two spaces apart; a place is the first of its line or the last. */
const linksIn = (line: string, index: number, places: ReadonlyMap<string, Source>): readonly TextLink[] => {
  const [first = ''] = line.split('  ', 1)
  const last = line.slice(line.lastIndexOf('  ') + 1).trimStart()
  const written = places.has(first) ? first : last
  const source = places.get(written)
  if (source === undefined) return []
  const from = written === first ? 0 : line.length - written.length
  return [{ line: index, from, to: from + written.length, source }]
}
