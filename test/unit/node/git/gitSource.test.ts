import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Commit } from '../../../../src/core/domain/history'
import { gatherHistory } from '../../../../src/core/index/history/gatherHistory'
import { createGitSource, fromRoot, type GitSourceOptions } from '../../../../src/node/git/gitSource'
import { createTestRepository, linesOf, type TestRepository } from '../../support/gitRepository'

const commitsOf = async (root: string, options?: GitSourceOptions): Promise<readonly Commit[]> => {
  const commits: Commit[] = []
  for await (const commit of createGitSource(root, options).commits()) commits.push(commit)
  return commits
}

const touched = (commits: readonly Commit[]): readonly (readonly string[])[] =>
  commits.map(({ files }) =>
    files.map(({ status, path, from }) => `${status} ${from === undefined ? '' : `${from} > `}${path}`),
  )

describe('reading a real repository', function () {
  this.timeout(120_000)
  let repository: TestRepository
  beforeEach(() => {
    repository = createTestRepository()
  })
  afterEach(() => {
    repository.remove()
  })

  it('tells the head of a full history', async () => {
    const head = repository.commit({ files: { 'a.md': 'one\n' } })
    assert.deepEqual(await createGitSource(repository.root).state(), { state: 'full', head })
  })

  it('tells commits newest first, with author, co-authors and the author date’s day', async () => {
    const first = repository.commit({
      author: 'Ann <ann@example.com>',
      on: '2026-01-31T23:00:00-02:00',
      files: { 'a.md': 'x\n' },
    })
    const message = 'Pair\n\nWith words after.\nCo-authored-by: Carol <carol@example.com>\n\nEnd.'
    const second = repository.commit({ author: 'Bob "B" Ö <bob@example.com>', message, files: { 'a.md': 'y\n' } })
    const commits = await commitsOf(repository.root)
    assert.deepEqual(
      commits.map(({ hash, author, on }) => [hash, author.name, author.email, on]),
      [
        [second, 'Bob "B" Ö', 'bob@example.com', '2026-01-01'],
        [first, 'Ann', 'ann@example.com', '2026-02-01'],
      ],
    )
    assert.deepEqual(commits[0]?.coAuthors, [{ name: 'Carol', email: 'carol@example.com' }])
  })

  it('sees every extension of documents, however it is capitalised, and nothing else', async () => {
    const names = ['A.MD', 'b.markdown', 'c.md.erb', 'd.html.md', 'e.html.md.erb', 'f.mdx', 'g.qmd', 'deep/er/h.md']
    const files = Object.fromEntries([...names, 'i.txt', 'md', 'j.mdown'].map((name) => [name, `${name}\n`]))
    repository.commit({ files })
    const [only] = await commitsOf(repository.root)
    assert.deepEqual(only?.files.map(({ path }) => path).sort(), names.toSorted())
  })

  it('reads paths with blanks, quotes, line ends, Unicode and pathspec signs', async () => {
    const names = [' a b.md', '"q".md', 'two\nlines.md', 'Überblick ラン.md', ':(top)x.md', '*.md', 'tab\t.md']
    repository.commit({ files: Object.fromEntries(names.map((name) => [name, 'x\n'])) })
    const [only] = await commitsOf(repository.root)
    assert.deepEqual(only?.files.map(({ path }) => path).sort(), names.toSorted())
    assert.ok(only)
    const counts = await createGitSource(repository.root).lineCounts([only.hash])
    assert.deepEqual([...(counts.get(only.hash)?.keys() ?? [])].sort(), names.toSorted())
  })

  it('sees renames among documents, changed ones too, but neither copies nor what was no document', async () => {
    repository.commit({ files: { 'a.md': linesOf(20), 'b.txt': linesOf(20, 'text') } })
    repository.commit({ files: { 'a.md': null, 'docs/c.md': linesOf(21), 'copy.md': linesOf(20) } })
    repository.commit({ files: { 'b.txt': null, 'b.md': linesOf(20, 'text') } })
    const [fromText, move] = touched(await commitsOf(repository.root))
    assert.deepEqual(fromText, ['added b.md'])
    assert.equal(move?.filter((each) => each.startsWith('renamed a.md > ')).length, 1)
    assert.equal(move.filter((each) => each.startsWith('added ')).length, 1)
  })

  it('takes what was renamed from something else for new, with all its lines, and to something else for gone', async () => {
    repository.commit({ files: { 'a.mod': linesOf(20), 'b.md': linesOf(20, 'other') } })
    repository.commit({ files: { 'a.mod': null, 'a.md': linesOf(20), 'b.md': null, 'b.mdown': linesOf(20, 'other') } })
    const { commits } = await gatherHistory(createGitSource(repository.root))
    assert.deepEqual(
      commits[0]?.touches.map(({ status, path, lines }) => [status, path, lines?.added]),
      [
        ['added', 'a.md', 20],
        ['deleted', 'b.md', undefined],
      ],
    )
  })

  it('leaves merges out and follows every side of them', async () => {
    repository.commit({ on: '2026-01-01', files: { 'a.md': linesOf(9) } })
    repository.git('switch', '--quiet', '--create', 'side')
    const side = repository.commit({ on: '2026-01-02', files: { 'a.md': `${linesOf(9)}side\n` } })
    repository.git('switch', '--quiet', 'main')
    repository.commit({ on: '2026-01-03', files: { 'a.md': `main\n${linesOf(9)}` } })
    repository.git('merge', '--quiet', '--strategy=ours', '--no-edit', 'side')
    const commits = await commitsOf(repository.root)
    assert.equal(commits.length, 3)
    assert.ok(commits.some(({ hash }) => hash === side))
  })

  it('counts lines of the commits it is asked about only, the first commit included', async () => {
    const first = repository.commit({ files: { 'a.md': linesOf(3) } })
    repository.commit({ files: { 'a.md': linesOf(4) } })
    const third = repository.commit({ files: { 'a.md': null, 'b.md': `${linesOf(4)}more` } })
    const counts = await createGitSource(repository.root).lineCounts([third, first])
    assert.deepEqual(
      [...counts].map(([commit, files]) => [commit, [...files]]),
      [
        [third, [['b.md', { added: 1, deleted: 0 }]]],
        [first, [['a.md', { added: 3, deleted: 0 }]]],
      ],
    )
  })

  it('counts lines of a document that git is told to take for binary', async () => {
    repository.commit({ files: { '.gitattributes': '*.md binary\n', 'a.md': linesOf(3) } })
    repository.commit({ files: { 'a.md': linesOf(5).replace('line 1\n', '') } })
    const { commits } = await gatherHistory(createGitSource(repository.root))
    assert.deepEqual(
      commits.map(({ touches }) => touches[0]?.lines),
      [
        { added: 2, deleted: 1 },
        { added: 3, deleted: 0 },
      ],
    )
  })

  it('gives the texts of blobs and leaves out what is missing', async () => {
    const long = linesOf(50_000, 'Über')
    repository.commit({ files: { 'a.md': 'one\n', 'empty.md': '', 'long.md': long } })
    const [only] = await commitsOf(repository.root)
    const blobs = only?.files.map(({ newBlob }) => newBlob) ?? []
    const texts = await createGitSource(repository.root).texts([...blobs, 'b'.repeat(40), blobs[0] ?? ''])
    assert.deepEqual(
      blobs.map((blob) => texts.get(blob)),
      ['one\n', '', long],
    )
    assert.equal(texts.size, 3)
  })

  it('tells everybody’s first and last day, in any file and in merges too', async () => {
    repository.commit({ author: 'Ann <ann@example.com>', on: '2024-02-02', files: { 'code.c': 'x\n' } })
    repository.commit({ author: 'Bob <bob@example.com>', on: '2025-03-03' })
    repository.commit({ author: 'Ann <ann@example.com>', on: '2026-04-04', files: { 'code.c': 'y\n' } })
    assert.deepEqual(await createGitSource(repository.root).authors(), [
      { signature: { name: 'Ann', email: 'ann@example.com' }, first: '2024-02-02', last: '2026-04-04' },
      { signature: { name: 'Bob', email: 'bob@example.com' }, first: '2025-03-03', last: '2025-03-03' },
    ])
  })

  it('reads a folder in a repository, with paths relative to the folder and those outside it marked', async () => {
    repository.commit({ files: { 'docs/a.md': linesOf(9), 'top.md': linesOf(9, 'top'), 'docs2/b.md': 'x\n' } })
    repository.commit({ files: { 'top.md': null, 'docs/in.md': linesOf(9, 'top') } })
    const [move, all] = touched(await commitsOf(join(repository.root, 'docs')))
    assert.deepEqual(move, ['renamed ../top.md > in.md'])
    assert.deepEqual(all, ['added a.md', 'added ../docs2/b.md', 'added ../top.md'])
  })

  it('reads no commit of a shallow clone, and says so', async () => {
    repository.commit({ files: { 'a.md': 'x\n' } })
    const head = repository.commit({ files: { 'a.md': 'y\n' } })
    const clone = join(repository.root, 'clone')
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, clone)
    const raw = await gatherHistory(createGitSource(clone))
    assert.deepEqual([raw.state, raw.head, raw.commits], ['shallow', head, []])
    assert.match(raw.note ?? '', /shallow/)
    assert.deepEqual(await commitsOf(clone), [])
  })

  it('reads a partial clone without fetching what it lacks', async () => {
    repository.commit({ author: 'Ann <ann@example.com>', files: { 'a.md': linesOf(20) } })
    repository.commit({ author: 'Bob <bob@example.com>', files: { 'a.md': linesOf(25) } })
    repository.commit({ author: 'Bob <bob@example.com>', files: { 'a.md': null, 'b.md': linesOf(25) } })
    repository.commit({ author: 'Ann <ann@example.com>', files: { 'c.md': linesOf(7, 'new') } })
    repository.git('config', 'uploadpack.allowFilter', 'true')
    const clone = join(repository.root, 'clone')
    repository.git('clone', '--quiet', '--filter=blob:none', `file://${repository.root}`, clone)
    const missing = (): string =>
      execFileSync('git', ['-C', clone, 'rev-list', '--objects', '--all', '--missing=print'], { encoding: 'utf8' })
    const before = missing()
    assert.match(before, /^\?/m)
    const raw = await gatherHistory(createGitSource(clone))
    assert.equal(missing(), before)
    assert.match(raw.note ?? '', /partial clone/)
    assert.deepEqual(
      raw.commits.map(({ touches }) => touches.map(({ status, path, lines }) => [status, path, lines?.added])),
      [
        [['added', 'c.md', 7]],
        [['renamed', 'b.md', undefined]],
        [['modified', 'a.md', undefined]],
        [['added', 'a.md', undefined]],
      ],
    )
  })
})

