import { strict as assert } from 'node:assert'
import { setTimeout as pause } from 'node:timers/promises'
import * as vscode from 'vscode'
import { eventually, fileUri, noProblemsOn, problemsOf, workspaceFolder, writeDocument } from './harness'
import { linesOf, understudy } from './understudy'

const set = (key: string, value: unknown) =>
  vscode.workspace
    .getConfiguration('understudy', workspaceFolder())
    .update(key, value, vscode.ConfigurationTarget.WorkspaceFolder)

const has = async (words: string): Promise<boolean> => {
  const { shown } = await understudy()
  return linesOf(shown.runbooks()).some((line) => line.includes(words))
}

const shows = (words: string) => eventually(`“${words}” in the view`, () => has(words))
const hides = (words: string) => eventually(`“${words}” no more in the view`, async () => !(await has(words)))

describe('a setting is followed at once', () => {
  const changed = new Set<string>()
  const folder = fileUri('notes')
  const runbooks = fileUri('notes/runbooks')
  const change = async (key: string, value: unknown) => {
    changed.add(key)
    await set(key, value)
  }

  // One after the other, as the editor's watcher may lose what lies in folders made at one go.
  before(async () => {
    for (const uri of [folder, runbooks]) {
      await vscode.workspace.fs.createDirectory(uri)
      await pause(500)
    }
  })

  afterEach(async () => {
    for (const key of changed) await set(key, undefined)
    for (const uri of [folder, runbooks]) {
      for (const [name, type] of await vscode.workspace.fs.readDirectory(uri)) {
        if (type === vscode.FileType.File) await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, name))
      }
    }
    await eventually('that no note is left', async () => !(await has('oven')) && !(await has('A long one')))
    await (await understudy()).settled()
  })

  after(() => vscode.workspace.fs.delete(folder, { recursive: true }))

  it('runbooks, and exclude', async () => {
    await writeDocument('notes/oven.md', '# Light the oven\n')
    await change('runbooks', ['notes/*.md'])
    await shows('Light the oven')
    await change('exclude', ['notes/**'])
    await hides('Light the oven')
  })

  it('extraExtensions', async () => {
    await writeDocument('notes/runbooks/oven.mdx', '# Light the oven\n\n<Oven hot />\n')
    assert.equal(await has('Light the oven'), false)
    await change('extraExtensions', ['.mdx'])
    await shows('Light the oven')
    await writeDocument('notes/runbooks/oven.mdx', '# Light both ovens\n')
    await shows('Light both ovens')
  })

  it('sizeLimit, and a file that is too long is told as left out', async () => {
    await writeDocument('notes/runbooks/long.md', `# A long one\n\n${'Word after word. '.repeat(200)}\n`)
    await shows('A long one')
    await change('sizeLimit', 1)
    await hides('A long one')
    await change('sizeLimit', undefined)
    await shows('A long one')
  })

  it('frontMatterKeys', async () => {
    await writeDocument('notes/runbooks/oven.md', '---\nkeeper: kofi\n---\n# Light the oven\n')
    await shows('Light the oven | nobody known')
    await change('frontMatterKeys', { owners: ['Keeper'] })
    await shows('Light the oven | Kofi Mensah')
  })

  it('frontMatterKeys, also by whoever writes: under the name that stands there, and under none beside it', async () => {
    const text = '---\nkeeper: kofi\nable: [ines]\n---\n# Light the oven\n'
    const uri = await writeDocument('notes/runbooks/oven.md', text)
    await change('frontMatterKeys', { owners: ['Keeper'], cross_trained: ['Able'] })
    await shows('Light the oven | Inês Carvalho, Kofi Mensah')
    await vscode.commands.executeCommand('understudy.noLonger', { uri, person: 'noor' })
    const document = await vscode.workspace.openTextDocument(uri)
    const written = '---\nkeeper: kofi\nable:\n  - ines\n  - {person: noor, level: read}\n---\n# Light the oven\n'
    assert.equal(document.getText(), written)
    await vscode.commands.executeCommand('undo')
    assert.equal(document.getText(), text)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  it('rules, but for those that the configuration of the repository names', async () => {
    const uri = await writeDocument('notes/runbooks/oven.md', '---\nowners: [nobody-we-know]\n---\n# Light the oven\n')
    const isOurs = ({ code }: vscode.Diagnostic) => typeof code === 'object' && code.value === 'unknown-person'
    const [before] = await problemsOf(uri, isOurs)
    await change('rules', { 'unknown-person': before?.severity === vscode.DiagnosticSeverity.Error ? 'hint' : 'error' })
    await problemsOf(uri, (problem) => isOurs(problem) && problem.severity !== before?.severity)
    await change('rules', { 'unknown-person': 'off' })
    await noProblemsOn(uri, isOurs)
    const config = fileUri('.understudy/config.yaml')
    const text = await vscode.workspace.fs.readFile(config)
    await vscode.workspace.fs.writeFile(
      config,
      new TextEncoder().encode(`${new TextDecoder().decode(text)}\nrules: {unknown-person: warning}\n`),
    )
    await problemsOf(uri, (problem) => isOurs(problem) && problem.severity === vscode.DiagnosticSeverity.Warning)
    await vscode.workspace.fs.writeFile(config, text)
  })

  it('history.enabled', async () => {
    const api = await understudy()
    await shows('(seems to know)')
    await change('history.enabled', false)
    await hides('(seems to know)')
    assert.match(api.notes().join(' '), /turned off/)
    await change('history.enabled', undefined)
    await shows('(seems to know)')
    assert.deepEqual(api.notes(), [])
  })

  it('today', async () => {
    const { shown } = await understudy()
    const risks = () => JSON.stringify(shown.risks())
    const before = risks()
    await change('today', '2031-01-01')
    await eventually('other risks', () => risks() !== before)
    await change('today', undefined)
    await eventually('the same risks', () => risks() === before)
  })
})

describe('what cannot be read', () => {
  it('in the team file is told there, and the views go on', async () => {
    const uri = fileUri('.understudy/team.yaml')
    const text = await vscode.workspace.fs.readFile(uri)
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('people:\n  kofi: {name: "Kofi\n teams: [\n'))
    const [problem] = await problemsOf(uri)
    assert.ok(problem !== undefined && problem.message.length > 10)
    assert.equal((await understudy()).phase(), 'ready')
    await vscode.workspace.fs.writeFile(uri, text)
    await noProblemsOn(uri)
  })
})
