import * as vscode from 'vscode'

export type LongWork = {
  readonly title: string
  /** How far it is, in a few words. */
  readonly words: () => string
  readonly stop: () => void
  /** Milliseconds until it is told with its count; undefined: three seconds. */
  readonly longAfter?: number
}

/** Milliseconds after which work is long: it is then told with its count, and can be stopped. */
const LONG_MS = 3000
const TELL_MS = 250

/** Follows a piece of work to its end; short work is shown by the status bar alone. Nothing is left behind. */
export const showWork = async (work: LongWork, done: Promise<unknown>): Promise<void> => {
  const { longAfter = LONG_MS } = work
  const ended = done.catch(() => undefined)
  void tell(work, vscode.ProgressLocation.Window, ended)
  const timer = setTimeout(() => void tell(work, vscode.ProgressLocation.Notification, ended), longAfter)
  await ended
  clearTimeout(timer)
}

const tell = ({ title, words, stop }: LongWork, location: vscode.ProgressLocation, ended: Promise<unknown>) =>
  vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const asked = token.onCancellationRequested(stop)
    const report = () => {
      progress.report({ message: words() })
    }
    report()
    const timer = setInterval(report, TELL_MS)
    await ended
    clearInterval(timer)
    asked.dispose()
  })
