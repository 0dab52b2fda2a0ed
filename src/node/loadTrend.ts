import { relative, resolve, sep } from 'node:path'
import { HistoryUnavailable } from '../core/index/history/historyUnavailable'
import type { IsoDate } from '../core/domain/text'
import { defaultIndexSettings } from '../core/index/settings'
import { readTrend } from '../core/index/trend/readTrend'
import type { Trend } from '../core/metrics/trend/trend'
import { printable } from '../report/printable'
import type { Attempt, LoadRequest } from './commandLine/command'
import { findRevision } from './git/gitFileTree'
import { createPastSource } from './git/pastSource'
import { ignoreCase } from './ignoreCase'
import { createPacer } from './pacer'
import { nearestFolder, repositoryRoot } from './repositoryRoot'

export type TrendRequest = Pick<LoadRequest, 'path' | 'at'> & {
  readonly today: IsoDate
  readonly months: number
  /** The folder that paths are relative to, absolute. */
  readonly from: string
  /** Shows what is being done; an empty text takes it away. */
  readonly showProgress: (text: string) => void
}

/** The trend of a folder of a repository up to a commit, HEAD if none is named. */
export const loadTrend = async ({
  path,
  at,
  today,
  months,
  from,
  showProgress,
}: TrendRequest): Promise<Attempt<Trend>> => {
  const folder = resolve(from, path ?? '.')
  const root = await repositoryRoot(await nearestFolder(folder))
  const newest = await newestCommit(root, at)
  if (!newest.ok) return newest
  const past = createPastSource(root, newest.value === undefined ? {} : { commit: newest.value })
  const settings = { ...defaultIndexSettings, discovery: { ignoreCase } }
  const below = relative(root, folder).split(sep).join('/')
  try {
    const answer = await readTrend(
      past,
      { today, months, settings, folder: below },
      {
        pacer: createPacer(),
        onPoint: ({ done, total }) => {
          showProgress(`Reading the past: ${done} of ${total} months`)
        },
      },
    )
    if (answer.kind === 'trend') return { ok: true, value: answer.trend }
    return { ok: false, message: `there is no trend to tell. ${printable(answer.note)}` }
  } finally {
    past.close()
  }
}

/** Settled once, so that a commit made meanwhile changes nothing; undefined where nothing is committed yet. */
const newestCommit = async (root: string, at: string | undefined): Promise<Attempt<string | undefined>> => {
  try {
    const revision = await findRevision(root, at ?? 'HEAD')
    if (revision !== undefined) return { ok: true, value: revision.commit }
    return at === undefined
      ? { ok: true, value: undefined }
      : { ok: false, message: `there is no commit ${printable(at)} in this repository.` }
  } catch (error) {
    if (!(error instanceof HistoryUnavailable)) throw error
    return { ok: false, message: `there is no trend to tell. ${printable(error.message)}` }
  }
}
