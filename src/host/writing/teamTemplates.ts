import * as vscode from 'vscode'
import type { DocPath } from '../../core/domain/text'
import { readTeamTemplate, templatesFolder } from '../../core/index/templates/teamTemplate'
import type { DocumentTemplate } from '../../core/scaffold/documentTemplate'
import { shippedTemplates } from '../../core/scaffold/templates/shippedTemplates'
import { toUri } from '../convert'
import { textNow } from './edits'

/** Every template: the team's in the order of their file names, then those that ship. */
export const templatesAt = async (root: vscode.Uri): Promise<readonly DocumentTemplate[]> => [
  ...(await teamTemplates(root)),
  ...shippedTemplates,
]

/** The team's own; none where the folder is not trusted, for whoever writes them decides what is written. */
const teamTemplates = async (root: vscode.Uri): Promise<readonly DocumentTemplate[]> => {
  if (!vscode.workspace.isTrusted) return []
  const names = await entriesOf(toUri(root, templatesFolder))
  const read = names.map(async (name) => {
    const path = `${templatesFolder}/${name}` as DocPath
    const text = await textNow(toUri(root, path))
    return text === undefined ? [] : [readTeamTemplate(path, text).template]
  })
  return (await Promise.all(read)).flat()
}

const entriesOf = async (folder: vscode.Uri): Promise<readonly string[]> => {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder)
    return entries
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && /\.md$/i.test(name))
      .map(([name]) => name)
      .sort((a, b) => (a < b ? -1 : 1))
  } catch {
    return []
  }
}
