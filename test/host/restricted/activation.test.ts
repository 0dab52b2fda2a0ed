import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { eventually, extensionId } from '../harness'

describe('the extension in a folder that is not trusted', () => {
  it('starts all the same', async () => {
    assert.equal(vscode.workspace.isTrusted, false)
    await eventually('the activation', () => vscode.extensions.getExtension(extensionId)?.isActive)
  })
})
