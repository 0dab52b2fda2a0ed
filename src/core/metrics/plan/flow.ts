import type { Steps } from '../../domain/steps'
import type { Cost } from './cost'
import { createCostHeap } from './costHeap'

/** A network from node 0 to the last node, in which every edge leads to a node of a higher number. */
export type Network = {
  /** The edge's number. Capacities are whole. */
  readonly addEdge: (from: number, to: number, capacity: number, cost: Cost) => number
  /** Sends units, each the cheapest way, as long as one more makes it cheaper: at most `most`. Gives how many. */
  readonly send: (most: number) => Steps<number>
  /** What goes through an edge. */
  readonly through: (edge: number) => number
}

type Edges = {
  readonly to: number[]
  readonly left: number[]
  readonly next: number[]
  readonly cost: readonly [number[], number[], number[]]
  readonly first: Int32Array
}

type Distances = readonly [Float64Array, Float64Array, Float64Array]

const partsOf = (nodes: number): Distances => [
  new Float64Array(nodes).fill(Infinity),
  new Float64Array(nodes).fill(Infinity),
  new Float64Array(nodes).fill(Infinity),
]

/**
 * The cheapest flow, by successive shortest paths with Dijkstra's search on reduced costs (Ahuja, Magnanti and Orlin,
 * "Network Flows", 1993, sections 9.7 and 9.8). Costs are in three parts, compared one after the other.
 */
export const createNetwork = (nodes: number): Network => {
  const edges: Edges = { to: [], left: [], next: [], cost: [[], [], []], first: new Int32Array(nodes).fill(-1) }
  const capacities: number[] = []
  return {
    addEdge: (from, to, capacity, cost) => {
      link(edges, from, to, capacity, cost)
      link(edges, to, from, 0, [-cost[0], -cost[1], -cost[2]])
      capacities.push(capacity)
      return capacities.length - 1
    },
    send: (most) => sendUnits(edges, nodes, most),
    through: (edge) => (capacities[edge] ?? 0) - (edges.left[2 * edge] ?? 0),
  }
}

const link = ({ to, left, next, cost, first }: Edges, from: number, target: number, capacity: number, of: Cost) => {
  next.push(first[from] ?? -1)
  first[from] = to.length
  to.push(target)
  left.push(capacity)
  cost[0].push(of[0])
  cost[1].push(of[1])
  cost[2].push(of[2])
}

function* sendUnits(edges: Edges, nodes: number, most: number): Steps<number> {
  const potential = firstPotentials(edges, nodes)
  let sent = 0
  while (sent < most) {
    const path = cheapestPath(edges, nodes, potential)
    if (path === undefined || !isGain(potential, nodes - 1)) break
    for (let node = nodes - 1; node !== 0;) {
      const edge = path[node] ?? 0
      edges.left[edge] = (edges.left[edge] ?? 0) - 1
      edges.left[edge ^ 1] = (edges.left[edge ^ 1] ?? 0) + 1
      node = edges.to[edge ^ 1] ?? 0
    }
    sent += 1
    yield
  }
  return sent
}

/** True where the way to a node, which its potential now tells, costs less than nothing. */
const isGain = ([a, b, c]: Distances, node: number): boolean => {
  const parts = [(a[node] ?? 0) - (a[0] ?? 0), (b[node] ?? 0) - (b[0] ?? 0), (c[node] ?? 0) - (c[0] ?? 0)]
  const telling = parts.find((part) => part !== 0)
  return telling !== undefined && telling < 0
}

/** Distances from node 0: all edges lead upwards at the start, so that one look at each in turn is enough. */
const firstPotentials = ({ to, left, next, cost, first }: Edges, nodes: number): Distances => {
  const distance = partsOf(nodes)
  for (const part of distance) part[0] = 0
  for (let node = 0; node < nodes; node += 1) {
    if (distance[0][node] === Infinity) continue
    for (let edge = first[node] ?? -1; edge >= 0; edge = next[edge] ?? -1) {
      if ((left[edge] ?? 0) <= 0) continue
      const target = to[edge] ?? 0
      const far: Cost = [
        (distance[0][node] ?? 0) + (cost[0][edge] ?? 0),
        (distance[1][node] ?? 0) + (cost[1][edge] ?? 0),
        (distance[2][node] ?? 0) + (cost[2][edge] ?? 0),
      ]
      setIfNearer(distance, target, far[0], far[1], far[2])
    }
  }
  for (const part of distance) part.forEach((far, node) => (part[node] = far === Infinity ? 0 : far))
  return distance
}

const setIfNearer = ([a, b, c]: Distances, node: number, x: number, y: number, z: number): boolean => {
  const byFirst = x - (a[node] ?? 0)
  const bySecond = y - (b[node] ?? 0)
  const isNearer =
    a[node] === Infinity || (byFirst === 0 ? (bySecond === 0 ? z < (c[node] ?? 0) : bySecond < 0) : byFirst < 0)
  if (!isNearer) return false
  a[node] = x
  b[node] = y
  c[node] = z
  return true
}

/** The edge by which each node of the cheapest way is reached; the potentials become the distances. Undefined: no way. */
const cheapestPath = (edges: Edges, nodes: number, potential: Distances): Int32Array | undefined => {
  const { to, left, next, cost, first } = edges
  const [pa, pb, pc] = potential
  const [ca, cb, cc] = cost
  const distance = partsOf(nodes)
  const [da, db, dc] = distance
  const by = new Int32Array(nodes).fill(-1)
  const settled = new Uint8Array(nodes)
  const heap = createCostHeap(nodes, distance)
  da[0] = db[0] = dc[0] = 0
  heap.push(0)
  while (heap.size() > 0) {
    const node = heap.pop()
    settled[node] = 1
    if (node === nodes - 1) break
    const xa = (da[node] ?? 0) + (pa[node] ?? 0)
    const xb = (db[node] ?? 0) + (pb[node] ?? 0)
    const xc = (dc[node] ?? 0) + (pc[node] ?? 0)
    for (let edge = first[node] ?? -1; edge >= 0; edge = next[edge] ?? -1) {
      const target = to[edge] ?? 0
      if ((left[edge] ?? 0) <= 0 || settled[target] === 1) continue
      const a = xa + (ca[edge] ?? 0) - (pa[target] ?? 0)
      const b = xb + (cb[edge] ?? 0) - (pb[target] ?? 0)
      const c = xc + (cc[edge] ?? 0) - (pc[target] ?? 0)
      if (!setIfNearer(distance, target, a, b, c)) continue
      by[target] = edge
      heap.push(target)
    }
  }
  if (settled[nodes - 1] !== 1) return undefined
  raise(potential, distance, settled)
  return by
}

/** Nodes beyond the last one settled keep theirs, moved by its distance: reduced costs stay above nothing. */
const raise = (potential: Distances, distance: Distances, settled: Uint8Array): void => {
  const last = settled.length - 1
  potential.forEach((part, index) => {
    const far = distance[index] ?? part
    const end = far[last] ?? 0
    settled.forEach((is, node) => {
      part[node] = (part[node] ?? 0) + (is === 1 ? (far[node] ?? 0) : end)
    })
  })
}
