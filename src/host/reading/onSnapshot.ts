import type * as vscode from 'vscode'
import type { Knowledge } from './knowledge'
import type { ReadyRoot } from './rootKnowledge'

/** Calls `take` now, and whenever a folder has a new snapshot or a new day; not for what merely moves on while reading. */
export const onSnapshot = (knowledge: Knowledge, take: (roots: readonly ReadyRoot[]) => void): vscode.Disposable => {
  let last: readonly unknown[] = []
  const look = () => {
    const roots = knowledge.ready()
    const now = roots.flatMap(({ base, today, folder }) => [base, today, folder])
    if (now.length === last.length && now.every((each, index) => each === last[index])) return
    last = now
    take(roots)
  }
  look()
  return knowledge.onDidChange(look)
}
