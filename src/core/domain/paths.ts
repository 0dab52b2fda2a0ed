import type { DocPath } from './text'

/** How a document names another by a path: from the folder of `from`, which is a file below the root. */
export const relativePath = (from: DocPath, to: DocPath): string => {
  const folders = from.split('/').slice(0, -1)
  const parts = to.split('/')
  let shared = 0
  while (shared < folders.length && shared < parts.length - 1 && folders[shared] === parts[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
}
