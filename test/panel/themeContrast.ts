import type { Theme } from '../../scripts/picture'

/**
 * Where two of a theme's own colours, unmixed, contrast less than they should: the theme is VS Code's, and the pairing is one that it makes itself. Nothing else
 * may, and what is no longer needed goes.
 */
export type WeakPair = {
  readonly theme: Theme
  readonly foreground: `--vscode-${string}`
  readonly background: `--vscode-${string}`
  /** As measured, of 4.5 that are wanted. */
  readonly ratio: number
}

export const weakPairs: readonly WeakPair[] = []
