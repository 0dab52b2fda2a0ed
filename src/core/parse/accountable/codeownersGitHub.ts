import type { DocPath, Parsed, Problem } from '../../domain/text'
import { compileGitHubPattern } from './codeownersPattern'
import { ruleList, type Codeowners, type CodeownersRule } from './codeownersRules'
import { linesOf, problemAt, tokensOf, type Token } from './codeownersTokens'

/** GitHub does not load a larger file. */
const sizeLimit = 3 * 1024 * 1024

const owner = /^(?:@[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}_.-]+)?|[^@\s,;<>()]+@[^@\s,;<>()]+\.[^@\s,;<>()]+)$/u

/** The words before a comment, which may begin anywhere but in the pattern. */
const uncommented = (tokens: readonly Token[]): readonly Token[] => {
  const found: Token[] = []
  for (const token of tokens) {
    const comment = found.length === 0 ? (token.text.startsWith('#') ? 0 : -1) : token.text.indexOf('#')
    if (comment === 0) return found
    found.push({ text: comment < 0 ? token.text : token.text.slice(0, comment), column: token.column })
    if (comment > 0) return found
  }
  return found
}

const readLine = (text: string, line: number, problems: Problem[]): CodeownersRule | undefined => {
  const [pattern, ...named] = uncommented(tokensOf(text))
  if (pattern === undefined) return undefined
  const compiled = compileGitHubPattern(pattern.text)
  if ('complaint' in compiled) {
    problems.push(problemAt('codeowners-pattern', `${compiled.complaint} The line is skipped.`, line, pattern))
    return undefined
  }
  const owners = named.filter(({ text }) => owner.test(text))
  for (const token of named.filter(({ text }) => !owner.test(text))) {
    const message = `"${token.text}" is no owner: write @login, @organisation/team or an address.`
    problems.push(problemAt('codeowners-owner', message, line, token))
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

const inOneSection = (path: DocPath, rules: readonly CodeownersRule[]): Codeowners => ({
  path,
  dialect: 'github',
  sections: [{ name: '', listed: ruleList(rules), excluded: ruleList([]) }],
})

/**
 * Reads a CODEOWNERS file of GitHub's dialect. Lines and owners that cannot be read are skipped and reported; of a file
 * over 3 MB nothing is read, as GitHub does.
 */
export const parseGitHubCodeowners = (path: DocPath, text: string): Parsed<Codeowners> => {
  if (tooLarge(text)) {
    const message = 'CODEOWNERS is over 3 MB: GitHub ignores it, and so it is here.'
    const problem = problemAt('codeowners-size', message, 1, { text: '', column: 1 })
    return { value: inOneSection(path, []), problems: [problem] }
  }
  const problems: Problem[] = []
  const rules = linesOf(text).flatMap((line, index) => readLine(line, index + 1, problems) ?? [])
  return { value: inOneSection(path, rules), problems }
}
