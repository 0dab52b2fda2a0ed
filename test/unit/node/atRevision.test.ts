import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { IsoDate } from '../../../src/core/domain/text'
import type { Outcome } from '../../../src/node/commandLine/command'
import { runCommandLine } from '../../../src/node/commandLine/runCommandLine'
import { createDesk } from '../../../src/node/desk'
import { createGitFileTree, findRevision } from '../../../src/node/git/gitFileTree'
import { createLoader } from '../../../src/node/loadRepository'
import { createTestRepository, linesOf, type TestRepository } from '../support/gitRepository'

const run = (from: string, ...words: readonly string[]): Promise<Outcome> =>
  runCommandLine(words, {
    version: '1.2.3',
    columns: undefined,
    colour: false,
    loader: createLoader({ from, clock: () => '2030-01-01' as IsoDate, showProgress: () => undefined }),
    desk: createDesk(from),
  })

const runbook = (front: string, body: string): string => `---\n${front}---\n\n# A runbook\n\n1. Do it.\n\n${body}`

/** A repository in which nearly all that can differ between two commits does. */
const fill = (repository: TestRepository): readonly string[] => {
  const bee = 'Ann Bee <ann@example.com>'
  const cole = 'Bob Cole <bob@example.com>'
  const first = repository.commit({
    author: bee,
    on: '2024-03-01T23:30:00-05:00',
    files: {
      'runbooks/a.md': runbook('owners: [ann]\nlast_reviewed_on: 2024-03-01\n', linesOf(20)),
      'runbooks/b.md': runbook('', linesOf(40, 'word')),
      'runbooks/Überblick ö.md': '\uFEFF# Über\r\n\r\nText.\r\n',
      'runbooks/ignored.md': '# Never seen\n',
      '.gitignore': 'runbooks/ignored.md\n',
      'docs/other/deep/c.md': runbook('services: [db]\n', linesOf(12, 'deep')),
      '.understudy/team.yaml': 'people:\n  ann: {name: Ann Bee, emails: [ann@example.com]}\n',
      '.github/CODEOWNERS': '/runbooks/ @acme/sre\n',
      'src/code.ts': 'export {}\n',
    },
  })
  symlinkSync('../runbooks/a.md', join(repository.root, 'docs/link.md'))
  symlinkSync('/etc/hosts', join(repository.root, 'docs/out.md'))
  const second = repository.commit({
    author: cole,
    on: '2025-05-05',
    files: {
      'runbooks/b.md': runbook(
        'cross_trained: [{person: Bob Cole, level: performed, on: 2025-05-05}]\n',
        linesOf(60, 'word'),
      ),
      'incidents/2025-05-01-db.md': '# Outage\n\n## Timeline\n\n## Action items\n\n- [ ] Fix it (owner: ann)\n',
    },
  })
  repository.git('mv', 'runbooks/a.md', 'runbooks/renamed.md')
  const third = repository.commit({
    author: cole,
    on: '2026-06-06',
    files: {
      'docs/other/deep/c.md': null,
      '.understudy/team.yaml': 'people:\n  ann: {name: Ann Bee, until: 2026-01-01}\n',
    },
  })
  return [first, second, third]
}

