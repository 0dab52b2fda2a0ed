import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { bearingOf, looksLikeFolder } from '../../../src/host/reading/fileBearing'

const all = (paths: readonly string[]) => [...new Set(paths.map(bearingOf))]

describe('what a changed file may mean', () => {
  it('is told for documents, whatever their case, and for control files', () => {
    assert.deepEqual(
      all([
        'a.md',
        'A/B.MD',
        'x.markdown',
        'x.html.md.erb',
        'CODEOWNERS',
        '.github/CODEOWNERS',
        'a/OWNERS',
        '.mailmap',
      ]),
      ['file'],
    )
    assert.deepEqual(all(['', '.understudy/team.yaml', '.understudy', 'a/.gitignore', '.git/info/exclude']), ['file'])
  })

  it('is that HEAD moved', () => {
    assert.deepEqual(all(['.git', '.git/HEAD', '.git/logs/HEAD', '.git/packed-refs', '.git/refs/heads/feature/x']), [
      'head',
    ])
  })

  it('is nothing for locks, other files of git, and files of others', () => {
    assert.deepEqual(
      all(['.git/refs/heads/main.lock', '.git/index', '.git/objects/ab/cdef', 'a/node_modules/b/README.md']),
      ['none'],
    )
  })

  it('is open where settings or a look at the disk must tell', () => {
    assert.deepEqual(all(['a.mdx', 'b.QMD']), ['perhaps'])
    assert.deepEqual(all(['docs', 'docs/v1.2', 'main.ts', 'a/.mailmap']), ['folder'])
  })

  it('is worth a look where what changed has no ending, as folders have none', () => {
    assert.deepEqual(['docs', 'a/b', '.github', 'v1.2/docs'].map(looksLikeFolder), [true, true, true, true])
    assert.deepEqual(['main.ts', 'a/b.tar.gz', 'docs/v1.2'].map(looksLikeFolder), [false, false, false])
  })
})
