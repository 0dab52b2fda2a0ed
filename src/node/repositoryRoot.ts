import { access, constants, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type EntryKind = 'file' | 'folder' | 'unreadable' | 'nothing'

/** What lies at an absolute path; links are followed. */
export const entryKind = async (path: string): Promise<EntryKind> => {
  try {
    const entry = await stat(path)
    if (!entry.isDirectory()) return 'file'
  } catch {
    return 'nothing'
  }
  return access(path, constants.R_OK | constants.X_OK).then(
    () => 'folder',
    () => 'unreadable',
  )
}

/** The folder itself, or the nearest above a path that is no folder or is not there. */
export const nearestFolder = async (path: string): Promise<string> => {
  const kind = await entryKind(path)
  const parent = dirname(path)
  return kind === 'folder' || kind === 'unreadable' || parent === path ? path : nearestFolder(parent)
}

const nearestAbove = async (folder: string, marker: string): Promise<string | undefined> => {
  if ((await entryKind(join(folder, marker))) !== 'nothing') return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : nearestAbove(parent, marker)
}

/**
 * The repository that a folder (absolute) lies in: the nearest above that holds a `.git`, else an `.understudy`, else
 * the folder itself.
 */
export const repositoryRoot = async (folder: string): Promise<string> =>
  (await nearestAbove(folder, '.git')) ?? (await nearestAbove(folder, '.understudy')) ?? folder
