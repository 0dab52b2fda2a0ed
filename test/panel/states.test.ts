import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame } from 'playwright-core'
import { temporaryFolder } from '../../scripts/editorHost/paths'
import { generatedWorkspace } from '../../scripts/generated/generatedWorkspace'
import { emptyFolder, exampleCopy } from '../../scripts/workspaces'
import { violationsIn } from './support/axe'
import { openWindow, type OpenOptions, type Opened } from './support/editor'
import { openTab, stateOf } from './support/panelPage'

const runbook = '---\ntitle: Light the lamp\nowners: [ana]\n---\n\n# Light the lamp\n\n1. Strike a match.\n'

/** A folder that git knows nothing of. */
const plainFolder = async (): Promise<string> => {
  const root = await temporaryFolder('plain')
  await mkdir(join(root, 'runbooks'))
  await writeFile(join(root, 'runbooks', 'light-the-lamp.md'), runbook)
  return root
}

const shallowClone = async (): Promise<string> => {
  const root = join(await temporaryFolder('shallow'), 'clone')
  execFileSync('git', ['clone', '--quiet', '--depth=1', pathToFileURL(await generatedWorkspace(30, 10)).href, root])
  return root
}

/** A workspace whose only folder is not there. */
const missingFolder = async (): Promise<string> => {
  const home = await temporaryFolder('missing')
  const file = join(home, 'missing.code-workspace')
  await writeFile(file, JSON.stringify({ folders: [{ path: 'gone' }] }))
  return file
}

describe('what the coverage panel says where there is little or nothing to show', () => {
  let opened: Opened | undefined

  const open = async (folder: string, options: OpenOptions = {}): Promise<Frame> => {
    opened = await openWindow(folder, options)
    return opened.panel()
  }
  afterEach(async () => {
    await opened?.close()
    opened = undefined
  })

  const buttons = (panel: Frame): Promise<readonly string[]> => panel.locator('main button').allInnerTexts()

  it('an empty folder: what counts as a runbook, and where to say otherwise', async () => {
    const panel = await open(await emptyFolder())
    assert.equal(await stateOf(panel), 'empty')
    assert.equal(await panel.locator('h1').innerText(), 'No runbook was found')
    assert.match(await panel.locator('main').innerText(), /a Markdown file in a folder named runbooks/)
    assert.deepEqual(await buttons(panel), ['Open Settings', 'Refresh'])
    assert.deepEqual(await violationsIn(panel), [])
  })

  it('an empty folder that gets its first runbook: the figures, by themselves', async () => {
    const folder = await emptyFolder()
    const panel = await open(folder)
    assert.equal(await stateOf(panel), 'empty')
    await mkdir(join(folder, 'runbooks'))
    await writeFile(join(folder, 'runbooks', 'light-the-lamp.md'), runbook)
    await panel.locator('[role=rowheader]', { hasText: 'Light the lamp' }).waitFor()
    assert.equal(await stateOf(panel), 'ready')
  })

  it('a folder that cannot be read: that it could not, and how to try again', async () => {
    const panel = await open(await missingFolder())
    assert.equal(await stateOf(panel), 'error')
    assert.equal(await panel.locator('[role=alert] h1').innerText(), 'The workspace could not be read')
    assert.deepEqual(await buttons(panel), ['Refresh', 'Show Log'])
    assert.deepEqual(await violationsIn(panel), [])
  })

  it('many runbooks: that they are being read, until they are', async () => {
    opened = await openWindow(await generatedWorkspace(2000, 200))
    const { page } = opened
    const seen = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith('seen:'),
      timeout: 60_000,
    })
    await page.context().addInitScript(watchState)
    const panel = await opened.panel()
    assert.equal((await seen).text(), 'seen: status, Reading the runbooks')
    assert.equal(await stateOf(panel), 'ready')
  })

  it('a folder that is not trusted: that its history is left out, and where to trust it', async () => {
    const panel = await open(await exampleCopy(), { trusted: false })
    const note = panel.locator('.note')
    assert.match(await note.innerText(), /not trusted/)
    await panel.getByRole('button', { name: 'Manage Trust' }).click()
    await opened?.page.locator('.tab', { hasText: /Trust/ }).first().waitFor()
  })

  it('a folder without git: what is declared, and that there is no history', async () => {
    const panel = await open(await plainFolder())
    assert.equal(await stateOf(panel), 'ready')
    assert.match(await panel.locator('.note').innerText(), /history/)
    await openTab(panel, 'trend')
    assert.match(await panel.getByRole('tabpanel').innerText(), /git|history/)
    assert.deepEqual(await violationsIn(panel), [])
  })

  it('a shallow clone: that its history is cut off', async () => {
    const panel = await open(await shallowClone())
    assert.match(await panel.locator('.note').innerText(), /history/)
    await openTab(panel, 'trend')
    assert.match(await panel.getByRole('tabpanel').innerText(), /shallow|history/)
    assert.deepEqual(await violationsIn(panel), [])
  })
})

/** In each frame from its start: says once in the console what the panel shows while it reads. */
const watchState = `new MutationObserver((_changes, observer) => {
  const heading = document.body?.dataset.state === 'loading' ? document.querySelector('main h1') : undefined
  if (!heading) return
  observer.disconnect()
  console.info('seen: ' + heading.closest('[role]')?.getAttribute('role') + ', ' + heading.textContent)
}).observe(document, { childList: true, subtree: true, attributes: true })`
