import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, tabNamed, workspaceFolder } from './harness'
import { everyEntry, linesOf, understudy } from './understudy'

const { executeCommand } = vscode.commands

describe('somebody leaves', () => {
  let api: Understudy
  const risks = () => linesOf(api.shown.risks().filter(({ key }) => key === 'sort/handovers'))
  const asked = (title: RegExp) =>
    eventually(`the question ${String(title)}`, () => {
      const { asking } = api.shown
      return asking !== undefined && title.test(asking.title) ? asking : undefined
    })
  const enter = () => executeCommand('workbench.action.acceptSelectedQuickOpenItem')
  const shownText = () =>
    eventually('the text', () => {
      const document = vscode.window.activeTextEditor?.document
      return document?.uri.scheme === 'understudy-what-if' && document.getText().startsWith('Without') && document
    })
  const removeHandovers = async () => {
    await closeAllEditors()
    await vscode.workspace.fs.delete(fileUri('handovers'), { recursive: true })
    await eventually('no handover', () => risks().some((line) => line.includes('no handover yet')))
  }

  before(async () => {
    api = await understudy()
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
  })

  afterEach(async () => {
    await executeCommand('workbench.action.closeQuickOpen')
    await closeAllEditors()
    api.shown.said = undefined
  })

  after(() =>
    vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global),
  )

  it('shows before and after when one goes, with places that lead to the documents', async () => {
    await executeCommand('understudy.whatIfSomeoneLeaves', { uri: workspaceFolder(), person: 'tomasz' })
    const document = await shownText()
    const text = document.getText()
    assert.match(text, /^Without Tomasz Wilk, on 2026-11-20/)
    assert.match(text, /uncovered 1 → 2/)
    assert.match(text, /Replay a stuck settlement batch|replay-a-stuck-settlement-batch\.md/)
    const links = await executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri)
    const targets = links.map(({ target }) => target?.toString() ?? '')
    assert.ok(targets.some((each) => each.includes('replay-a-stuck-settlement-batch.md')))
    assert.ok(targets.some((each) => each.endsWith('2026-05-27-settlement-batch-stuck.md#L56')))
    for (const { target } of links) {
      assert.ok(target)
      await vscode.workspace.fs.stat(target.with({ fragment: '' }))
    }
    const said = await eventually('the offer', () => api.shown.said)
    assert.deepEqual(said.offers, ['Draft Handover', 'Show in Coverage Panel'])
    await tabNamed(/What if: Tomasz Wilk/)
  })

  it('asks who where nobody is given, with several to tick, and shows what their leaving together means', async () => {
    const asking = executeCommand('understudy.whatIfSomeoneLeaves')
    const { choices = [] } = await asked(/What If Someone Leaves/)
    assert.match(choices[0]?.text ?? '', /^Tomasz Wilk/, 'whoever leaves soonest comes first')
    assert.ok(choices.every(({ text }) => !/\b\d+ (runbook|document)/.test(text)))
    await executeCommand('workbench.action.closeQuickOpen')
    await asking
    await executeCommand('understudy.whatIfSomeoneLeaves', { uri: workspaceFolder(), people: ['tomasz', 'kofi'] })
    const text = (await shownText()).getText()
    assert.match(text, /^Without Kofi Mensah, Tomasz Wilk/)
  })

  it('stands in Risks without a handover where the team file gives a last day within 90 days', () => {
    const [head, line] = risks()
    assert.equal(head, 'Handovers | 1')
    assert.match(line ?? '', /Tomasz Wilk \| last day .*2027.*, no handover yet/)
    const entry = everyEntry(api.shown.risks()).find(({ key }) => key === 'risk/handover/person/tomasz')
    assert.deepEqual([entry?.runs?.command, entry?.gives], ['understudy.draftHandover', { person: 'tomasz' }])
  })

  it('drafts a handover by keyboard, whose ticked boxes show in Risks', async () => {
    const drafting = executeCommand('understudy.draftHandover')
    await asked(/Draft Handover/)
    await executeCommand('workbench.action.quickOpenSelectNext')
    await executeCommand('workbench.action.quickPickManyToggle')
    await enter()
    const document = await eventually('the document', () => {
      const shown = vscode.window.activeTextEditor?.document
      return shown?.uri.path.includes('/handovers/') && shown.getText().includes('kind: handover') && shown
    })
    await drafting
    assert.match(document.uri.path, /handovers\/2027-01-31-tomasz-wilk\.md$/)
    assert.match(document.getText(), /# Handover of Tomasz Wilk/)
    assert.match(document.getText(), /\n- \[ \] /)
    await document.save()
    const first = await eventually('the handover in Risks', () => risks().find((line) => /0 of \d+ done/.test(line)))
    assert.ok(!risks().some((line) => line.includes('no handover yet')))
    const total = /of (\d+) done/.exec(first)?.[1] ?? ''

    const line = document
      .getText()
      .split('\n')
      .findIndex((each) => each.startsWith('- [ ]'))
    const editor = await vscode.window.showTextDocument(document)
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(line, 3, line, 4), 'x')
    })
    await eventually('one step done', () => risks().some((each) => each.includes(`1 of ${total} done`)))
    await executeCommand('undo')
    await eventually('none done again', () => risks().some((each) => each.includes(`0 of ${total} done`)))
    await executeCommand('workbench.action.files.revert')
    await removeHandovers()
  })

  it('takes the draft back with one undo', async () => {
    await executeCommand('understudy.draftHandover', {
      uri: workspaceFolder(),
      people: ['tomasz'],
      lastDay: '2027-01-31',
    })
    const document = await eventually('the document', () => {
      const shown = vscode.window.activeTextEditor?.document
      return shown?.uri.path.includes('/handovers/') && shown.getText() !== '' && shown
    })
    await executeCommand('undo')
    await eventually('no text', () => document.isClosed || document.getText() === '')
    await executeCommand('workbench.action.revertAndCloseActiveEditor')
    await vscode.workspace.fs.delete(fileUri('handovers'), { recursive: true }).then(undefined, () => undefined)
  })

  it('asks for the last day of somebody of whom the team file gives none', async () => {
    const drafting = executeCommand('understudy.draftHandover', { uri: workspaceFolder(), person: 'yuki' })
    const { says, title } = await asked(/Draft Handover: Yuki Tanabe/)
    assert.match(title, /Yuki Tanabe/)
    assert.match(says, /20(26|27)/)
    await executeCommand('workbench.action.closeQuickOpen')
    await drafting
    assert.ok(!vscode.window.activeTextEditor?.document.uri.path.includes('/handovers/'))
  })
})
