import assert from 'node:assert/strict'
import fc from 'fast-check'
import { compileFilter } from '../../../../src/core/parse/accountable/ownersFileFilter'

describe('A filter of an OWNERS file', () => {
  const table: readonly [source: string, yes: readonly string[], no: readonly string[]][] = [
    ['.*', ['', 'a/b.go'], []],
    ['\\.md$', ['a.md', 'x/a.md'], ['a.md.erb', 'amd']],
    ['^go\\.mod$', ['go.mod'], ['x/go.mod']],
    ['(config|docs)/.*', ['config/a', 'x/docs/a'], ['doc/a']],
    ['^[^/]+\\.md$', ['a.md'], ['x/a.md']],
    ['a{2,3}b', ['aab', 'aaab', 'aaaab'], ['ab']],
    ['^a{2}$', ['aa'], ['a', 'aaa']],
    ['^a?b+$', ['b', 'abb'], ['aab', 'a']],
    ['(?i)^README', ['readme.md'], ['x/readme']],
    ['^(?:a|)b$', ['ab', 'b'], ['aab']],
    ['\\d+-\\w+', ['12-ab'], ['a-b']],
    ['^(a*)*$', ['', 'aaa'], ['b']],
    ['é.😀', ['éx😀'], ['é😀']],
  ]
  for (const [source, yes, no] of table) {
    for (const path of yes)
      it(`${source} matches "${path}"`, () => {
        assert.equal(compileFilter(source)?.matches(path), true)
      })
    for (const path of no)
      it(`${source} does not match "${path}"`, () => {
        assert.equal(compileFilter(source)?.matches(path), false)
      })
  }

  it('is refused where it cannot be read', () => {
    for (const source of ['(', 'a)', '[a', '*a', '(?=a)', '\\p{L}', '(a{999}){999}', '[[:alpha:]]', '\\']) {
      assert.equal(compileFilter(source), undefined, source)
    }
  })

  it('agrees with a common regular expression', () => {
    const piece = fc.constantFrom('a', 'b', '.', '[ab]', 'a*', '(a|b)+', '(ab)?', '^', '$', '|', 'b{1,2}', '/')
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '/') }),
        (pieces, path) => {
          const source = pieces.join('')
          assert.equal(compileFilter(source)?.matches(path), new RegExp(source, 'u').test(path), source)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('never takes long', () => {
    for (const source of ['(a*)*b', '(a|aa)+$', '.*.*.*.*.*x', '(a+)+$'])
      compileFilter(source)?.matches(`${'a'.repeat(3000)}!`)
  })
})
