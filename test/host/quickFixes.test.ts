import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { closeAllEditors, eventually, noProblemsOn, problemsOf, writeDocument } from './harness'
import { understudy } from './understudy'

const typedBadly = `---
kind: incident-review
id: INC-2026-0900
title: The pipes froze
status: reviewed
severity: sev3
started_at: 2026-11-01T08:20:00Z
detected_at: 2026-11-01T08:02:00Z
resolved_at: 2026-11-01 09:40
roles: {commander: kofi}
---

# The pipes froze

## Summary

Cold water stood still.

## Impact

Nobody could wash. @kofl saw it.

## Root causes and contributing factors

The valve sticks below zero.

## Timeline

- 2026-11-01 08:20 UTC It freezes.
- 2026-11-01 09:40 UTC It flows.
- 2026-11-01 08:40 UTC Somebody thaws it.

## Where we got lucky

## Action items

None.
`

const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : undefined)

const actionsAt = (uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> =>
  vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value)

/** The fixes that a light bulb offers at the first problem of a rule. */
const offeredFor = async (uri: vscode.Uri, rule: string): Promise<vscode.CodeAction[]> => {
  const [problem] = await problemsOf(uri, (each) => ruleOf(each) === rule)
  assert.ok(problem)
  return actionsAt(uri, problem.range)
}

const run = async ({ command }: vscode.CodeAction): Promise<void> => {
  assert.ok(command)
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]))
}

const titled = (actions: readonly vscode.CodeAction[], title: string | RegExp): vscode.CodeAction => {
  const found = actions.find((each) => (typeof title === 'string' ? each.title === title : title.test(each.title)))
  assert.ok(found, `${String(title)} among ${actions.map((each) => each.title).join(' | ')}`)
  return found
}

describe('quick fixes', () => {
  let uri: vscode.Uri
  let document: vscode.TextDocument

  beforeEach(async () => {
    await understudy()
    uri = await writeDocument('incidents/2026-11-01-pipes.md', typedBadly)
    document = (await vscode.window.showTextDocument(uri)).document
    await problemsOf(uri)
  })

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await closeAllEditors()
    await vscode.workspace.fs.delete(uri)
    await noProblemsOn(uri)
  })

  /** Applies a fix, sees the problem go, takes it back as one step, and sees the text as it was. */
  const appliedAndUndone = async (rule: string, title: string | RegExp, written: RegExp) => {
    await run(titled(await offeredFor(uri, rule), title))
    assert.match(document.getText(), written)
    await noProblemsOn(uri, (each) => ruleOf(each) === rule)
    await vscode.commands.executeCommand('undo')
    await eventually('the text as it was', () => document.getText() === typedBadly)
  }

  it('write into front matter, and are taken back as one step', () =>
    appliedAndUndone(
      'times-out-of-order',
      'Swap the two times',
      /started_at: 2026-11-01T08:02:00Z\ndetected_at: 2026-11-01T08:20:00Z/,
    ))

  it('take an empty section out, and are taken back as one step', () =>
    appliedAndUndone('empty-section', 'Remove the section “Where we got lucky”', /thaws it\.\n\n## Action items/))

  it('move a row of a timeline, and are taken back as one step', () =>
    appliedAndUndone(
      'timeline-backwards',
      /Move it up/,
      /It freezes\.\n- 2026-11-01 08:40 UTC Somebody thaws it\.\n- 2026-11-01 09:40/,
    ))

  it('come with ways to turn the rule off, and with its page', async () => {
    const offered = await offeredFor(uri, 'empty-section')
    assert.equal(offered[0]?.isPreferred, true)
    titled(offered, 'Open the Page of “empty-section”')
    await run(titled(offered, 'Turn Off “empty-section” Here Only'))
    assert.match(document.getText(), /<!-- understudy-disable-next-line empty-section -->\n## Where we got lucky/)
    await noProblemsOn(uri, (each) => ruleOf(each) === 'empty-section')
    await run(titled(await offeredFor(uri, 'timeline-backwards'), 'Turn Off “timeline-backwards” in This File'))
    await noProblemsOn(uri, (each) => ruleOf(each) === 'timeline-backwards')
  })

  it('never write in another place when the text has moved on', async () => {
    const swap = titled(await offeredFor(uri, 'times-out-of-order'), 'Swap the two times')
    const editor = await vscode.window.showTextDocument(document)
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), '# one\n# two\n')
    })
    const before = document.getText()
    await run(swap)
    const after = document.getText()
    const isSwapped =
      after === before.replace('08:20:00Z', 'X').replace('08:02:00Z', '08:20:00Z').replace('X', '08:02:00Z')
    assert.ok(after === before || isSwapped, after)
  })

  it('mend a review that was typed badly until nothing is left of it', async () => {
    const fixes = [
      ['unfinished-review', /^Write that it was reviewed today/],
      ['times-out-of-order', 'Swap the two times'],
      ['time-without-offset', /^It is UTC/],
      ['unknown-person', /^Change to @kofi/],
      ['timeline-backwards', /^Move it up/],
      ['empty-section', /^Remove the section/],
    ] as const
    for (const [rule, title] of fixes) {
      const offered = (await offeredFor(uri, rule)).filter((each) => each.title.match(title) !== null)
      await run(titled(offered, title))
      await noProblemsOn(uri, (each) => ruleOf(each) === rule && each.severity !== vscode.DiagnosticSeverity.Hint)
    }
    await noProblemsOn(uri, ({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
  })
})
