import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { activate } from '../../../src/host/activate'
import { createGitSource } from '../../../src/node/git/gitSource'
import { ignoreCase } from '../../../src/node/ignoreCase'
import { closeAllEditors, eventually, fileUri, openDocument, writeDocument } from '../harness'
import { linesOf, understudy } from '../understudy'
import { openLedger } from './ledger'

const commandsOfOurs = async () =>
  (await vscode.commands.getCommands(true)).filter((id) => /^understudy\.[a-zA-Z]+$/.test(id))

/** What the extension takes of its context. */
const contextLike = (): vscode.ExtensionContext => {
  const extension = vscode.extensions.getExtension('understudy.understudy')
  assert.ok(extension)
  const kept = new Map<string, unknown>()
  const memory = {
    keys: () => [...kept.keys()],
    get: (key: string, usual?: unknown) => kept.get(key) ?? usual,
    update: (key: string, value: unknown) => {
      kept.set(key, value)
      return Promise.resolve()
    },
  }
  const { extensionUri, extensionPath } = extension
  const context = {
    subscriptions: [],
    extension,
    extensionUri,
    extensionPath,
    workspaceState: memory,
    globalState: memory,
  }
  return context as unknown as vscode.ExtensionContext
}

describe('the end of the extension', () => {
  it('takes back its commands', async () => {
    const { end } = await understudy()
    assert.ok((await commandsOfOurs()).includes('understudy.showWhy'))
    end()
    await eventually('their end', async () => !(await commandsOfOurs()).includes('understudy.showWhy'))
  })

  it('leaves no command, view, watcher, listener, emitter or timer behind, even in the middle of work', async () => {
    const ledger = openLedger()
    try {
      const context = contextLike()
      const api = activate(context, { createGitSource, ignoreCase })
      await api.settled()
      assert.ok(linesOf(api.shown.runbooks()).length > 10)
      await openDocument('runbooks/ledger/restore-the-ledger-from-backup.md')
      await vscode.commands.executeCommand('understudy.showWhy')
      await vscode.commands.executeCommand('understudy.showCoveragePanel')
      await eventually('the panel', () => api.shown.panel?.state === 'ready')
      await vscode.commands.executeCommand('understudy.changeGrouping', 'risk')
      await closeAllEditors()
      await writeDocument('runbooks/last.md', '# The last one\n')
      void vscode.commands.executeCommand('understudy.refreshIndex')
      await eventually('work', () => api.waiting() !== undefined)
      const made = [...ledger.made()].map(([what, count]) => `${count} ${what}`)
      const total = [...ledger.made().values()].reduce((sum, count) => sum + count, 0)
      api.end()
      await eventually(
        'nothing left',
        () => {
          const alive = ledger.alive()
          assert.equal(alive.length, 0, `still there:\n${alive.join('\n')}`)
          return true
        },
        10_000,
      )
      console.log(`[test]     ${total} were made and given back: ${made.toSorted().join(', ')}`)
      assert.ok(total > 30)
    } finally {
      ledger.close()
      await vscode.workspace.fs.delete(fileUri('runbooks/last.md'))
    }
  })
})
