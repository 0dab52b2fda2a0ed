import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { IsoInstant } from '../core/domain/text'
import type { Desk } from './commandLine/command'

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
})
