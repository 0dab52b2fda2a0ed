/**
 * Runs the tests in test/host inside a real VS Code: the server and a headless browser, or a desktop VS Code where `VSCODE_PATH` names one or
 * `UNDERSTUDY_DESKTOP=1` asks for one to be downloaded. Those in a folder of `test/host` run in a window of their own: see `windows`.
 * `UNDERSTUDY_GREP` picks tests by name, and `UNDERSTUDY_WORKSPACE` a folder instead of the example.
 * Expects the build with `--tests`.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runTests, TestRunFailedError } from '@vscode/test-electron'
import { countsOf, none, sum, writeCounts, type Counts } from './counts'
import { findBrowser } from './editorHost/browser'
import { runToTheEnd } from './editorHost/endings'
import { installEditorHost } from './editorHost/install'
import { projectRoot, temporaryFolder } from './editorHost/paths'
import { emptyFolder, exampleCopy, undeclaredRepository } from './workspaces'

const launcher = join(projectRoot, 'scripts', 'launcher')

/** The executable that stands for VS Code, or undefined where the desktop one is to be downloaded. */
const editor = (): string | undefined => {
  if (process.env.VSCODE_PATH !== undefined) return process.env.VSCODE_PATH
  return process.env.UNDERSTUDY_DESKTOP === '1' || process.platform === 'win32' ? undefined : launcher
}

type Window = {
  readonly where: string
  /** The folder of `test/host` whose tests run there; empty for those that lie in none. */
  readonly tests: string
  readonly workspace: () => Promise<string>
  readonly env?: Readonly<Record<string, string>>
  /** The desktop has no way to ask for such a window. */
  readonly launcherOnly?: boolean
}

const windows: readonly Window[] = [
  {
    where: 'a trusted folder',
    tests: '',
    workspace: async () => process.env.UNDERSTUDY_WORKSPACE ?? (await exampleCopy()),
  },
  {
    where: 'a folder that is not trusted',
    tests: 'restricted',
    workspace: exampleCopy,
    env: { UNDERSTUDY_RESTRICTED: '1' },
    launcherOnly: true,
  },
  { where: 'a repository that declares nothing', tests: 'undeclared', workspace: undeclaredRepository },
  { where: 'an empty folder', tests: 'bare', workspace: emptyFolder },
]

const main = async (): Promise<number> => {
  const executable = editor()
  let total = none
  if (executable === launcher) {
    // Here rather than in the launcher, so that the tests' time limit holds for the tests alone.
    await installEditorHost()
    await findBrowser()
  }
  for (const window of windows) {
    if (window.launcherOnly === true && executable !== launcher) continue
    if (window.tests === '' || existsSync(join(projectRoot, 'test/host', window.tests)))
      total = sum(total, await runIn(executable, window))
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  if (process.env.UNDERSTUDY_RESULTS !== undefined) await writeCounts(process.env.UNDERSTUDY_RESULTS, total)
  return total.failed === 0 ? 0 : 1
}

const runIn = async (executable: string | undefined, { where, tests, workspace, env }: Window): Promise<Counts> => {
  const results = join(await temporaryFolder('results'), 'results.json')
  const start = performance.now()
  const code = await runTests({
    ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(projectRoot, 'out/test/index.cjs'),
    launchArgs: [await workspace()],
    extensionTestsEnv: { ...env, UNDERSTUDY_SUITE: tests, UNDERSTUDY_RESULTS: results },
  }).catch((failure: unknown) => {
    if (failure instanceof TestRunFailedError) return failure.code ?? 1
    throw failure
  })
  const counts = await countsOf(`Tests in ${where}`, results, code)
  console.log(`Tests in ${where}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return counts
}

runToTheEnd(main)
