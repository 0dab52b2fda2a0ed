/** Numbered nodes with a distance in three parts, the nearest first. */
export type CostHeap = {
  readonly push: (node: number) => void
  readonly pop: () => number
  readonly size: () => number
}

/** True where the distance of `a` is less than that of `b`; equal ones go by their number, so that nothing is left to chance. */
const isNearer = (near: readonly Float64Array[], a: number, b: number): boolean => {
  for (const part of near) {
    const difference = (part[a] ?? 0) - (part[b] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return a < b
}

/** A binary heap on the distances as they are now; a node whose distance has become less is pushed again. */
export const createCostHeap = (nodes: number, distance: readonly Float64Array[]): CostHeap => {
  const heap: number[] = []
  const place = new Int32Array(nodes).fill(-1)
  const put = (node: number, at: number): void => {
    heap[at] = node
    place[node] = at
  }
  const rise = (node: number, from: number): void => {
    let at = from
    while (at > 0) {
      const above = (at - 1) >> 1
      const parent = heap[above] ?? 0
      if (!isNearer(distance, node, parent)) break
      put(parent, at)
      at = above
    }
    put(node, at)
  }
  const sink = (node: number): void => {
    let at = 0
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && isNearer(distance, heap[below + 1] ?? 0, heap[below] ?? 0)) below += 1
      const child = heap[below] ?? 0
      if (!isNearer(distance, child, node)) break
      put(child, at)
      at = below
    }
    put(node, at)
  }
  return {
    push: (node) => {
      const known = place[node] ?? -1
      rise(node, known >= 0 ? known : heap.push(node) - 1)
    },
    pop: () => {
      const first = heap[0] ?? -1
      const last = heap.pop()
      if (first >= 0) place[first] = -1
      if (last !== undefined && heap.length > 0) sink(last)
      return first
    },
    size: () => heap.length,
  }
}
