import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const project = fileURLToPath(new URL('../../../', import.meta.url))

const program = join(project, '.cache', 'test', 'cli.mjs')

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs the command line as a person would, without a terminal. `reads: false`: nobody reads what it writes. */
const run = async (cwd: string, words: readonly string[], reads = true): Promise<Ended> => {
  const child = spawn(process.execPath, [program, ...words], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  if (reads) child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  else child.stdout.destroy()
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

describe('the command line as a process', function () {
  this.timeout(120_000)
  let root = ''

  before(async () => {
    await build({
      entryPoints: [join(project, 'src/cli.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
    })
    root = await mkdtemp(join(tmpdir(), 'understudy-cli-'))
    const files = {
      '.understudy/config.yaml': 'today: 2026-05-04\n',
      '.understudy/team.yaml': 'people:\n  alice: {name: Alice Moreau}\n',
      'runbooks/restart.md': '---\nowners: [alice]\n---\n\n# Restart\n\n1. Restart it.\n',
      'runbooks/two\nlines\u001b[2J\u202e.md': '# Ti\u001b[31mtle\n\n1. Do it.\n',
      'other/note.md': '# Note\n',
    }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
  })

  after(() => rm(root, { recursive: true, force: true }))

  it('takes the day that the repository’s configuration names, unless told another', async () => {
    const day = async (...words: string[]) =>
      (JSON.parse((await run(root, ['index', '--json', ...words])).stdout) as { today: string }).today
    assert.equal(await day(), '2026-05-04')
    assert.equal(await day('--today', '2026-06-07'), '2026-06-07')
  })

  it('shows documents named with line ends and escape sequences on one harmless line each', async () => {
    const { code, stdout } = await run(root, ['index'])
    assert.equal(code, 0)
    assert.match(stdout, /^runbooks\/two\\nlines\\u\{1b\}\[2J\\u\{202e\}\.md /m)
    assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e]/u)
  })

  it('finds the repository above a folder, and speaks of that folder alone, with paths from the root', async () => {
    const { stdout } = await run(join(root, 'runbooks'), ['index', '--json'])
    const { documents } = JSON.parse(stdout) as { documents: { path: string }[] }
    assert.deepEqual(
      documents.map(({ path }) => path),
      ['runbooks/restart.md', 'runbooks/two\nlines\u001b[2J\u202e.md'],
    )
  })

  it('explains a document named from where one stands', async () => {
    const { code, stdout } = await run(join(root, 'runbooks'), ['why', 'restart.md', 'alice'])
    assert.equal(code, 0)
    assert.match(stdout, /Only Alice Moreau can run it/)
  })

  it('knows a document by its path from the root too, from any folder', async () => {
    assert.match(
      (await run(join(root, 'other'), ['why', 'runbooks/restart.md'])).stdout,
      /Only Alice Moreau can run it/,
    )
    assert.match((await run(root, ['why', 'runbooks'])).stderr, /runbooks is a folder; name a document in it/)
    assert.match(
      (await run(root, ['why', 'runbooks/restrat.md'])).stderr,
      /no file .* Is runbooks\/restart\.md meant\?/,
    )
  })

  it('ends with 2 and one sentence where there is nothing to read', async () => {
    const { code, stdout, stderr } = await run(root, ['coverage', 'no/such/folder'])
    assert.deepEqual([code, stdout], [2, ''])
    assert.equal(stderr, 'understudy: there is no folder no/such/folder.\n')
    assert.match(
      (await run(root, ['index', 'other/note.md'])).stderr,
      /is a file; give a folder, or ask: understudy why/,
    )
  })

  it('ends quietly where nobody reads', async () => {
    const { code, stderr } = await run(root, ['index', '--json'], false)
    assert.equal(code, 0)
    assert.doesNotMatch(stderr, /EPIPE|Error/)
  })

  it('ends with 1 where a rule finds something', async () => {
    assert.equal((await run(root, ['check'])).code, 1)
    assert.equal((await run(root, ['check', 'other', '--fail-on', 'hint'])).code, 0)
  })
})
