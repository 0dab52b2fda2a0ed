import * as vscode from 'vscode'
import { decorationsOf } from '../../core/assist/decorations'
import type { Feature } from '../context'
import { toUri } from '../convert'
import { onSnapshot } from '../reading/onSnapshot'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { readSettings } from '../settings'

/** A mark in the Explorer and on tabs beside runbooks that one person alone, or nobody any more, can run. */
export const fileDecorations: Feature = ({ knowledge, shown }) => {
  const changed = new vscode.EventEmitter<vscode.Uri[]>()
  let marks: ReadonlyMap<string, vscode.FileDecoration> = new Map()
  const follow = (roots: readonly ReadyRoot[]) => {
    const before = marks
    marks = new Map(roots.flatMap(marksOf))
    const touched = [...new Set([...before.keys(), ...marks.keys()])].filter(
      (uri) => before.get(uri)?.tooltip !== marks.get(uri)?.tooltip,
    )
    if (touched.length > 0) changed.fire(touched.map((uri) => vscode.Uri.parse(uri, true)))
  }
  shown.decorations = () => marks
  return vscode.Disposable.from(
    changed,
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri) => marks.get(uri.toString()),
    }),
    onSnapshot(knowledge, follow),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('understudy.decorations')) follow(knowledge.ready())
    }),
  )
}

/** Hardly filled, and empty: a digit would be taken for the count of problems, which may stand beside it. */
const badges = { 0: '○', 1: '◔' } as const

const marksOf = ({ folder, report }: ReadyRoot): readonly (readonly [string, vscode.FileDecoration])[] =>
  decorationsOf(report, readSettings(folder.uri).decorations).map(({ path, canRun, why }) => [
    toUri(folder.uri, path).toString(),
    new vscode.FileDecoration(badges[canRun], why, new vscode.ThemeColor('list.warningForeground')),
  ])
