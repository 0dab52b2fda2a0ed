import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { activeExtension, closeAllEditors, eventually, fileUri } from './harness'
import { linesOf, understudy } from './understudy'

/** A box of the tour: what it shows (`runbooks`, `lens`, …), of which document, and its lines. */
type Box = { readonly shows: string; readonly path: string | undefined; readonly lines: readonly string[] }

const page = async (): Promise<string> =>
  readFileSync(join((await activeExtension()).extensionPath, 'docs/tour.md'), 'utf8')

/** The boxes of one sort; a run of spaces stands between a line's label and what is said of it. */
const boxes = async (shows: string): Promise<readonly Box[]> =>
  [...(await page()).matchAll(/^```text (\w+)(?: (\S+))?\n([^]*?)^```$/gm)]
    .map(([, kind = '', path, text = '']) => ({
      shows: kind,
      path,
      lines: text
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/ {2,}/, ' | ')),
    }))
    .filter((box) => box.shows === shows)

const assertShown = async (shows: string, actual: readonly string[]): Promise<void> => {
  const wanted = (await boxes(shows)).flatMap(({ lines }) => lines)
  assert.ok(wanted.length > 0, `the tour has a box of ${shows}`)
  for (const line of wanted) assert.ok(actual.includes(line), `“${line}” is not among\n${actual.join('\n')}`)
}

/** What stands below a figure in the panel, by its key. */
const figureLabels = [
  ['coverage', 'can be run by enough people'],
  ['single-points', 'single points'],
  ['uncovered', 'uncovered'],
] as const

describe('the tour', () => {
  before(understudy)
  after(closeAllEditors)

  it('shows the trees as they are', async () => {
    const { shown } = await understudy()
    const trimmed = (lines: readonly string[]) => lines.map((line) => line.trim())
    await assertShown('runbooks', trimmed(linesOf(shown.runbooks())))
    await assertShown('risks', trimmed(linesOf(shown.risks())))
    await assertShown('reviews', trimmed(linesOf(shown.reviews())))
  })

  it('shows the lens of the runbook that it opens', async () => {
    const uri = fileUri('runbooks/ledger/replay-a-stuck-settlement-batch.md')
    await vscode.window.showTextDocument(uri)
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)
    await assertShown(
      'lens',
      lenses.map(({ command }) => command?.title ?? ''),
    )
  })

  it('shows the reasons as Show Why gives them', async () => {
    for (const { path = '', lines } of await boxes('why')) {
      await vscode.window.showTextDocument(fileUri(path))
      await vscode.commands.executeCommand('understudy.showWhy')
      const text = await eventually('the reasons', () =>
        vscode.workspace.textDocuments
          .find((document) => document.uri.scheme === 'understudy-why' && document.getText().includes(path))
          ?.getText(),
      )
      for (const line of lines) assert.ok(text.includes(line), `“${line}” is not in\n${text}`)
    }
  })

  it('shows the figures as the panel has them', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.showCoveragePanel')
    const figures = await eventually('the panel', () => shown.panel?.figures)
    await assertShown(
      'figures',
      figureLabels.map(([key, label]) => `${figures[key] ?? 'nothing'} | ${label}`),
    )
  })

  it('names commands that there are', async () => {
    const manifest = (await activeExtension()).packageJSON as { contributes: { commands: { title: string }[] } }
    const { commands } = manifest.contributes
    const titles = commands.map(({ title }) => title)
    const named = [...(await page()).replace(/\s+/g, ' ').matchAll(/\*Understudy: ([^*]+)\*/g)].map(
      ([, title = '']) => title,
    )
    assert.ok(named.length >= 4)
    for (const title of named) assert.ok(titles.includes(title), `${title} is not among ${titles.join(', ')}`)
  })
})
