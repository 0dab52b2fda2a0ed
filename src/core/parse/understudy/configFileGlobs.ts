import type { FieldValue } from '../../domain/frontMatter'
import type { Located, Problem } from '../../domain/text'
import { entriesOf, textOf } from '../frontMatter/fields'
import { warning } from '../text/problemOf'

/** Why a glob cannot be used as it seems to be meant; undefined where it can. */
const complaint = (glob: string): string | undefined => {
  if (/[@?!+*]\(/u.test(glob)) return 'groups such as "+(…)" are not understood'
  if (glob.startsWith('!')) return 'it cannot take back what another includes'
  return /\{[^{},]*\.\.[^{},]*\}/u.test(glob) ? 'ranges such as {1..9} are not understood' : undefined
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
