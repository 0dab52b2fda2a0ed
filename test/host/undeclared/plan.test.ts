import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAllEditors, eventually, fileUri, writeDocument } from '../harness'
import { understudy } from '../understudy'

const { executeCommand } = vscode.commands

const gears = 'runbooks/oil-the-gears.md'
const lamp = 'runbooks/relight-the-lamp.md'

const textNow = async (path: string): Promise<string> => {
  const open = vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === fileUri(path).path)
  return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)))
}

describe('the cross-training plan of a repository that declares nothing', () => {
  it('asks to confirm who seems to know first, and writes both into the same runbooks', async () => {
    const { shown, settled } = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    const before = new Map([
      [gears, await textNow(gears)],
      [lamp, await textNow(lamp)],
    ] as const)
    const done = executeCommand('understudy.planCrossTraining')
    const { title, choices } = await eventually('the plan', () => shown.asking)
    assert.match(title, /^2 pairings bring 2 of 2 normal runbooks to policy; no plan reaches more\.$/)
    assert.deepEqual(
      (choices ?? []).map(({ text, chosen }) => [text.split(' | ').slice(0, 3).join(' | '), chosen]),
      [
        ['to confirm first | Oil the gears | Ana Sol can run it', true],
        ['to confirm first | Relight the lamp | Ana Sol can run it', true],
        ['normal | Oil the gears | Ben Roy, with Ana Sol', true],
        ['normal | Relight the lamp | Ben Roy, with Ana Sol', true],
      ],
    )
    await executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    await eventually('the preview', async () => {
      await executeCommand('refactorPreview.apply')
      return (await textNow(gears)).includes('training:')
    })
    await done
    for (const path of [gears, lamp]) {
      const text = await textNow(path)
      assert.match(text, /\n {2}- \{person: ana\S*, level: performed\}\n/)
      assert.match(
        text,
        /\n {2}- \{trainee: ben\S*, mentor: ana\S*, target: performed, assigned: [\d-]+, due: [\d-]+\}\n/,
      )
    }
    await vscode.window.showTextDocument(fileUri(gears))
    await executeCommand('undo')
    for (const [path, text] of before) {
      await eventually(`the old text of ${path}`, async () => (await textNow(path)) === text)
      await writeDocument(path, text)
    }
    await closeAllEditors()
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
    await settled()
  })
})
