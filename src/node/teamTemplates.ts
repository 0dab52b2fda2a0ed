import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocPath } from '../core/domain/text'
import { readTeamTemplate, templatesFolder } from '../core/index/templates/teamTemplate'
import type { DocumentTemplate } from '../core/scaffold/documentTemplate'

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
      .map(({ name }) => name)
      .sort((a, b) => (a < b ? -1 : 1))
  } catch {
    return []
  }
}

/** The team's own templates of a repository on this machine, in the order of their file names. */
export const readTeamTemplates = async (root: string): Promise<readonly DocumentTemplate[]> => {
  const names = await namesIn(join(root, templatesFolder))
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(root, templatesFolder, name), 'utf8')
      return readTeamTemplate(`${templatesFolder}/${name}` as DocPath, text).template
    }),
  )
}
