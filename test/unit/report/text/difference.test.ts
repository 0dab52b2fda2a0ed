import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { differenceLines } from '../../../../src/report/text/difference'

const numbered = (count: number): string => Array.from({ length: count }, (_, at) => `line ${at + 1}\n`).join('')

describe('the difference between two texts', () => {
  it('shows what goes and comes, with three lines around it', () => {
    const before = numbered(9)
    assert.deepEqual(differenceLines('a/b.md', before, before.replace('line 5\n', 'five\nand a half\n')), [
      '--- a/a/b.md',
      '+++ b/a/b.md',
      '@@ -2,7 +2,8 @@',
      ' line 2',
      ' line 3',
      ' line 4',
      '-line 5',
      '+five',
      '+and a half',
      ' line 6',
      ' line 7',
      ' line 8',
    ])
  })

  it('parts changes that lie far from each other', () => {
    const before = numbered(20)
    const lines = differenceLines('x.md', before, before.replace('line 2\n', '').replace('line 19\n', 'x\n'))
    assert.deepEqual(
      lines.filter((line) => line.startsWith('@@')),
      ['@@ -1,5 +1,4 @@', '@@ -16,5 +15,5 @@'],
    )
  })

  it('shows a new file as one', () => {
    assert.deepEqual(differenceLines('x.md', undefined, 'one'), [
      '--- /dev/null',
      '+++ b/x.md',
      '@@ -0,0 +1 @@',
      '+one',
      '\\ No newline at end of file',
    ])
  })

  it('is nothing where nothing differs, and harmless to a terminal', () => {
    assert.deepEqual(differenceLines('x.md', 'a\n', 'a\n'), [])
    assert.doesNotMatch(differenceLines('\u001b[2J', 'a\n', '\u001b[31mb\u202e\n').join(''), /\p{Cc}|\u202e/u)
  })

  it('is understood by git', function () {
    this.timeout(20_000)
    const folder = mkdtempSync(join(tmpdir(), 'understudy-difference-'))
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '', 'd e'), { maxLength: 12 }).map((lines) => lines.join('\n'))
    try {
      fc.assert(
        fc.property(text, text, (before, after) => {
          fc.pre(before !== after && before !== '')
          const file = join(folder, 'x.md')
          writeFileSync(file, before)
          const input = `${differenceLines('x.md', before, after).join('\n')}\n`
          execFileSync('git', ['apply', '--unidiff-zero', '-'], {
            cwd: folder,
            input,
            stdio: ['pipe', 'ignore', 'pipe'],
          })
          assert.equal(readFileSync(file, 'utf8'), after)
        }),
        { numRuns: 60 },
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
