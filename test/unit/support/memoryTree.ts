import type { Course, FileTree, FolderEntry } from '../../../src/core/index/ports'

/** Somebody with nothing else to do. */
export const unhurried: Course = { pacer: { breathe: () => undefined } }

/** A tree of files in memory; `files` may be changed between readings. */
export const memoryTree = (files: Map<string, string>): FileTree => ({
  list: (folder) => {
    const prefix = folder === '' ? '' : `${folder}/`
    const entries = new Map<string, FolderEntry>()
    for (const path of files.keys()) {
      if (!path.startsWith(prefix)) continue
      const [name = '', ...rest] = path.slice(prefix.length).split('/')
      entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' })
    }
    return Promise.resolve([...entries.values()])
  },
  read: (path) => {
    const text = files.get(path)
    return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text))
  },
  size: (path) => {
    const text = files.get(path)
    return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text).length)
  },
})
