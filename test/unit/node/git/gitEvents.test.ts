import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'mocha'
import type { IsoInstant } from '../../../../src/core/domain/text'
import { readEvents } from '../../../../src/node/git/gitEvents'
import { createTestRepository, type TestRepository } from '../../support/gitRepository'

const span = { from: '2026-03-01T07:00:00Z' as IsoInstant, to: '2026-03-01T10:00:00Z' as IsoInstant }

describe('what happened in a repository', function () {
  this.timeout(30_000)
  let repository: TestRepository

  beforeEach(() => {
    repository = createTestRepository()
  })

  afterEach(() => {
    repository.remove()
  })

  const told = async (root = repository.root) => {
    const answer = await readEvents(root, span)
    assert.ok(answer.kind === 'events')
    return answer.events
  }
  const env = (on: string, written = on) => ({
    ...process.env,
    GIT_AUTHOR_NAME: 'Ann',
    GIT_AUTHOR_EMAIL: 'ann@x.example',
    GIT_COMMITTER_NAME: 'C',
    GIT_COMMITTER_EMAIL: 'c@x.example',
    GIT_AUTHOR_DATE: written,
    GIT_COMMITTER_DATE: on,
  })
  const git = (on: string, ...args: readonly string[]) =>
    execFileSync('git', ['-C', repository.root, ...args], { env: env(on), stdio: 'pipe' })

  it('in a time is its commits, merges and tags, in order, with what they changed', async () => {
    repository.commit({ on: '2026-03-01T06:00:00Z', message: 'Too early', files: { 'a.txt': '1' } })
    const first = repository.commit({
      on: '2026-03-01T08:02:00Z',
      message: 'Rotate “x” | y\n\nbody',
      files: { 'src/a b.txt': '2', 'src/ü.txt': '1' },
    })
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.commit({ on: '2026-03-01T08:05:00Z', message: 'On the side', files: { 'side.txt': '1' } })
    repository.git('checkout', '--quiet', 'main')
    git('2026-03-01T08:30:00Z', 'merge', '--quiet', '--no-ff', '-m', 'Take the side in', 'side')
    git('2026-03-01T09:00:00Z', 'tag', '-a', '-m', 'The ninth', 'v9', first)
    git('2026-03-01T09:30:00Z', 'tag', 'light', first)
    repository.commit({ on: '2026-03-01T11:00:00Z', message: 'Too late', files: { 'a.txt': '3' } })
    assert.deepEqual(
      (await told()).map(({ at, kind, name, subject, files }) => [at.slice(11, 16), kind, name, subject, files]),
      [
        ['08:02', 'commit', '', 'Rotate “x” | y', ['src/a b.txt', 'src/ü.txt']],
        ['08:02', 'tag', 'light', 'Rotate “x” | y', []],
        ['08:05', 'commit', '', 'On the side', ['side.txt']],
        ['08:30', 'merge', '', 'Take the side in', ['side.txt']],
        ['09:00', 'tag', 'v9', 'The ninth', []],
      ],
    )
  })

  it('is told when it came to be there, and when it was written', async () => {
    repository.write('a.txt', '1')
    git('2026-03-01T08:00:00Z', 'add', '.')
    execFileSync('git', ['-C', repository.root, 'commit', '--quiet', '-m', 'Picked'], {
      env: env('2026-03-01T08:00:00Z', '2026-02-20T17:00:00Z'),
    })
    const [event] = await told()
    assert.equal(event?.at, '2026-03-01T08:00:00Z')
    assert.equal(event.writtenAt, '2026-02-20T17:00:00Z')
    assert.equal(event.author, 'Ann')
  })

  it('is told with paths from the folder that was asked about', async () => {
    repository.commit({ on: '2026-03-01T08:02:00Z', files: { 'deep/src/a.txt': '1', 'b.txt': '1' } })
    assert.deepEqual((await told(join(repository.root, 'deep')))[0]?.files, ['../b.txt', 'src/a.txt'])
  })

  it('cannot be told without a repository, without a commit, or of a shallow clone, and it is said why', async () => {
    assert.match(String(Object.values(await readEvents(repository.root, span))), /no commits yet/)
    repository.commit({ on: '2026-03-01T08:02:00Z', files: { 'b.txt': '1' } })
    repository.commit({ on: '2026-03-01T08:03:00Z', files: { 'b.txt': '2' } })
    const folder = mkdtempSync(join(tmpdir(), 'understudy-events-'))
    try {
      assert.match(String(Object.values(await readEvents(folder, span))), /no git repository/)
      const clone = join(folder, 'clone')
      execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${repository.root}`, clone], { stdio: 'pipe' })
      assert.match(String(Object.values(await readEvents(clone, span))), /shallow clone/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
