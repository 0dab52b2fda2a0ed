import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import * as vscode from 'vscode'
import { closeAllEditors, eventually, fileUri, workspaceFolder } from './harness'
import { linesOf, understudy } from './understudy'

/** Everything here is done as a person does it: with the disk and git beside the editor, or in the editor itself. */
const onDisk = (path: string) => join(workspaceFolder().fsPath, path)

const write = async (path: string, text: string) => {
  await mkdir(dirname(onDisk(path)), { recursive: true })
  await writeFile(onDisk(path), text)
}

const git = (...args: readonly string[]) =>
  promisify(execFile)('git', ['-c', 'user.name=Ada Novak', '-c', 'user.email=ada@brew.example', ...args], {
    cwd: workspaceFolder().fsPath,
    maxBuffer: 1 << 26,
  })

const runbook = (title: string, fields = 'owners: [kofi]') => `---\n${fields}\n---\n# ${title}\n\n1. Do it.\n`

const shownLine = async (title: string) => {
  const { shown } = await understudyAtWork()
  return linesOf(shown.runbooks())
    .find((line) => line.includes(title))
    ?.trim()
}

/** The extension as it is, busy or not. */
const understudyAtWork = async () => {
  const extension = vscode.extensions.getExtension<Awaited<ReturnType<typeof understudy>>>('understudy.understudy')
  assert.ok(extension)
  return extension.activate()
}

const times: number[] = []

/** Waits until the view shows what it should, and keeps how long that took. */
const follows = async (title: string, says: (line: string | undefined) => boolean) => {
  const start = performance.now()
  let last: string | undefined
  await eventually(`“${title}” in the view`, async () => says((last = await shownLine(title)))).catch(
    (error: unknown) => {
      throw new Error(`${String(error)} The view says: ${last ?? 'nothing'}`)
    },
  )
  times.push(performance.now() - start)
}

const isThere = (line: string | undefined) => line !== undefined
const isGone = (line: string | undefined) => line === undefined
const names = (words: string) => (line: string | undefined) => line?.includes(words) === true

