import type { TreeEntry } from '../../trees/treeEntry'

/** A line of the list, with the sort that it stands under (a sort stands under itself). */
export type FoundRisk = { readonly entry: TreeEntry; readonly sort: TreeEntry }

/** The line of that key, wherever it stands; undefined where it has gone. Only where it may be is looked into. */
export const findRisk = (sorts: readonly TreeEntry[], key: string): FoundRisk | undefined => {
  for (const sort of sorts) {
    const entry = sort.key === key ? sort : below(sort.children, key)
    if (entry !== undefined) return { entry, sort }
  }
  return undefined
}

/** A line's key begins with that of the line above it. */
const below = (entries: readonly TreeEntry[], key: string): TreeEntry | undefined => {
  for (const entry of entries) {
    if (entry.key === key) return entry
    const found = key.startsWith(`${entry.key}/`) ? below(entry.children, key) : undefined
    if (found !== undefined) return found
  }
  return undefined
}
