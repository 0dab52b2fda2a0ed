/** The part of `vscode.l10n` that words need; passed in, so that what speaks can be tried without an editor. */
export type L10n = { readonly t: (message: string, ...args: (string | number)[]) => string }
