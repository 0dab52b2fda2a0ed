import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, workspaceFolder, writeDocument } from './harness'
import { understudy } from './understudy'

const { executeCommand } = vscode.commands

const rotate = 'runbooks/ledger/rotate-the-ledger-encryption-key.md'
const provider = 'runbooks/booking/switch-carrier-rate-provider.md'
const touched = [rotate, provider]
const keys = [`pairing/ines/${rotate}`, `pairing/noor/${provider}`]

const onDisk = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)))

const openText = (path: string): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === fileUri(path).path)?.getText()

const textNow = async (path: string): Promise<string> => openText(path) ?? (await onDisk(path))

const textsNow = () => Promise.all(touched.map(textNow))

describe('accepting steps of the coverage panel’s plan', () => {
  let api: Understudy
  let originals: readonly string[] = []

  /** What the page's button has the host do. */
  const accept = (steps: readonly string[]) =>
    executeCommand('understudy.planCrossTraining', { uri: workspaceFolder(), steps })

  const applied = (path: string) =>
    eventually('the preview', async () => {
      await executeCommand('refactorPreview.apply')
      return (await textNow(path)).includes('training:')
    })

  const undone = async () => {
    await vscode.window.showTextDocument(fileUri(rotate))
    await executeCommand('undo')
    await eventually('the texts as they were', async () => {
      const now = await textsNow()
      return now.every((text, at) => text === originals[at])
    })
  }

  before(async () => {
    api = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    originals = await Promise.all(touched.map(onDisk))
  })

  afterEach(async () => {
    await executeCommand('workbench.action.closeQuickOpen')
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document)
      await executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    await closeAllEditors()
    for (const [at, path] of touched.entries()) {
      const text = originals[at] ?? ''
      await writeDocument(path, text)
      await eventually(`the old text of ${path}`, () => (openText(path) ?? text) === text)
    }
    await api.settled()
    api.shown.said = undefined
  })

  after(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  it('writes the same as the command does, and undo takes it all back', async () => {
    const byCommand = executeCommand('understudy.planCrossTraining')
    await eventually('the plan', () => api.shown.asking)
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await applied(rotate)
    await byCommand
    const wanted = await textsNow()
    assert.notDeepEqual(wanted, originals)
    await undone()
    await api.settled()

    const byPanel = accept(keys)
    await applied(rotate)
    await byPanel
    assert.deepEqual(await textsNow(), wanted)
    await undone()
  })

  it('shows even a single change before it writes it', async () => {
    const done = accept(keys.slice(0, 1))
    await new Promise((resolve) => setTimeout(resolve, 1500))
    assert.deepEqual(await textsNow(), originals, 'nothing is written while the preview is open')
    await applied(rotate)
    await done
    const [first, second] = await textsNow()
    assert.match(first ?? '', /\n {2}- \{trainee: ines, mentor: kofi, target: teaches, /)
    assert.equal(second, originals[1])
  })

  it('writes nothing for steps that the plan does not have any more', async () => {
    await accept(['pairing/nobody/gone.md'])
    assert.deepEqual(await textsNow(), originals)
    assert.match(api.shown.said?.text ?? '', /^Nothing was ticked/)
  })
})
