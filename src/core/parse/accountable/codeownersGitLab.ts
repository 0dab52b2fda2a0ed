import type { DocPath, Parsed, Problem } from '../../domain/text'
import { sectionHeading, type SectionHeading } from './codeownersHeading'
import { compileGitLabPattern } from './codeownersPatternGitLab'
import { ruleList, type Codeowners, type CodeownersRule } from './codeownersRules'
import { linesOf, problemAt, tokensOf, type Token } from './codeownersTokens'

type OpenSection = { readonly name: string; readonly listed: CodeownersRule[]; readonly excluded: CodeownersRule[] }

/** Where the reading stands: the section that lines belong to, and the owners its last heading gives them. */
type Reading = {
  readonly sections: Map<string, OpenSection>
  readonly problems: Problem[]
  section: OpenSection
  defaults: readonly string[]
}

const role = /^@@(developer|maintainer|owner)s?$/iu
const name = /^@[\w.][\w.-]*(?:\/[\w.][\w.-]*)*$/u
const address = /^[^@]+@[^@]*\w$/u

/** The owners in a word: GitLab finds them also among commas and brackets. */
const ownersIn = (word: string): readonly string[] => {
  const named = role.exec(word)?.[1]
  if (named !== undefined) return [`@@${named.toLowerCase()}`]
  return word.split(/[,;<>()"]+/u).filter((piece) => name.test(piece) || address.test(piece))
}

const readOwners = (tokens: readonly Token[], line: number, problems: Problem[]): readonly string[] => {
  const owners = new Set<string>()
  let inComment = false
  for (const token of tokens) {
    const found = ownersIn(token.text)
    for (const owner of found) owners.add(owner)
    if (found.length > 0 || inComment) continue
    inComment = token.text.startsWith('#')
    const message = inComment
      ? 'GitLab knows no comment at the end of a line: whoever is named in it is an owner.'
      : `"${token.text}" is no owner: write @login, @group/subgroup, @@role or an address.`
    problems.push(problemAt('codeowners-owner', message, line, token))
  }
  return [...owners]
}

const readExclusion = ({ section, problems }: Reading, line: number, pattern: Token): void => {
  const compiled = compileGitLabPattern(pattern.text.slice(1))
  if (pattern.text === '!' || 'complaint' in compiled) {
    const complaint = 'complaint' in compiled ? compiled.complaint : 'No path follows the "!".'
    problems.push(problemAt('codeowners-pattern', `${complaint} The line is skipped.`, line, pattern))
    return
  }
  section.excluded.push({ ...compiled, pattern: pattern.text, owners: [], line })
}

const readEntry = (reading: Reading, line: number, pattern: Token, named: readonly Token[]): void => {
  const { section, defaults, problems } = reading
  if (/^\^?\[/u.test(pattern.text)) {
    const message = 'The heading of a section needs a "]" after its name. The line is skipped.'
    problems.push(problemAt('codeowners-section', message, line, pattern))
    return
  }
  const compiled = compileGitLabPattern(pattern.text)
  if ('complaint' in compiled) {
    problems.push(problemAt('codeowners-pattern', `${compiled.complaint} The line is skipped.`, line, pattern))
    return
  }
  const stated = readOwners(named, line, problems)
  // A line that names nobody readable was meant to name somebody: it must not take owners away.
  if (named.length > 0 && stated.length === 0) return
  const owners = named.length > 0 ? stated : defaults
  if (owners.length === 0) {
    const message = `Nobody is named here or in the section's heading: by this line "${pattern.text}" has no owner.`
    problems.push(problemAt('codeowners-owner', message, line, pattern))
  }
  section.listed.push({ ...compiled, pattern: pattern.text, owners, line })
}

const headingProblem = ({ name, optional, approvals, rest }: SectionHeading): string | undefined => {
  if (name === '') return 'A section needs a name: [Name].'
  if (rest !== '') return `A section begins here; "${rest}" after its name means nothing.`
  if (optional && approvals !== undefined && approvals > 0) return 'An optional section can ask for no approvals.'
  return undefined
}

const openSection = (reading: Reading, heading: SectionHeading, text: string, line: number): void => {
  const { sections, problems } = reading
  const complaint = headingProblem(heading)
  const column = text.search(/\S/u) + 1
  if (complaint !== undefined) {
    const token = { text: text.slice(column - 1, heading.length + heading.rest.length), column }
    problems.push(problemAt('codeowners-section', complaint, line, token))
  }
  const key = `[${heading.name.toLowerCase()}]`
  const section = sections.get(key) ?? { name: heading.name, listed: [], excluded: [] }
  sections.set(key, section)
  reading.section = section
  const named = tokensOf(heading.owners.replace(/#[^]*$/u, ''))
  const placed = named.map((token) => ({ ...token, column: token.column + heading.length }))
  reading.defaults = readOwners(placed, line, problems)
}

const readLine = (reading: Reading, text: string, line: number): void => {
  const [pattern, ...named] = tokensOf(text)
  if (pattern === undefined || pattern.text.startsWith('#')) return
  const heading = sectionHeading(text)
  if (heading !== undefined) openSection(reading, heading, text, line)
  else if (pattern.text.startsWith('!')) readExclusion(reading, line, pattern)
  else readEntry(reading, line, pattern, named)
}

/**
 * Reads a CODEOWNERS file of GitLab's dialect. Sections whose names differ in case alone are one, each heading with its
 * own default owners; lines before the first stand in a section without a name. Whether a section is optional, and how
 * many approvals it asks for, says nothing of who owns. Lines and owners that cannot be read are skipped and reported.
 */
export const parseGitLabCodeowners = (path: DocPath, text: string): Parsed<Codeowners> => {
  const unnamed: OpenSection = { name: '', listed: [], excluded: [] }
  const sections = new Map([['', unnamed]])
  const reading: Reading = { sections, problems: [], section: unnamed, defaults: [] }
  linesOf(text).forEach((line, index) => {
    readLine(reading, line, index + 1)
  })
  const read = [...sections.values()].map(({ name, listed, excluded }) => ({
    name,
    listed: ruleList(listed),
    excluded: ruleList(excluded),
  }))
  return { value: { path, dialect: 'gitlab', sections: read }, problems: reading.problems }
}
