import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { IsoInstant } from '../core/domain/text'
import type { Desk } from './commandLine/command'
import { readGitUser } from './git/gitUser'

/** This machine's clock and disk, as seen from a folder (absolute). */
export const createDesk = (from: string): Desk => ({
  from,
  now: () => `${new Date().toISOString().slice(0, 19)}Z` as IsoInstant,
  offsetNear: (moment) => -new Date(moment).getTimezoneOffset(),
  createFile: async (path, text) => {
    await mkdir(dirname(path), { recursive: true })
    try {
      // Fails where the file is there, even if it came just now.
      await writeFile(path, text, { flag: 'wx' })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
  },
  readText: async (path) => {
    try {
      const bytes = await readFile(path)
      const text = bytes.toString('utf8')
      // What cannot be written back as it was must not be written at all.
      return Buffer.from(text, 'utf8').equals(bytes) ? { text } : 'not-utf-8'
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  },
  replaceFile: (path, text) => writeFile(path, text),
  gitUser: readGitUser,
})