describe('views follow', () => {
  before(async () => {
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global)
    await understudy()
  })

  afterEach(async () => {
    await closeAllEditors()
    await rm(onDisk('runbooks/fresh'), { recursive: true, force: true })
    await git('checkout', '--quiet', '--', '.')
    await (await understudy()).settled()
  })

  it('a file that is made, changed and deleted on the disk', async () => {
    await write('runbooks/fresh/thaw.md', runbook('Thaw the pipes'))
    await follows('Thaw the pipes', names('Kofi Mensah'))
    await write('runbooks/fresh/thaw.md', runbook('Thaw the pipes', 'cross_trained: [kofi, noor]'))
    await follows('Thaw the pipes', names('Noor Haddad'))
    await rm(onDisk('runbooks/fresh/thaw.md'))
    await follows('Thaw the pipes', isGone)
  })

  it('typing, while it goes on', async () => {
    await write('runbooks/fresh/type.md', runbook('Type here '))
    await follows('Type here', isThere)
    const editor = await vscode.window.showTextDocument(fileUri('runbooks/fresh/type.md'))
    const end = editor.document.lineAt(3).range.end
    const enough = new AbortController()
    const typed = (async () => {
      while (!enough.signal.aborted) {
        await editor.edit((edit) => {
          edit.insert(end, 'o')
        })
        await pause(60)
      }
    })()
    await follows('Type here ooo', isThere)
    enough.abort()
    await typed
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    await follows('Type here o', isGone)
  })

  it('a save, a renamed file and a renamed folder in the editor, unsaved text included', async () => {
    await write('runbooks/fresh/a/one.md', runbook('One by one'))
    await follows('One by one', isThere)
    const editor = await vscode.window.showTextDocument(fileUri('runbooks/fresh/a/one.md'))
    await editor.edit((edit) => {
      edit.replace(editor.document.lineAt(3).range, '# Two by two')
    })
    await editor.document.save()
    await follows('Two by two', isThere)
    await editor.edit((edit) => {
      edit.replace(editor.document.lineAt(3).range, '# Three by three')
    })
    await follows('Three by three', isThere)
    const move = new vscode.WorkspaceEdit()
    move.renameFile(fileUri('runbooks/fresh/a'), fileUri('runbooks/fresh/b'))
    assert.ok(await vscode.workspace.applyEdit(move))
    const { shown } = await understudy()
    const paths = () => JSON.stringify(shown.runbooks())
    await eventually('the new place', () => paths().includes('runbooks/fresh/b/one.md'))
    await eventually('the end of the old place', () => !paths().includes('runbooks/fresh/a/one.md'))
    await follows('Three by three', isThere)
    const file = new vscode.WorkspaceEdit()
    file.renameFile(fileUri('runbooks/fresh/b/one.md'), fileUri('runbooks/fresh/b/three.md'))
    assert.ok(await vscode.workspace.applyEdit(file))
    await eventually('the new name', () => paths().includes('runbooks/fresh/b/three.md'))
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  it('a folder that is moved out, in, and about', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'understudy-outside-'))
    await write('runbooks/fresh/deep/down/dig.md', runbook('Dig a well'))
    await follows('Dig a well', isThere)
    await rename(onDisk('runbooks/fresh/deep'), join(outside, 'deep'))
    await follows('Dig a well', isGone)
    await rename(join(outside, 'deep'), onDisk('runbooks/fresh/deep'))
    await follows('Dig a well', isThere)
    await rename(onDisk('runbooks/fresh/deep'), onDisk('runbooks/fresh/deeper'))
    const { shown } = await understudy()
    await eventually('the new place', () => JSON.stringify(shown.runbooks()).includes('fresh/deeper/down/dig.md'))
    await follows('Dig a well', isThere)
    await rm(outside, { recursive: true })
  })

  it('CODEOWNERS and OWNERS', async () => {
    const { shown } = await understudy()
    await vscode.commands.executeCommand('understudy.changeGrouping', 'owner')
    const owner = () =>
      shown.runbooks().find(({ children }) => children.some(({ label }) => label === 'Wind the clock'))?.label
    await write('runbooks/fresh/owned.md', '# Wind the clock\n\n1. Wind it.\n')
    await follows('Wind the clock', isThere)
    const nobody = owner()
    await appendFile(onDisk('.github/CODEOWNERS'), '/runbooks/fresh/ @kmensah\n')
    await follows('Wind the clock', () => owner() === 'Kofi Mensah')
    await git('checkout', '--quiet', '--', '.github/CODEOWNERS')
    await follows('Wind the clock', () => owner() === nobody)
    await write('runbooks/fresh/OWNERS', 'approvers:\n  - noor-h\n')
    await follows('Wind the clock', () => owner() === 'Noor Haddad')
    await vscode.commands.executeCommand('understudy.changeGrouping', 'service')
  })

  it('the team file, .mailmap, and the configuration', async () => {
    await write('runbooks/fresh/team.md', runbook('Wake the team', 'owners: [noor]\nresponsible: kofi'))
    await follows('Wake the team', names('Noor Haddad'))
    const team = await readFile(onDisk('.understudy/team.yaml'), 'utf8')
    await write('.understudy/team.yaml', team.replace('name: Noor Haddad', 'name: Noor van Dam'))
    await follows('Wake the team', names('Noor van Dam'))
    await follows('Restore a deleted dashboard', names('Radu Ionescu'))
    const radu = (await git('log', '--format=%ae', '--author=Radu', '-1')).stdout.trim()
    await appendFile(onDisk('.mailmap'), `\nRaduca Ionescu <${radu}>\n`)
    await follows('Restore a deleted dashboard', names('Raduca Ionescu'))
    await write('runbooks/fresh/team.md', runbook('Wake the team', 'responsible: kofi'))
    await follows('Wake the team', (line) => line?.includes('Noor') === false)
    await appendFile(onDisk('.understudy/config.yaml'), 'keys: {owners: [responsible]}\n')
    await follows('Wake the team', names('Kofi Mensah'))
    await appendFile(onDisk('.understudy/config.yaml'), 'exclude: ["runbooks/fresh/**"]\n')
    await follows('Wake the team', isGone)
  })

  it('what git ignores', async () => {
    await write('runbooks/fresh/ignored.md', runbook('Ignore me'))
    await follows('Ignore me', isThere)
    await write('runbooks/fresh/.gitignore', '*.md\n')
    await follows('Ignore me', isGone)
    await rm(onDisk('runbooks/fresh/.gitignore'))
    await follows('Ignore me', isThere)
  })

  it('all that within a second', () => {
    const sorted = times.toSorted((a, b) => a - b)
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
    console.log(
      `[test]     ${times.length} changes followed in ${median.toFixed(0)} ms (median), ${sorted.at(-1)?.toFixed(0) ?? ''} ms at most`,
    )
    assert.ok(median < 1000, `The median was ${median.toFixed(0)} ms.`)
  })
})

