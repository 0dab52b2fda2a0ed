import assert from 'node:assert/strict'
import fc from 'fast-check'
import { discover, type DiscoveryOptions } from '../../../../src/core/index/discovery/discovery'
import { createMemoryTree, type MemoryFile } from '../memoryTree'

type Files = Readonly<Record<string, MemoryFile>>
const documents = async (files: Files, options: Partial<DiscoveryOptions> = {}): Promise<readonly string[]> =>
  (await discover(createMemoryTree(files), options)).documents
const skipped = async (files: Files, options: Partial<DiscoveryOptions> = {}): Promise<readonly string[]> =>
  (await discover(createMemoryTree(files), options)).skipped.map(({ path, reason }) => `${path}: ${reason}`)
const empty = (...paths: readonly string[]): Files => Object.fromEntries(paths.map((path) => [path, '']))

describe('Discovery', () => {
  it('reads the names of Markdown, templated or not, in any case', async () => {
    const yes = ['a.md', 'b.markdown', 'c.md.erb', 'd.html.md', 'e.html.md.erb', 'sub/README.MD']
    assert.deepEqual(await documents(empty(...yes, 'f.mdx', 'g.qmd', 'md', 'h.md.bak', 'i.txt', 'j.erb')), yes)
  })

  it('reads further names by setting', async () => {
    assert.deepEqual(await documents(empty('a.md', 'f.mdx', 'g.qmd'), { extensions: ['.md', '.mdx'] }), [
      'a.md',
      'f.mdx',
    ])
  })

  it('lists paths by code point, whatever they hold', async () => {
    const paths = [
      'a b/x y.md',
      'a/ü.md',
      'b\nc.md',
      'Z.md',
      '.hidden/q.md',
      '影响/诊断.md',
      'a-b.md',
      'it\'s "q".md',
      'a\\b.md',
    ]
    const found = await documents(empty(...paths))
    assert.deepEqual(
      found,
      [...paths].sort((a, b) => (a < b ? -1 : 1)),
    )
  })

  it('leaves out vendored folders, each named once and not looked into', async () => {
    const files = empty(
      'a.md',
      'node_modules/x/a.md',
      'node_modules/y/b.md',
      'sub/vendor/c.md',
      '.git/d.md',
      'vendors/e.md',
    )
    const tree = createMemoryTree(files)
    const found = await discover(tree)
    assert.deepEqual(found.documents, ['a.md', 'vendors/e.md'])
    assert.deepEqual(found.skipped, [
      { path: 'node_modules', reason: 'Folders named "node_modules" hold files of others and are not read.' },
      { path: 'sub/vendor', reason: 'Folders named "vendor" hold files of others and are not read.' },
    ])
    assert.ok(!tree.listed.has('node_modules') && !tree.listed.has('.git'))
  })

  it('leaves out what git ignores, the nearest file deciding', async () => {
    const files = {
      ...empty(
        'a.md',
        'out/b.md',
        'drafts/c.md',
        'drafts/keep.md',
        'sub/notes.md',
        'sub/deep/notes.md',
        'sub/deep/x.tmp.md',
        'sub/out/e.md',
      ),
      '.gitignore': '# made\n/out/\ndrafts/*\n!drafts/keep.md\n*.tmp.md\n',
      'sub/.gitignore': '/notes.md\r\n',
    }
    assert.deepEqual(await documents(files), ['a.md', 'drafts/keep.md', 'sub/deep/notes.md', 'sub/out/e.md'])
    assert.deepEqual(await skipped(files), [
      'drafts/c.md: The file is ignored by git.',
      'out: The folder is ignored by git.',
      'sub/deep/x.tmp.md: The file is ignored by git.',
      'sub/notes.md: The file is ignored by git.',
    ])
  })

  it('takes back in what a nearer .gitignore takes back in', async () => {
    const files = { ...empty('sub/build/a.md', 'build/b.md'), '.gitignore': 'build/\n', 'sub/.gitignore': '!build/\n' }
    assert.deepEqual(await documents(files), ['sub/build/a.md'])
  })

  it('takes a name as git does, case and all', async () => {
    const files = { ...empty('Notes/a.md'), '.gitignore': 'notes/\n' }
    assert.deepEqual(await documents(files), ['Notes/a.md'])
    assert.deepEqual(await documents(files, { ignoreCase: true }), [])
  })

  it('leaves out what .git/info/exclude names', async () => {
    assert.deepEqual(await documents({ ...empty('a.md', 'mine/b.md'), '.git/info/exclude': 'mine\n' }), ['a.md'])
  })

  it('leaves out what the configuration excludes', async () => {
    const files = empty('a.md', 'archive/2020/b.md', 'docs/old-c.md')
    assert.deepEqual(await skipped(files, { exclude: ['archive/**', '**/old-*.md'] }), [
      'archive: The folder is excluded by the configuration.',
      'docs/old-c.md: The file is excluded by the configuration.',
    ])
  })

  it('leaves out links, and says whether they may leave the workspace', async () => {
    const files: Files = {
      'a.md': '',
      'in.md': { link: 'inside' },
      'out.md': { link: 'outside' },
      docs: { link: 'outside' },
      'x.so': { link: 'outside' },
    }
    assert.deepEqual(await documents(files), ['a.md'])
    assert.deepEqual(await skipped(files), [
      'docs: It is a symbolic link, perhaps to a folder outside the workspace; links are not followed.',
      'in.md: It is a symbolic link; the file it leads to is read in its own place.',
      'out.md: It is a symbolic link that may leave the workspace, or leads to nothing.',
    ])
  })

  it('leaves out files over the limit, and says how long they are', async () => {
    const files = { 'at.md': 1024 * 1024, 'over.md': 1024 * 1024 * 3 }
    assert.deepEqual(await documents(files), ['at.md'])
    assert.deepEqual(await skipped(files), ['over.md: The file is 3.0 MiB long; the limit is 1.0 MiB.'])
    assert.deepEqual(await documents(files, { sizeLimit: 1024 }), [])
  })

  it('leaves out another working tree of the repository, but not a submodule', async () => {
    const files = {
      'a.md': '',
      'trees/x/.git': 'gitdir: /repo/.git/worktrees/x\n',
      'trees/x/a.md': '',
      'module/.git': 'gitdir: ../.git/modules/module\n',
      'module/b.md': '',
    }
    assert.deepEqual(await documents(files), ['a.md', 'module/b.md'])
    assert.deepEqual(await skipped(files), ['trees/x: The folder is another working tree of a repository.'])
  })

  it('finds the files that say who people are', async () => {
    const control = [
      '.github/CODEOWNERS',
      '.gitlab/CODEOWNERS',
      '.mailmap',
      '.understudy/config.yaml',
      '.understudy/team.yaml',
      'CODEOWNERS',
      'OWNERS_ALIASES',
      'docs/CODEOWNERS',
      'docs/sub/OWNERS',
    ]
    const found = await discover(
      createMemoryTree(empty(...control, 'src/CODEOWNERS', 'node_modules/x/OWNERS', 'owners')),
    )
    assert.deepEqual(found.controlFiles, control)
  })

  it('leaves out one that is too long to be meant', async () => {
    const found = await discover(createMemoryTree({ CODEOWNERS: 1024 * 1024 * 9, 'a/OWNERS': 10 }))
    assert.deepEqual(found.controlFiles, ['a/OWNERS'])
    assert.deepEqual(
      found.skipped.map(({ path }) => path),
      ['CODEOWNERS'],
    )
  })

  it('lists everything once, whatever .gitignore says', async () => {
    const names = fc.constantFrom('a.md', 'b/a.md', 'b/c/d.md', 'vendor/x.md', 'b/vendor/y.md', 'e.txt', 'ü/[x].md')
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(names), fc.string(), fc.string(), async (paths, rules, inner) => {
        const tree = createMemoryTree({ ...empty(...paths), '.gitignore': rules, 'b/.gitignore': inner })
        const found = await discover(tree)
        const left = found.skipped.map(({ path }) => path)
        for (const path of paths.filter((one) => one.endsWith('.md'))) {
          const times = [...found.documents, ...left].filter((one) => path === one || path.startsWith(`${one}/`)).length
          assert.equal(times, 1, path)
        }
        for (const times of tree.listed.values()) assert.equal(times, 1)
      }),
    )
  })
})
