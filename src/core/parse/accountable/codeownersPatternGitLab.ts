import { compileParts, matchesNothing, type CompiledPattern } from './codeownersPattern'
import { splitParts } from '../text/globParts'

/** The parts that a pattern of GitLab's dialect stands for, from the root on. */
const normalise = (pattern: string): readonly string[] => {
  // GitLab takes a lone star for every file, and so it takes a lone slash.
  const written = splitParts(pattern === '*' ? '/' : pattern)
  const rooted = written[0] === '' ? written.slice(1) : ['**', ...written]
  // A folder, by the slash at its end, stands for all the files below it.
  const whole = rooted.at(-1) === '' ? [...rooted.slice(0, -1), '**', '*'] : rooted
  // Only before a slash do two stars lead to any folders; elsewhere stars are one, however many they are.
  const parts = whole.map((part, at) => (/^\*+$/u.test(part) && !(part === '**' && at < whole.length - 1) ? '*' : part))
  return parts.at(-1) === '*' && parts.slice(0, -1).every((part) => part === '**') && parts.length > 1 ? ['**'] : parts
}

/** An opening bracket that no closing one follows: it fits no name. */
const unclosed = (part: string): boolean => {
  const plain = part.replace(/\\[^]/gu, '')
  return plain.lastIndexOf('[') > plain.lastIndexOf(']')
}

/**
 * Compiles a pattern of GitLab's CODEOWNERS dialect, or says why it matches nothing. It is Ruby's `File.fnmatch` with
 * the flags PATHNAME and DOTMATCH, after a pattern without a slash at its start was put below any folder: a pattern is a
 * file's whole path, and stands for what is below a folder only if it ends in a slash. The regular expression takes a
 * path relative to the root and needs time that grows with the path's length, whatever the pattern.
 */
export const compileGitLabPattern = (pattern: string): CompiledPattern | { readonly complaint: string } => {
  // Spaces are written with a backslash only to keep the pattern in one piece.
  const parts = normalise(pattern.replace(/\\\s/gu, ' '))
  if (parts.some((part) => part === '' || unclosed(part))) return { complaint: matchesNothing(pattern) }
  return compileParts(parts, 'itself', true) ?? { complaint: matchesNothing(pattern) }
}
