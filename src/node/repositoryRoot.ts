import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type EntryKind = 'file' | 'folder' | 'nothing'

export const entryKind = async (path: string): Promise<EntryKind> => {
  try {
    const entry = await stat(path)
    return entry.isDirectory() ? 'folder' : 'file'
  } catch {
    return 'nothing'
  }
}

const nearestAbove = async (folder: string, marker: string): Promise<string | undefined> => {
  if ((await entryKind(join(folder, marker))) !== 'nothing') return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : nearestAbove(parent, marker)
}

/** The repository that a folder (absolute) lies in: the nearest with a `.git`, else with an `.understudy`, else the folder itself. */
export const repositoryRoot = async (folder: string): Promise<string> =>
  (await nearestAbove(folder, '.git')) ?? (await nearestAbove(folder, '.understudy')) ?? folder
