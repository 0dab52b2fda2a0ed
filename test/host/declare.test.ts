import { strict as assert } from 'node:assert'
import * as vscode from 'vscode'
import type { Understudy } from '../../src/host/activate'
import { closeAllEditors, eventually, fileUri, openDocument, workspaceFolder, writeDocument } from './harness'
import { linesOf, understudy } from './understudy'

const { executeCommand } = vscode.commands

const enter = () => executeCommand('workbench.action.acceptSelectedQuickOpenItem')
const escape = () => executeCommand('workbench.action.closeQuickOpen')

const pager = 'runbooks/general/hand-over-the-pager.md'
const dashboard = 'runbooks/general/restore-a-deleted-dashboard.md'
const carrier = 'runbooks/general/escalate-to-a-carrier.md'
const settlement = 'runbooks/ledger/replay-a-stuck-settlement-batch.md'
const failover = 'runbooks/ledger/fail-over-the-ledger-database.md'
const config = '.understudy/config.yaml'
const team = '.understudy/team.yaml'
const touched = [pager, dashboard, carrier, settlement, failover, config, team]

const onDisk = async (path: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)))

const openText = (path: string): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.path === fileUri(path).path)?.getText()

/** The text as the editor has it, once it holds what is waited for. */
const textWith = (path: string, wanted: string): Promise<string> =>
  eventually(`“${wanted}” in ${path}`, async () => {
    const text = openText(path) ?? (await onDisk(path))
    return text.includes(wanted) ? text : undefined
  })

const frontMatter = (text: string): readonly string[] => {
  const lines = text.split(/\r?\n/)
  return lines.slice(1, lines.indexOf('---', 1))
}

