import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { DocPath } from '../../../../src/core/domain/text'
import { firstCodeowners, parseCodeowners } from '../../../../src/core/parse/accountable/codeowners'
import { codeownersNamed, codeownersOf } from '../../../../src/core/parse/accountable/codeownersRules'

const file = 'CODEOWNERS' as DocPath
const path = (text: string): DocPath => text as DocPath
const ownersOf = (text: string, of: string): readonly string[] | undefined =>
  codeownersOf(parseCodeowners(file, text).value, path(of))[0]?.owners
const matches = (pattern: string, of: string): boolean => ownersOf(`${pattern} @o`, of) !== undefined
const problems = (text: string): readonly string[] =>
  parseCodeowners(file, text).problems.map((p) => `${p.range.start.line}:${p.range.start.column} ${p.message}`)

describe('CODEOWNERS patterns', () => {
  const table: readonly [pattern: string, yes: readonly string[], no: readonly string[]][] = [
    ['*', ['a.md', 'a/b/c.md', '.github/x'], []],
    ['**', ['a.md', 'a/b/c.md'], []],
    ['*.md', ['a.md', 'x/y/a.md', '.md'], ['a.mdx', 'md']],
    ['/*', ['a.md'], ['a/b.md']],
    ['/*.md', ['a.md'], ['a/b.md']],
    ['docs/*', ['docs/a.md'], ['docs/x/a.md', 'x/docs/a.md', 'docs']],
    ['docs/*.md', ['docs/a.md'], ['docs/x/a.md', 'x/docs/a.md']],
    ['apps/', ['apps/a', 'x/apps/a', 'x/y/apps/z/a'], ['apps', 'x/apps', 'myapps/a']],
    ['/apps/', ['apps/a', 'apps/x/a'], ['x/apps/a', 'apps']],
    ['/build/logs/', ['build/logs/a', 'build/logs/x/a'], ['x/build/logs/a', 'build/logs']],
    ['build/logs', ['build/logs', 'build/logs/a'], ['x/build/logs', 'build/logs2']],
    ['logs', ['logs', 'logs/a', 'x/logs', 'x/logs/y/a'], ['x/logs2', 'xlogs']],
    ['/logs', ['logs', 'logs/a'], ['x/logs']],
    ['**/logs', ['logs', 'x/logs/a', 'x/y/logs'], ['x/mylogs']],
    ['docs/**', ['docs/a', 'docs/x/y/a'], ['docs', 'x/docs/a']],
    ['docs/**/', ['docs/x/a', 'docs/a'], ['docs']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b', 'a/x/b/c'], ['x/a/b', 'a/xb', 'ab']],
    ['**/a/**/b/*.md', ['a/b/c.md', 'x/a/y/b/c.md'], ['a/b/x/c.md', 'b/a/c.md']],
    ['a/**/b/**/c', ['a/b/c', 'a/x/b/y/b/z/c/d'], ['a/c/b', 'a/b/xc']],
    ['a/*/c', ['a/b/c', 'a/b/c/d'], ['a/c', 'a/b/b/c']],
    ['foo**bar', ['foobar', 'x/fooxbar'], ['foo/bar']],
    ['*a*b*', ['xaxbx', 'ab', 'd/ab'], ['ba']],
    ['f?o', ['foo', 'x/fxo'], ['fo', 'f/o', 'fooo']],
    ['f?', ['f😀'], []],
    ['docs/My\\ Runbooks/', ['docs/My Runbooks/a.md'], ['docs/My']],
    ['Ünïcode/*', ['Ünïcode/é.md'], []],
    ['/C#/', ['C#/a.md'], ['C/a.md']],
    ['a.b', ['a.b'], ['axb']],
    ['a+(b)|{c}$^', ['a+(b)|{c}$^'], ['aab']],
    ['x/*', ['x/new\nline.md'], []],
    ['/**', ['a.md', 'a/b'], []],
    ['/**/', ['a/b'], []],
    ['**/', ['a/b', 'a/b/c'], []],
    ['**/*', ['a.md', 'a/b/c.md'], []],
    ['/**/a.md', ['a.md', 'x/y/a.md'], ['xa.md']],
    ['/docs/**/a.md', ['docs/a.md', 'docs/x/y/a.md'], ['x/docs/a.md']],
    ['docs/**/*.md', ['docs/a.md', 'docs/x/a.md'], ['docs/a.txt']],
    ['**/docs/', ['docs/a', 'x/docs/y/a'], ['docs', 'x/docs']],
    ['on\\ call\\ x.md', ['on call x.md', 'y/on call x.md'], ['on', 'call']],
    ['*.MD', ['a.MD'], ['a.md']],
    ['docs', ['docs', 'docs/a', 'x/docs/a'], ['docs2']],
  ]
  for (const [pattern, yes, no] of table) {
    for (const of of yes)
      it(`"${pattern}" matches ${JSON.stringify(of)}`, () => {
        assert.ok(matches(pattern, of))
      })
    for (const of of no)
      it(`"${pattern}" does not match ${JSON.stringify(of)}`, () => {
        assert.ok(!matches(pattern, of))
      })
  }

  it('are case-sensitive', () => {
    assert.ok(!matches('/Docs/', 'docs/a.md'))
  })

  it('match what a plain step-by-step matcher says', () => {
    const part = fc.constantFrom('a', 'b', '*', '**', 'a*', '*b', 'a*b*a', '?', 'ab')
    const pattern = fc.tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 5 }), fc.boolean())
    const target = fc.array(fc.constantFrom('a', 'b', 'ab', 'aba', 'abba'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(pattern, target, ([lead, parts, trail], names) => {
        const text = `${lead ? '/' : ''}${parts.join('/')}${trail ? '/' : ''}`
        assert.equal(matches(text, names.join('/')), plainMatch(text, names), `${text} on ${names.join('/')}`)
      }),
      { numRuns: 3000 },
    )
  })

  it('never take long, however many stars they have', () => {
    const long = `${'a/'.repeat(2000)}c`
    for (const pattern of [`${'*a'.repeat(60)}*b`, `${'**/a/'.repeat(60)}b`, `${'**/*a*/'.repeat(40)}*b`]) {
      matches(pattern, 'a'.repeat(4000))
      matches(pattern, long)
    }
  })
})

