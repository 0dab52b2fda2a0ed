import type * as vscode from 'vscode'

/** What stands around a view's tree. */
export type ViewHead = {
  readonly description: string
  readonly message: string
  readonly badge: { readonly value: number; readonly tooltip: string } | undefined
}

export const headOf = <T>({ description, message, badge }: vscode.TreeView<T>): ViewHead => ({
  description: description ?? '',
  message: message ?? '',
  badge,
})
