import { defaultDiscoveryOptions } from '../src/core/index/discovery/discovery'
import type { LineCounts } from '../src/core/domain/history'
import type { DocPath } from '../src/core/domain/text'
import { gitAnswer } from '../src/node/git/gitProcess'
import { safeDiff } from '../src/node/git/gitSafety'

/** One commit's touch of one file, as `git log --follow` tells it. */
export type GitStep = {
  readonly hash: string
  /** Git's letter: A, M, D, T, R (renamed) or C (copied). */
  readonly status: string
  readonly path: string
  /** Where the file was renamed or copied from. */
  readonly from: string | undefined
  /** Undefined for what git takes for binary. */
  readonly lines: LineCounts | undefined
}

/** Whether the name is a document's, in any commit. */
export const isDocumentName = (path: string): boolean =>
  [...defaultDiscoveryOptions.extensions, '.mdx', '.qmd'].some((extension) => path.toLowerCase().endsWith(extension))

const mark = 'commit '

/** The file's past as `git log --follow` tells it, newest first, from a revision back. */
export const followedByGit = async (root: string, revision: string, path: string): Promise<readonly GitStep[]> => {
  const log = ['log', '-z', '--follow', '--raw', '--numstat', '--no-abbrev', '--no-merges', `--format=${mark}%H`]
  const args = ['--literal-pathspecs', ...log, ...safeDiff, revision, '--', path]
  return readSteps(await gitAnswer({ root, args }))
}

/** The files of the newest commit that are documents by their name; links are none. */
export const documentsOfToday = async (root: string): Promise<readonly DocPath[]> => {
  const answer = await gitAnswer({ root, args: ['ls-tree', '-r', '-z', 'HEAD'] })
  const files = answer.split('\0').filter((entry) => entry.startsWith('100'))
  const paths = files.map((entry) => entry.slice(entry.indexOf('\t') + 1) as DocPath)
  return paths.filter(isDocumentName)
}

/** Whether one of two commits comes before the other; not so where they stand on two branches. */
export const areInLine = async (root: string, one: string, other: string): Promise<boolean> => {
  const bases = await gitAnswer({ root, args: ['merge-base', one, other] }).catch(() => '')
  return bases.trim() === one || bases.trim() === other
}

const readSteps = (answer: string): readonly GitStep[] => {
  const steps: GitStep[] = []
  const words = answer.split('\0').values()
  const next = (): string => words.next().value ?? ''
  let hash = ''
  for (const told of words) {
    const word = told.replace(/^\n+/, '')
    if (word.startsWith(mark)) hash = word.slice(mark.length).trim()
    else if (word.startsWith(':')) {
      const status = word.split(' ')[4]?.[0] ?? ''
      const from = status === 'R' || status === 'C' ? next() : undefined
      steps.push({ hash, status, from, path: next(), lines: undefined })
    } else if (word !== '') {
      const [added, deleted, path] = word.split('\t')
      // Both names of a renamed file stand apart; they are known already.
      if (path === '') next()
      if (path === '') next()
      const step = steps.pop()
      if (step !== undefined) steps.push({ ...step, lines: countsOf(added, deleted) })
    }
  }
  return steps
}

const countsOf = (added: string | undefined, deleted: string | undefined): LineCounts | undefined =>
  added === undefined || added === '-' ? undefined : { added: Number(added), deleted: Number(deleted) }
