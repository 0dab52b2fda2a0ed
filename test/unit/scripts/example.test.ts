import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bodyHash, key, line, section, was } from '../../../scripts/example-edits.mjs'
import { makeExample, readWorkspace } from '../../../scripts/example.mjs'

const drain = 'runbooks/booking/drain-the-booking-queue.md'
const rollback = 'runbooks/booking/roll-back-a-booking-release.md'
const failover = 'runbooks/ledger/fail-over-the-ledger-database.md'
const pager = 'runbooks/general/hand-over-the-pager.md'

describe('the bundled example', function () {
  this.timeout(120_000)
  let folder = ''
  let root = ''
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const lines = (...args: string[]) => git(...args).split('\n')
  const signedHash = (text: string) => /signed_off_by: \w+, body: "([0-9a-f]{12})"/.exec(text)?.[1]
  const final = async (path: string) => (await readWorkspace()).get(path) ?? ''

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'understudy-example-'))
    root = await makeExample(join(folder, 'first'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  it('has the same commits each time, whatever the settings of git on this machine', async () => {
    const settings = join(folder, 'gitconfig')
    await writeFile(
      settings,
      '[user]\n name = Somebody Else\n[init]\n defaultBranch = trunk\n[commit]\n gpgSign = true\n',
    )
    const before = process.env.GIT_CONFIG_GLOBAL
    process.env.GIT_CONFIG_GLOBAL = settings
    const second = await makeExample(join(folder, 'second')).finally(() => {
      if (before === undefined) delete process.env.GIT_CONFIG_GLOBAL
      else process.env.GIT_CONFIG_GLOBAL = before
    })
    const refs = ['for-each-ref', '--format=%(refname) %(objectname)']
    assert.equal(execFileSync('git', refs, { cwd: second, encoding: 'utf8' }).trim(), git(...refs))
  })

  it('has sixty commits or more on main, and nothing else but deploy tags', () => {
    assert.ok(Number(git('rev-list', '--count', 'HEAD')) >= 60)
    assert.equal(git('symbolic-ref', 'HEAD'), 'refs/heads/main')
    const others = lines('for-each-ref', '--format=%(refname)').filter((ref) => !ref.startsWith('refs/tags/deploy/'))
    assert.deepEqual(others, ['refs/heads/main'])
  })

  it('ends with the texts of the workspace, byte for byte, and a clean working tree', async () => {
    const texts = await readWorkspace()
    assert.deepEqual(lines('ls-files').sort(), [...texts.keys()].sort())
    for (const [path, text] of texts) {
      assert.equal(execFileSync('git', ['show', `HEAD:${path}`], { cwd: root, encoding: 'utf8' }), text, path)
      assert.equal(await readFile(join(root, path), 'utf8'), text, path)
    }
    assert.equal(git('status', '--porcelain'), '')
  })

  it('is written by the team, two former colleagues, a consultant and two bots', () => {
    const people = ['arjun', 'ines', 'kofi', 'lucien', 'noor', 'radu', 'sunniva', 'tomasz', 'yuki']
    const expected = [
      ...people.map((name) => `${name}@fennmark.example`),
      '40718233+inescarv@users.noreply.github.com',
      'docs-import[bot]@users.noreply.github.com',
      'kmensah@northquay.example',
      'link-check[bot]@users.noreply.github.com',
      'mquispe@ratebridge.example',
      'nhaddad@laptop-7.fennmark.example',
    ]
    assert.deepEqual([...new Set(lines('log', '--format=%ae'))].sort(), expected.sort())
  })

  it('has the kinds of commits that history must be read with care for', () => {
    assert.equal(lines('log', '--merges', '--format=%s').length, 1)
    assert.ok(lines('log', '--format=%(trailers:key=Co-authored-by,valueonly)').join('').includes('Sunniva Berg'))
    assert.ok(
      lines('log', '-M100%', '--diff-filter=R', '--name-status', '--format=').includes(
        `R100\trunbooks/booking/queue-drain.md\t${drain}`,
      ),
    )
    const sizes = lines('log', '--no-merges', '--format=%x00', '--name-only', '-z').join('').split('\0\0')
    assert.ok(sizes.some((commit) => commit.split('\0').filter((path) => path.endsWith('.md')).length >= 10))
    const blobs = lines('log', '--format=', '--raw', '--no-abbrev', '--', pager).map((row) => row.split(' ')[3])
    assert.notEqual(new Set(blobs).size, blobs.length, 'one commit brings back an earlier text')
  })

  it('has somebody who has not been seen for more than a year before the newest commit', () => {
    const last = (...who: string[]) => Number(git('log', '-1', '--format=%at', ...who))
    assert.ok(last() - last('--author=Radu Ionescu') > 365 * 86_400)
  })

  it('has sign-offs for the text as it is, and one for a text that has changed since', async () => {
    for (const path of [failover, rollback]) assert.equal(signedHash(await final(path)), bodyHash(await final(path)))
    const signed = git('log', '-1', '--format=%H', '--grep=Yuki can drain it alone')
    const then = execFileSync('git', ['show', `${signed}:runbooks/booking/queue-drain.md`], {
      cwd: root,
      encoding: 'utf8',
    })
    assert.equal(signedHash(await final(drain)), bodyHash(then))
    assert.notEqual(bodyHash(then), bodyHash(await final(drain)))
  })

  it('is made anew in a folder where it was made before', async () => {
    await writeFile(join(root, 'README.md'), 'scribbled over')
    const head = git('rev-parse', 'HEAD')
    assert.equal(await makeExample(root), root)
    assert.equal(git('rev-parse', 'HEAD'), head)
    assert.equal(git('status', '--porcelain'), '')
  })

  it('refuses a folder that holds something else', async () => {
    await writeFile(join(folder, 'precious.txt'), 'mine')
    await assert.rejects(makeExample(folder), /is not empty/)
    assert.equal(await readFile(join(folder, 'precious.txt'), 'utf8'), 'mine')
  })
})

describe("the edits of the example's plan", () => {
  it('take a section away up to the next heading of its rank, and no heading inside a fence ends it', () => {
    const text = '# A\n\n## B\n\n```sh\n## no heading\n```\n\n### C\n\n## D\n\nd\n'
    assert.equal(section('## B')(text), '# A\n\n## D\n\nd\n')
    assert.equal(section('## D')('# A\n\n## D\n\nd\n'), '# A\n')
  })

  it('take a key away with the lines that belong to it', () => {
    assert.equal(key('b')('---\na: 1\nb:\n  - 2\nc: 3\n---\n'), '---\na: 1\nc: 3\n---\n')
  })

  it('refuse to change nothing', () => {
    for (const undo of [section('## X'), key('x'), line('x'), was('x', 'y')]) assert.throws(() => undo('# A\n'))
  })
})
