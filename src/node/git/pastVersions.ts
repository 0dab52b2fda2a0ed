import { createGitLogReader, gitLogFormat } from '../../core/parse/git/gitLog'
import type { IsoDate } from '../../core/domain/text'
import { presentBlobs, readBlobs } from './gitBlobs'
import { runGit, type GitRun } from './gitProcess'
import { safeDiff } from './gitSafety'

/** A document as one commit left it. */
export type PastVersion = {
  readonly commit: string
  /** The author's date. */
  readonly on: IsoDate
  readonly blob: string
  readonly text: string
}

/** So many texts are read at a time: whoever looks for one mostly finds it among the first. */
const atATime = 32

const isThere = (blob: string): boolean => !/^0+$/.test(blob)

/**
 * The texts that a document has had, newest first, followed through renames. Texts that a partial clone lacks are left
 * out. Throws `HistoryUnavailable` where git is missing, refuses or fails.
 */
export async function* readPastVersions(
  run: Pick<GitRun, 'root' | 'signal'>,
  path: string,
): AsyncGenerator<PastVersion> {
  const reader = createGitLogReader()
  const what = ['log', '-z', '--raw', '--no-abbrev', '-M', '-l0', '--follow', '--encoding=UTF-8']
  const args = ['--literal-pathspecs', ...what, `--format=${gitLogFormat}`, ...safeDiff, 'HEAD', '--', path]
  const decoder = new TextDecoder()
  const commits = []
  for await (const chunk of runGit({ ...run, args }))
    commits.push(...reader.read(decoder.decode(chunk, { stream: true })))
  commits.push(...reader.read(decoder.decode()), ...reader.end())
  const versions = commits.flatMap(({ hash, on, files }) =>
    files.map(({ newBlob }) => ({ commit: hash, on, blob: newBlob })).filter(({ blob }) => isThere(blob)),
  )
  for (let at = 0; at < versions.length; at += atATime) {
    const some = versions.slice(at, at + atATime)
    const texts = await textsOf(
      run,
      some.map(({ blob }) => blob),
    )
    for (const version of some) {
      const text = texts.get(version.blob)
      if (text !== undefined) yield { ...version, text }
    }
  }
}

const textsOf = async (run: Pick<GitRun, 'root' | 'signal'>, blobs: readonly string[]) => {
  const present = await presentBlobs(run, blobs)
  return readBlobs(run, [...present])
}

/** One text that git holds; undefined where it does not. */
export const readPastText = async (run: Pick<GitRun, 'root' | 'signal'>, blob: string): Promise<string | undefined> =>
  (await textsOf(run, [blob])).get(blob)
