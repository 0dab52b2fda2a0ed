import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, writeDocument } from './harness'
import { understudy } from './understudy'

const { executeCommand } = vscode.commands

const rotate = 'runbooks/ledger/rotate-the-ledger-encryption-key.md'
const provider = 'runbooks/booking/switch-carrier-rate-provider.md'
const touched = [rotate, provider]

const onDisk = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)))

const openText = (path: string): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === fileUri(path).path)?.getText()

const textNow = async (path: string): Promise<string> => openText(path) ?? (await onDisk(path))

describe('the cross-training plan in the editor', () => {
  let api: Understudy
  const originals = new Map<string, string>()

  const asked = () => eventually('the plan', () => api.shown.asking)

  before(async () => {
    api = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    for (const path of touched) originals.set(path, await onDisk(path))
  })

  afterEach(async () => {
    await executeCommand('workbench.action.closeQuickOpen')
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document)
      await executeCommand('workbench.action.revertAndCloseActiveEditor')
    }
    await closeAllEditors()
    for (const [path, text] of originals) {
      await writeDocument(path, text)
      await eventually(`the old text of ${path}`, () => (openText(path) ?? text) === text)
    }
    await api.settled()
    api.shown.said = undefined
  })

  after(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  it('shows who should learn what from whom, all of it ticked, with what the plan comes to', async () => {
    const done = executeCommand('understudy.planCrossTraining')
    const { title, choices } = await asked()
    assert.match(title, /^2 pairings bring 1 of 3 critical and 1 of 1 high runbook to policy; no plan reaches more\./)
    const lines = (choices ?? []).map(({ text, chosen }) => `${chosen ? '[x]' : '[ ]'} ${text}`)
    assert.equal(lines.length, 2)
    assert.match(
      lines[0] ?? '',
      /^\[x\] critical \| Rotate the ledger encryption key \| Inês Carvalho, with Kofi Mensah, to teach it \| Needs one more who can teach it\. /,
    )
    assert.match(
      lines[1] ?? '',
      /^\[x\] high \| Switch the carrier rate provider \| Noor Haddad, with Marisol Quispe, to teach it \| /,
    )
    await executeCommand('workbench.action.closeQuickOpen')
    await done
    assert.equal(await onDisk(rotate), originals.get(rotate))
  })

  it('shows accepted pairings before they are written, one line a runbook, and takes them back with one undo', async () => {
    const done = executeCommand('understudy.planCrossTraining')
    await asked()
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await eventually('the preview', async () => {
      await executeCommand('refactorPreview.apply')
      return (await textNow(rotate)).includes('training:')
    })
    await done
    assert.match(
      await textNow(rotate),
      /\n {2}- \{trainee: ines, mentor: kofi, target: teaches, assigned: [\d-]+, due: [\d-]+\}\n/,
    )
    assert.match(
      await textNow(provider),
      /\n {2}- \{trainee: noor, mentor: marisol, target: teaches, assigned: [\d-]+, due: [\d-]+\}\n/,
    )
    await vscode.window.showTextDocument(fileUri(rotate))
    await executeCommand('undo')
    await eventually('both texts as they were', async () =>
      (await Promise.all(touched.map(async (path) => (await textNow(path)) === originals.get(path)))).every(Boolean),
    )
  })

  it('writes one pairing at once, and counts it as under way from then on', async () => {
    await executeCommand('understudy.planCrossTraining', { all: true, most: 1 })
    await eventually('the assignment', async () => (await textNow(rotate)).includes('trainee: ines'))
    await api.settled()
    const done = executeCommand('understudy.planCrossTraining', { service: 'ledger' })
    const said = await eventually('that nothing is left to do', () => api.shown.said)
    assert.match(said.text, /^No pairing helps now\. .+ Two more runbooks get there by open assignments alone\./)
    await done
  })
})
