import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { gatherHistory } from '../../../../src/core/index/history/gatherHistory'
import { historiesOf } from '../../../../src/core/index/history/historiesOf'
import { walkBack, type CommitGraph } from '../../../../src/core/index/history/walkBack'
import type { PastSource } from '../../../../src/core/index/ports'
import { atOnce } from '../../../../src/core/domain/steps'
import type { GraphCommit } from '../../../../src/core/parse/git/gitLogGraph'
import { createGitSource } from '../../../../src/node/git/gitSource'
import { createPastSource } from '../../../../src/node/git/pastSource'
import { fillChangingRepository } from '../../support/changingRepository'
import { createTestRepository, type TestRepository } from '../../support/gitRepository'

const graphOf = async (past: PastSource): Promise<CommitGraph> => {
  const graph = new Map<string, GraphCommit>()
  for await (const commit of past.graph()) graph.set(commit.hash, commit)
  return graph
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** The same numbers every time: the generator of S. K. Park and K. W. Miller, 1988. */
const createRandom = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/** Commits with up to three parents among all before, made within few seconds and by clocks that went wrong. */
const fillAtRandom = ({ root }: TestRepository, seed: number, commits: number): void => {
  const random = createRandom(seed)
  const text = Array.from({ length: commits }, (_, at) => {
    const seconds = 1_700_000_000 + random(commits)
    const parents = at === 0 ? [] : [...new Set([Math.max(1, at - random(3)), 1 + random(at), 1 + random(at)])]
    const [from, ...merged] = parents.slice(0, 1 + random(3))
    return [
      `commit refs/heads/all-${at + 1}`,
      `mark :${at + 1}`,
      `author A <a@example.com> ${seconds + random(100)} +0000`,
      `committer A <a@example.com> ${seconds} +0000`,
      'data 1\nx',
      ...(from === undefined ? [] : [`from :${from}`]),
      ...merged.map((parent) => `merge :${parent}`),
      `M 644 inline p${random(9)}.md\ndata ${String(at).length}\n${at}`,
      '',
    ].join('\n')
  })
  const whole = `${text.join('\n')}\nreset refs/heads/main\nfrom :${commits}\n`
  execFileSync('git', ['-C', root, 'fast-import', '--quiet'], { input: whole })
}

describe('the past of a real repository', function () {
  this.timeout(240_000)
  let repository: TestRepository
  beforeEach(() => {
    repository = createTestRepository()
  })
  afterEach(() => {
    repository.remove()
  })

  it('is walked in the order of git’s log, however branches cross and clocks go', async () => {
    fillAtRandom(repository, 20261122, 300)
    const past = createPastSource(repository.root)
    for (const name of ['main', 'all-150', 'all-80', 'all-20', 'all-1']) {
      const head = repository.git('rev-parse', name)
      const graph = await graphOf(createPastSource(repository.root, { commit: head }))
      const walked = [...walkBack(graph, head)].map(({ hash }) => hash)
      assert.deepEqual(walked, lines(repository.git('log', '--format=%H', name)), name)
    }
    past.close()
  })

  it('is, as of every commit, what is read of it alone', async () => {
    fillChangingRepository(repository)
    const past = createPastSource(repository.root)
    const historyAt = historiesOf(await gatherHistory(past), await graphOf(past))
    past.close()
    const commits = lines(repository.git('log', '--format=%H', 'HEAD'))
    assert.ok(commits.length > 50)
    for (const commit of commits) {
      const alone = await gatherHistory(createGitSource(repository.root, { commit }))
      assert.deepEqual(atOnce(historyAt(commit)), alone)
    }
  })

  it('has a main line of first parents, the newest first', async () => {
    fillChangingRepository(repository)
    const past = createPastSource(repository.root)
    const line = await past.mainline()
    past.close()
    const told = lines(
      repository.git('log', '--first-parent', '--date=format-local:%Y-%m-%d', '--format=%cI %H', 'HEAD'),
    )
    assert.deepEqual(
      line.map(({ commit, on }) => `${on} ${commit}`),
      told.map((one) => {
        const [moment = '', commit = ''] = one.split(' ')
        return `${new Date(moment).toISOString().slice(0, 10)} ${commit}`
      }),
    )
  })

  it('reads files of many commits by one git', async () => {
    const first = repository.commit({ files: { 'a.md': 'one\n', 'deep/b.md': 'two\n' } })
    const second = repository.commit({ files: { 'a.md': 'three\n', 'big.md': 'x'.repeat(300_000) } })
    const past = createPastSource(repository.root)
    const [before, after] = [await past.treeAt(first), await past.treeAt(second)]
    const text = async (tree: typeof before, path: string) => {
      const bytes = await tree.read(path)
      return bytes && new TextDecoder().decode(bytes)
    }
    assert.deepEqual(
      await Promise.all([text(before, 'a.md'), text(after, 'a.md'), text(after, 'deep/b.md'), text(before, 'big.md')]),
      ['one\n', 'three\n', 'two\n', undefined],
    )
    assert.equal((await text(after, 'big.md'))?.length, 300_000)
    assert.equal(await before.id('deep/b.md'), await after.id('deep/b.md'))
    assert.notEqual(await before.id('a.md'), await after.id('a.md'))
    past.close()
  })
})
