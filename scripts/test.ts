/**
 * `npm test`: builds, runs every suite, and closes with one line, `N passed, N failed`, over all of them. A suite that crashes, or runs no test,
 * is a failure.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runToTheEnd } from './editorHost/endings'
import { projectRoot, temporaryFolder } from './editorHost/paths'
import { show } from './editorHost/processes'

type Counts = { readonly passed: number; readonly failed: number }

const tsx = (script: string): readonly string[] => ['--import', 'tsx', join('scripts', script)]
const mocha = (...args: readonly string[]): readonly string[] => [
  'node_modules/mocha/bin/mocha.js',
  '--reporter',
  './scripts/countingReporter.cjs',
  ...args,
]

const suites = [
  { name: 'Unit and rule tests', args: mocha('test/unit/**/*.test.ts', 'test/rules/**/*.test.ts') },
  { name: 'Tests in the editor', args: tsx('hostTests.ts') },
  { name: 'The packaged extension', args: mocha('--timeout', '180000', 'test/smoke/**/*.test.ts') },
] as const

const main = async (): Promise<number> => {
  const start = performance.now()
  let total: Counts = { passed: 0, failed: 0 }
  if ((await show(process.execPath, ['esbuild.mjs', '--tests'], { cwd: projectRoot })) === 0) {
    for (const { name, args } of suites) {
      console.log(`\n— ${name}`)
      total = sum(total, await runSuite(name, args))
    }
  } else {
    console.log('\nThe build failed.')
    total = { passed: 0, failed: 1 }
  }
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s in all`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
}

const runSuite = async (name: string, args: readonly string[]): Promise<Counts> => {
  const start = performance.now()
  const results = join(await temporaryFolder('results'), 'results.json')
  const env = { ...process.env, UNDERSTUDY_RESULTS: results }
  const code = await show(process.execPath, args, { cwd: projectRoot, env })
  const counts = await readCounts(results)
  const broken = counts === undefined || counts.passed + counts.failed === 0 || (code !== 0 && counts.failed === 0)
  if (broken) console.log(`${name}: crashed, or ran no test (exit code ${code}).`)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const all = sum(counts ?? { passed: 0, failed: 0 }, { passed: 0, failed: broken ? 1 : 0 })
  console.log(`${name}: ${all.passed} passed, ${all.failed} failed, ${seconds} s`)
  return all
}

const readCounts = async (file: string): Promise<Counts | undefined> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Counts
  } catch {
    return undefined
  }
}

const sum = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
})

runToTheEnd(main)
