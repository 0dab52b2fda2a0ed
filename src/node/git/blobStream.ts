import { Readable } from 'node:stream'
import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import { createBytesReader } from './gitBlobs'
import { runGit, type GitRun } from './gitProcess'

/** One git that answers for blobs as long as it is needed. */
export type BlobStream = {
  /** A blob's bytes; undefined where git does not hold it. Throws `HistoryUnavailable` where git has ended. */
  readonly read: (blob: string) => Promise<Uint8Array | undefined>
  /** Lets git end; nothing is to be asked afterwards. */
  readonly close: () => void
}

type Asked = { readonly resolve: (bytes: Uint8Array | undefined) => void; readonly reject: (error: unknown) => void }

/** Git is started when it is asked first. Nothing is fetched. */
export const createBlobStream = (run: Pick<GitRun, 'root' | 'signal' | 'program'>): BlobStream => {
  const questions = new Readable({ read: () => undefined })
  const waiting: Asked[] = []
  let failure: Error | undefined
  let running = false
  const answer = async (): Promise<void> => {
    const reader = createBytesReader((bytes) => waiting.shift()?.resolve(bytes))
    try {
      for await (const chunk of runGit({ ...run, args: ['cat-file', '--batch'], input: questions })) reader.read(chunk)
      failure = new HistoryUnavailable('failed', 'git ended before it had told all.')
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error))
    }
    for (const { reject } of waiting.splice(0)) reject(failure)
  }
  return {
    read: (blob) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure)
          return
        }
        waiting.push({ resolve, reject })
        questions.push(`${blob}\n`)
        if (running) return
        running = true
        void answer()
      }),
    close: () => {
      questions.push(null)
    },
  }
}
