import * as vscode from 'vscode'
import { toUri } from '../convert'
import type { Knowledge } from '../reading/knowledge'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { escapeMarkdown, groupEntry, type TreeEntry } from './treeEntry'
import type { Tone } from '../../panel/protocol/page'

/** An entry of a tree together with the workspace folder it is of. */
export type TreeNode = { readonly entry: TreeEntry; readonly root: vscode.Uri; readonly parent: TreeNode | undefined }

export type EntriesOf = (root: ReadyRoot) => readonly TreeEntry[]

/** A tree over all folders that have been read; with several folders each is a group of its own. */
export class EntryTree implements vscode.TreeDataProvider<TreeNode> {
  readonly #changed = new vscode.EventEmitter<undefined>()
  readonly onDidChangeTreeData = this.#changed.event

  constructor(
    private readonly knowledge: Knowledge,
    private readonly entriesOf: EntriesOf,
  ) {}

  dispose(): void {
    this.#changed.dispose()
  }

  refresh(): void {
    this.#changed.fire(undefined)
  }

  /** The top of the tree, as plain data. */
  entries(): readonly TreeEntry[] {
    return this.#top().map(({ entry }) => entry)
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (node === undefined) return this.#top()
    return node.entry.children.map((entry) => ({ entry, root: node.root, parent: node }))
  }

  getParent({ parent }: TreeNode): TreeNode | undefined {
    return parent
  }

  getTreeItem({ entry, root }: TreeNode): vscode.TreeItem {
    return treeItem(entry, root)
  }

  #top(): TreeNode[] {
    const roots = this.knowledge.ready()
    return roots.flatMap((ready) => {
      const entries = this.entriesOf(ready)
      const shown = roots.length > 1 && entries.length > 0 ? [folderEntry(ready.folder.name, entries)] : entries
      return shown.map((entry) => ({ entry, root: ready.folder.uri, parent: undefined }))
    })
  }
}

const folderEntry = (name: string, children: readonly TreeEntry[]): TreeEntry =>
  groupEntry({
    key: `folder/${name}`,
    label: name,
    description: '',
    icon: 'root-folder',
    tone: 'fine',
    open: true,
    children,
  })

const treeItem = (entry: TreeEntry, root: vscode.Uri): vscode.TreeItem => {
  const item = new vscode.TreeItem(entry.label, collapsible(entry))
  item.id = `${root.toString()}#${entry.key}`
  item.description = entry.description
  item.tooltip = safeMarkdown(entry.tooltip)
  item.accessibilityInformation = { label: entry.spoken }
  item.contextValue = [entry.is, ...(entry.marks ?? [])].join(' ')
  if (entry.icon !== undefined) item.iconPath = icon(entry.icon, entry.tone)
  if (entry.opens !== undefined) {
    item.command = {
      command: 'understudy.openRunbook',
      title: vscode.l10n.t('Open'),
      arguments: [{ uri: toUri(root, entry.opens.path), line: entry.opens.line }],
    }
  }
  if (entry.runs !== undefined) {
    // Told with its place, so that the right one is meant whatever stands in the editor.
    const uri = entry.path === undefined ? root : toUri(root, entry.path)
    const given = entry.gives === undefined ? [] : [{ uri, ...entry.gives }]
    item.command = { command: entry.runs.command, title: entry.label, arguments: [...entry.runs.arguments, ...given] }
  }
  return item
}

const collapsible = (entry: TreeEntry): vscode.TreeItemCollapsibleState => {
  if (entry.holds !== true && entry.children.length === 0) return vscode.TreeItemCollapsibleState.None
  return entry.open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed
}

const safeMarkdown = (lines: readonly string[]): vscode.MarkdownString => {
  const markdown = new vscode.MarkdownString(
    lines
      .filter((line) => line !== '')
      .map(escapeMarkdown)
      .join('\n\n'),
  )
  markdown.isTrusted = false
  markdown.supportHtml = false
  return markdown
}

const colours: Readonly<Record<Tone, string | undefined>> = {
  alarm: 'list.errorForeground',
  warn: 'list.warningForeground',
  calm: 'disabledForeground',
  fine: undefined,
}

const icon = (name: string, tone: Tone): vscode.ThemeIcon => {
  const colour = colours[tone]
  return colour === undefined ? new vscode.ThemeIcon(name) : new vscode.ThemeIcon(name, new vscode.ThemeColor(colour))
}
