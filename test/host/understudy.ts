import type { Understudy } from '../../src/host/activate'
import type { TreeEntry } from '../../src/host/trees/treeEntry'
import { activeExtension } from './harness'

/** The extension, running, with everything read. */
export const understudy = async (): Promise<Understudy> => {
  const { exports } = await activeExtension()
  const api = exports as Understudy
  await api.settled()
  return api
}

/** A tree's lines, each with its description, indented by depth. */
export const linesOf = (entries: readonly TreeEntry[], indent = ''): string[] =>
  entries.flatMap(({ label, description, children }) => [
    `${indent}${label}${description === '' ? '' : ` | ${description}`}`,
    ...linesOf(children, `${indent}  `),
  ])

/** All entries of a tree, each before those below it. */
export const everyEntry = (entries: readonly TreeEntry[]): TreeEntry[] =>
  entries.flatMap((entry) => [entry, ...everyEntry(entry.children)])
