import * as vscode from 'vscode'
import type { PersonId } from '../core/domain/people'

export const whatIfScheme = 'understudy-what-if'

/** People of one workspace folder who might leave. */
export type Leavers = { readonly root: vscode.Uri; readonly people: readonly PersonId[] }

/** The address of what changes when people leave; the name ends so that the tab reads "What if: Alice Moreau leaves". */
export const whatIfUri = ({ root, people }: Leavers, names: string): vscode.Uri =>
  vscode.Uri.from({
    scheme: whatIfScheme,
    path: `/${vscode.l10n.t('What if')}: ${names.replaceAll('/', '-')}`,
    query: JSON.stringify({ root: root.toString(), people }),
  })

/** Whose leaving an address stands for. */
export const leaversOf = (uri: vscode.Uri): Leavers | undefined => {
  try {
    const asked: unknown = JSON.parse(uri.query)
    if (typeof asked !== 'object' || asked === null || !('root' in asked) || !('people' in asked)) return undefined
    if (typeof asked.root !== 'string' || !Array.isArray(asked.people)) return undefined
    const people = asked.people.filter((id): id is PersonId => typeof id === 'string')
    return { root: vscode.Uri.parse(asked.root, true), people }
  } catch {
    return undefined
  }
}