const MANY = 1500

describe('a branch on which more than a thousand documents differ', function () {
  this.timeout(120_000)

  const builtInGit = (enabled: boolean | undefined) =>
    vscode.workspace.getConfiguration('git').update('enabled', enabled, vscode.ConfigurationTarget.Global)
  const many = async () => {
    const { shown } = await understudyAtWork()
    return linesOf(shown.runbooks()).filter((line) => line.includes('One of many')).length
  }

  before(async () => {
    // The editor's own git looks at every file too, in the same thread.
    await builtInGit(false)
    await git('checkout', '--quiet', '-b', 'many')
    const all = Array.from({ length: MANY }, (_, index) => index)
    await Promise.all(all.map((index) => write(`runbooks/many/${index}.md`, runbook(`One of many ${index}`))))
    await git('add', 'runbooks/many')
    await git('commit', '--quiet', '--message', 'Write many')
    await eventually('all of them', async () => (await many()) === MANY, 60_000)
    await git('checkout', '--quiet', '-')
    await eventually('their end', async () => (await many()) === 0, 60_000)
    await (await understudy()).settled()
  })

  after(async () => {
    await git('checkout', '--quiet', 'main')
    await git('branch', '--quiet', '-D', 'many')
    await eventually('their end', async () => (await many()) === 0, 60_000)
    await (await understudy()).settled()
    await builtInGit(undefined)
  })

  it('is taken in at one go', async () => {
    const api = await understudy()
    const before = api.snapshots()
    const start = performance.now()
    await git('checkout', '--quiet', 'many')
    await eventually('all of them', async () => (await many()) === MANY, 60_000)
    const took = performance.now() - start
    await api.settled()
    const snapshots = api.snapshots() - before
    console.log(`[test]     ${MANY} documents shown ${took.toFixed(0)} ms after the checkout, ${snapshots} snapshots`)
    // One of the documents, one of the history, whose HEAD has moved.
    assert.ok(snapshots <= 2, `It took ${snapshots} snapshots.`)
  })

  it('can be stopped while it is read, with what was known before still there', async () => {
    const api = await understudy()
    const before = linesOf(api.shown.runbooks())
    const told: string[] = []
    const refreshed = Promise.resolve(vscode.commands.executeCommand('understudy.refreshIndex'))
    await eventually(
      'a count',
      () => {
        const words = api.waiting() ?? ''
        told.push(words)
        return /\d+ of [\d,.]+/.test(words)
      },
      20_000,
    ).finally(() => {
      api.stop()
    })
    await refreshed
    assert.deepEqual(linesOf(api.shown.runbooks()), before)
    assert.match(api.notes().join(' '), /stopped/)
    await vscode.commands.executeCommand('understudy.refreshIndex')
    await api.settled()
    assert.deepEqual(api.notes(), [])
    assert.deepEqual(linesOf(api.shown.runbooks()), before)
  })
})
