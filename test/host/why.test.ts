import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAllEditors, eventually, fileUri, openDocument, tabNamed } from './harness'
import { understudy } from './understudy'

describe('Show Why', () => {
  after(closeAllEditors)

  it('opens the reasons for the active document, each a link to its place', async () => {
    await understudy()
    await openDocument('runbooks/ledger/restore-the-ledger-from-backup.md')
    await vscode.commands.executeCommand('understudy.showWhy')
    await tabNamed('Why: restore-the-ledger-from-backup')
    const why = await eventually('the text', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'understudy-why' && uri.path.includes('restore-the-ledger-from-backup'),
      ),
    )
    assert.match(why.getText(), /Kofi Mensah \(kofi\): can run it, lapsed/)
    assert.match(
      why.getText(),
      /2025-08-11: declared as able to run it → can run it \(declared, runbooks\/ledger\/restore-the-ledger-from-backup\.md:10\)/,
    )
    const links = await eventually('the links', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', why.uri)
      return found.length > 0 ? found : undefined
    })
    const targets = links.map(({ target }) => `${target?.path ?? ''}#${target?.fragment ?? ''}`)
    assert.ok(
      targets.includes(`${fileUri('runbooks/ledger/restore-the-ledger-from-backup.md').path}#L10`),
      targets.join(' '),
    )
  })
})
