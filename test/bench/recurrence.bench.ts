import { performance } from 'node:perf_hooks'
import { createKnowledgeIndex } from '../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../src/core/index/settings'
import type { DocPath } from '../../src/core/domain/text'
import { similarReviews } from '../../src/core/metrics/recurrence/recurrence'
import { reviewText } from '../unit/support/reviews'
import { memoryTree, unhurried } from '../unit/support/memoryTree'

/** The same numbers in the same order every time: the generator of S. K. Park and K. W. Miller, 1988. */
const createRandom = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/** Words of a made-up language, used as unevenly as words are: the first ones in every review, most of them rarely. */
const createText = (random: (below: number) => number) => {
  const syllables = ['ka', 'to', 'mi', 're', 'sol', 'ban', 'du', 'pek', 'lor', 'vi', 'zan', 'gu', 'hes', 'wy', 'fro']
  const word = () => {
    let at = Math.floor(6000 ** (random(10_000) / 10_000))
    let text = ''
    for (; at > 0; at = Math.floor(at / syllables.length)) text += syllables[at % syllables.length] ?? ''
    return `${text}x`
  }
  return (words: number) => Array.from({ length: words }, word).join(' ')
}

const repository = (reviews: number): Map<string, string> => {
  const random = createRandom(20261121)
  const text = createText(random)
  return new Map(
    Array.from({ length: reviews }, (_, at) => [
      `incidents/2026-01-01-${at}.md`,
      reviewText(text(6), text(120), text(60), [`services: [service-${random(40)}]`]),
    ]),
  )
}

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const shown = (values: readonly number[]): string =>
  `median ${at(values, 0.5).toFixed(1)} ms, 99% ${at(values, 0.99).toFixed(1)} ms`

for (const reviews of [200, 2000]) {
  const files = repository(reviews)
  const index = createKnowledgeIndex(memoryTree(files), defaultIndexSettings)
  const first = await index.refresh(unhurried)
  const paths = [...first.documents.keys()]
  const asked = paths[0] ?? ('' as DocPath)
  const whole = timed(() => similarReviews(first, asked))
  const queries = paths
    .slice(0, 300)
    .map((path) => timed(() => similarReviews(first, path).map(({ reasons }) => reasons)))
  const typed: number[] = []
  for (let round = 0; round < 30; round += 1) {
    files.set(asked, `${files.get(asked) ?? ''}\nmore ${round}\n`)
    const next = await index.change([asked], unhurried)
    typed.push(timed(() => similarReviews(next, asked)))
  }
  console.log(
    `${reviews} reviews: first question ${whole.toFixed(0)} ms; each further one ${shown(queries)}; after a change ${shown(typed)}`,
  )
}
