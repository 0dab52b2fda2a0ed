import type { Commit } from '../../core/domain/history'
import type { DocPath } from '../../core/domain/text'
import { createGitLogReader, gitLogFormat } from '../../core/parse/git/gitLog'
import { gitAnswer, runGit } from './gitProcess'
import { safeDiff } from './gitSafety'
import { fromRoot } from './gitSource'

/** The files of a commit, and the commits before it with all that they touched, newest first; merges left out. */
export type FileHistory = { readonly paths: readonly DocPath[]; readonly commits: readonly Commit[] }

/**
 * The history of all files below `root`, code too, as of a commit. Renames are followed among all files of the
 * repository, so it is read whole, whichever files are asked about. Throws `HistoryUnavailable`.
 */
export const readFileHistory = async (root: string, commit = 'HEAD'): Promise<FileHistory> => {
  const prefix = (await gitAnswer({ root, args: ['rev-parse', '--show-prefix'] })).replace(/\n$/u, '')
  const listed = await gitAnswer({ root, args: ['ls-tree', '-r', '-z', '--name-only', commit] })
  const reader = createGitLogReader(fromRoot(prefix))
  const what = ['log', '-z', '--raw', '--no-abbrev', '-M', '-l0', '--no-merges', '--full-history']
  const args = [...what, '--encoding=UTF-8', `--format=${gitLogFormat}`, ...safeDiff, commit]
  const decoder = new TextDecoder()
  const commits: Commit[] = []
  for await (const chunk of runGit({ root, args }))
    commits.push(...reader.read(decoder.decode(chunk, { stream: true })))
  commits.push(...reader.read(decoder.decode()), ...reader.end())
  return { paths: listed.split('\0').filter((path) => path !== '') as DocPath[], commits }
}
