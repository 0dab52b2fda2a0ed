/**
 * Opens real repositories in the real editor and holds the panel's figures against the command line's: `panelOnCorpora.ts DIR`, where DIR holds
 * `materialise.mjs` and folders with a `history.log`. Each tab has to be filled without an error. Closes with `N passed, N failed`.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TabKey } from '../src/panel/protocol/page'
import { runToTheEnd } from './editorHost/endings'
import { openWindow } from './editorHost/openWindow'
import { projectRoot, temporaryFolder } from './editorHost/paths'
import { run } from './editorHost/processes'
import { until } from './editorHost/window'
import { commandLineFigures, sameFigures, settledFigures } from './panelFigures'

const tabs: readonly TabKey[] = ['matrix', 'risks', 'what-if', 'plan', 'incidents', 'trend']

const failuresOf = async (root: string): Promise<readonly string[]> => {
  const opened = await openWindow(root)
  const panel = await opened.panel()
  const failures: string[] = []
  const wanted = await commandLineFigures(root)
  const shown = await settledFigures(panel, wanted)
  if (!sameFigures(shown, wanted))
    failures.push(`the page shows ${JSON.stringify(shown)}, the command line ${JSON.stringify(wanted)}`)
  for (const tab of tabs) {
    await panel.locator(`#tab-${tab}`).click()
    const isFilled = () => panel.evaluate<boolean>("document.body.dataset.state === 'ready'")
    await until(`the tab ${tab}`, isFilled).catch((failure: unknown) => failures.push(String(failure)))
  }
  failures.push(...opened.complaints())
  await opened.close()
  return failures
}

const main = async (): Promise<number> => {
  await run(process.execPath, [join(projectRoot, 'esbuild.mjs')], { cwd: projectRoot })
  const folder = resolve(process.argv[2] ?? '.')
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'history.log')))
  let [passed, failed] = [0, 0]
  for (const name of names.sort()) {
    const root = join(await temporaryFolder('corpus'), name)
    await run(process.execPath, [join(folder, 'materialise.mjs'), name, root])
    const failures = await failuresOf(root)
    console.log(
      `${name}: ${failures.length === 0 ? 'the panel shows what the command line counts' : failures.join('\n  ')}`,
    )
    if (failures.length === 0) passed += 1
    else failed += 1
  }
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

runToTheEnd(main)
