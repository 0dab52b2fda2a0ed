/**
 * Runs the tests in test/host inside a real VS Code: the server and a headless browser, or a desktop VS Code where `VSCODE_PATH` names one or
 * `UNDERSTUDY_DESKTOP=1` asks for one to be downloaded. Expects the build with `--tests`.
 */
import { resolve, join } from 'node:path'
import { runTests, TestRunFailedError } from '@vscode/test-electron'
import { findBrowser } from './editorHost/browser'
import { runToTheEnd } from './editorHost/endings'
import { installEditorHost } from './editorHost/install'
import { projectRoot } from './editorHost/paths'
import { exampleCopy } from './workspaces'

const main = async (): Promise<number> => {
  const desktop = process.env['VSCODE_PATH']
  const download = process.env['UNDERSTUDY_DESKTOP'] === '1' || process.platform === 'win32'
  if (desktop === undefined && !download) {
    // Here rather than in the launcher, so that the tests' own time limit holds for the tests alone.
    await installEditorHost()
    await findBrowser()
  }
  const executable = desktop ?? (download ? undefined : join(projectRoot, 'scripts', 'launcher'))
  const start = performance.now()
  try {
    await runTests({
      ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: resolve(projectRoot, 'out/test/index.cjs'),
      launchArgs: [process.env['UNDERSTUDY_WORKSPACE'] ?? (await exampleCopy())],
    })
    return 0
  } catch (failure) {
    if (!(failure instanceof TestRunFailedError)) throw failure
    return 1
  } finally {
    console.log(`Tests in the editor: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
}

runToTheEnd(main)
