import { aboutTrend, runTrendJob, type TrendJob, type TrendReader } from './trendJob'
import type { TrendAsked, Trends } from './trends'

export type TrendsOptions = TrendReader & {
  /** Whether work goes on that nobody follows just now. */
  readonly isWanted: () => boolean
}

/** How long work goes on that nobody follows, in milliseconds. */
const LINGER_MS = 5000

/** Reads a folder’s trend once for all who follow it, and goes on for a while when nobody does. */
export const createTrends = (options: TrendsOptions): Trends => {
  const jobs = new Map<string, TrendJob>()
  const watch = createWatch(jobs, options.isWanted)
  return {
    follow(asked, told) {
      const { root, signal, stopped } = asked
      const why = options.platform.createPastSource === undefined ? 'virtual' : root.withoutHistory
      const commit = root.base.history.head
      if (why !== undefined || commit === undefined) {
        told(
          why === 'reading'
            ? { kind: stopped ? 'stopped' : 'working', progress: undefined }
            : { kind: 'none', why: why ?? 'failed' },
        )
        return
      }
      const job = jobFor(jobs, options, asked, commit)
      if (stopped) stopReading(job)
      job.listeners.add(told)
      signal.addEventListener('abort', () => {
        job.listeners.delete(told)
        watch.look()
      })
      told(job.state)
    },
    dispose() {
      watch.dispose()
      for (const { stop } of jobs.values()) stop.abort()
      jobs.clear()
    },
  }
}

/** Not before it was told what is known: a window that starts anew has those points at once. */
const stopReading = (job: TrendJob): void => {
  job.stopped = true
  if (job.state.kind === 'working' && job.state.progress !== undefined) job.stop.abort()
}

/** Ends work that nobody has followed for a while. */
const createWatch = (jobs: ReadonlyMap<string, TrendJob>, isWanted: () => boolean) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const isIdle = ({ listeners, state }: TrendJob) => state.kind === 'working' && listeners.size === 0
  const look = () => {
    clearTimeout(timer)
    timer = [...jobs.values()].some(isIdle) ? setTimeout(end, LINGER_MS) : undefined
  }
  const end = () => {
    if (!isWanted()) for (const job of jobs.values()) if (isIdle(job)) job.stop.abort()
    look()
  }
  return {
    look,
    dispose: () => {
      clearTimeout(timer)
    },
  }
}

/** The job at work on this, or a new one in the place of another. */
const jobFor = (jobs: Map<string, TrendJob>, options: TrendsOptions, asked: TrendAsked, commit: string): TrendJob => {
  const { root, months, stopped } = asked
  const folder = root.folder.uri.toString()
  const about = aboutTrend(options, root)
  const key = JSON.stringify([commit, root.today, months, about])
  const known = jobs.get(folder)
  if (known?.key === key && servesAs(known, stopped)) return known
  known?.stop.abort()
  const job: TrendJob = {
    key,
    stop: new AbortController(),
    listeners: new Set(),
    stopped,
    state: { kind: 'working', progress: undefined },
  }
  jobs.set(folder, job)
  void runTrendJob(options, job, { root, months, about, commit })
  return job
}

/** Whether a job answers a question: one that was stopped is no answer to who wants it to go on. */
const servesAs = ({ state, stopped: wasStopped }: TrendJob, stopped: boolean): boolean => {
  switch (state.kind) {
    case 'ready':
      return true
    case 'working':
      return stopped || !wasStopped
    case 'stopped':
      return stopped
    case 'none':
      // What was the matter may have been mended.
      return false
  }
}