describe('what a person says of who knows what', () => {
  let api: Understudy
  const originals = new Map<string, string>()
  const settings = () => vscode.workspace.getConfiguration('understudy', workspaceFolder())

  const runbookLine = (title: string) => linesOf(api.shown.runbooks()).find((line) => line.includes(title))
  const asked = (step = 1) =>
    eventually(`question ${step}`, () => (api.shown.asking?.step === step ? api.shown.asking : undefined))
  const choices = async (step = 1) =>
    ((await asked(step)).choices ?? []).map(({ text, chosen }) => `${chosen ? '[x]' : '[ ]'} ${text}`)
  const said = (words: RegExp) =>
    eventually(`the sentence ${String(words)}`, () =>
      words.test(api.shown.said?.text ?? '') ? api.shown.said : undefined,
    )

  before(async () => {
    api = await understudy()
    // In a browser the editor saves by itself.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    await settings().update('me', 'kofi')
    for (const path of touched) originals.set(path, await onDisk(path))
  })

  afterEach(async () => {
    await escape()
    for (const { document } of vscode.window.visibleTextEditors) {
      if (!document.isDirty) continue
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
    await settings().update('me', undefined)
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global)
  })

  describe('confirms who seems to know', () => {
    it('offers those whom the history suggests, and writes those who are ticked', async () => {
      assert.match(runbookLine('Hand over the pager') ?? '', /seems to know/)
      const done = executeCommand('understudy.confirmKnowers', fileUri(pager))
      const lines = await choices()
      assert.match(
        lines[0] ?? '',
        /^\[x\] seems to know it \| Noor Haddad \| created it and wrote \d+ of its \d+ lines/,
      )
      assert.match(lines[1] ?? '', /^\[x\] seems to know it \| Kofi Mensah \| wrote \d+ of its \d+ lines/)
      await enter()
      await done
      const text = await textWith(pager, 'cross_trained')
      assert.deepEqual(frontMatter(text), [
        'cross_trained:',
        '  - {person: kofi, level: performed}',
        '  - {person: noor, level: performed}',
      ])
      assert.equal(await onDisk(pager), originals.get(pager), 'it is saved when the person saves it')
      await eventually(
        'the declaration in the view',
        () => /Kofi Mensah, Noor Haddad · covered/.exec(runbookLine('Hand over the pager') ?? '') !== null,
        1000,
      )
    })

    it('takes it back with one undo, byte for byte', async () => {
      await executeCommand('understudy.confirmKnowers', { uri: fileUri(pager), people: ['Kofi Mensah'] })
      await textWith(pager, 'person: kofi')
      await executeCommand('undo')
      await eventually('the first text', () => openText(pager) === originals.get(pager))
      await eventually('the guess in the view', () => runbookLine('Hand over the pager')?.includes('seems to know'))
    })

    it('leaves those unticked who have not been seen for a year, and says so', async () => {
      const done = executeCommand('understudy.confirmKnowers', fileUri(dashboard))
      const lines = await choices()
      assert.match(
        lines[0] ?? '',
        /^\[ \] seems to know it \| Radu Ionescu \| created .* \| \$\(warning\) not seen in this repository since 2025-04-07$/,
      )
      await enter()
      await done
      assert.equal((await said(/Nobody was ticked/)).offers.length, 0)
      assert.equal(await onDisk(dashboard), originals.get(dashboard))
    })

    it('goes by what is in the editor, saved or not', async () => {
      const editor = await openDocument(pager)
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(0, 0), '---\ntitle: Pass the pager on # as we call it\n---\n\n')
      })
      await executeCommand('understudy.confirmKnowers', { uri: fileUri(pager), people: ['noor'] })
      const text = await textWith(pager, 'person: noor')
      assert.deepEqual(frontMatter(text), [
        'title: Pass the pager on # as we call it',
        'cross_trained:',
        '  - {person: noor, level: performed}',
      ])
    })

    it('writes nothing into front matter that is broken, and says why', async () => {
      const broken = `---\ntitle: Foo: bar\n---\n\n${originals.get(pager) ?? ''}`
      await writeDocument(pager, broken)
      await eventually('the broken text', () => (openText(pager) ?? broken) === broken)
      await eventually('the title', () => runbookLine('Foo: bar'))
      await api.settled()
      await executeCommand('understudy.confirmKnowers', { uri: fileUri(pager), people: ['noor'] })
      const { offers } = await said(/hand-over-the-pager\.md is not changed: /)
      assert.deepEqual(offers, ['Open'])
      assert.equal(openText(pager) ?? (await onDisk(pager)), broken)
    })

    it('goes through several at once, and shows them before they are written', async () => {
      const fold = api.shown.risks().find(({ label }) => label === 'Seems to be known by one person')
      assert.ok(fold?.marks?.includes('inferred'))
      const done = executeCommand('understudy.confirmKnowers')
      const [first = '', second = '', ...more] = await choices(1)
      assert.ok(first.startsWith(`[x] Hand over the pager | Noor Haddad, Kofi Mensah | ${pager} · created it and`))
      const notSeen = 'Radu Ionescu (not seen since 2025-04-07)'
      assert.ok(
        second.startsWith(`[ ] Restore a deleted dashboard | ${notSeen} | ${dashboard} · created it and`),
        second,
      )
      assert.equal(more.length, 0)
      await enter()
      const people = await choices(2)
      assert.equal(people.filter((line) => line.startsWith('[x] Hand over the pager | ')).length, 2)
      assert.equal(people.length, 2)
      await escape()
      await done
      assert.equal(await onDisk(pager), originals.get(pager))
    })

    it('writes several files as one step, once the preview is applied', async () => {
      const people = ['kofi', 'noor', 'radu@fennmark.example']
      const done = executeCommand('understudy.confirmKnowers', { all: true, people })
      await eventually('the end of the preview', async () => {
        await executeCommand('refactorPreview.apply')
        return (openText(pager) ?? (await onDisk(pager))).includes('cross_trained')
      })
      await done
      assert.match(await textWith(pager, 'person: kofi'), /person: noor/)
      await textWith(dashboard, '- {person: radu-ionescu, level: performed}')
      await eventually('both in the view', () => {
        const line = runbookLine('Restore a deleted dashboard') ?? ''
        return line.includes('Radu Ionescu · single point') && !line.includes('inferred')
      })
    })

    it('writes none of several files where the preview is put away', async () => {
      const people = ['kofi', 'noor', 'radu@fennmark.example']
      const done = executeCommand('understudy.confirmKnowers', { all: true, people })
      let isOver = false
      void done.then(() => (isOver = true))
      await eventually('the end of the preview', async () => {
        await executeCommand('refactorPreview.discard')
        return isOver
      })
      for (const path of [pager, dashboard]) assert.equal(await onDisk(path), originals.get(path))
    })

    it('offers what helps where there is nobody to confirm', async () => {
      await executeCommand('understudy.confirmKnowers', fileUri(carrier))
      const { text, offers } = await said(/Escalate to a carrier/)
      assert.ok(offers.includes('I Can Run This'), text)
    })
  })

  describe('sets what holds for a folder', () => {
    it('asks for service and criticality, says how many runbooks it concerns, and writes the configuration', async () => {
      const done = executeCommand('understudy.setFolderDefaults', fileUri('runbooks/general'))
      const { title, says } = await asked(1)
      assert.equal(title, 'Service and Criticality of runbooks/general')
      assert.match(says, /3 runbooks lie in it/)
      assert.ok((await choices(1)).some((line) => line.includes('Billing ledger | ledger · critical')))
      await enter()
      const levels = await choices(2)
      assert.ok(levels.includes('[ ] critical | wants 3 people who can run it, 1 who can teach it'), levels.join('\n'))
      await escape()
      await done
      assert.equal(await onDisk(config), originals.get(config))
    })

    it('adds the smallest line there is, and the runbooks follow', async () => {
      await executeCommand('understudy.setFolderDefaults', {
        uri: fileUri('runbooks/general'),
        service: 'ledger',
        criticality: 'high',
      })
      const text = await textWith(config, 'folders')
      const added = 'folders:\n  - {path: runbooks/general, service: ledger, criticality: high}\n'
      assert.equal(text.replaceAll('\r', ''), `${originals.get(config) ?? ''}${added}`)
      await executeCommand('understudy.changeGrouping', 'service')
      const isThere = () => {
        const lines = linesOf(api.shown.runbooks())
        const start = lines.findIndex((line) => line.startsWith('Billing ledger'))
        const end = lines.findIndex((line, index) => index > start && !line.startsWith(' '))
        return lines.slice(start, end === -1 ? undefined : end).some((line) => line.includes('Hand over the pager'))
      }
      await eventually('the runbook under the service', isThere, 2000)
      await executeCommand('undo')
      await eventually('the first text', () => openText(config) === originals.get(config))
    })

    it('makes the configuration where there is none', async () => {
      await vscode.workspace.fs.delete(fileUri(config))
      await executeCommand('understudy.setFolderDefaults', { uri: fileUri('runbooks/edge'), criticality: 'low' })
      assert.equal(await textWith(config, 'folders'), 'folders:\n  - {path: runbooks/edge, criticality: low}\n')
    })

    it('asks for the folder where none is given', async () => {
      const done = executeCommand('understudy.setFolderDefaults')
      const lines = await choices()
      assert.ok(lines.includes('[ ] runbooks/ledger | 4 runbooks'), lines.join('\n'))
      await escape()
      await done
    })
  })

  describe('keeps a team file', () => {
    it('offers those who are missing in it, and adds them with where they come from', async () => {
      const done = executeCommand('understudy.createTeamFile')
      const lines = await choices()
      assert.deepEqual(lines, ['[ ] Radu Ionescu | radu@fennmark.example · last seen 2025-04-07'])
      await escape()
      await done
      await executeCommand('understudy.createTeamFile', { add: true })
      const text = await textWith(team, 'radu-ionescu')
      assert.match(
        text,
        /# From the git history, last seen there on 2025-04-07\.\r?\n {2}radu-ionescu:\r?\n {4}name: Radu/,
      )
    })

    it('opens a new one that is filled and not saved', async () => {
      await vscode.workspace.fs.delete(fileUri(team))
      await eventually('people without entries', () => !runbookLine('Rebalance')?.includes('left'))
      await api.settled()
      await executeCommand('understudy.createTeamFile')
      const editor = await eventually('the draft', () => {
        const active = vscode.window.activeTextEditor
        return active?.document.isUntitled === true && active.document.getText() !== '' ? active : undefined
      })
      assert.equal(editor.document.uri.path, fileUri(team).path)
      assert.match(editor.document.getText(), /^people:$/m)
      assert.match(editor.document.getText(), /name: Radu Ionescu/)
      await executeCommand('workbench.action.revertAndCloseActiveEditor')
      await assert.rejects(onDisk(team).then(() => undefined))
    })
  })

  describe('speaks for itself', () => {
    it('says that one can run a runbook, as of today, and that one no longer can', async () => {
      await executeCommand('understudy.canRunThis', fileUri(carrier))
      const text = await textWith(carrier, 'cross_trained')
      assert.ok(text.includes('{person: kofi, level: performed, on: 2026-11-20}'), text)
      await eventually('the name in the view', () => runbookLine('Escalate to a carrier')?.includes('Kofi Mensah'))
      await executeCommand('understudy.noLonger', fileUri(carrier))
      await textWith(carrier, '{person: kofi, level: read}')
    })

    it('asks who one is where nothing tells it, newest first', async () => {
      await settings().update('me', 'somebody-else@elsewhere.example')
      const done = executeCommand('understudy.canRunThis', fileUri(carrier))
      const lines = await choices()
      assert.match(lines.at(-1) ?? '', /I am not in this list/)
      assert.ok(lines.some((line) => line.includes('Kofi Mensah | kofi@fennmark.example')))
      await escape()
      await done
      assert.equal(await onDisk(carrier), originals.get(carrier))
      await settings().update('me', 'kofi')
    })

    it('asks which runbook where none is at hand', async () => {
      await closeAllEditors()
      const done = executeCommand('understudy.canRunThis')
      assert.equal((await choices()).length, 16)
      await escape()
      await done
    })
  })

  it('accepts a risk with its reason until a day', async () => {
    await executeCommand('understudy.acceptRisk', {
      uri: fileUri(settlement),
      reason: 'a new ledger comes',
      until: '3 months',
    })
    await textWith(settlement, 'accepted_risk: {reason: a new ledger comes, until: 2027-02-20, by: kofi}')
    await eventually('the word in the view', () => runbookLine('Replay a stuck')?.includes('accepted'))
  })

  it('says of a runbook without risk that there is nothing to accept', async () => {
    await executeCommand('understudy.acceptRisk', { uri: fileUri(failover), reason: 'because' })
    assert.deepEqual((await said(/has no risk to accept/)).offers, ['Show Why'])
  })

  it('settles what a document is', async () => {
    const done = executeCommand('understudy.setKind', fileUri(pager))
    assert.match((await asked()).says, /^Now: Runbook\. /)
    assert.equal((await choices())[0], '[x] Runbook | steps that people must be able to carry out')
    await escape()
    await done
    await executeCommand('understudy.setKind', { uri: fileUri(pager), kind: 'other' })
    assert.deepEqual(frontMatter(await textWith(pager, 'kind')), ['kind: other'])
    await eventually('its end in the view', () => runbookLine('Hand over the pager') === undefined)
    await executeCommand('understudy.canRunThis', fileUri(pager))
    assert.deepEqual((await said(/is not taken for a runbook/)).offers, ['Set Document Kind'])
  })
})
