import assert from 'node:assert/strict'
import type { Commit, LineCounts, TouchedFile } from '../../../../src/core/domain/history'
import type { DocPath, IsoDate } from '../../../../src/core/domain/text'
import { gatherHistory, sweepSize } from '../../../../src/core/index/history/gatherHistory'
import { HistoryUnavailable } from '../../../../src/core/index/history/historyUnavailable'
import type { GitSource } from '../../../../src/core/index/ports'
import { none, signature } from '../../support/rawHistory'

const file = (status: TouchedFile['status'], path: string, oldBlob: string, newBlob: string): TouchedFile => ({
  status,
  path: path as DocPath,
  from: undefined,
  oldBlob: oldBlob === '' ? none : oldBlob,
  newBlob: newBlob === '' ? none : newBlob,
})

const commit = (hash: string, files: readonly TouchedFile[]): Commit => {
  return { hash, author: signature('Ann'), coAuthors: [], on: '2026-01-01' as IsoDate, files }
}

/** So many changed documents besides. */
const others = (count: number, status: TouchedFile['status'] = 'modified'): readonly TouchedFile[] =>
  Array.from({ length: count }, (_, index) => file(status, `other-${index}.md`, 'old', 'new'))

type Asked = { readonly lines: string[]; readonly texts: string[] }

/** A git that holds these commits and texts, counts one line more and one less in each, and notes what it is asked. */
const gitOf = (
  commits: readonly Commit[],
  texts: Readonly<Record<string, string>> = {},
  counts: LineCounts = { added: 1, deleted: 1 },
): { git: GitSource; asked: Asked } => {
  const asked: Asked = { lines: [], texts: [] }
  const git: GitSource = {
    state: () => Promise.resolve({ state: 'full', head: commits[0]?.hash }),
    async *commits() {
      await Promise.resolve()
      yield* commits
    },
    lineCounts(hashes) {
      asked.lines.push(...hashes)
      const known = commits.filter(({ hash }) => hashes.includes(hash))
      return Promise.resolve(
        new Map(known.map(({ hash, files }) => [hash, new Map(files.map((f) => [f.path, counts]))])),
      )
    },
    texts(blobs) {
      asked.texts.push(...blobs)
      const found = [...new Set(blobs)].flatMap((blob): [string, string][] => {
        const text = texts[blob]
        return text === undefined ? [] : [[blob, text]]
      })
      return Promise.resolve(new Map(found))
    },
    authors: () => Promise.resolve([]),
  }
  return { git, asked }
}

describe('gathering the history', () => {
  it('takes a commit for a sweep from ten documents on, deletions and renames included', async () => {
    const mixed = [...others(sweepSize - 2), file('deleted', 'a.md', 'x', ''), file('renamed', 'b.md', 'y', 'y')]
    const { git } = gitOf([commit('nine', others(sweepSize - 1)), commit('ten', mixed)])
    const { commits } = await gatherHistory(git)
    assert.deepEqual(
      commits.map(({ hash, sweep }) => [hash, sweep]),
      [
        ['nine', false],
        ['ten', true],
      ],
    )
  })

  it('asks git for no lines of sweeps, deletions and pure renames', async () => {
    const { git, asked } = gitOf([
      commit('sweep', others(sweepSize)),
      commit('deletion', [file('deleted', 'a.md', 'x', '')]),
      commit('rename', [file('renamed', 'a.md', 'x', 'x')]),
      commit('change', [file('modified', 'a.md', 'x', 'y')]),
    ])
    await gatherHistory(git)
    assert.deepEqual(asked.lines, ['change'])
  })

  it('counts the lines of what a sweep creates, and of nothing else in it', async () => {
    const { git } = gitOf([commit('sweep', [...others(sweepSize), file('added', 'a.md', '', 'x')])], { x: '1\n2\n3' })
    const touches = (await gatherHistory(git)).commits[0]?.touches ?? []
    assert.deepEqual(touches.at(-1)?.lines, { added: 3, deleted: 0 })
    assert.ok(touches.slice(0, -1).every(({ lines }) => lines === undefined))
  })

  it('looks into changes of six lines or fewer only, and never into a new document', async () => {
    const changes = [commit('1', [file('modified', 'a.md', 'x', 'y'), file('added', 'b.md', '', 'z')])]
    const texts = { x: 'a b\n', y: 'ab\n', z: '\n' }
    const six = gitOf(changes, texts, { added: 3, deleted: 3 })
    const seven = gitOf(changes, texts, { added: 4, deleted: 3 })
    const slight = async ({ git }: { git: GitSource }): Promise<unknown> =>
      (await gatherHistory(git)).commits[0]?.touches.map((touch) => touch.slight)
    assert.deepEqual(await slight(six), ['white-space-only', undefined])
    assert.deepEqual(six.asked.texts, ['x', 'y'])
    assert.deepEqual(await slight(seven), [undefined, undefined])
    assert.deepEqual(seven.asked.texts, [])
  })

  it('takes a small change whose texts are missing for a real one', async () => {
    const { git } = gitOf([commit('1', [file('modified', 'a.md', 'x', 'y')])], { x: 'a\n' })
    assert.equal((await gatherHistory(git)).commits[0]?.touches[0]?.slight, undefined)
  })

  it('is plain data that survives being written down', async () => {
    const { git } = gitOf([commit('1', [file('modified', 'a.md', 'x', 'y')])], { x: 'a\n', y: 'b\n' })
    const raw = await gatherHistory(git)
    assert.deepEqual(structuredClone(raw), raw)
  })

  it('tells how many commits it has read', async () => {
    const { git } = gitOf(Array.from({ length: 1200 }, (_, index) => commit(`${index}`, others(1))))
    const told: number[] = []
    await gatherHistory(git, {
      pacer: { breathe: () => undefined },
      onProgress: ({ what, done }) => {
        if (what === 'history') told.push(done)
      },
    })
    assert.deepEqual(told, [500, 1000, 1200])
  })

  it('gives others their turn, and stops where it is no longer wanted', async () => {
    const { git } = gitOf(Array.from({ length: 1200 }, (_, index) => commit(`${index}`, others(1))))
    let turns = 0
    const course = {
      pacer: {
        breathe: () => {
          turns += 1
          return undefined
        },
      },
      isCancelled: () => turns >= 5,
    }
    await assert.rejects(
      gatherHistory(git, course),
      (error) => error instanceof HistoryUnavailable && error.reason === 'cancelled',
    )
    assert.equal(turns, 5)
  })

  it('has no history where git fails in the middle, and says why', async () => {
    const { git } = gitOf([commit('1', [file('modified', 'a.md', 'x', 'y')])])
    const broken = { ...git, lineCounts: () => Promise.reject(new HistoryUnavailable('failed', 'It broke.')) }
    assert.deepEqual(await gatherHistory(broken), {
      state: 'none',
      head: undefined,
      note: 'It broke.',
      missing: 'failed',
      commits: [],
      authors: [],
    })
  })

  it('does not hide a mistake of its own', async () => {
    const { git } = gitOf([])
    await assert.rejects(gatherHistory({ ...git, authors: () => Promise.reject(new TypeError('bug')) }), TypeError)
  })
})
