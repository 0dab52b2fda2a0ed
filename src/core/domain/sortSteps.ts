import type { Steps } from './steps'

/** So many are put in order at a step. */
const PIECE = 2048

type Order<Item> = (a: Item, b: Item) => number

function* merged<Item>(one: readonly Item[], other: readonly Item[], order: Order<Item>): Steps<readonly Item[]> {
  const all: Item[] = []
  let [at, its] = [0, 0]
  while (at < one.length || its < other.length) {
    if (all.length % PIECE === 0) yield
    const [a, b] = [one[at], other[its]]
    if (b === undefined || (a !== undefined && order(a, b) <= 0)) {
      if (a !== undefined) all.push(a)
      at += 1
    } else {
      all.push(b)
      its += 1
    }
  }
  return all
}

/** The same as sorting all at once, a piece at a step; what is equal keeps its order. */
export function* sortSteps<Item extends object>(items: readonly Item[], order: Order<Item>): Steps<readonly Item[]> {
  let runs: (readonly Item[])[] = []
  for (let from = 0; from < items.length; from += PIECE) {
    runs.push(items.slice(from, from + PIECE).sort(order))
    yield
  }
  while (runs.length > 1) {
    const next: (readonly Item[])[] = []
    for (let at = 0; at < runs.length; at += 2) next.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], order))
    runs = next
  }
  return runs[0] ?? []
}
