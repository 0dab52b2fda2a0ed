import type { FieldValue } from '../../domain/frontMatter'
import type { Problem } from '../../domain/text'
import { textOf, textsOf } from '../frontMatter/fields'
import { warning } from '../text/problemOf'

/** Ends of the names of files that are read where a team asks for them. */
export const furtherExtensions: readonly string[] = ['.mdx', '.qmd']

/** Which further files are read, `mdx` as well as `.mdx`; what nobody can read is reported. */
export const readExtensions = (value: FieldValue | undefined, problems: Problem[]): readonly string[] =>
  textsOf(value).flatMap(({ value: text, range }) => {
    const extension = `.${text.toLowerCase().replace(/^\*?\./u, '')}`
    if (furtherExtensions.includes(extension)) return [extension]
    const message = `"${text}" is not read: ${furtherExtensions.join(' and ')} can be added to Markdown.`
    problems.push(warning('config-value', message, range))
    return []
  })

const units: Readonly<Record<string, number>> = { kb: 1024, kib: 1024, mb: 1024 * 1024, mib: 1024 * 1024 }

/** The longest file that is read, in bytes: `2 MB`, `512 KB`, or a number of KB. */
export const readSizeLimit = (value: FieldValue | undefined, problems: Problem[]): number | undefined => {
  const text = textOf(value)
  if (text === undefined) return undefined
  const [, number = '', unit = 'kb'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/iu.exec(text.value) ?? []
  const bytes = Math.round(Number(number) * (units[unit.toLowerCase()] ?? Number.NaN))
  if (number !== '' && bytes > 0) return bytes
  problems.push(warning('config-value', '"size_limit" is a length such as 512 KB or 2 MB.', text.range))
  return undefined
}
