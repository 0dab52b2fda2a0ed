import type { DocPath, Parsed } from '../../domain/text'
import { parseGitHubCodeowners } from './codeownersGitHub'
import { parseGitLabCodeowners } from './codeownersGitLab'
import { sectionHeading } from './codeownersHeading'
import type { Codeowners, CodeownersDialect } from './codeownersRules'
import { linesOf } from './codeownersTokens'

/**
 * Where CODEOWNERS is looked for; the first that is there is the only one read. GitHub looks in the first three in this
 * order, GitLab in the last three.
 */
export const codeownersPaths: readonly string[] = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
]

/** Where GitLab does not look is looked at last by those who say that theirs is GitLab. */
const gitLabPaths: readonly string[] = [...codeownersPaths.slice(1), ...codeownersPaths.slice(0, 1)]

/** The CODEOWNERS file that counts among the given paths; undefined where there is none. */
export const firstCodeowners = (paths: Iterable<DocPath>, dialect?: CodeownersDialect): DocPath | undefined => {
  const known = new Map<string, DocPath>()
  for (const path of paths) known.set(path, path)
  const found = (dialect === 'gitlab' ? gitLabPaths : codeownersPaths).find((path) => known.has(path))
  return found === undefined ? undefined : known.get(found)
}

const isSection = (line: string): boolean => {
  const heading = sectionHeading(line)
  return heading !== undefined && heading.name !== '' && heading.rest === ''
}

/** GitLab's where the file lies in its folder or has section headings, else GitHub's. */
export const codeownersDialect = (path: DocPath, text: string): CodeownersDialect =>
  path.startsWith('.gitlab/') || linesOf(text).some(isSection) ? 'gitlab' : 'github'

/** Reads a CODEOWNERS file in the dialect that is given, else in the one that its place and its lines tell. */
export const parseCodeowners = (path: DocPath, text: string, dialect?: CodeownersDialect): Parsed<Codeowners> => {
  switch (dialect ?? codeownersDialect(path, text)) {
    case 'github':
      return parseGitHubCodeowners(path, text)
    case 'gitlab':
      return parseGitLabCodeowners(path, text)
  }
}
