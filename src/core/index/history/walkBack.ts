import type { GraphCommit } from '../../parse/git/gitLogGraph'

/** Commits by their hash. */
export type CommitGraph = ReadonlyMap<string, GraphCommit>

/**
 * A commit and all before it, in the order that git's log tells them in: of those whose child was told, the newest by
 * its committer date; of several of one second, the one that was met first. Parents that the graph lacks are passed over.
 */
export function* walkBack(graph: CommitGraph, from: string): Generator<GraphCommit> {
  // The next one stands last.
  const open: GraphCommit[] = []
  const met = new Set<string>()
  const meet = (hash: string): void => {
    const commit = graph.get(hash)
    if (commit === undefined || met.has(hash)) return
    met.add(hash)
    open.splice(placeOf(open, commit.seconds), 0, commit)
  }
  meet(from)
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    yield commit
    for (const parent of commit.parents) meet(parent)
  }
}

/** Before all that are as new: they were met earlier and come first. */
const placeOf = (open: readonly GraphCommit[], seconds: number): number => {
  let [low, high] = [0, open.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((open[middle]?.seconds ?? 0) < seconds) low = middle + 1
    else high = middle
  }
  return low
}
