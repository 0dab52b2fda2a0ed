import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { DocPath } from '../../../core/domain/text'
import { buildCoverageReport } from '../../../core/metrics/coverageReport/buildCoverageReport'
import { explain } from '../../../core/metrics/why/why'
import { whyJson } from '../../../report/json/whyJson'
import { printable, printableJson } from '../../../report/printable'
import { page } from '../../../report/text/layout'
import { whySections } from '../../../report/text/why'
import { answer, atOption, defineCommand, failure, initialsOption, jsonOption } from '../command'
import { nearest } from '../../../core/parse/text/nearest'

/** The document whose name is nearest to a mistyped one, as a question; nothing where none is near. */
const nearestDocument = (base: KnowledgeBase, path: DocPath): string => {
  const nameOf = (each: string) => each.slice(each.lastIndexOf('/') + 1)
  const documents = [...base.documents.keys()]
  const near = nearest(nameOf(path), documents.map(nameOf))
  const found = documents.find((each) => nameOf(each) === near)
  return found === undefined ? '' : ` Is ${printable(found)} meant?`
}

export const whyCommand = defineCommand({
  name: 'why',
  words: '<document> [person]',
  least: 1,
  most: 2,
  summary: 'The reasons behind a document’s numbers; for a file that is not listed, why not',
  options: [jsonOption, atOption, initialsOption],
  run: async ({ positionals: [file = '', name], has, request, loader, layout }) => {
    const loaded = await loader.loadFor(file, { ...request, path: undefined })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today, path, exists } = loaded.value
    if (!exists) return failure(`there is no file ${printable(file)}.${nearestDocument(base, path)}`)
    const person = name === undefined ? undefined : base.resolve(name)
    if (person?.kind === 'team') return failure(`${printable(person.id)} is a team; a level is held by persons.`)
    if (person?.kind === 'unresolved') {
      const hint = person.nearest === undefined ? '' : ` Is ${printable(person.nearest)} meant?`
      return failure(`nobody is known as ${printable(person.id)}.${hint}`)
    }
    const explanation = explain(base, buildCoverageReport(base, today), path, person?.id)
    if (has('json')) return answer(printableJson(whyJson(explanation, today)), loaded.value)
    return answer(page(whySections(explanation, layout)), loaded.value)
  },
})
