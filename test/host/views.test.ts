import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { eventually, fileUri, writeDocument } from './harness'
import { linesOf, understudy } from './understudy'

describe('the Runbooks view', () => {
  after(async () => {
    await vscode.commands.executeCommand('understudy.changeGrouping', 'service')
  })

  it('lists the runbooks of a service, each with its risk and who can run it', async () => {
    const { shown, phase } = await understudy()
    assert.equal(phase(), 'ready')
    const lines = linesOf(shown.runbooks())
    const place = lines.indexOf('Billing ledger | critical · 1 of 4 covered')
    assert.deepEqual(lines.slice(place, place + 3), [
      'Billing ledger | critical · 1 of 4 covered',
      '  Replay a stuck settlement batch | Tomasz Wilk · 1 learning · single point',
      '  Restore the ledger from backup | Tomasz Wilk, Noor Haddad · 1 learning · below policy',
    ])
  })

  it('says of what the history alone tells that it seems so', async () => {
    const { shown } = await understudy()
    const line = linesOf(shown.runbooks()).find((each) => each.includes('Restore a deleted dashboard'))
    assert.equal(line?.trim(), 'Restore a deleted dashboard | Radu Ionescu (seems to know) · single point, inferred')
  })

  it('groups as it is told to', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.changeGrouping', 'folder')
    assert.ok(shown.runbooks().some(({ label }) => label === 'runbooks/ledger'))
    await vscode.commands.executeCommand('understudy.changeGrouping', 'risk')
    assert.ok(shown.runbooks().some(({ label }) => label === 'single point'))
  })

  it('takes in a runbook that is made, changed and deleted outside of any editor', async () => {
    const { shown } = await understudy()
    const line = () => linesOf(shown.runbooks()).find((each) => each.includes('Thaw the freezer'))
    const uri = await writeDocument('runbooks/thaw.md', '---\nowners: [kofi]\n---\n# Thaw the freezer\n')
    assert.match((await eventually('the new runbook', line)).trim(), /Kofi Mensah · single point$/)
    await writeDocument('runbooks/thaw.md', '---\ncross_trained: [kofi, noor]\n---\n# Thaw the freezer\n')
    await eventually('the second person', () => line()?.includes('Noor Haddad'))
    await vscode.workspace.fs.delete(uri)
    await eventually('its end', () => line() === undefined)
  })

  it('takes in text that is not saved yet, and lets it go with the editor', async () => {
    const { shown } = await understudy()
    // In a browser the editor saves by itself.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    const has = (title: string) => linesOf(shown.runbooks()).some((line) => line.includes(title))
    const editor = await vscode.window.showTextDocument(fileUri('runbooks/edge/block-an-abusive-client.md'))
    const before = editor.document.getText()
    const title = /^title: .+$/m.exec(before)?.[0] ?? /^# .+$/m.exec(before)?.[0]
    assert.ok(title)
    const start = editor.document.positionAt(before.indexOf(title))
    const edited = title.startsWith('#') ? '# Turned around' : 'title: Turned around'
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(start, start.translate(0, title.length)), edited)
    })
    await eventually('the unsaved title', () => has('Turned around'))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await eventually('the saved title', () => !has('Turned around'))
  })
})

describe('the Risks view', () => {
  it('ranks what is declared, and folds what is inferred, unknown and accepted', async () => {
    const { shown } = await understudy()
    const labels = shown.risks().map(({ label }) => label)
    assert.equal(labels[0], 'Replay a stuck settlement batch')
    assert.deepEqual(labels.slice(-3), ['Going by the history alone', 'Nobody known', 'Accepted'])
  })

  it('opens each risk to its reasons, with places that can be opened', async () => {
    const { shown } = await understudy()
    const [first] = shown.risks()
    assert.ok(first)
    const reasons = first.children.flatMap(({ children }) => children)
    const opened = reasons.find(({ opens }) => opens !== undefined)?.opens
    assert.ok(opened)
    await vscode.commands.executeCommand('understudy.openRunbook', { uri: fileUri(opened.path), line: opened.line })
    const { activeTextEditor } = vscode.window
    assert.equal(activeTextEditor?.document.uri.path, fileUri(opened.path).path)
    assert.equal(activeTextEditor.selection.active.line, opened.line - 1)
  })
})
