import assert from 'node:assert/strict'
import type { DocPath } from '../../../../src/core/domain/text'
import { gatherHistory } from '../../../../src/core/index/history/gatherHistory'
import { createGitSource } from '../../../../src/node/git/gitSource'
import {
  compareHistories,
  compareLife,
  isExplained,
  livesOf,
  type Compared,
} from '../../../../scripts/historyDifference'
import { createTestRepository, linesOf, type TestRepository } from '../../support/gitRepository'

/** The same numbers for the same seed (a linear congruential generator, the constants of Numerical Recipes). */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const people = ['Ann <ann@example.com>', 'Bob <bob@example.com>', 'Cy <cy@example.com>']
const folders = ['', 'docs/', 'runbooks/db/', 'old/2024/']

/**
 * About forty commits: documents are written, changed, moved between folders with and without a change, deleted, and
 * written anew under names that had been in use. Each new text is like no other, so nothing looks like a copy.
 */
const generate = (repository: TestRepository, seed: number): void => {
  const pick = numbers(seed)
  const texts = new Map<string, string>()
  for (let turn = 0; turn < 40; turn += 1) {
    const names = [...texts.keys()]
    const name = names[pick(names.length)]
    const other = `${folders[pick(folders.length)] ?? ''}page ${pick(6)}.md`
    const files: Record<string, string | null> = {}
    const kind = pick(6)
    const text = name === undefined ? undefined : texts.get(name)
    if (name === undefined || text === undefined || (kind === 0 && !texts.has(other)))
      files[other] = linesOf(12 + pick(9), `word${turn}`)
    else if (kind === 1 && names.length > 4) files[name] = null
    else if (kind < 4 && !texts.has(other)) {
      files[name] = null
      files[other] = kind === 2 ? text : `${text}moved in turn ${turn}\n`
    } else files[name] = text.replace(/^.*\n/, `line of turn ${turn}\n`) + `more of turn ${turn}\n`
    for (const [path, now] of Object.entries(files)) {
      if (now === null) texts.delete(path)
      else texts.set(path, now)
    }
    const author = people[pick(3)] ?? ''
    const message = pick(3) === 0 ? `Turn ${turn}\n\nCo-authored-by: ${people[pick(3)] ?? ''}` : `Turn ${turn}`
    const on = new Date(Date.UTC(2024, 0, 1 + turn)).toISOString().slice(0, 10)
    repository.commit({ author, on, message, files })
  }
}

const tellingOf = ({ path, differences }: Compared): string =>
  `${path}: ${differences.map((difference) => `${difference.class} (${difference.detail})`).join(', ')}`

const classesOf = (all: readonly Compared[], path: string): readonly string[] =>
  all.find((compared) => compared.path === path)?.differences.map((difference) => difference.class) ?? ['not there']

describe('the followed past of documents, beside what git log --follow tells', () => {
  let repository: TestRepository
  beforeEach(() => {
    repository = createTestRepository()
  })
  afterEach(() => {
    repository.remove()
  })

  for (const seed of [1, 2, 3])
    it(`is the same in generated repository ${seed}, but for names used again`, async () => {
      generate(repository, seed)
      const all = await compareHistories(repository.root)
      assert.ok(all.length > 2)
      assert.ok(all.some(({ same }) => same > 4))
      assert.deepEqual(all.filter((compared) => !isExplained(compared)).map(tellingOf), [])
      const others = all
        .flatMap(({ differences }) => differences)
        .filter((difference) => difference.class !== 'git mixes two files of one name')
      assert.deepEqual(others, [])
    })

  it('is the same through a chain of renames', async () => {
    repository.commit({ on: '2024-01-01', files: { 'a.md': linesOf(20) } })
    repository.commit({ on: '2024-01-02', files: { 'a.md': null, 'docs/b.md': `${linesOf(20)}more\n` } })
    repository.commit({ on: '2024-01-03', files: { 'docs/b.md': null, 'runbooks/c.md': `${linesOf(20)}more\n` } })
    const [only] = await compareHistories(repository.root)
    // A rename that changes no line has none to count.
    assert.deepEqual(only, { path: 'runbooks/c.md', same: 3, counted: 2, differences: [] })
  })

  it('ends where a document began as a copy, which git follows', async () => {
    repository.commit({ on: '2024-01-01', files: { 'template.md': linesOf(20) } })
    repository.commit({ on: '2024-01-02', files: { 'made.md': `${linesOf(20)}mine\n` } })
    const all = await compareHistories(repository.root)
    assert.deepEqual(classesOf(all, 'made.md'), ['git follows a copy'])
    assert.deepEqual(classesOf(all, 'template.md'), [])
  })

  it('does not mix a document with an earlier one of its name', async () => {
    repository.commit({ on: '2024-01-01', files: { 'a.md': linesOf(20, 'first') } })
    repository.commit({ on: '2024-01-02', files: { 'a.md': null } })
    repository.commit({ on: '2024-01-03', files: { 'a.md': linesOf(20, 'second') } })
    const all = await compareHistories(repository.root)
    assert.deepEqual(classesOf(all, 'a.md'), ['git mixes two files of one name'])
  })

  it('keeps what a branch did under the old name, which git loses', async () => {
    repository.commit({ on: '2024-01-01', files: { 'a.md': linesOf(20) } })
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.commit({ on: '2024-01-02', files: { 'a.md': `${linesOf(20)}side\n` } })
    repository.git('checkout', '--quiet', 'main')
    repository.git('mv', 'a.md', 'b.md')
    repository.commit({ on: '2024-01-01T18:00:00Z' })
    repository.git('merge', '--quiet', '--no-edit', 'side')
    const all = await compareHistories(repository.root)
    assert.deepEqual(classesOf(all, 'b.md'), ['on a side branch'])
    assert.ok(all.every(isExplained))
  })

  it('explains neither a commit left out, nor one too many, nor a wrong count of lines', async () => {
    repository.commit({ on: '2024-01-01', files: { 'a.md': linesOf(20), 'b.md': linesOf(20, 'other') } })
    repository.commit({ on: '2024-01-02', files: { 'a.md': `${linesOf(20)}more\n` } })
    repository.commit({ on: '2024-01-03', files: { 'a.md': null, 'docs/a.md': `${linesOf(20)}more\n` } })
    repository.commit({ on: '2024-01-04', files: { 'b.md': linesOf(21, 'other') } })
    const path = 'docs/a.md' as DocPath
    const lives = livesOf(await gatherHistory(createGitSource(repository.root)))
    const life = lives(path) ?? []
    const foreign = lives('b.md' as DocPath) ?? []
    const miscounted = life.map(({ touch, ...rest }) => ({
      ...rest,
      touch: { ...touch, lines: touch.lines && { ...touch.lines, added: touch.lines.added + 1 } },
    }))
    const wrong = [
      [],
      life.slice(1),
      life.slice(0, 2),
      life.toSpliced(1, 1),
      [...life, ...foreign.slice(1)],
      miscounted,
    ]
    assert.equal(isExplained(await compareLife(repository.root, path, life)), true)
    for (const each of wrong) assert.equal(isExplained(await compareLife(repository.root, path, each)), false)
  })
})
