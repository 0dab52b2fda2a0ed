import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discover } from '../../../src/core/index/discovery/discovery'
import { createNodeFileTree } from '../../../src/node/nodeFileTree'

describe('The files of a folder on disk', () => {
  let outer = ''
  let root = ''
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  beforeEach(() => {
    outer = mkdtempSync(join(tmpdir(), 'tree-'))
    root = join(outer, 'root')
    mkdirSync(root)
  })
  afterEach(() => {
    rmSync(outer, { recursive: true })
  })
  const textOf = async (path: string): Promise<string | undefined> => {
    const bytes = await createNodeFileTree(root).read(path)
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
  }

  it('are listed with their kinds, in folders too', async () => {
    write('sub/a b\nü.md', 'x')
    symlinkSync('sub', join(root, 'link'))
    const tree = createNodeFileTree(root)
    const kinds = (await tree.list('')).map(({ name, kind }) => `${name} ${kind}`)
    assert.deepEqual(kinds.sort(), ['link link', 'sub folder'])
    assert.deepEqual(await tree.list('sub'), [{ name: 'a b\nü.md', kind: 'file' }])
    assert.equal(await textOf('sub/a b\nü.md'), 'x')
  })

  it('are nothing where there are none', async () => {
    const tree = createNodeFileTree(root)
    mkdirSync(join(root, 'folder'))
    assert.deepEqual(await tree.list('none'), [])
    for (const path of ['none', 'folder', '']) {
      assert.equal(await tree.read(path), undefined)
      assert.equal(await tree.size(path), undefined)
    }
  })

  it('have their size in bytes', async () => {
    write('ü.md', 'üü')
    assert.equal(await createNodeFileTree(root).size('ü.md'), 4)
  })

  it('are never those outside, wherever links and paths lead', async () => {
    writeFileSync(join(outer, 'secret.md'), 'secret')
    write('a.md', 'a')
    symlinkSync('../secret.md', join(root, 'out.md'))
    symlinkSync('..', join(root, 'up'))
    symlinkSync('a.md', join(root, 'in.md'))
    symlinkSync('gone', join(root, 'gone.md'))
    const tree = createNodeFileTree(root)
    for (const path of ['out.md', 'up/secret.md', '../secret.md', 'x/../../secret.md', 'gone.md', 'a.md\0']) {
      assert.equal(await tree.read(path), undefined, path)
      assert.equal(await tree.size(path), undefined, path)
    }
    assert.deepEqual(await tree.list('up'), [])
    assert.deepEqual(await tree.list('..'), [])
    assert.equal(await textOf('in.md'), 'a')
  })

  it('are those that git would show, less what is vendored', async () => {
    const paths = [
      'a.md',
      'x/b.md',
      'x/build/c.md',
      'y/build/d.md',
      'y/keep/e.md',
      'z/f.log.md',
      'z/g.md',
      'z/q/h.md',
      '[a].md',
    ]
    for (const path of paths) write(path, path)
    write('.gitignore', 'build\n!/y/build\n*.log.md\n/z/*\n!/z/q\n\\[a].md\n')
    write('y/.gitignore', 'keep/\n')
    const git = (...args: readonly string[]): string => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' })
    git('init', '-q')
    const known = git('ls-files', '-z', '--others', '--exclude-standard', '--', '*.md').split('\0').filter(Boolean)
    const { documents } = await discover(createNodeFileTree(root))
    assert.deepEqual(
      documents,
      known.sort((a, b) => (a < b ? -1 : 1)),
    )
    assert.ok(documents.length > 3)
  })

  it('leave the others a turn while many are asked for', async () => {
    for (let n = 0; n < 60; n++) write(`d${n}/a.md`, 'x')
    const tree = createNodeFileTree(root)
    let turns = 0
    const ticking = setInterval(() => turns++, 1)
    const until = performance.now() + 150
    while (performance.now() < until) for (let n = 0; n < 60; n++) await tree.size(`d${n}/a.md`)
    clearInterval(ticking)
    assert.ok(turns >= 3, String(turns))
  })
})
