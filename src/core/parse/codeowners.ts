import type { DocPath, Parsed, Problem } from '../domain/text'
import { compileGitHubPattern, type CompiledPattern } from './codeownersPattern'

/** One line of CODEOWNERS. No owners: the line takes away those that earlier lines gave. */
export type CodeownersRule = CompiledPattern & {
  readonly pattern: string
  /** `@login`, `@org/team` or an address, as written. */
  readonly owners: readonly string[]
  readonly line: number
}

/** A CODEOWNERS file of GitHub's dialect, ready to be asked. */
export type Codeowners = {
  readonly path: DocPath
  /** In the order of the lines. */
  readonly rules: readonly CodeownersRule[]
  /** Indexes of the rules whose key is a given folder or file name. */
  readonly byKey: ReadonlyMap<string, readonly number[]>
  /** Indexes of the rules that have no key. */
  readonly keyless: readonly number[]
}

/** Where GitHub looks, in this order; the first that is there is the only one read. */
export const codeownersPaths: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** The CODEOWNERS file that counts among the given paths; undefined where there is none. */
export const firstCodeowners = (paths: Iterable<DocPath>): DocPath | undefined => {
  const known = new Map<string, DocPath>()
  for (const path of paths) known.set(path, path)
  const found = codeownersPaths.find((path) => known.has(path))
  return found === undefined ? undefined : known.get(found)
}

/** GitHub does not load a larger file. */
const sizeLimit = 3 * 1024 * 1024

const owner = /^(?:@[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}_.-]+)?|[^@\s,;<>()]+@[^@\s,;<>()]+\.[^@\s,;<>()]+)$/u

type Token = { readonly text: string; readonly column: number }

/** The line's words up to a comment; white space after a backslash belongs to its word. */
const tokens = (line: string): readonly Token[] => {
  const found: Token[] = []
  for (const match of line.matchAll(/(?:\\.|[^\s\\]|\\$)+/gu)) {
    const text = match[0]
    if (text.startsWith('#')) return found
    const comment = found.length === 0 ? -1 : text.indexOf('#')
    found.push({ text: comment < 0 ? text : text.slice(0, comment), column: match.index + 1 })
    if (comment >= 0) return found
  }
  return found
}

const at = (code: string, message: string, line: number, token: Token): Problem => ({
  code,
  message,
  severity: 'warning',
  range: { start: { line, column: token.column }, end: { line, column: token.column + token.text.length } },
})

const readLine = (text: string, line: number, problems: Problem[]): CodeownersRule | undefined => {
  const [pattern, ...named] = tokens(text)
  if (pattern === undefined) return undefined
  const compiled = compileGitHubPattern(pattern.text)
  if ('complaint' in compiled) {
    problems.push(at('codeowners-pattern', `${compiled.complaint} The line is skipped.`, line, pattern))
    return undefined
  }
  const owners = named.filter(({ text }) => owner.test(text))
  for (const token of named.filter(({ text }) => !owner.test(text))) {
    problems.push(
      at(
        'codeowners-owner',
        `"${token.text}" is no owner: write @login, @organisation/team or an address.`,
        line,
        token,
      ),
    )
  }
  // A line that names nobody readable was meant to name somebody: it must not take owners away.
  if (named.length > 0 && owners.length === 0) return undefined
  return { ...compiled, pattern: pattern.text, owners: [...new Set(owners.map(({ text }) => text))], line }
}

const utf8Length = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

const tooLarge = (text: string): boolean => text.length * 3 > sizeLimit && utf8Length(text) > sizeLimit

const withIndex = (path: DocPath, rules: readonly CodeownersRule[]): Codeowners => {
  const byKey = new Map<string, number[]>()
  const keyless: number[] = []
  rules.forEach(({ key }, index) => {
    if (key === undefined) {
      keyless.push(index)
      return
    }
    const sameKey = byKey.get(key)
    if (sameKey === undefined) byKey.set(key, [index])
    else sameKey.push(index)
  })
  return { path, rules, byKey, keyless }
}

/**
 * Reads a CODEOWNERS file of GitHub's dialect. Lines and owners that cannot be read are skipped and reported; of a file
 * over 3 MB nothing is read, as GitHub does.
 */
export const parseCodeowners = (path: DocPath, text: string): Parsed<Codeowners> => {
  if (tooLarge(text)) {
    const problem = at('codeowners-size', 'CODEOWNERS is over 3 MB: GitHub ignores it, and so it is here.', 1, {
      text: '',
      column: 1,
    })
    return { value: withIndex(path, []), problems: [problem] }
  }
  const problems: Problem[] = []
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)
  const rules = lines.flatMap((line, index) => readLine(line, index + 1, problems) ?? [])
  return { value: withIndex(path, rules), problems }
}

/** The highest of the indexes, given in rising order, whose rule matches; `above` if there is none higher. */
const lastMatch = ({ rules }: Codeowners, indexes: readonly number[], path: string, above: number): number => {
  for (let at = indexes.length - 1; at >= 0; at--) {
    const index = indexes[at] ?? -1
    if (index <= above) return above
    const rule = rules[index]
    if (rule !== undefined && path.includes(rule.needle) && rule.matches.test(path)) return index
  }
  return above
}

/**
 * The owners of a path: those of the last line that matches it, none where that line names none. Undefined where no
 * line matches.
 */
export const codeownersOf = (
  codeowners: Codeowners,
  path: DocPath,
): { readonly owners: readonly string[]; readonly line: number } | undefined => {
  let best = lastMatch(codeowners, codeowners.keyless, path, -1)
  for (const part of new Set(path.split('/'))) {
    best = lastMatch(codeowners, codeowners.byKey.get(part) ?? [], path, best)
  }
  const rule = codeowners.rules[best]
  return rule === undefined ? undefined : { owners: rule.owners, line: rule.line }
}
