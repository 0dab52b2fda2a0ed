/** A CODEOWNERS pattern made ready: what it matches, and a folder or file name that any matching path must hold. */
export type CompiledPattern = {
  readonly matches: RegExp
  /** The longest path part written without wildcards; undefined where there is none, as in `*.md`. */
  readonly key: string | undefined
}

type Part = { readonly source: string; readonly literal: string | undefined }

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')

/** The pattern's `/`-separated parts; a backslash keeps the character after it from meaning anything. */
const splitParts = (pattern: string): readonly string[] => {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at)
    if (character === '/') {
      parts.push(part)
      part = ''
    } else if (character === '\\' && at + 1 < pattern.length) {
      part += character + pattern.charAt(++at)
    } else part += character
  }
  return [...parts, part]
}

/**
 * One part as a regular expression. A `*` that is followed by another stops at the first place where the text between
 * the two fits: it has one way to match, so that many stars cannot make the search explode.
 */
const compilePart = (part: string): Part => {
  const pieces = ['']
  let literal = ''
  let plain = true
  const characters = Array.from(part)
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    const last = pieces.length - 1
    if (character === '*') {
      plain = false
      if (at === 0 || characters[at - 1] !== '*' || pieces[last] !== '') pieces.push('')
    } else if (character === '?') {
      plain = false
      pieces[last] = `${pieces[last] ?? ''}[^/]`
    } else {
      const taken = character === '\\' && at + 1 < characters.length ? (characters[++at] ?? '') : character
      literal += taken
      pieces[last] = `${pieces[last] ?? ''}${escaped(taken)}`
    }
  }
  const source = pieces
    .map((piece, index) => {
      if (index === 0) return piece
      return index === pieces.length - 1 ? `[^/]*${piece}` : `(?:(?!${piece})[^/])*${piece}`
    })
    .join('')
  return { source, literal: plain ? literal : undefined }
}

/** What follows the last part: nothing (`docs/*`), anything below (`docs/`), or both (`docs`). */
type End = 'itself' | 'below' | 'itself-or-below'

const endings: Readonly<Record<End, string>> = {
  itself: '$',
  below: '/[^]+$',
  'itself-or-below': '(?:/[^]+)?$',
}

const joined = (parts: readonly Part[]): string => parts.map((part) => part.source).join('/')

/** Parts between two `**`: the first place where they fit leaves most to the rest, so no other need be tried. */
const betweenSource = (parts: readonly Part[]): string => {
  const source = joined(parts)
  return `(?:(?!${source}/)[^/]+/)*${source}/`
}

const assemble = (groups: readonly (readonly Part[])[], end: End): string => {
  const first = groups[0] ?? []
  const last = groups.length - 1
  const middle = groups.slice(1, last).map(betweenSource).join('')
  if (last === 0) return `^${joined(first)}${endings[end]}`
  const opening = first.length === 0 ? '' : `${joined(first)}/`
  return `^${opening}${middle}(?:[^/]+/)*?${joined(groups[last] ?? [])}${endings[end]}`
}

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
  const inner = splitParts(pattern)
  if (pattern === '/' || inner.slice(1, -1).includes('')) return `The pattern "${pattern}" matches nothing.`
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
  if (parts.every((part) => part === '**')) return { matches: /^[^]+$/u, key: undefined }
  const groups: Part[][] = [[]]
  for (const part of parts) {
    if (part !== '**') groups.at(-1)?.push(compilePart(part))
    else if (groups.length === 1 || groups.at(-1)?.length !== 0) groups.push([])
  }
  const literals = groups.flatMap((group) => group.flatMap((part) => part.literal ?? []))
  const key = literals.reduce<string | undefined>((a, b) => (a === undefined || b.length > a.length ? b : a), undefined)
  return { matches: new RegExp(assemble(groups, end), 'u'), key }
}