/** Gitignore's words without any cleverness: tries every way. */
const plainMatch = (pattern: string, names: readonly string[]): boolean => {
  const anchored = pattern.replace(/\/$/u, '').includes('/')
  const folder = pattern.endsWith('/')
  const parts = pattern.split('/').filter((part) => part !== '')
  if (!anchored) parts.unshift('**')
  const inPart = (glob: string, name: string): boolean => {
    if (glob === '') return name === ''
    if (glob.startsWith('*')) return inPart(glob.slice(1), name) || (name !== '' && inPart(glob, name.slice(1)))
    return (
      name !== '' && (glob.startsWith('?') || name.startsWith(glob.charAt(0))) && inPart(glob.slice(1), name.slice(1))
    )
  }
  const fits = (at: number, rest: readonly string[]): boolean => {
    const part = parts[at]
    if (part === undefined) return folder ? rest.length > 0 : rest.length === 0 || parts.at(-1) !== '*'
    if (part === '**' && at === parts.length - 1) return rest.length > 0
    if (part === '**') return fits(at + 1, rest) || (rest.length > 0 && fits(at, rest.slice(1)))
    const [name, ...more] = rest
    return name !== undefined && inPart(part, name) && fits(at + 1, more)
  }
  return fits(0, names)
}

describe('CODEOWNERS lines', () => {
  it('replace the owners of earlier lines: the last line that matches wins', () => {
    const text = '* @all\n/docs/ @writer\n*.md @md1 @md2\n'
    assert.deepEqual(ownersOf(text, 'docs/a.md'), ['@md1', '@md2'])
    assert.deepEqual(ownersOf(text, 'docs/a.txt'), ['@writer'])
    assert.deepEqual(ownersOf(text, 'a.txt'), ['@all'])
  })

  it('without an owner take the owners away', () => {
    assert.deepEqual(
      codeownersOf(parseCodeowners(file, '/apps/ @o\n/apps/github # nobody\n').value, path('apps/github/a')),
      [{ owners: [], line: 2 }],
    )
  })

  it('say nothing of a path that none of them matches', () => {
    assert.deepEqual(codeownersOf(parseCodeowners(file, '/docs/ @o').value, path('a.md')), [])
  })

  it('end at a comment, and may be comments or empty', () => {
    assert.deepEqual(ownersOf('# all\n\n   \n*.js    @js-owner #This is an inline comment.\n', 'a.js'), ['@js-owner'])
    assert.deepEqual(ownersOf('* @a @b#comment', 'x'), ['@a', '@b'])
    assert.deepEqual(problems('# [x]\n* @a # !not @this'), [])
  })

  it('name logins, teams and addresses', () => {
    const owners = ['@octo-cat', '@short_code', '@org/team.name_x', 'a.b+c@example.co.uk']
    assert.deepEqual(ownersOf(`* ${owners.join(' ')}`, 'x'), owners)
    assert.deepEqual(problems(`* ${owners.join(' ')}`), [])
  })

  it('keep their readable owners where another cannot be read, and report that one', () => {
    assert.deepEqual(ownersOf('* @good, @better other', 'x'), ['@better'])
    assert.deepEqual(problems('* @good, @better other'), [
      '1:3 "@good," is no owner: write @login, @organisation/team or an address.',
      '1:18 "other" is no owner: write @login, @organisation/team or an address.',
    ])
  })

  it('that name only what is no owner are skipped and take nothing away', () => {
    assert.deepEqual(ownersOf('* @all\n/docs/ nobody\n', 'docs/a.md'), ['@all'])
  })

  it('with !, [ ] or \\# are skipped and reported at their line', () => {
    const text = '* @all\n!/docs/ @o\n[ab].md @o\n\\#x @o\n'
    for (const of of ['docs/a', 'a.md', '#x']) assert.deepEqual(ownersOf(text, of), ['@all'])
    assert.deepEqual(problems(text), [
      '2:1 Patterns that begin with "!" do not work in CODEOWNERS. The line is skipped.',
      '3:1 Character ranges in "[ ]" do not work in CODEOWNERS. The line is skipped.',
      '4:1 Patterns that begin with "\\#" do not work in CODEOWNERS. The line is skipped.',
    ])
  })

  it('that can match nothing, or have three stars, are skipped and reported', () => {
    const text = '* @all\n/ @o\n/a//b @o\n/a/***/b @o\n'
    assert.deepEqual(ownersOf(text, 'a/b'), ['@all'])
    assert.deepEqual(problems(text), [
      '2:1 The pattern "/" matches nothing. The line is skipped.',
      '3:1 The pattern "/a//b" matches nothing. The line is skipped.',
      '4:1 Three stars in a row do not work in CODEOWNERS: write "**" for any folders. The line is skipped.',
    ])
  })

  it('without an owner take them away even where a comment follows at once, and a later line gives others', () => {
    const text = '/docs/ @o\n/docs/a.md #@x\n/docs/b.md\n/docs/b.md @p\n'
    assert.deepEqual(ownersOf(text, 'docs/a.md'), [])
    assert.deepEqual(ownersOf(text, 'docs/b.md'), ['@p'])
  })

  it('know no roles: @@maintainer is no owner on GitHub', () => {
    assert.deepEqual(ownersOf('* @all\n/a @@maintainer', 'a'), ['@all'])
    assert.equal(problems('/a @@maintainer').length, 1)
  })

  it('may end as in Windows, after a byte-order mark', () => {
    assert.deepEqual(ownersOf('\uFEFF/a @one\r\n/b @two\r\n', 'b'), ['@two'])
    assert.deepEqual(ownersOf('\uFEFF/a @one\r\n/b @two\r\n', 'a'), ['@one'])
  })

  it('are numbered as in the file', () => {
    assert.equal(codeownersOf(parseCodeowners(file, '\n# c\n\n*.md @o').value, path('a.md'))[0]?.line, 4)
  })
})

