import { assemble, groupParts, splitParts } from './globParts'

/** Braces may stand for so many texts; a glob that would give more is taken as it stands. */
const maxTexts = 100

const braces = /^([^]*?)\{([^{}]*,[^{}]*)\}([^]*)$/u

/** `a.{md,txt}` as `a.md` and `a.txt`, inner braces first; undefined where they are too many. */
const expandBraces = (glob: string): readonly string[] | undefined => {
  let texts: readonly string[] = [glob]
  while (texts.some((text) => braces.test(text))) {
    texts = texts.flatMap((text) => {
      const match = braces.exec(text)
      if (match === null) return [text]
      const [, before = '', inside = '', after = ''] = match
      return inside.split(',').map((one) => `${before}${one}${after}`)
    })
    if (texts.length > maxTexts) return undefined
  }
  return texts
}

const never = /(?!)/u

const compileOne = (glob: string, flags: string): RegExp => {
  const parts = [...splitParts(glob.trim().replace(/^(?:\.?\/)+/u, ''))]
  // A folder by its name and a slash is all that is in it.
  if (parts.length > 1 && parts.at(-1) === '') parts.splice(-1, 1, '**')
  if (parts.length === 1 && parts[0] === '') return never
  if (parts.every((part) => part === '**')) return /^[^]+$/u
  const below = parts.at(-1) === '**'
  while (parts.at(-1) === '**') parts.pop()
  try {
    return new RegExp(assemble(groupParts(parts, true), below ? 'itself-or-below' : 'itself'), flags)
  } catch {
    // A class such as [z-a].
    return never
  }
}

/**
 * Whether a path relative to the root matches one of the globs: `*` and `?` within a part, `**` for any folders, `{a,b}`
 * and `[a-z]`; `folder/**` is also the folder itself, and names that begin with a dot are like any others. It needs time
 * that grows with the path's length, whatever the globs, for a repository may come from anybody. No globs match nothing.
 */
export const globMatcher = (globs: readonly string[], ignoreCase = false): ((path: string) => boolean) => {
  const expressions = globs
    .flatMap((glob) => expandBraces(glob) ?? [glob])
    .map((glob) => compileOne(glob, ignoreCase ? 'iu' : 'u'))
  return (path) => expressions.some((expression) => expression.test(path))
}
