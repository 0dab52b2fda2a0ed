/**
 * What is shipped, as somebody who installs it gets it: the packaged file in a fresh VS Code, with nothing of this checkout in reach.
 */
import { strict as assert } from 'node:assert'
import { copyFile, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser } from '../../scripts/editorHost/browser'
import { endEverything } from '../../scripts/editorHost/endings'
import { projectRoot, temporaryFolder } from '../../scripts/editorHost/paths'
import { run } from '../../scripts/editorHost/processes'
import { addressOf, startServer } from '../../scripts/editorHost/server'
import { filledPanel, until, workbenchShown } from '../../scripts/editorHost/window'
import { exampleCopy } from '../../scripts/workspaces'

type Manifest = { readonly name: string; readonly publisher: string; readonly version: string }

describe('the packaged extension, installed into a fresh editor', () => {
  let page: Page
  let example: string
  let installed: string
  let keepLogs: () => Promise<string>

  before(async () => {
    const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as Manifest
    const { name, publisher, version } = manifest
    await run('npm', ['run', 'package'], { cwd: projectRoot, shell: process.platform === 'win32' })
    example = await exampleCopy()
    const server = await startServer({ trustEverything: true, vsix: join(projectRoot, `${name}-${version}.vsix`) })
    keepLogs = () => server.keepLogs()
    const extensions = join(server.dataFolder, 'extensions')
    installed = join(
      extensions,
      (await readdir(extensions)).find((folder) => folder.startsWith(`${publisher}.${name}-`)) ?? '',
    )
    page = await (await startBrowser()).newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(addressOf(server, { folder: example }))
    await workbenchShown(page)
  })

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return
    const kept = await keepLogs()
    await page.screenshot({ path: join(kept, 'window.png') }).catch(() => undefined)
    console.error(`The logs, and a picture of the window, are in ${kept}`)
  })

  after(endEverything)

  it('holds what it runs, and neither sources, tests nor modules', async () => {
    const top = (await readdir(installed)).map((file) => file.toLowerCase())
    for (const needed of ['dist', 'media', 'package.json', 'readme.md', 'changelog.md'])
      assert.ok(top.includes(needed), `${needed} is missing`)
    for (const ours of ['src', 'test', 'scripts', 'node_modules', 'out', 'tsconfig.json'])
      assert.ok(!top.includes(ours), `${ours} is packaged`)
    assert.deepEqual(
      (await readdir(join(installed, 'dist'))).filter((file) => file.endsWith('.map')),
      [],
    )
  })

  it('brings a command line that works wherever its one file is copied', async () => {
    const folder = await temporaryFolder('cli')
    await copyFile(join(installed, 'dist', 'cli.js'), join(folder, 'cli.js'))
    const { documents } = await indexOf(join(folder, 'cli.js'), example)
    assert.ok(documents.some(({ kind }) => kind === 'runbook'))
  })

  it('shows its view container, and in it a runbook of the folder', async () => {
    await page.locator('.activitybar [role=tab][aria-label^="Understudy"]').click({ timeout: 60_000 })
    const { documents } = await indexOf(join(installed, 'dist', 'cli.js'), example)
    const titles = documents.flatMap(({ kind, title }) => (kind === 'runbook' ? [title] : []))
    const tree = page.locator('.sidebar .pane', { has: page.locator('.pane-header[aria-label^="Runbooks"]') })
    await tree.locator('.monaco-list-row').first().click({ timeout: 60_000 })
    await until('a runbook in the tree', async () => {
      const rows = await tree.locator('.monaco-list-row').allInnerTexts()
      if (rows.some((row) => titles.some((title) => row.includes(title)))) return true
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowDown')
      return false
    })
  })

  it('fills its coverage panel', async () => {
    await page.keyboard.press('F1')
    await page.keyboard.type('Understudy: Show Coverage Panel', { delay: 5 })
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Show Coverage Panel' }).first().click()
    const panel = await filledPanel(page)
    assert.match(await panel.locator('body').innerText(), /\d/)
  })

  it('assigns a runbook from the panel, by keyboard alone', async () => {
    const panel = await filledPanel(page)
    await panel.getByRole('rowheader').first().focus()
    await page.keyboard.press('Enter')
    const reasons = panel.getByRole('dialog')
    await reasons.waitFor()
    await page.keyboard.press('Tab')
    await until('the way to “Assign…”', async () => {
      if ((await reasons.locator('button:focus').allInnerTexts()).includes('Assign…')) return true
      await page.keyboard.press('Tab')
      return false
    })
    await page.keyboard.press('Enter')
    const asked = page.locator('.quick-input-widget .quick-input-title')
    await asked.filter({ hasText: 'Assign Runbook to Trainee' }).waitFor()
    await page.keyboard.press('Escape')
  })
})

type Index = { readonly documents: readonly { readonly kind: string; readonly title: string }[] }

const indexOf = async (cli: string, folder: string): Promise<Index> =>
  JSON.parse(await run(process.execPath, [cli, 'index', folder, '--json', '--no-cache'])) as Index
