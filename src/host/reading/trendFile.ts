import * as vscode from 'vscode'
import { logged } from '../door'
import { keptFrom, keptText, type KeptTrend } from './keptTrend'

/** Where the points of one folder are remembered. */
export type TrendFile = {
  /** What was remembered; nothing where there is no such file, or a damaged one. */
  readonly read: () => Promise<KeptTrend>
  readonly write: (kept: KeptTrend) => Promise<void>
}

/**
 * A file of the workspace's own storage; a window without one remembers nothing.
 * @param about What the figures depend on beside commit and day.
 */
export const createTrendFile = (
  storage: vscode.Uri | undefined,
  folder: vscode.Uri,
  about: string,
  log: vscode.LogOutputChannel,
): TrendFile => {
  const place = storage && vscode.Uri.joinPath(storage, 'trends')
  const file = place && vscode.Uri.joinPath(place, `${nameOf(folder)}.json`)
  return {
    async read() {
      if (file === undefined) return new Map()
      try {
        return keptFrom(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), about)
      } catch {
        // Nothing was remembered yet.
        return new Map()
      }
    },
    async write(kept) {
      if (place === undefined || file === undefined) return
      try {
        await vscode.workspace.fs.createDirectory(place)
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(keptText(kept, about)))
      } catch (error) {
        logged(log, 'remember the trend', error)
      }
    },
  }
}

/** A file's name out of a folder's path; where two are the same, `about` tells them apart. */
const nameOf = ({ path }: vscode.Uri): string => path.replace(/[^\p{L}\p{N}]+/gu, '-').slice(-60)
