import type * as vscode from 'vscode'
import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import { readTrend, type TrendAnswer, type TrendProgress } from '../../core/index/trend/readTrend'
import { logged } from '../door'
import type { Platform } from '../platform'
import { indexSettings, readSettings } from '../settings'
import { afterReading } from './historyPlan'
import { keepPoint, keptFigures } from './keptTrend'
import { createPacer } from './pacer'
import type { ReadyRoot } from './rootKnowledge'
import { createTrendFile } from './trendFile'
import type { TrendAsked, TrendState } from './trends'

export type TrendReader = {
  readonly extension: vscode.ExtensionContext
  readonly platform: Platform
  readonly log: vscode.LogOutputChannel
}

/** One reading of one folder; it outlives a question, as typing brings a new one with every pause. */
export type TrendJob = {
  /** What it reads: another commit, day, length or setting is another job. */
  readonly key: string
  readonly stop: AbortController
  readonly listeners: Set<(state: TrendState) => void>
  /** Somebody stopped it: what is known is told, and nothing more is read. */
  stopped: boolean
  state: TrendState
}

/** What a point depends on beside its commit and its day. */
export const aboutTrend = ({ extension, platform }: TrendReader, { folder }: ReadyRoot): string => {
  const manifest: unknown = extension.extension.packageJSON
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  const { discovery, runbooks, reviews, keys } = indexSettings(readSettings(folder.uri), platform.ignoreCase)
  return JSON.stringify([version, folder.uri.toString(), discovery, runbooks, reviews, [...keys]])
}

const show = (job: TrendJob, state: TrendState): void => {
  job.state = state
  for (const told of job.listeners) told(state)
}

export type TrendReading = Pick<TrendAsked, 'root' | 'months'> & { readonly about: string; readonly commit: string }

/** Reads what is not remembered, telling each month, and ends in a state that says how it went. */
export const runTrendJob = async (reader: TrendReader, job: TrendJob, work: TrendReading): Promise<void> => {
  const { log } = reader
  const started = performance.now()
  try {
    const answer = await read(reader, job, work)
    if (answer.kind === 'trend') {
      log.info(`trend of ${work.months} months after ${Math.round(performance.now() - started)} ms`)
      show(job, { kind: 'ready', trend: answer.trend })
      return
    }
    log.error(`${work.root.folder.name}: ${answer.note}`)
    show(job, {
      kind: 'none',
      why: answer.why === 'shallow' ? 'shallow' : (afterReading('none', answer.why) ?? 'failed'),
    })
  } catch (error) {
    if (error instanceof HistoryUnavailable && error.reason === 'cancelled') {
      show(job, { kind: 'stopped', progress: job.state.kind === 'working' ? job.state.progress : undefined })
      return
    }
    logged(log, `${work.root.folder.name}: read the trend`, error)
    show(job, { kind: 'none', why: 'failed' })
  }
}

/** Reads what is not remembered, and remembers what was read, stopped or not. */
const read = async (reader: TrendReader, job: TrendJob, work: TrendReading): Promise<TrendAnswer> => {
  const { extension, platform, log } = reader
  const { root, months, about, commit } = work
  const { signal } = job.stop
  const file = createTrendFile(extension.storageUri, root.folder.uri, about, log)
  const kept = await file.read()
  const past = platform.createPastSource?.(root.folder.uri.fsPath, { signal, commit })
  if (past === undefined) return { kind: 'none', why: 'no-git', note: '' }
  const settings = indexSettings(readSettings(root.folder.uri), platform.ignoreCase)
  const question = { today: root.today, months, settings, folder: '' }
  let before: number | undefined
  const news = { isThere: false }
  const onPoint = (progress: TrendProgress): void => {
    const { done, total, points, complete } = progress
    before ??= done
    news.isThere = complete && done > before
    if (complete) for (const point of points) keepPoint(kept, point)
    show(job, { kind: 'working', progress })
    if (job.stopped && done < total) job.stop.abort()
  }
  try {
    return await readTrend(
      past,
      { ...question, known: (moment) => keptFigures(kept, moment) },
      { pacer: createPacer(), isCancelled: () => signal.aborted, onPoint },
    )
  } finally {
    past.close()
    if (news.isThere) await file.write(kept)
  }
}
