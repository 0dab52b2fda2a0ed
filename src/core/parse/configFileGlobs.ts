import type { FieldValue } from '../domain/frontMatter'
import type { Located, Problem } from '../domain/text'
import { entriesOf, textOf } from './fields'
import { warning } from './problemOf'

/** In one part between slashes; in one glob. */
const maxStars = 4
const maxFolderStars = 4
const maxBraces = 4

/**
 * Why a glob is refused; undefined where it is not. Matching one with many wildcards can take longer than anybody
 * lives, and a repository may come from anybody.
 */
const complaint = (glob: string): string | undefined => {
  if (/[@?!+*]\(/u.test(glob)) return 'groups such as "+(…)" are not read'
  if ((glob.match(/\{/gu)?.length ?? 0) > maxBraces || glob.includes('..')) return 'it has too many braces or a range'
  const parts = glob.split('/')
  if (parts.filter((part) => part === '**').length > maxFolderStars) return `more than ${maxFolderStars} "**"`
  const stars = parts.map((part) => (part === '**' ? 0 : (part.match(/\*+/gu)?.length ?? 0)))
  return Math.max(...stars) > maxStars ? `more than ${maxStars} "*" between two slashes` : undefined
}

/** Checks one glob; undefined, and a problem, where it is refused. */
export const readGlob = (glob: Located<string> | undefined, problems: Problem[]): string | undefined => {
  if (glob === undefined) return undefined
  const trouble = complaint(glob.value)
  if (trouble === undefined) return glob.value
  problems.push(warning('glob', `"${glob.value}" is not used: ${trouble}.`, glob.range))
  return undefined
}

/** The globs of a list, or one alone; each text whole, for a comma may belong to it (`{a,b}`). */
export const readGlobs = (value: FieldValue | undefined, problems: Problem[]): readonly string[] =>
  entriesOf(value).flatMap((entry) => readGlob(textOf(entry), problems) ?? [])
