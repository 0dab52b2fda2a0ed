import type { PastSource } from '../../core/index/ports'
import type { MainlineCommit } from '../../core/metrics/trend/trendMoments'
import { createGraphReader, gitGraphFormat, type GraphCommit } from '../../core/parse/git/gitLogGraph'
import { dayOf } from '../../core/parse/git/gitLogSignatures'
import { createBlobStream } from './blobStream'
import { createGitFileTree } from './gitFileTree'
import { runGit, type GitRun } from './gitProcess'
import { createGitSource } from './gitSource'

export type PastSourceOptions = {
  /** Ends every running git when aborted; what was being read then fails as cancelled. */
  readonly signal?: AbortSignal
  /** The full hash of the commit to take for the newest; HEAD, if not said. */
  readonly commit?: string
}

/** The past of the repository that holds `root`, by the git on this machine; files are those below `root`. */
export const createPastSource = (root: string, { signal, commit = 'HEAD' }: PastSourceOptions = {}): PastSource => {
  const run = { root, signal }
  const blobs = createBlobStream(run)
  return {
    ...createGitSource(root, { ...(signal === undefined ? {} : { signal }), commit }),
    mainline: () => readMainline(run, commit),
    graph: () => readGraph(run, commit),
    treeAt: (at) => createGitFileTree(root, at, { signal, readBlob: blobs.read }),
    close: blobs.close,
  }
}

type Run = Omit<GitRun, 'args'>

const readMainline = async (run: Run, newest: string): Promise<readonly MainlineCommit[]> => {
  const commits: MainlineCommit[] = []
  const args = ['rev-list', '--first-parent', '--timestamp', newest, '--']
  let rest = ''
  for await (const chunk of runGit({ ...run, args })) {
    const lines = (rest + chunk.toString('latin1')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [seconds = '', commit = ''] = line.split(' ')
      commits.push({ commit, on: dayOf(seconds) })
    }
  }
  return commits
}

async function* readGraph(run: Run, newest: string): AsyncGenerator<GraphCommit> {
  const reader = createGraphReader()
  const decoder = new TextDecoder()
  const args = ['log', '-z', '--encoding=UTF-8', `--format=${gitGraphFormat}`, newest, '--']
  for await (const chunk of runGit({ ...run, args })) yield* reader.read(decoder.decode(chunk, { stream: true }))
  yield* reader.read(decoder.decode())
  yield* reader.end()
}
