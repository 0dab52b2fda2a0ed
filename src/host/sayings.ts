import * as vscode from 'vscode'
import type { HostContext } from './context'

/** A way out that a sentence offers: a button that runs a command, or does what no command does. */
export type Offer = { readonly label: string } & (
  { readonly command: string; readonly given?: readonly unknown[] } | { readonly run: () => unknown }
)

/** Tells a person something in one sentence and offers what to do about it; nobody waits for the answer. */
export const say = ({ shown }: Pick<HostContext, 'shown'>, text: string, ...offers: readonly Offer[]): void => {
  shown.said = { text, offers: offers.map(({ label }) => label) }
  void vscode.window.showInformationMessage(text, ...offers.map(({ label }) => label)).then((chosen) => {
    const offer = offers.find(({ label }) => label === chosen)
    if (offer === undefined) return
    if ('run' in offer) offer.run()
    else void vscode.commands.executeCommand(offer.command, ...(offer.given ?? []))
  })
}
