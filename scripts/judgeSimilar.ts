/**
 * `npm run judge:similar -- REPOSITORY JUDGEMENTS.json`: how well look-alikes agree with what a person said of pairs of reviews. The file holds
 * `{"pairs": [{"a": PATH, "b": PATH, "alike": true}, …]}`, paths from the repository's root. Each pair is asked both ways.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DocPath, IsoDate } from '../src/core/domain/text'
import { similarReviews } from '../src/core/metrics/recurrence/recurrence'
import { createLoader } from '../src/node/loadRepository'

type Pair = { readonly a: string; readonly b: string; readonly alike: boolean }

const main = async (): Promise<void> => {
  const [repository = '', judgements = ''] = process.argv.slice(2)
  const { pairs } = JSON.parse(readFileSync(judgements, 'utf8')) as { pairs: readonly Pair[] }
  const clock = () => new Date().toISOString().slice(0, 10) as IsoDate
  const loader = createLoader({ from: resolve(repository), clock, showProgress: () => undefined })
  const loaded = await loader.load({ path: undefined, today: undefined, history: false })
  if (!loaded.ok) throw new Error(loaded.message)
  const { base } = loaded.value
  const known = pairs.filter(({ a, b }) => [a, b].every((path) => base.documents.has(path as DocPath)))
  const asked = known.flatMap(({ a, b, alike }) => [
    { from: a, to: b, alike },
    { from: b, to: a, alike },
  ])
  const places = asked.map(({ from, to, alike }) => {
    const at = similarReviews(base, from as DocPath).findIndex(({ path }) => path === to)
    return { alike, place: at < 0 ? Infinity : at + 1 }
  })
  console.log(`${known.length} of ${pairs.length} pairs are of this repository`)
  for (const first of [1, 3]) {
    const offered = places.filter(({ place }) => place <= first)
    const right = offered.filter(({ alike }) => alike).length
    const share = offered.length === 0 ? 'none' : (right / offered.length).toFixed(2)
    const all = places.filter(({ alike }) => alike).length
    console.log(
      `among the first ${first}: ${right} alike, ${offered.length - right} not: precision ${share}; ${right} of ${all} that are alike`,
    )
  }
}

await main()
