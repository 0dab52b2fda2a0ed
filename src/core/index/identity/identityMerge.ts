import type { MergeReason, PersonId } from '../../domain/people'
import type { IsoDate, Source } from '../../domain/text'
import type { TeamFilePerson } from '../../parse/understudy/teamFile'
import type { NoReply } from './identityNames'

/** One sight of somebody: an entry of the team file, a signature in commits, or a handle or address in a file. */
export type Sighting = {
  /** Tells it from all others, and orders them: the same whatever order they come in. */
  readonly key: string
  readonly name: string | undefined
  /** As the mailmap has it. */
  readonly email: string | undefined
  /** Further addresses that commits carry and the mailmap reads as this one. */
  readonly rawEmails: readonly string[]
  readonly noReply: readonly NoReply[]
  /** With `@`, as written in a file. */
  readonly handles: readonly string[]
  readonly entry: TeamFilePerson | undefined
  readonly first: IsoDate | undefined
  readonly last: IsoDate | undefined
  readonly mentioned: Source | undefined
  /** What the mailmap made one here, a sentence each. */
  readonly mapped: readonly string[]
}

export type Merge = { readonly reason: MergeReason | undefined; readonly sentence: string }

type Cluster = {
  parent: number
  size: number
  /** The team file's entry that belongs to it; two never do. */
  entry: PersonId | undefined
  /** Entries of the team file that it is said not to be. */
  readonly not: Set<PersonId>
  readonly merges: Merge[]
}

/** People as sets of sightings that grow together (union–find, near linear), but never over a line that is drawn. */
export type Clusters = {
  readonly find: (index: number) => number
  /** Whether the two are one now; false where the team file forbids it. */
  readonly join: (a: number, b: number, merge: Merge) => boolean
  readonly forbid: (index: number, entry: PersonId) => void
  readonly entryOf: (index: number) => PersonId | undefined
  readonly mergesOf: (index: number) => readonly Merge[]
}

/** Whether the team file forbids that the two be one. */
const apart = (a: Cluster, b: Cluster): boolean =>
  (a.entry !== undefined && b.entry !== undefined) ||
  (a.entry !== undefined && b.not.has(a.entry)) ||
  (b.entry !== undefined && a.not.has(b.entry))

export const createClusters = (sightings: readonly Sighting[]): Clusters => {
  const clusters: Cluster[] = sightings.map(({ entry }, index) => ({
    parent: index,
    size: 1,
    entry: entry?.id,
    not: new Set(),
    merges: [],
  }))
  const at = (index: number): Cluster =>
    clusters[index] ?? { parent: index, size: 1, entry: undefined, not: new Set(), merges: [] }
  const find = (index: number): number => {
    let root = index
    while (at(root).parent !== root) root = at(root).parent
    for (let step = index; step !== root;) {
      const { parent } = at(step)
      at(step).parent = root
      step = parent
    }
    return root
  }
  const join: Clusters['join'] = (a, b, merge) => {
    const [rootA, rootB] = [find(a), find(b)]
    if (rootA === rootB) return true
    const [big, small] = at(rootA).size >= at(rootB).size ? [rootA, rootB] : [rootB, rootA]
    if (apart(at(big), at(small))) return false
    const target = at(big)
    const source = at(small)
    source.parent = big
    target.size += source.size
    target.entry ??= source.entry
    for (const entry of source.not) target.not.add(entry)
    target.merges.push(...source.merges, merge)
    return true
  }
  return {
    find,
    join,
    forbid: (index, entry) => at(find(index)).not.add(entry),
    entryOf: (index) => at(find(index)).entry,
    mergesOf: (index) => at(find(index)).merges,
  }
}