describe('a repository as of a commit', function () {
  this.timeout(60_000)
  let repository: TestRepository
  let commits: readonly string[]
  let clone: string
  before(() => {
    repository = createTestRepository()
    commits = fill(repository)
    // What lies about in the working tree belongs to no commit.
    repository.write('runbooks/draft.md', '# Not committed\n')
    clone = realpathSync(mkdtempSync(join(tmpdir(), 'understudy-clone-')))
    execFileSync('git', ['clone', '--quiet', repository.root, clone], { stdio: 'ignore' })
  })
  after(() => {
    repository.remove()
    rmSync(clone, { recursive: true, force: true })
  })

  const days = ['2024-03-02', '2025-05-05', '2026-06-06']
  const commands: readonly (readonly string[])[] = [
    ['index', '--json', '--skipped'],
    ['coverage', '--json', '--authorship'],
    ['report', '--format', 'json'],
    ['report', '--format', 'text'],
    ['report', '--format', 'markdown'],
    ['report', '--format', 'html'],
    ['report', '--format', 'csv'],
    ['report', '--format', 'csv-people'],
    ['check', '--format', 'json'],
    ['why', 'runbooks/b.md', '--json'],
    ['why', 'runbooks/b.md', 'Ann Bee', '--json'],
    ['what-if', 'ann', '--json'],
    ['what-if', '--not-seen', '--json'],
    ['truck-factor', '--json'],
    ['truck-factor', 'docs', '--json', '--decay', 'jetbrains'],
  ]

  for (const words of commands) {
    it(`is what a checkout of it says: ${words.join(' ')}`, async () => {
      for (const [index, commit] of commits.entries()) {
        execFileSync('git', ['-C', clone, 'checkout', '--quiet', '--detach', commit], { stdio: 'ignore' })
        const there = await run(clone, ...words, '--today', days[index] ?? '')
        const here = await run(repository.root, ...words, '--at', commit)
        const plain = ({ stdout }: Outcome): string => stdout.replaceAll(clone, '').replaceAll(repository.root, '')
        assert.equal(plain(here), plain(there))
        assert.deepEqual([here.exitCode, here.stderr], [there.exitCode, there.stderr])
        assert.notEqual(here.stdout, '')
      }
    })
  }

  it('takes the day that is given before the commit’s own', async () => {
    const { stdout } = await run(repository.root, 'coverage', '--json', '--at', 'HEAD~1', '--today', '2026-02-02')
    assert.match(stdout, /"today": "2026-02-02"/)
  })

  it('knows folders and files that are gone today, and not those that came later', async () => {
    const gone = await run(repository.root, 'index', 'docs/other/deep', '--at', 'HEAD~1')
    assert.match(gone.stdout, /docs\/other\/deep\/c\.md/)
    assert.equal((await run(repository.root, 'why', 'docs/other/deep/c.md', '--at', 'HEAD~1')).exitCode, 0)
    const later = await run(repository.root, 'index', 'incidents', '--at', 'HEAD~2')
    assert.deepEqual([later.exitCode, later.stderr], [2, 'understudy: there is no folder incidents in HEAD~2.\n'])
    const draft = await run(repository.root, 'why', 'runbooks/draft.md', '--at', 'HEAD')
    assert.match(draft.stderr, /there is no file runbooks\/draft\.md/)
  })

  it('says in one sentence that there is no such commit, or no repository', async () => {
    for (const name of ['nowhere', '--all', '-x', 'HEAD~99', 'HEAD..HEAD~1']) {
      const { exitCode, stderr } = await run(repository.root, 'coverage', `--at=${name}`)
      assert.deepEqual([exitCode, stderr], [2, `understudy: there is no commit ${name} in this repository.\n`])
    }
    const bare = mkdtempSync(join(tmpdir(), 'understudy-none-'))
    const { exitCode, stderr } = await run(bare, 'coverage', '--at', 'HEAD')
    rmSync(bare, { recursive: true })
    assert.equal(exitCode, 2)
    assert.match(stderr, /HEAD cannot be read\. This folder is in no git repository/)
  })

  it('is a tree of files whose links stay inside it', async () => {
    const revision = await findRevision(repository.root, 'HEAD~1')
    assert.deepEqual(revision, { commit: commits[1], on: '2025-05-05' })
    const tree = await createGitFileTree(repository.root, revision.commit)
    const text = new TextDecoder().decode(await tree.read('docs/link.md'))
    assert.match(text, /owners: \[ann\]/)
    assert.equal(await tree.size('docs/link.md'), new TextEncoder().encode(text).length)
    assert.equal(await tree.size('docs/out.md'), undefined)
    assert.equal(await tree.read('docs/out.md'), undefined)
    assert.equal(await tree.read('../outside.md'), undefined)
    assert.equal(await tree.size('runbooks'), undefined)
    assert.deepEqual(await tree.list('nowhere'), [])
    const kinds = new Map((await tree.list('docs')).map(({ name, kind }) => [name, kind]))
    assert.deepEqual([kinds.get('other'), kinds.get('link.md')], ['folder', 'link'])
  })
})
