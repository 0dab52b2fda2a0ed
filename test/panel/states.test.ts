import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame } from 'playwright-core'
import { temporaryFolder } from '../../scripts/editorHost/paths'
import { until } from '../../scripts/editorHost/window'
import { generatedWorkspace } from '../../scripts/generated/generatedWorkspace'
import { emptyFolder, exampleCopy } from '../../scripts/workspaces'
import { violationsIn } from './support/axe'
import { openWindow, type OpenOptions, type Opened } from '../../scripts/editorHost/openWindow'
import { openTab, runbookHead, stateOf } from './support/panelPage'

const runbook = '---\ntitle: Light the lamp\nowners: [ana]\n---\n\n# Light the lamp\n\n1. Strike a match.\n'

/** A folder that git knows nothing of. */
const plainFolder = async (): Promise<string> => {
  const root = await temporaryFolder('plain')
  await mkdir(join(root, 'runbooks'))
  await writeFile(join(root, 'runbooks', 'light-the-lamp.md'), runbook)
  return root
}

const reviewsAlone = async (): Promise<string> => {
  const root = await temporaryFolder('reviews')
  await mkdir(join(root, 'postmortems'))
  const text = '# The lamp went out\n\nDate: 2026-10-01\n\n## Timeline\n\n- 10:00 Dark.\n\n## Root cause\n\nNo oil.\n'
  await writeFile(join(root, 'postmortems', '2026-10-01-lamp.md'), text)
  return root
}

const shallowClone = async (): Promise<string> => {
  const root = join(await temporaryFolder('shallow'), 'clone')
  execFileSync('git', ['clone', '--quiet', '--depth=1', pathToFileURL(await generatedWorkspace(30, 10)).href, root])
  return root
}

/** A workspace of no folder at all. */
const noFolder = async (): Promise<string> => {
  const file = join(await temporaryFolder('none'), 'none.code-workspace')
  await writeFile(file, JSON.stringify({ folders: [] }))
  return file
}

/** So many that the reading takes a while. */
const manyRunbooks = async (): Promise<string> => {
  const root = await temporaryFolder('many')
  await mkdir(join(root, 'runbooks'))
  const text = (at: number): string => runbook.replaceAll('the lamp', `lamp ${at}`)
  for (let at = 0; at < 6000; at += 1) await writeFile(join(root, 'runbooks', `lamp-${at}.md`), text(at))
  return root
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

  const untilTold = (panel: Frame, words: RegExp): Promise<void> =>
    until(`${words.source} in the tab`, async () => words.test(await panel.getByRole('tabpanel').innerText()), 20_000)

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
    await panel.locator(runbookHead, { hasText: 'Light the lamp' }).waitFor()
    assert.equal(await stateOf(panel), 'ready')
  })

  it('no folder: to open one', async () => {
    const panel = await open(await noFolder())
    assert.equal(await stateOf(panel), 'empty')
    assert.equal(await panel.locator('h1').innerText(), 'No folder is open')
    assert.match(await panel.locator('main').innerText(), /Open the folder that holds your runbooks/)
    assert.deepEqual(await violationsIn(panel), [])
  })

  it('a failure: that there is one, loudly, and what can be pressed', async () => {
    const panel = await open(await exampleCopy())
    const actions = [{ action: 'refresh', label: 'Refresh' }]
    const notice = {
      state: 'error',
      title: 'It could not be read',
      text: 'The disk is gone.',
      details: ['A detail.'],
      actions,
    }
    // The host's own words for it are held by its unit tests: a folder that cannot be read is hard to come by.
    const tell = `window.postMessage({ type: 'notice', notice: ${JSON.stringify(notice)} }, '*')`
    const alert = panel.getByRole('alert')
    // What the history brings may be told right after it.
    await until('the alert', async () => {
      await panel.evaluate(tell)
      await alert.waitFor({ timeout: 500 })
      return true
    })
    assert.match(await alert.innerText(), /^It could not be read\s+The disk is gone\.\s+A detail\.\s+Refresh$/)
    assert.equal(await stateOf(panel), 'error')
    assert.deepEqual(await violationsIn(panel), [])
  })

  it('many runbooks: that they are being read, and then the runbooks', async () => {
    opened = await openWindow(await manyRunbooks())
    const { page } = opened
    const running = opened.panel()
    await until('the page while it reads', async () => {
      const headings = page
        .frames()
        .map((frame) =>
          frame.evaluate(
            'document.body?.dataset.state === "loading" && document.querySelector("main [role=status] h1")?.textContent',
          ),
        )
      return (await Promise.allSettled(headings)).some(
        (heading) => heading.status === 'fulfilled' && heading.value === 'Reading the runbooks',
      )
    })
    assert.equal(await stateOf(await running), 'ready')
  })

  it('a folder that is not trusted: that its history is left out, and where to trust it', async () => {
    const panel = await open(await exampleCopy(), { trusted: false })
    const note = panel.locator('.note')
    assert.match(await note.innerText(), /not trusted/)
    await panel.getByRole('button', { name: 'Manage Trust' }).click()
    await opened?.page.getByText('You are in Restricted Mode').waitFor()
  })

  it('a folder without git: what is declared, and that there is no history', async () => {
    const panel = await open(await plainFolder())
    assert.equal(await stateOf(panel), 'ready')
    assert.match(await panel.locator('.note[role=status]').innerText(), /history/)
    await openTab(panel, 'trend')
    await untilTold(panel, /git|history/)
    assert.deepEqual(await violationsIn(panel), [])
  })

  it('reviews and no runbook: what counts as a runbook, and nothing of people who could run them', async () => {
    const panel = await open(await reviewsAlone())
    assert.equal(await stateOf(panel), 'ready')
    await panel.getByRole('heading', { name: 'No runbook was found' }).waitFor()
    assert.doesNotMatch(await panel.locator('main').innerText(), /filter\.|declared for 0|Confirm/)
    assert.deepEqual(await violationsIn(panel), [])
    await openTab(panel, 'risks')
    await untilTold(panel, /there is no runbook/)
  })

  it('a shallow clone: that its history is cut off', async () => {
    const panel = await open(await shallowClone())
    assert.match(await panel.locator('.note[role=status]').innerText(), /history/)
    await openTab(panel, 'trend')
    await untilTold(panel, /shallow|history/)
    assert.deepEqual(await violationsIn(panel), [])
  })
})
