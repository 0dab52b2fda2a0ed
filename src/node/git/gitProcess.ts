import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import { gitEnvironment, safeSettings } from './gitSafety'

export type GitRun = {
  /** The folder that git is asked about. */
  readonly root: string
  readonly args: readonly string[]
  /** What git is to read: lines, or texts as they come to be known. */
  readonly input?: readonly string[] | Readable
  readonly signal?: AbortSignal | undefined
  /** The program; a test gives another. */
  readonly program?: string
}

/**
 * What git writes, in pieces as they come: the consumer's pace is git's pace, so memory stays flat. The process is
 * ended when the consumer stops early or the signal is aborted. Throws `HistoryUnavailable`, nothing else, where git
 * is missing, refuses or fails.
 */
export async function* runGit({ root, args, input, signal, program = 'git' }: GitRun): AsyncGenerator<Buffer> {
  if (isAborted(signal)) throw cancelled()
  const child = spawn(program, ['-C', root, ...safeSettings, ...args], {
    // Not the repository: on Windows a program of the same name in the working folder would be run instead.
    cwd: dirname(process.execPath),
    env: gitEnvironment(process.env),
    shell: false,
    windowsHide: true,
    stdio: 'pipe',
  })
  const ended = endOf(child)
  const complaint = tailOf(child.stderr)
  const stop = (): void => {
    child.kill('SIGKILL')
  }
  signal?.addEventListener('abort', stop)
  try {
    feed(child, input)
    for await (const chunk of child.stdout) yield chunk as Buffer
    const end = await ended
    if (isAborted(signal)) throw cancelled()
    if (end.error !== undefined) throw notStarted(end.error)
    if (end.code !== 0) throw failure(complaint())
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
    await ended
  }
}

/** All that git writes, as text; for short answers only. */
export const gitAnswer = async (run: GitRun): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of runGit(run)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

type End = { readonly code: number | null; readonly error: NodeJS.ErrnoException | undefined }

const endOf = (child: ChildProcessWithoutNullStreams): Promise<End> =>
  new Promise((resolve) => {
    child.once('error', (error) => {
      resolve({ code: null, error })
    })
    child.once('close', (code) => {
      resolve({ code, error: undefined })
    })
  })

const feed = (child: ChildProcessWithoutNullStreams, input: GitRun['input']): void => {
  // A git that ends early closes its end: what it says on its way out is the better message.
  child.stdin.on('error', () => undefined)
  if (input === undefined) child.stdin.end()
  else (input instanceof Readable ? input : Readable.from(lines(input))).pipe(child.stdin)
}

function* lines(input: readonly string[]): Generator<string> {
  const block = 512
  for (let start = 0; start < input.length; start += block) yield input.slice(start, start + block).join('\n') + '\n'
}

const longestComplaint = 4096

const tailOf = (stream: Readable): (() => string) => {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('error', () => undefined)
  stream.on('data', (chunk: string) => {
    text = (text + chunk).slice(-longestComplaint)
  })
  return () => text
}

const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted ?? false

const cancelled = (): HistoryUnavailable => new HistoryUnavailable('cancelled', 'Reading the history was cancelled.')

const notStarted = (error: NodeJS.ErrnoException): HistoryUnavailable =>
  error.code === 'ENOENT'
    ? new HistoryUnavailable('no-git', 'git was not found: install it, or put it on the PATH, to read the history.')
    : new HistoryUnavailable('no-git', `git could not be started (${error.code ?? error.message}).`)

const failure = (complaint: string): HistoryUnavailable => {
  if (complaint.includes('dubious ownership') || complaint.includes('unsafe repository'))
    return new HistoryUnavailable(
      'untrusted-owner',
      'git does not read this repository because it belongs to another user: if you trust it, add it to safe.directory.',
    )
  if (/not a git repository|must be run in a work tree|cannot use bare repository/i.test(complaint))
    return new HistoryUnavailable('not-a-repository', 'This folder is in no git repository, so there is no history.')
  const first = /^(?:fatal|error): (.*)$/m.exec(complaint)?.[1] ?? complaint.trim().split('\n')[0] ?? ''
  return new HistoryUnavailable('failed', `git could not read the history${first === '' ? '' : ` (${first})`}.`)
}
