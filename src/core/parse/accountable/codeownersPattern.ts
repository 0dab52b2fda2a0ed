import { assemble, groupParts, splitParts, type End } from '../text/globParts'

/** A CODEOWNERS pattern made ready: what it matches, and a folder or file name that any matching path must hold. */
export type CompiledPattern = {
  readonly matches: RegExp
  /** The longest path part written without wildcards; undefined where there is none, as in `*.md`. */
  readonly key: string | undefined
  /** A text that any matching path must hold: quicker to look for than the whole pattern. May be empty. */
  readonly needle: string
}

/** Parts in the words of gitignore as a pattern; undefined where they cannot be one, as with the class `[z-a]`. */
export const compileParts = (parts: readonly string[], end: End, classes: boolean): CompiledPattern | undefined => {
  if (parts.every((part) => part === '**')) return { matches: /^[^]+$/u, key: undefined, needle: '' }
  const groups = groupParts(parts, classes)
  const longest = (texts: readonly string[]): string => texts.reduce((a, b) => (b.length > a.length ? b : a), '')
  const literals = groups.flatMap((group) => group.flatMap((part) => part.literal ?? []))
  const needle = longest(groups.flatMap((group) => group.map((part) => part.needle)))
  const key = literals.length === 0 ? undefined : longest(literals)
  try {
    return { matches: new RegExp(assemble(groups, end), 'u'), key, needle }
  } catch {
    return undefined
  }
}

/** What is said of a pattern that is well formed and that no path can match. */
export const matchesNothing = (pattern: string): string => `The pattern "${pattern}" matches nothing.`

/** Where the pattern is tied to and what it reaches, in the words of gitignore: parts, with `**` for any folders. */
const normalise = (pattern: string): { readonly parts: readonly string[]; readonly end: End } => {
  const parts = [...splitParts(pattern)]
  const anchored = parts[0] === '' || parts.filter((part) => part !== '').length > 1
  if (parts[0] === '') parts.shift()
  if (!anchored && parts[0] !== '**') parts.unshift('**')
  let end: End = parts.at(-1) === '*' ? 'itself' : 'itself-or-below'
  while (parts.length > 1 && (parts.at(-1) === '' || parts.at(-1) === '**')) {
    parts.pop()
    end = 'below'
  }
  return { parts, end }
}

/** Why a pattern cannot be used in GitHub's dialect; undefined where it can. */
const complaint = (pattern: string): string | undefined => {
  if (pattern.startsWith('!')) return 'Patterns that begin with "!" do not work in CODEOWNERS.'
  if (pattern.startsWith('\\#')) return 'Patterns that begin with "\\#" do not work in CODEOWNERS.'
  if (/[[\]]/u.test(pattern)) return 'Character ranges in "[ ]" do not work in CODEOWNERS.'
  if (pattern.includes('***')) return 'Three stars in a row do not work in CODEOWNERS: write "**" for any folders.'
  const inner = splitParts(pattern)
  if (pattern === '/' || inner.slice(1, -1).includes('')) return matchesNothing(pattern)
  return undefined
}

/**
 * Compiles a pattern of GitHub's CODEOWNERS dialect, or says why it cannot be one. The regular expression takes a path
 * relative to the root and needs time that grows with the path's length, whatever the pattern.
 */
export const compileGitHubPattern = (pattern: string): CompiledPattern | { readonly complaint: string } => {
  const trouble = complaint(pattern)
  if (trouble !== undefined) return { complaint: trouble }
  const { parts, end } = normalise(pattern)
  return compileParts(parts, end, false) ?? { complaint: matchesNothing(pattern) }
}
