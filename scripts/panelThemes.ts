/**
 * `npx tsx scripts/panelThemes.ts`: asks the running editor what the variables that the panel's sheets use are in its own four themes, and writes them to
 * `test/bench/themes.json`, for pages that are looked at outside of the editor.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runToTheEnd } from './editorHost/endings'
import { openWindow } from './editorHost/openWindow'
import { projectRoot } from './editorHost/paths'
import { themes, type Theme } from './picture'
import { exampleCopy } from './workspaces'

const usedVariables = async (): Promise<readonly string[]> => {
  const media = join(projectRoot, 'media')
  const sheets = (await readdir(media, { recursive: true })).filter((file) => file.endsWith('.css'))
  const texts = await Promise.all(sheets.map((file) => readFile(join(media, file), 'utf8')))
  return [...new Set(texts.flatMap((text) => text.match(/--vscode-[\w-]+/g) ?? []))].sort()
}

const main = async (): Promise<number> => {
  const names = await usedVariables()
  const opened = await openWindow(await exampleCopy())
  const panel = await opened.panel()
  const found: Partial<Record<Theme, Readonly<Record<string, string>>>> = {}
  for (const theme of Object.keys(themes) as Theme[]) {
    await opened.theme(theme)
    const values = await panel.evaluate<Record<string, string>>(
      `Object.fromEntries(${JSON.stringify(names)}.map((name) => [name, document.documentElement.style.getPropertyValue(name)]))`,
    )
    found[theme] = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  }
  await writeFile(join(projectRoot, 'test', 'bench', 'themes.json'), `${JSON.stringify(found, undefined, 2)}\n`)
  return 0
}

runToTheEnd(main)
