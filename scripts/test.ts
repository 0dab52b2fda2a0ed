/**
 * `npm test`: builds, runs every suite, and closes with one line, `N passed, N failed`, over all of them. A suite that crashes, or runs no test,
 * is a failure.
 */
import { join } from 'node:path'
import { countsOf, none, sum, type Counts } from './counts'
import { runToTheEnd } from './editorHost/endings'
import { projectRoot, temporaryFolder } from './editorHost/paths'
import { show } from './editorHost/processes'

const tsx = (script: string): readonly string[] => ['--import', 'tsx', join('scripts', script)]
const mocha = (...args: readonly string[]): readonly string[] => [
  'node_modules/mocha/bin/mocha.js',
  '--reporter',
  './scripts/countingReporter.cjs',
  ...args,
]

const suites = [
  { name: 'Unit and rule tests', args: mocha('test/unit/**/*.test.ts') },
  { name: 'Tests in the editor', args: tsx('hostTests.ts') },
  {
    name: 'The coverage panel in the editor',
    args: mocha('--timeout', '240000', '--require', './test/panel/setup.ts', 'test/panel/**/*.test.ts'),
  },
  { name: 'The packaged extension', args: mocha('--timeout', '180000', 'test/smoke/**/*.test.ts') },
] as const

const main = async (): Promise<number> => {
  const start = performance.now()
  let total: Counts = none
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
  const counts = await countsOf(name, results, code)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`)
  return counts
}

runToTheEnd(main)
