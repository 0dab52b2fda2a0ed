import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { DocPath, Source } from '../../core/domain/text'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import { explain, type Explanation } from '../../core/metrics/why/why'
import { sourceText } from '../../core/metrics/words'
import { page, plainLayout } from '../../report/text/layout'
import { whySections } from '../../report/text/why'
import type { LinkedText, TextLink } from '../readOnlyTexts'

/** The whole derivation of a document's numbers, word for word as the command line's *why*, with its places as links. */
export const whyText = (base: KnowledgeBase, report: CoverageReport, path: DocPath): LinkedText => {
  const explanation = explain(base, report, path)
  const text = page(whySections(explanation, plainLayout))
  const places = placesIn(explanation)
  return { text, links: text.split('\n').flatMap((line, index) => linksIn(line, index, places)) }
}

/** The places that a derivation rests on, by how they are written in it. */
const placesIn = (explanation: Explanation): ReadonlyMap<string, Source> => {
  if (explanation.answer !== 'document') return new Map()
  const sources: readonly Source[] = [
    ...[...explanation.owners, ...explanation.formerOwners].map(({ ownership }) => ownership.where),
    ...explanation.people.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
  ]
  return new Map(sources.map((source) => [sourceText(source), source]))
}

/** A sentence names its place last, in brackets. */
const linksIn = (line: string, index: number, places: ReadonlyMap<string, Source>): readonly TextLink[] =>
  [...places].flatMap(([written, source]) => {
    if (!line.endsWith(`${written})`)) return []
    const from = line.length - written.length - 1
    const before = line[from - 1]
    return before === '(' || before === ' ' ? [{ line: index, from, to: line.length - 1, source }] : []
  })
