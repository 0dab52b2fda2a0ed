import * as vscode from 'vscode'
import type { TreeNode } from './trees/tree'

/** What a dragged person is called among the views of this extension. */
const mime = 'application/vnd.understudy.person'

/** Lets people be taken from a view. */
export const dragPeople: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [mime],
  dropMimeTypes: [],
  handleDrag: (nodes, transfer) => {
    const [person] = nodes.flatMap(({ entry }) => (entry.is === 'person' ? (entry.gives?.person ?? []) : []))
    if (typeof person === 'string') transfer.set(mime, new vscode.DataTransferItem(person))
  },
}

/** Lets a person be dropped on a runbook, or on a group of them: the assignment is asked for and written. */
export const dropOnRunbooks: vscode.TreeDragAndDropController<TreeNode> = {
  dragMimeTypes: [],
  dropMimeTypes: [mime],
  handleDrop: async (target, transfer) => {
    const trainee = await transfer.get(mime)?.asString()
    if (target === undefined || trainee === undefined || !/^(runbook|group)$/.test(target.entry.is)) return
    await vscode.commands.executeCommand('understudy.assignRunbook', { ...target, trainee })
  },
}
