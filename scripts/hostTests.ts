/**
 * Runs the tests in test/host inside a real VS Code: the server and a headless browser, or a desktop VS Code where `VSCODE_PATH` names one or
 * `UNDERSTUDY_DESKTOP=1` asks for one to be downloaded. Those in `test/host/restricted` run in a second window, which does not trust its folder;
 * the desktop has no way to ask for one. `UNDERSTUDY_GREP` picks tests by name, and `UNDERSTUDY_WORKSPACE` a folder instead of the example.
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
import { exampleCopy } from './workspaces'

const launcher = join(projectRoot, 'scripts', 'launcher')

/** The executable that stands for VS Code, or undefined where the desktop one is to be downloaded. */
const editor = (): string | undefined => {
  if (process.env.VSCODE_PATH !== undefined) return process.env.VSCODE_PATH
  return process.env.UNDERSTUDY_DESKTOP === '1' || process.platform === 'win32' ? undefined : launcher
}

const main = async (): Promise<number> => {
  const executable = editor()
  let total = none
  if (executable === launcher) {
    // Here rather than in the launcher, so that the tests' time limit holds for the tests alone.
    await installEditorHost()
    await findBrowser()
  }
  total = await runIn(executable, 'a trusted folder', {})
  if (executable === launcher && existsSync(join(projectRoot, 'test/host/restricted')))
    total = sum(total, await runIn(executable, 'a folder that is not trusted', { UNDERSTUDY_RESTRICTED: '1' }))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  if (process.env.UNDERSTUDY_RESULTS !== undefined) await writeCounts(process.env.UNDERSTUDY_RESULTS, total)
  return total.failed === 0 ? 0 : 1
}

const runIn = async (executable: string | undefined, where: string, env: Record<string, string>): Promise<Counts> => {
  const results = join(await temporaryFolder('results'), 'results.json')
  const start = performance.now()
  const code = await runTests({
    ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(projectRoot, 'out/test/index.cjs'),
    launchArgs: [process.env.UNDERSTUDY_WORKSPACE ?? (await exampleCopy())],
    extensionTestsEnv: { ...env, UNDERSTUDY_RESULTS: results },
  }).catch((failure: unknown) => {
    if (failure instanceof TestRunFailedError) return failure.code ?? 1
    throw failure
  })
  const counts = await countsOf(`Tests in ${where}`, results, code)
  console.log(`Tests in ${where}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return counts
}

runToTheEnd(main)
