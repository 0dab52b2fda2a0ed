/**
 * The tests' entry inside the editor: `run` is what VS Code calls. The counts go to the file that UNDERSTUDY_RESULTS names, for the sum over all
 * suites. Each folder of suites is for a window of its own, which UNDERSTUDY_WINDOW names; those beside this file are for the usual one. What the
 * tests print goes to the editor's console, which whoever started the editor shows.
 */
import { writeFileSync } from 'node:fs'
import { format } from 'node:util'
import { suites } from 'host-suites'
import Mocha from 'mocha'

/** Tells the tests' own lines from all else that is written to the editor's console. */
const testMark = '[test] '

export const run = async (): Promise<void> => {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 30_000,
    // On a crowded machine the file system's own news may be late or lost; what is tried again is told.
    retries: process.env.CI === undefined ? 0 : 1,
    color: process.env.NO_COLOR === undefined,
    forbidOnly: process.env.CI !== undefined,
    ...(process.env.UNDERSTUDY_GREP === undefined ? {} : { grep: process.env.UNDERSTUDY_GREP }),
  })
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) console.log(testMark + line)
  }
  const window = process.env.UNDERSTUDY_WINDOW ?? ''
  for (const { file, load } of suites.filter((suite) => windowOf(suite.file) === window)) {
    mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, file, mocha)
    await load()
  }
  const { passes, failures, pending } = await finished(mocha)
  const results = process.env.UNDERSTUDY_RESULTS
  if (results !== undefined) writeFileSync(results, JSON.stringify({ passed: passes, failed: failures, pending }))
  if (failures > 0) throw new Error(`${failures} of the tests in the editor failed.`)
}

/** `./test/host/folders/x.test.ts` is for the window `folders`. */
const windowOf = (file: string): string => /\/host\/(?:(.+)\/)?[^/]+$/.exec(file)?.[1] ?? ''

const finished = (mocha: Mocha): Promise<Mocha.Stats> =>
  new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      if (runner.stats === undefined) reject(new Error('Mocha told no results.'))
      else resolve(runner.stats)
    })
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      console.log(`${testMark}tried again: ${test.fullTitle()} (${error.message})`)
    })
  })
