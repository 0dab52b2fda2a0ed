import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import { reading } from '../answers'
import { eventually, fileUri } from '../harness'
import { everyEntry, linesOf, understudy } from '../understudy'

describe('the first minute in a repository that declares nothing', () => {
  it('says once and calmly what was found, what is declared and what the history suggests', async () => {
    const { shown } = await understudy()
    assert.equal(
      shown.heads.risks().message,
      'Found 3 runbooks and 1 incident review. None of the runbooks says yet who owns it or can run it. By the history, 2 seem known to one person alone, 1 to two or more.',
    )
    assert.equal(shown.heads.runbooks().description, '3 runbooks · nothing declared yet')
    assert.equal(shown.heads.risks().badge, undefined)
  })

  it('lists every runbook with who seems to know it, and raises its voice nowhere', async () => {
    const { shown } = await understudy()
    assert.deepEqual(linesOf(shown.runbooks()), [
      'runbooks | 3 runbooks',
      '  Oil the gears | Ana Sol (seems to know) · single point, inferred',
      '  Relight the lamp | Ana Sol (seems to know) · single point, inferred',
      '  Sound the horn | Ana Sol, Ben Roy (seems to know) · covered',
    ])
    const loud = everyEntry([...shown.runbooks(), ...shown.risks()]).filter(
      ({ tone }) => tone === 'alarm' || tone === 'warn',
    )
    assert.deepEqual(loud, [])
  })

  it('folds what the history suggests, and offers only steps that can be taken', async () => {
    const { shown } = await understudy()
    const offered = new Set(await vscode.commands.getCommands(true))
    const [first] = shown.risks()
    const steps = first?.key === 'sort/steps' ? first.children : []
    for (const { runs, label } of steps) assert.ok(runs && offered.has(runs.command), label)
    const folded = shown.risks().filter(({ key }) => key !== 'sort/steps')
    assert.deepEqual(
      folded.map(({ label, description, open }) => [label, description, open]),
      [['Seems to be known by one person', '2', false]],
    )
    assert.deepEqual(
      folded[0]?.children.map(({ label, description }) => [label, description]),
      [
        ['Oil the gears', 'Ana Sol (seems to know)'],
        ['Relight the lamp', 'Ana Sol (seems to know)'],
      ],
    )
  })

  it('lists the incident review by its year, for nobody stated a status', async () => {
    const { shown } = await understudy()
    assert.deepEqual(linesOf(shown.reviews()), [
      '2026 | 1 review',
      '  The lamp went out on 2026-02-28 | Feb 28, 2026 · 1 action, state not said',
      '    Buy wicks | state not said',
    ])
  })
})

describe('Why Is This File Not Listed', () => {
  const ask = async (path: string, button?: string) => {
    await understudy()
    const told = await reading(() => vscode.commands.executeCommand('understudy.whyNotListed', fileUri(path)), button)
    assert.equal(told.length, 1)
    return told[0] ?? { message: '', buttons: [] }
  }

  it('says that a page is neither a runbook nor a review, and what makes it one', async () => {
    const { message, buttons } = await ask('docs/history.md')
    assert.match(message, /^history\.md: It is read, and taken for neither a runbook nor an incident review\./)
    assert.match(message, /write “kind: runbook”/)
    assert.ok(buttons.includes('Name Its Folder'))
  })

  it('says what leaves a file out', async () => {
    assert.match((await ask('private/notes.md')).message, /ignored by git/)
    assert.match((await ask('vendor/pump/README.md')).message, /hold files of others/)
    assert.match((await ask('runbooks/log.md')).message, /the limit is .* Split it/)
    assert.match((await ask('notes.txt')).message, /Only Markdown is read/)
  })

  it('names the pattern that leaves a file out, and opens the setting', async () => {
    const settings = vscode.workspace.getConfiguration('understudy', fileUri('.'))
    await settings.update('exclude', ['docs/**'], vscode.ConfigurationTarget.WorkspaceFolder)
    try {
      const { message, buttons } = await ask('docs/history.md')
      assert.match(message, /understudy\.exclude” leaves it out, by the pattern docs\/\*\*\./)
      assert.deepEqual(buttons, ['Change the Setting'])
    } finally {
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.WorkspaceFolder)
    }
  })

  it('says of a runbook that the filter hides it, and clears the filter', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.filterRunbooks', 'horn')
    const { buttons } = await ask('runbooks/oil-the-gears.md', 'Clear Filter')
    assert.deepEqual(buttons, ['Clear Filter', 'Show Why'])
    await eventually('all runbooks again', () => linesOf(shown.runbooks()).length === 4)
    assert.match((await ask('runbooks/oil-the-gears.md')).message, /It is listed in the view Runbooks\./)
  })
})
