import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atTheEnd } from './endings'

/** The project's own folder. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the editor host is kept: git ignores it. `UNDERSTUDY_HOST_CACHE` names another folder, for instance one that several checkouts share. */
export const cacheFolder = resolve(process.env.UNDERSTUDY_HOST_CACHE ?? join(projectRoot, '.vscode-test'))

/** A folder of our own that is gone when the process ends. */
export const temporaryFolder = async (purpose: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), `understudy-${purpose}-`))
  atTheEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  return folder
}
