import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { activeExtension, eventually, extensionId } from './harness'

describe('the extension in a real editor', () => {
  it('is found under its own name', () => {
    assert.ok(vscode.extensions.getExtension(extensionId))
  })

  it('starts on its own in a folder that holds Markdown', async () => {
    await eventually('the activation', () => vscode.extensions.getExtension(extensionId)?.isActive)
  })

  it('offers the commands it declares', async () => {
    const extension = await activeExtension()
    const declared =
      (extension.packageJSON as { contributes?: { commands?: readonly { command: string }[] } }).contributes
        ?.commands ?? []
    const offered = new Set(await vscode.commands.getCommands(true))
    assert.ok(declared.length > 0, 'the manifest declares no command')
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !offered.has(command)),
      [],
    )
  })
})
