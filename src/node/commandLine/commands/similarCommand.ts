import type { KnowledgeBase } from '../../../core/domain/knowledgeBase'
import type { DocPath } from '../../../core/domain/text'
import { similarReviews } from '../../../core/metrics/recurrence/recurrence'
import { reviewNamed } from '../../../core/metrics/reviews/reviewNames'
import { similarJson } from '../../../report/json/similarJson'
import { printable, printableJson } from '../../../report/printable'
import { page } from '../../../report/text/layout'
import { similarSections } from '../../../report/text/similar'
import { answer, atOption, defineCommand, failure, initialsOption, jsonOption } from '../command'
import { nearest } from '../../../core/parse/text/nearest'

/** As many as fit on a screen with their reasons. */
const TOP = 5

const topOf = (stated: string | undefined): number | undefined => {
  if (stated === undefined) return TOP
  return /^[1-9]\d{0,5}$/.test(stated) ? Number(stated) : undefined
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The review whose file name is nearest to a mistyped one, as a question. */
const nearestReview = ({ documents }: KnowledgeBase, path: string): string => {
  const reviews = [...documents.values()].filter(({ kind }) => kind === 'incident-review').map((each) => each.path)
  const near = nearest(fileName(path), reviews.map(fileName))
  const found = reviews.find((each) => fileName(each) === near)
  return found === undefined ? '' : ` Is ${printable(found)} meant?`
}

export const similarCommand = defineCommand({
  name: 'similar',
  words: '<review>',
  least: 1,
  most: 1,
  summary: 'Incident reviews that look like the same incident, with the reasons',
  options: [
    jsonOption,
    { name: 'top', takes: 'N', summary: `Show the first N; ${TOP}, if not said` },
    atOption,
    initialsOption,
  ],
  run: async ({ positionals: [file = ''], has, value, request, loader, layout }) => {
    const top = topOf(value('top'))
    if (top === undefined) return failure(`--top takes a number from 1, not ${printable(value('top') ?? '')}.`)
    const loaded = await loader.loadFor(file, { ...request, path: undefined })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today, path, exists } = loaded.value
    // An incident may be named by its id as well.
    const meant = exists ? path : (reviewNamed(base, '' as DocPath, file) ?? path)
    const document = base.documents.get(meant)
    if (document === undefined && !exists)
      return failure(`there is no file ${printable(file)}, and no incident of that id.${nearestReview(base, file)}`)
    if (document?.kind !== 'incident-review') {
      const why = document === undefined ? 'it is not among the documents that are read.' : document.kindDetail
      return failure(
        `${printable(file)} is no incident review: ${printable(why)} More: understudy why ${printable(file)}`,
      )
    }
    const similar = similarReviews(base, document.path).slice(0, top)
    if (has('json')) return answer(printableJson(similarJson(document, similar, today)), loaded.value)
    return answer(page(similarSections(document, similar, layout)), loaded.value)
  },
})
