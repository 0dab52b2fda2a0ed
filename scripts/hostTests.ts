/**
 * Runs the tests in test/host inside a real VS Code: the server and a headless browser, or a desktop VS Code where `VSCODE_PATH` names one or
 * `UNDERSTUDY_DESKTOP=1` asks for one to be downloaded. Each folder of tests gets a window of its own: `restricted` one that does not trust its
 * folder (the desktop has no way to ask for one), `undeclared` one on a repository that declares nothing, `bare` one on an empty folder, `folders` one of several
 * folders, `ending` one in which the extension is ended. `UNDERSTUDY_GREP`
 * picks tests by name, `UNDERSTUDY_ONLY` windows (the usual one is called `usual`), and `UNDERSTUDY_WORKSPACE` a folder instead of the example.
 * Expects the build with `--tests`.
 */
import { join } from 'node:path'
import { runTests, TestRunFailedError } from '@vscode/test-electron'
import { countsOf, none, sum, writeCounts, type Counts } from './counts'
import { findBrowser } from './editorHost/browser'
import { runToTheEnd } from './editorHost/endings'
import { installEditorHost } from './editorHost/install'
import { projectRoot, temporaryFolder } from './editorHost/paths'
import { emptyFolder, exampleCopy, severalFolders, undeclaredRepository } from './workspaces'

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
  for (const window of windows.filter(isWanted)) {
    if (window.name === 'restricted' && executable !== launcher) continue
    total = sum(total, await runIn(executable, window))
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  if (process.env.UNDERSTUDY_RESULTS !== undefined) await writeCounts(process.env.UNDERSTUDY_RESULTS, total)
  return total.failed === 0 ? 0 : 1
}

type Window = { readonly name: string; readonly where: string; readonly workspace: () => Promise<string> }

const usualWorkspace = async (): Promise<string> => process.env.UNDERSTUDY_WORKSPACE ?? (await exampleCopy())

/** By the folders of their tests below test/host. */
const windows: readonly Window[] = [
  { name: '', where: 'a trusted folder', workspace: usualWorkspace },
  { name: 'restricted', where: 'a folder that is not trusted', workspace: usualWorkspace },
  { name: 'undeclared', where: 'a repository that declares nothing', workspace: undeclaredRepository },
  { name: 'bare', where: 'an empty folder', workspace: emptyFolder },
  { name: 'folders', where: 'a workspace of several folders', workspace: severalFolders },
  { name: 'ending', where: 'a window in which the extension ends', workspace: exampleCopy },
]

const isWanted = ({ name }: Window): boolean => {
  const only = process.env.UNDERSTUDY_ONLY
  return only === undefined || only.split(',').includes(name === '' ? 'usual' : name)
}

const runIn = async (executable: string | undefined, { name, where, workspace }: Window): Promise<Counts> => {
  const results = join(await temporaryFolder('results'), 'results.json')
  const start = performance.now()
  const code = await runTests({
    ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: join(projectRoot, 'out/test/index.cjs'),
    launchArgs: [await workspace()],
    extensionTestsEnv: { UNDERSTUDY_WINDOW: name, UNDERSTUDY_RESULTS: results },
  }).catch((failure: unknown) => {
    if (failure instanceof TestRunFailedError) return failure.code ?? 1
    throw failure
  })
  const counts = await countsOf(`Tests in ${where}`, results, code)
  console.log(`Tests in ${where}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return counts
}

runToTheEnd(main)
