import assert from 'node:assert/strict'
import { narrow } from '../../../../src/core/index/history/narrow'
import { knowledgeBase, path, person, problem, runbook } from '../../support/snapshots'

describe('a snapshot seen from a folder', () => {
  const base = knowledgeBase({
    documents: ['a/b/one.md', 'a/b-old/two.md', 'a/three.md'].map((at) => runbook(at)),
    people: [person('alice')],
    skipped: [
      { path: path('a/b/vendor'), reason: 'vendored' },
      { path: path('vendor'), reason: 'vendored' },
    ],
    fileProblems: new Map([
      [path('CODEOWNERS'), [problem()]],
      [path('a/b/OWNERS'), [problem()]],
    ]),
  })

  it('holds what lies below it, and nothing of a folder whose name begins alike', () => {
    const { documents, skipped, fileProblems } = narrow(base, 'a/b')
    assert.deepEqual([...documents.keys()], ['a/b/one.md'])
    assert.deepEqual(
      skipped.map((each) => each.path),
      ['a/b/vendor'],
    )
    assert.deepEqual([...fileProblems.keys()], ['a/b/OWNERS'])
  })

  it('knows the same people', () => {
    assert.equal(narrow(base, 'a/b').people, base.people)
  })

  it('is the whole snapshot from the root', () => {
    assert.equal(narrow(base, ''), base)
  })
})
