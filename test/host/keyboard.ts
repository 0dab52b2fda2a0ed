import { setTimeout as pause } from 'node:timers/promises'
import * as vscode from 'vscode'

const address = process.env.UNDERSTUDY_KEYBOARD

const post = async (stroke: object): Promise<void> => {
  const answer = await fetch(address ?? '', { method: 'POST', body: JSON.stringify(stroke) })
  if (!answer.ok) throw new Error(await answer.text())
}

/** Whether the window's own keyboard is in reach: it is in the browser's window, and not in that of a desktop VS Code. */
export const hasKeyboard = address !== undefined

/** Types a text into whatever has the focus, key by key. */
export const type = (text: string): Promise<void> => post({ type: text })

/** Presses keys one after the other, such as `Enter` or `Control+.`. */
export const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await post({ press: key })
}

/** Waits until something is on the screen, by a selector of its page. */
export const see = (selector: string): Promise<void> => post({ see: selector })

const pictures = process.env.UNDERSTUDY_PICTURES

/** Keeps a picture of the window where UNDERSTUDY_PICTURES names a folder for them. */
export const picture = async (name: string): Promise<void> => {
  if (pictures === undefined || !hasKeyboard) return
  // What comes up fades in, and the line above the first one follows a moment later.
  await pause(2000)
  await post({ picture: `${pictures}/${name}.png` })
}

/** Puts the window into the theme that UNDERSTUDY_THEME names, for pictures. */
export const inTheme = async (): Promise<void> => {
  const theme = process.env.UNDERSTUDY_THEME
  if (theme === undefined) return
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', theme, vscode.ConfigurationTarget.Global)
}
