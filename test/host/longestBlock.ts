import * as vscode from 'vscode'

/**
 * The longest time, in ms, in which a timer of 10 ms could not fire while the work was going on; of that only what this
 * process computed, for a busy machine keeps everybody waiting.
 */
export const longestBlock = async (work: () => Promise<unknown>): Promise<number> => {
  let longest = 0
  let last = performance.now()
  let used = process.cpuUsage()
  const timer = setInterval(() => {
    const now = performance.now()
    const { user, system } = process.cpuUsage(used)
    longest = Math.max(longest, Math.min(now - last - 10, (user + system) / 1000))
    last = now
    used = process.cpuUsage()
  }, 10)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return longest
}

/** Other extensions look at a thousand new files too: waits until the thread has been idle for a second. */
export const quiet = async (): Promise<void> => {
  for (let calm = 0; calm < 5;) {
    const block = await longestBlock(() => new Promise((resolve) => setTimeout(resolve, 200)))
    calm = block < 20 ? calm + 1 : 0
  }
}

/** The editor's own git looks at every new file too, in the same thread. */
export const builtInGit = (enabled: boolean | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('git').update('enabled', enabled, vscode.ConfigurationTarget.Global)
