import { strict as assert } from 'node:assert'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Frame } from 'playwright-core'
import { openWindow, type Opened } from '../../scripts/editorHost/openWindow'
import { projectRoot } from '../../scripts/editorHost/paths'
import { run } from '../../scripts/editorHost/processes'
import { until } from '../../scripts/editorHost/window'
import { exampleCopy } from '../../scripts/workspaces'
import { keepWhatFailed } from './support/keepWhatFailed'
import { openTab } from './support/panelPage'

/** Saved where the editor's own dialog proposes it. */
describe('what the coverage panel exports', () => {
  let opened: Opened
  let panel: Frame
  let folder: string

  before(async () => {
    folder = await exampleCopy()
    opened = await openWindow(folder)
    panel = await opened.panel()
  })
  afterEach(keepWhatFailed(() => opened))
  after(() => opened.close())

  /** Takes the name that the dialog proposes, and answers what was written. */
  const saved = async (ending: RegExp): Promise<Buffer> => {
    const name = opened.page.locator('.quick-input-widget input[type=text]')
    await name.waitFor()
    await until('a name for the file', async () => ending.test(await name.inputValue()), 10_000)
    const file = join(dirname(folder), (await name.inputValue()).split(/[\\/]/).at(-1) ?? '')
    await opened.page.keyboard.press('Enter')
    await until('the file', () => Promise.resolve(existsSync(file)), 20_000)
    await name.waitFor({ state: 'hidden' })
    return readFile(file)
  }
  const choose = async (item: string): Promise<void> => {
    await panel.locator('[aria-haspopup=menu]').click()
    await panel.getByRole('menuitem', { name: item }).click()
  }
  const isDrawn = (png: Buffer): boolean =>
    png.subarray(1, 4).toString() === 'PNG' && png.readUInt32BE(16) > 200 && png.readUInt32BE(20) > 100

  for (const tab of ['incidents', 'trend'] as const) {
    it(`are the charts of the tab ${tab}, as SVG and as PNG`, async () => {
      await openTab(panel, tab)
      await panel
        .getByRole('button', { name: /^Save as SVG/ })
        .first()
        .click()
      const svg = (await saved(/\.svg$/)).toString()
      assert.match(svg, /^<svg /)
      assert.doesNotMatch(svg, /<script|<style|on\w+=|NaN|undefined/)
      await panel
        .getByRole('button', { name: /^Save as PNG/ })
        .first()
        .click()
      assert.ok(isDrawn(await saved(/\.png$/)))
    })
  }

  it('are the rows of the matrix as a picture, those that match the search alone', async () => {
    await openTab(panel, 'matrix')
    await panel.getByRole('searchbox').first().fill('replay')
    await choose('Picture of These Rows as SVG')
    const svg = (await saved(/\.svg$/)).toString()
    assert.match(svg, /Replay a stuck settlement batch/)
    assert.doesNotMatch(svg, /Drain the booking queue/)
    await choose('Picture of These Rows as PNG')
    assert.ok(isDrawn(await saved(/\.png$/)))
    await panel.getByRole('searchbox').first().fill('')
  })

  for (const [item, format] of [
    ['HTML', 'html'],
    ['CSV: Runbooks and People', 'csv-people'],
    ['Markdown', 'markdown'],
    ['JSON', 'json'],
  ] as const) {
    it(`are, as ${item}, the bytes that the command line prints`, async () => {
      await choose(item)
      const file = await saved(/coverage-[\w-]+\.\w+$/)
      const cli = join(projectRoot, 'dist', 'cli.js')
      const printed = await run(process.execPath, [cli, 'report', folder, '--format', format])
      assert.equal(file.toString(), printed)
    })
  }
})
