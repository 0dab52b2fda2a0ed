import * as vscode from 'vscode'
import { defineCommand } from '../defineCommand'

/** Narrows the Runbooks view while one types; Escape brings back what was there. Takes a text instead of asking. */
export const filterRunbooks = defineCommand('understudy.filterRunbooks', ({ filter }, given?: unknown) => {
  if (typeof given === 'string') {
    filter.set(given)
    return
  }
  const before = filter.get()
  const box = vscode.window.createInputBox()
  box.title = vscode.l10n.t('Filter Runbooks')
  box.placeholder = vscode.l10n.t('Words of a title, path, person or service')
  box.value = before
  let taken = false
  box.onDidChangeValue((text) => {
    filter.set(text)
  })
  box.onDidAccept(() => {
    taken = true
    box.hide()
  })
  box.onDidHide(() => {
    if (!taken) filter.set(before)
    box.dispose()
  })
  box.show()
})
