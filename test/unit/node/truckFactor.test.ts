import assert from 'node:assert/strict'
import type { IsoDate } from '../../../src/core/domain/text'
import { runCommandLine } from '../../../src/node/commandLine/runCommandLine'
import { createDesk } from '../../../src/node/desk'
import { createLoader } from '../../../src/node/loadRepository'
import { createTestRepository, linesOf, type TestRepository } from '../support/gitRepository'

describe('the truck factor of a repository’s files', function () {
  this.timeout(60_000)
  let repository: TestRepository
  const ann = 'Ann Bee <ann@example.com>'
  const bob = 'Bob Cole <bob@example.com>'
  before(() => {
    repository = createTestRepository()
    const { commit } = repository
    commit({ author: ann, on: '2024-01-01', files: { 'src/a.ts': linesOf(20), 'src/b.ts': linesOf(20, 'b') } })
    commit({ author: 'Ann Bee <ann@home.example>', on: '2024-02-01', files: { 'src/c.ts': linesOf(20, 'c') } })
    commit({ author: bob, on: '2024-03-01', files: { 'lib/d.ts': linesOf(20, 'd'), 'README.md': '# Read me\n' } })
    repository.git('mv', 'src/a.ts', 'lib/a.ts')
    commit({ author: bob, on: '2024-04-01' })
    commit({ author: 'renovate[bot] <bot@example.com>', on: '2026-05-01', files: { 'package.json': '{}\n' } })
    const team = 'services:\n  core: {name: Core, paths: [src/**]}\n  bare: {name: Bare}\n'
    commit({ author: bob, on: '2026-06-01', files: { '.understudy/team.yaml': team } })
  })
  after(() => {
    repository.remove()
  })

  const run = (...words: readonly string[]) =>
    runCommandLine(['truck-factor', ...words], {
      version: '1.2.3',
      columns: undefined,
      colour: false,
      loader: createLoader({
        from: repository.root,
        clock: () => '2026-11-21' as IsoDate,
        showProgress: () => undefined,
      }),
      desk: createDesk(repository.root),
    })
  const read = async (...words: readonly string[]): Promise<unknown> =>
    JSON.parse((await run(...words, '--json')).stdout)
  const result = (files: number, withAuthor: number, people: readonly string[], decay = 'none') => ({
    version: 1,
    today: '2026-11-21',
    decay,
    asOf: decay === 'none' ? null : '2026-06-01',
    files,
    withAuthor,
    truckFactor: { value: people.length, people },
  })

  it('is of all files, people merged, renames followed, bots nobody', async () => {
    // Ann: lib/a.ts, src/b.ts, src/c.ts; Bob: lib/d.ts, README.md, the team file; package.json is nobody's.
    assert.deepEqual(await read(), result(7, 6, ['ann-bee', 'bob-cole']))
  })

  it('is of a folder, of files like a glob, or of a service by its paths', async () => {
    assert.deepEqual(await read('src'), result(2, 2, ['ann-bee']))
    assert.deepEqual(await read('--files', 'lib/d.*', '--files', '*.md'), result(2, 2, ['bob-cole']))
    assert.deepEqual(await read('--service', 'core'), result(2, 2, ['ann-bee']))
    assert.deepEqual(await read('lib', '--files', '**/*.ts'), result(2, 2, ['ann-bee', 'bob-cole']))
  })

  it('counts the last 547 days alone where it is to decay', async () => {
    assert.deepEqual(await read('--decay', 'jetbrains'), result(7, 1, ['bob-cole'], 'jetbrains'))
  })

  it('is the one of then, as of a commit', async () => {
    assert.deepEqual(await read('--at', 'HEAD~3', '--today', '2026-11-21'), result(5, 5, ['ann-bee']))
  })

  it('says its result in a sentence, and what it lacks', async () => {
    assert.equal(
      (await run('src')).stdout,
      'Truck factor 1\nWithout Ann Bee, more than half of them would have none. 2 of 2 files have an author.\n',
    )
    assert.equal((await run('--files', 'package.json')).stdout, 'No truck factor: 0 of 1 file has an author.\n')
    assert.match((await run('--service', 'bare')).stderr, /gives no paths of Bare’s code/)
    assert.match((await run('--service', 'none')).stderr, /there is no service none/)
  })
})
