import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { PersonId } from '../../core/domain/people'
import type { DocPath, IsoDate, Source } from '../../core/domain/text'
import { whatIf, type WhatIf } from '../../core/metrics/people/whatIf'
import { page, plainLayout } from '../../report/text/layout'
import { whatIfSections } from '../../report/text/whatIf'
import type { LinkedText, TextLink } from '../readOnlyTexts'

/** What changes when people leave, word for word as the command line's *what-if*, with its documents as links. */
export const whatIfText = (base: KnowledgeBase, people: readonly PersonId[], today: IsoDate): LinkedText => {
  const result = whatIf(base, people, today)
  const text = page(whatIfSections(base, result, plainLayout))
  const places = placesIn(result)
  return { text, links: text.split('\n').flatMap((line, index) => linksIn(line, index, places)) }
}

const placesIn = ({ runbooks, seats }: WhatIf): readonly (readonly [written: string, source: Source])[] => {
  const at = (path: DocPath, line = 1): Source => ({ kind: 'line', path, line })
  const paths = [...runbooks, ...seats.owned, ...seats.mentoring, ...seats.learning].map(({ path }) => path)
  return [
    ...seats.actions.map(({ path, item }) => [`${path}:${item.line}`, at(path, item.line)] as const),
    ...[...new Set(paths)].map((path) => [path, at(path)] as const),
  ]
}

/** A line of a table holds one place, as a cell of its own. */
const linksIn = (
  line: string,
  index: number,
  places: readonly (readonly [written: string, source: Source])[],
): readonly TextLink[] => {
  const found = places.find(
    ([written]) => line === written || line.startsWith(`${written} `) || line.endsWith(` ${written}`),
  )
  if (found === undefined) return []
  const [written, source] = found
  const from = line.startsWith(written) ? 0 : line.length - written.length
  return [{ line: index, from, to: from + written.length, source }]
}
