import { join } from 'node:path'
import { keepAllLogs, type Opened } from '../../../scripts/editorHost/openWindow'

/** Keeps a picture of the window and the server's logs where a test fails; for `afterEach`. */
export const keepWhatFailed = (opened: () => Opened | undefined) =>
  async function (this: Mocha.Context): Promise<void> {
    const window = opened()
    if (this.currentTest?.state !== 'failed' || window === undefined) return
    for (const kept of await keepAllLogs()) {
      await window.page.screenshot({ path: join(kept, 'window.png') }).catch(() => undefined)
      console.error(`The logs, and a picture of the window, are in ${kept}`)
    }
  }
