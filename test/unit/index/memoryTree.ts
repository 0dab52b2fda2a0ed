import type { FileTree, FolderEntry } from '../../../src/core/index/ports'

/** A file: its text or its length; or a link, which leads to a file inside or to nothing. */
export type MemoryFile = string | number | { readonly link: 'inside' | 'outside' }

/** A tree of files that are not on any disk. It counts how often each folder was looked into. */
export const createMemoryTree = (
  files: Readonly<Record<string, MemoryFile>>,
): FileTree & { readonly listed: ReadonlyMap<string, number> } => {
  const folders = new Map<string, FolderEntry[]>()
  const listed = new Map<string, number>()
  for (const [path, file] of Object.entries(files)) {
    const parts = path.split('/')
    parts.forEach((name, index) => {
      const folder = parts.slice(0, index).join('/')
      const isLast = index === parts.length - 1
      const kind = !isLast ? 'folder' : typeof file === 'object' ? 'link' : 'file'
      const entries = folders.get(folder) ?? []
      folders.set(folder, entries)
      if (!entries.some((entry) => entry.name === name)) entries.push({ name, kind })
    })
  }
  return {
    listed,
    list: (folder) => {
      listed.set(folder, (listed.get(folder) ?? 0) + 1)
      return Promise.resolve(folders.get(folder) ?? [])
    },
    read: (path) => {
      const file = files[path]
      return Promise.resolve(typeof file === 'string' ? new TextEncoder().encode(file) : undefined)
    },
    size: (path) => {
      const file = files[path]
      if (typeof file === 'string') return Promise.resolve(new TextEncoder().encode(file).length)
      if (typeof file === 'number') return Promise.resolve(file)
      return Promise.resolve(file?.link === 'inside' ? 1 : undefined)
    },
  }
}