describe('a history that cannot be had', function () {
  this.timeout(120_000)
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'understudy-none-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const noteOf = async (root: string, options?: GitSourceOptions): Promise<string | undefined> => {
    const raw = await gatherHistory(createGitSource(root, options))
    assert.deepEqual([raw.state, raw.head, raw.commits, raw.authors], ['none', undefined, [], []])
    return raw.note
  }

  it('is told where there is no repository', async () => {
    assert.match((await noteOf(folder)) ?? '', /no git repository/)
  })

  it('is told where git is not installed', async () => {
    assert.match((await noteOf(folder, { program: join(folder, 'git') })) ?? '', /git was not found/)
  })

  it('is told where there is no commit yet', async () => {
    execFileSync('git', ['init', '--quiet', folder])
    assert.match((await noteOf(folder)) ?? '', /no commits yet/)
  })

  it('is told where the folder is not there', async () => {
    assert.match((await noteOf(join(folder, 'missing'))) ?? '', /git could not read the history/)
  })

  it('is told for a bare repository that lies in a folder, whose settings anybody may have written', async () => {
    execFileSync('git', ['init', '--quiet', '--bare', folder])
    assert.match((await noteOf(folder)) ?? '', /no git repository/)
  })

  it('is told where git refuses a repository of another user', async function () {
    if (process.getuid?.() !== 0) this.skip()
    mkdirSync(join(folder, 'repository'))
    const root = join(folder, 'repository')
    execFileSync('git', ['init', '--quiet', root])
    chownSync(root, 12_345, 12_345)
    chownSync(join(root, '.git'), 12_345, 12_345)
    assert.match((await noteOf(root)) ?? '', /safe\.directory/)
  })
})

describe('a path below the root of the repository', () => {
  it('loses the folder’s own path, or gets one step up for each folder', () => {
    const path = fromRoot('docs/runbooks/')
    assert.deepEqual(['docs/runbooks/a/b.md', 'docs/c.md', 'd.md'].map(path), [
      'a/b.md',
      '../../docs/c.md',
      '../../d.md',
    ])
  })
})
