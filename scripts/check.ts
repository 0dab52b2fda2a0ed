/**
 * `npm run check`: everything that can be said about the code without opening an editor. All checks run even where one fails; what failed is shown at
 * the end. `--without-tests` leaves the unit tests to somebody else.
 */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runToTheEnd } from './editorHost/endings'
import { projectRoot } from './editorHost/paths'
import { run } from './editorHost/processes'

type Check = { readonly name: string; readonly args: readonly string[] }

const tool = (name: string, script: string, ...args: readonly string[]): Check => ({
  name,
  args: [join('node_modules', script), ...args],
})

const checks: readonly Check[] = [
  tool('lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  tool('types', 'typescript/bin/tsc', '-p', '.'),
  tool('types of the core, which knows neither Node nor a browser', 'typescript/bin/tsc', '-p', 'src/core'),
  ...(existsSync(join(projectRoot, 'src/panel/main.tsx'))
    ? [tool('types of the panel, which knows a browser alone', 'typescript/bin/tsc', '-p', 'src/panel')]
    : []),
  tool('layers', 'dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.cjs'),
  tool('nothing unused', 'knip/bin/knip.js'),
  tool('documents', 'markdownlint-cli2/markdownlint-cli2-bin.mjs'),
  tool('format', 'prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  ...(existsSync(join(projectRoot, 'scripts/generate.ts'))
    ? [{ name: 'generated files unchanged', args: ['--import', 'tsx', 'scripts/generate.ts', '--check'] }]
    : []),
  ...(process.argv.includes('--without-tests')
    ? []
    : [tool('unit tests', 'mocha/bin/mocha.js', 'test/unit/**/*.test.ts')]),
]

const main = async (): Promise<number> => {
  const waiting = [...checks]
  const failures: string[] = []
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { name, args } = check
      const start = performance.now()
      const failure = await run(process.execPath, args, { cwd: projectRoot }).then(
        () => undefined,
        (error: unknown) => String(error),
      )
      console.log(
        `${failure === undefined ? 'ok    ' : 'FAILED'}  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
      )
      if (failure !== undefined) failures.push(`\n— ${name}\n${failure}`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker))
  for (const failure of failures) console.log(failure)
  console.log(`${checks.length - failures.length} passed, ${failures.length} failed`)
  return failures.length === 0 ? 0 : 1
}

runToTheEnd(main)