describe('A CODEOWNERS file', () => {
  it('is ignored over 3 MB', () => {
    const { value, problems: found } = parseCodeowners(file, `* @o\n${'#é'.repeat(1024 * 1024 + 10)}`)
    assert.equal(codeownersNamed(value).length, 0)
    assert.equal(found[0]?.code, 'codeowners-size')
    assert.equal(
      parseCodeowners(file, `* @o\n${'#'.repeat(3 * 1024 * 1024 - 10)}`).value.sections[0]?.listed.rules.length,
      1,
    )
  })

  it('is the first of .github/, the root, docs/', () => {
    assert.equal(firstCodeowners(['docs/CODEOWNERS', 'CODEOWNERS'].map(path)), 'CODEOWNERS')
    assert.equal(firstCodeowners(['CODEOWNERS', '.github/CODEOWNERS'].map(path)), '.github/CODEOWNERS')
    assert.equal(firstCodeowners(['docs/CODEOWNERS'].map(path)), 'docs/CODEOWNERS')
    assert.equal(firstCodeowners(['src/CODEOWNERS'].map(path)), undefined)
  })

  it('is read whatever it holds, with every problem inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'a/b'), (text, of) => {
        const { value, problems: found } = parseCodeowners(file, text)
        codeownersOf(value, path(of))
        const lines = text.split(/\r\n|\n|\r/u).length
        for (const { range } of found) assert.ok(range.start.line >= 1 && range.start.line <= lines)
      }),
    )
  })

  it('of 1,000 lines is quickly asked for 10,000 paths', function () {
    this.timeout(120_000)
    const kinds = [
      (n: number) => `/s${n}/`,
      (n: number) => `s${n}`,
      (n: number) => `s${n}/**/x*.md`,
      (n: number) => `*.e${n}`,
    ]
    const lines = Array.from({ length: 1000 }, (_, n) => `${kinds[n % 4]?.(n) ?? ''} @o${n}`)
    const { value } = parseCodeowners(file, lines.join('\n'))
    let found = 0
    for (let n = 0; n < 10_000; n++) {
      if (codeownersOf(value, path(`services/s${n % 1000}/docs/runbooks/x${n}.md`)).length > 0) found++
    }
    assert.equal(found, 2500)
  })
})
