/** A glob's part between two slashes. */
export type Part = {
  readonly source: string
  /** The text of a part without wildcards. */
  readonly literal: string | undefined
  /** The longest text that whatever matches must hold; may be empty. */
  readonly needle: string
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')

/** The pattern's `/`-separated parts; a backslash keeps the character after it from meaning anything. */
export const splitParts = (pattern: string): readonly string[] => {
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

/** A class such as `[a-z]` or `[!x]` as a regular expression; it never matches a slash. */
const classSource = (text: string): string => {
  const negated = /^[!^]/u.test(text)
  const inside = (negated ? text.slice(1) : text).replace(/[\\^\][]/gu, '\\$&')
  return negated ? `[^/${inside}]` : `(?!/)[${inside}]`
}

/** What stands between stars, and whether it is plain text. */
type Piece = { source: string; literal: string; plain: boolean }

/** Takes one token of a part, a class, an escaped or a plain character, and returns what is left. */
const takeToken = (rest: string, piece: Piece, classes: boolean): string => {
  const inBrackets = classes ? /^\[([!^]?\]?[^\]]*)\]/u.exec(rest) : null
  if (inBrackets !== null && inBrackets[1] !== '') {
    piece.source += classSource(inBrackets[1] ?? '')
    piece.plain = false
    return rest.slice(inBrackets[0].length)
  }
  const escape = /^\\([^])/u.exec(rest)?.[1]
  const character = escape ?? String.fromCodePoint(rest.codePointAt(0) ?? 0)
  if (character === '?' && escape === undefined) {
    piece.source += '[^/]'
    piece.plain = false
  } else {
    piece.source += escaped(character)
    piece.literal += character
  }
  return rest.slice(character.length + (escape === undefined ? 0 : 1))
}

/**
 * One part as a regular expression; classes such as `[a-z]` where asked for. A `*` that is followed by another stops at
 * the first place where the text between the two fits: it has one way to match, so that many stars cannot make the
 * search explode.
 */
export const compilePart = (part: string, classes: boolean): Part => {
  let piece: Piece = { source: '', literal: '', plain: true }
  const pieces = [piece]
  for (let rest = part; rest !== '';) {
    if (rest.startsWith('*')) {
      rest = rest.replace(/^\*+/u, '')
      piece = { source: '', literal: '', plain: true }
      pieces.push(piece)
    } else rest = takeToken(rest, piece, classes)
  }
  const source = pieces
    .map((one, index) => {
      if (index === 0) return one.source
      return index === pieces.length - 1 ? `[^/]*${one.source}` : `(?:(?!${one.source})[^/])*${one.source}`
    })
    .join('')
  const needle = pieces.reduce(
    (longest, one) => (one.plain && one.literal.length > longest.length ? one.literal : longest),
    '',
  )
  return { source, literal: pieces.length === 1 && piece.plain ? piece.literal : undefined, needle }
}

/** What follows the last part: nothing (`docs/*`), anything below (`docs/`), or both (`docs`). */
export type End = 'itself' | 'below' | 'itself-or-below'

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

/** Parts in groups between `**`; what matches nothing (`**` twice in a row) makes no group. */
export const groupParts = (parts: readonly string[], classes: boolean): readonly (readonly Part[])[] => {
  const groups: Part[][] = [[]]
  for (const part of parts) {
    if (part !== '**') groups.at(-1)?.push(compilePart(part, classes))
    else if (groups.length === 1 || groups.at(-1)?.length !== 0) groups.push([])
  }
  return groups
}

/** The regular expression of grouped parts, for paths relative to the root. */
export const assemble = (groups: readonly (readonly Part[])[], end: End): string => {
  const first = groups[0] ?? []
  const last = groups.length - 1
  const middle = groups.slice(1, last).map(betweenSource).join('')
  if (last === 0) return `^${joined(first)}${endings[end]}`
  const opening = first.length === 0 ? '' : `${joined(first)}/`
  return `^${opening}${middle}(?:[^/]+/)*?${joined(groups[last] ?? [])}${endings[end]}`
}
