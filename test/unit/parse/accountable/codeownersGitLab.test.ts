import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { DocPath } from '../../../../src/core/domain/text'
import { parseCodeowners } from '../../../../src/core/parse/accountable/codeowners'
import { codeownersOf } from '../../../../src/core/parse/accountable/codeownersRules'

const path = (text: string): DocPath => text as DocPath
const file = path('.gitlab/CODEOWNERS')
const matchesOf = (text: string, of: string) => codeownersOf(parseCodeowners(file, text).value, path(of))
const ownersOf = (text: string, of: string): readonly string[] => matchesOf(text, of).flatMap(({ owners }) => owners)
const matches = (pattern: string, of: string): boolean => matchesOf(`${pattern} @o`, of).length > 0
const problems = (text: string): readonly string[] =>
  parseCodeowners(file, text).problems.map(
    ({ code, message, range: { start, end } }) =>
      `${start.line}:${start.column}-${end.column} ${code.replace('codeowners-', '')}: ${message}`,
  )

describe('Patterns of GitLab', () => {
  const table: readonly [why: string, pattern: string, yes: readonly string[], no: readonly string[]][] = [
    ['a lone star is every file', '*', ['a.md', 'a/b/c.md', '.hidden/.x'], []],
    ['a lone slash is every file', '/', ['a.md', 'a/b/c.md'], []],
    ['two stars alone are every file', '**', ['a.md', 'a/b/c.md'], []],
    ['three stars alone are every file', '***', ['a.md', 'a/b/c.md'], []],
    ['without a slash at its start it is below any folder', 'guide.md', ['guide.md', 'x/y/guide.md'], ['my-guide.md']],
    ['so it is with a slash inside', 'team/guide.md', ['team/guide.md', 'x/y/team/guide.md'], ['team/x/guide.md']],
    ['with a slash at its start it is at the root', '/guide.md', ['guide.md'], ['x/guide.md']],
    ['a slash at its end is all below', '/docs/', ['docs/a', 'docs/x/y/a', 'docs/.x'], ['docs', 'x/docs/a', 'docs2/a']],
    ['a folder may be anywhere', 'docs/', ['docs/a', 'x/docs/y/a'], ['docs', 'x/docs']],
    ['without that slash it is a file alone', 'docs', ['docs', 'x/docs'], ['docs/a', 'x/docs/a']],
    ['so it is at the root', '/docs', ['docs'], ['docs/a', 'x/docs']],
    ['a star at the end is one name', '/docs/*', ['docs/a', 'docs/.a'], ['docs/x/a', 'x/docs/a', 'docs']],
    ['docs/* is below any folder', 'docs/*', ['docs/a', 'x/y/docs/a'], ['docs/x/a']],
    ['a star is part of a name', '/docs/*.md', ['docs/a.md', 'docs/.md'], ['docs/x/a.md', 'docs/a.mdx']],
    ['a star may be a folder', '/docs/*/a.md', ['docs/x/a.md'], ['docs/a.md', 'docs/x/y/a.md']],
    ['an ending is anywhere', '*.md', ['a.md', 'x/y/a.md'], ['a.txt', 'a.md/x']],
    [
      'two stars are any folders, none too',
      '/docs/**/a.md',
      ['docs/a.md', 'docs/x/y/a.md'],
      ['x/docs/a.md', 'docs/xa.md'],
    ],
    ['two stars at the start are any folders', '**/a.md', ['a.md', 'x/y/a.md'], ['xa.md']],
    ['so they are after a slash', '/**/a.md', ['a.md', 'x/y/a.md'], []],
    ['two stars in two places', '/a/**/b/**/c', ['a/b/c', 'a/x/b/y/z/c', 'a/b/b/c'], ['a/c', 'b/c', 'a/b/c/d']],
    ['two stars at the end are one name', '/docs/**', ['docs/a'], ['docs', 'docs/x/a']],
    ['and all below with a slash', '/docs/**/', ['docs/a', 'docs/x/a'], ['docs']],
    ['two stars inside a name are one', '/a**b', ['ab', 'axb'], ['a/b']],
    ['three stars are one', '/docs/***/a', ['docs/x/a'], ['docs/a', 'docs/x/y/a']],
    ['a question mark is one character', '/a?c', ['abc', 'a😀c'], ['ac', 'a/c', 'abbc']],
    ['a class is one of its characters', '/a[bx-z].md', ['ab.md', 'ay.md'], ['aa.md', 'a[bx-z].md']],
    ['a class may say which not', '/a[!b]', ['ac'], ['ab', 'a/']],
    ['a backslash takes the meaning from a sign', '/a\\*b', ['a*b'], ['axb']],
    ['a backslash makes a space part of it', '/on\\ call/', ['on call/a.md'], ['on/a.md', 'on\\ call/a.md']],
    ['and a number sign at its start', '\\#a.md', ['#a.md', 'x/#a.md'], ['a.md']],
    ['a number sign inside needs none', '/c#/', ['c#/a'], ['c/a']],
    ['case counts', '/Docs/', ['Docs/a'], ['docs/a']],
    ['braces are letters', '/{a,b}', ['{a,b}'], ['a', 'b']],
    ['signs of regular expressions are letters', '/a+(b)|c$^.x', ['a+(b)|c$^.x'], ['aab', 'a+(b)|c$^_x']],
  ]
  for (const [why, pattern, yes, no] of table) {
    it(`${why}: ${pattern}`, () => {
      for (const of of yes) assert.ok(matches(pattern, of), `${pattern} should match ${of}`)
      for (const of of no) assert.ok(!matches(pattern, of), `${pattern} should not match ${of}`)
    })
  }

  it('that can match nothing are skipped and reported', () => {
    for (const pattern of ['/a//b', '//', '/[ab', '/[z-a]']) {
      assert.deepEqual(ownersOf(`* @all\n${pattern} @o`, 'a/b'), ['@all'])
      const end = pattern.length + 1
      const message = `The pattern "${pattern}" matches nothing. The line is skipped.`
      assert.deepEqual(problems(`* @all\n${pattern} @o`), [`2:1-${end} pattern: ${message}`])
    }
  })

  it('match what a plain step-by-step matcher says', () => {
    const part = fc.constantFrom('a', 'b', '*', '**', '***', 'a*', '*b', 'a**b', '?', 'ab', '[ab]', '[!a]b')
    const pattern = fc.tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 5 }), fc.boolean())
    const target = fc.array(fc.constantFrom('a', 'b', 'ab', 'aba', 'abba'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(pattern, target, ([lead, parts, trail], names) => {
        const text = `${lead ? '/' : ''}${parts.join('/')}${trail ? '/' : ''}`
        // Such a line is a section's heading.
        if (text.startsWith('[')) return
        assert.equal(matches(text, names.join('/')), plainMatch(text, names), `${text} on ${names.join('/')}`)
      }),
      { numRuns: 3000 },
    )
  })

  it('never take long, however many stars they have', () => {
    const long = `${'a/'.repeat(2000)}c`
    for (const pattern of [`${'*a'.repeat(60)}*b`, `${'**/a/'.repeat(60)}b`, `${'**/*a*/'.repeat(40)}*b`]) {
      assert.ok(!matches(pattern, 'a'.repeat(4000)))
      assert.ok(!matches(pattern, long))
    }
  })
})

/** File.fnmatch's words without any cleverness: tries every way. */
const plainMatch = (pattern: string, names: readonly string[]): boolean => {
  const rooted = pattern === '*' ? '/**/*' : pattern.startsWith('/') ? pattern : `/**/${pattern}`
  const parts = (rooted.endsWith('/') ? `${rooted}**/*` : rooted).slice(1).split('/')
  const inPart = (glob: string, name: string): boolean => {
    if (glob === '') return name === ''
    if (glob.startsWith('*')) return inPart(glob.slice(1), name) || (name !== '' && inPart(glob, name.slice(1)))
    if (name === '') return false
    if (glob.startsWith('[ab]')) return /^[ab]/u.test(name) && inPart(glob.slice(4), name.slice(1))
    if (glob.startsWith('[!a]')) return !name.startsWith('a') && inPart(glob.slice(4), name.slice(1))
    return (glob.startsWith('?') || name.startsWith(glob.charAt(0))) && inPart(glob.slice(1), name.slice(1))
  }
  const fits = (at: number, rest: readonly string[]): boolean => {
    const part = parts[at]
    if (part === undefined) return rest.length === 0
    if (part === '**' && at < parts.length - 1)
      return fits(at + 1, rest) || (rest.length > 0 && fits(at, rest.slice(1)))
    const [name, ...more] = rest
    return name !== undefined && inPart(part, name) && fits(at + 1, more)
  }
  return fits(0, names)
}

describe('Sections of GitLab', () => {
  it('each give the owners of their last line that matches, and these are united', () => {
    const text = '* @all\n\n[Words]\n*.md @writer\n/docs/*.md @editor\n\n[Legal]\nguide.md @counsel\n'
    assert.deepEqual(matchesOf(text, 'docs/guide.md'), [
      { owners: ['@all'], line: 1 },
      { owners: ['@editor'], line: 5 },
      { owners: ['@counsel'], line: 8 },
    ])
    assert.deepEqual(ownersOf(text, 'guide.md'), ['@all', '@writer', '@counsel'])
    assert.deepEqual(ownersOf(text, 'a.txt'), ['@all'])
  })

  it('are one where there is none: the last line that matches wins', () => {
    assert.deepEqual(ownersOf('* @all\n*.md @writer\n', 'a.md'), ['@writer'])
  })

  it('say nothing of a path that no line matches', () => {
    assert.deepEqual(matchesOf('[Words]\n*.md @writer\n', 'a.txt'), [])
  })

  it('give their own owners to the lines that name none, and to no others', () => {
    const text = '[Data] @dba @org/store\n/model/\n/model/setup.md @writer\n[Words]\n*.md @editor\n'
    assert.deepEqual(ownersOf(text, 'model/a.sql'), ['@dba', '@org/store'])
    assert.deepEqual(ownersOf(text, 'model/setup.md'), ['@writer', '@editor'])
    assert.deepEqual(ownersOf(text, 'other/a.sql'), [])
  })

  it('without owners of their own leave a line that names none without owners, in that section alone', () => {
    const text = '* @all\n[Words]\n*.md @writer\n/drafts/\n'
    assert.deepEqual(matchesOf(text, 'drafts/a.md'), [
      { owners: ['@all'], line: 1 },
      { owners: [], line: 4 },
    ])
    assert.deepEqual(problems(text), [
      `4:1-9 owner: Nobody is named here or in the section's heading: by this line "/drafts/" has no owner.`,
    ])
  })

  it('may be optional and ask for approvals, which changes nothing of who owns', () => {
    for (const heading of ['[Go]', '^[Go]', '[Go][2]', '  ^[Go]', '[Go][]', '[ Go ]']) {
      assert.deepEqual(ownersOf(`${heading} @gopher\n*.go\n`, 'a.go'), ['@gopher'], heading)
      assert.deepEqual(problems(`${heading} @gopher\n*.go\n`), [], heading)
    }
    assert.deepEqual(ownersOf('[Go Code][3]\t@a @b\n*.go\n', 'a.go'), ['@a', '@b'])
  })

  it('whose names differ in case alone are one, each heading with its own default owners', () => {
    const text = '[Words] @first\n*.md\n[Legal]\n*.md @counsel\n^[WORDS] @second\n/docs/\n'
    assert.deepEqual(matchesOf(text, 'docs/a.md'), [
      { owners: ['@second'], line: 6 },
      { owners: ['@counsel'], line: 4 },
    ])
    assert.deepEqual(ownersOf(text, 'a.md'), ['@first', '@counsel'])
    assert.deepEqual(
      parseCodeowners(file, text).value.sections.map(({ name }) => name),
      ['', 'Words', 'Legal'],
    )
  })

  it('need a name and a closing bracket, nothing else beside it, and no approvals where they are optional', () => {
    const text = '[] @a\n*.md\n[Words\n[Data]x @dba\n^[Go][2]\n[Ops][-1]\n'
    assert.deepEqual(problems(text), [
      '1:1-3 section: A section needs a name: [Name].',
      '3:1-7 section: The heading of a section needs a "]" after its name. The line is skipped.',
      '4:1-8 section: A section begins here; "x" after its name means nothing.',
      '5:1-9 section: An optional section can ask for no approvals.',
      '6:1-10 section: A section begins here; "[-1]" after its name means nothing.',
    ])
    assert.deepEqual(ownersOf(text, 'a.md'), ['@a'])
  })

  it('go on where a heading cannot be read', () => {
    assert.deepEqual(ownersOf('* @all\n[Words\n/docs/ @writer\n', 'docs/a.md'), ['@writer'])
  })

  it('leave out what they exclude, wherever that line stands, and no other section does', () => {
    const text = '* @all\n!*.txt\n[Words]\n!/docs/old/\n/docs/ @writer\n*.txt @clerk\n'
    assert.deepEqual(ownersOf(text, 'docs/a.md'), ['@all', '@writer'])
    assert.deepEqual(ownersOf(text, 'docs/old/a.md'), ['@all'])
    assert.deepEqual(ownersOf(text, 'docs/a.txt'), ['@clerk'])
    assert.deepEqual(ownersOf(text, 'docs/old/a.txt'), [])
    assert.deepEqual(problems(text), [])
  })

  it('cannot take back in what they exclude', () => {
    assert.deepEqual(ownersOf('* @all\n!/docs/\n/docs/a.md @writer\n', 'docs/a.md'), [])
  })

  it('report an exclusion of nothing, and skip it', () => {
    const text = '* @all\n! @o\n!/a//b\n'
    assert.deepEqual(ownersOf(text, 'a/b'), ['@all'])
    assert.deepEqual(problems(text), [
      '2:1-2 pattern: No path follows the "!". The line is skipped.',
      '3:1-7 pattern: The pattern "/a//b" matches nothing. The line is skipped.',
    ])
  })
})

describe('Owners of GitLab', () => {
  it('are people, groups, groups in groups, addresses and roles', () => {
    const owners = ['@ann', '@a.b_c-d', '@group', '@group/sub/team', 'ann@acme.example', '@@maintainer']
    assert.deepEqual(ownersOf(`* ${owners.join(' \t')}`, 'x'), owners)
    assert.deepEqual(problems(`* ${owners.join(' ')}`), [])
  })

  it('are roles in any case and number, of those that may be owners', () => {
    assert.deepEqual(ownersOf('* @@Developers @@OWNER @@developer', 'x'), ['@@developer', '@@owner'])
    assert.deepEqual(ownersOf('* @all @@reporter', 'x'), ['@all'])
    assert.deepEqual(problems('* @all @@reporter'), [
      '1:8-18 owner: "@@reporter" is no owner: write @login, @group/subgroup, @@role or an address.',
    ])
  })

  it('are found among commas, and skipped where they cannot be read', () => {
    assert.deepEqual(ownersOf('* @ann, @bo;(@cy) nobody', 'x'), ['@ann', '@bo', '@cy'])
    assert.deepEqual(problems('* @ann, @bo;(@cy) nobody').length, 1)
    assert.deepEqual(ownersOf('* @all\n/docs/ nobody\n', 'docs/a.md'), ['@all'])
  })

  it('named after a number sign count too, for a comment has a line of its own', () => {
    assert.deepEqual(ownersOf('# @nobody\n  # @nobody\n* @ann # ask @bo first\n', 'x'), ['@ann', '@bo'])
    assert.deepEqual(problems('* @ann # ask @bo first\n'), [
      '1:8-9 owner: GitLab knows no comment at the end of a line: whoever is named in it is an owner.',
    ])
  })

  it('of a heading end at a number sign', () => {
    assert.deepEqual(ownersOf('[Words] @ann # not @bo\n*.md\n', 'a.md'), ['@ann'])
    assert.deepEqual(problems('[Words] @ann nobody # not @bo\n*.md\n'), [
      '1:14-20 owner: "nobody" is no owner: write @login, @group/subgroup, @@role or an address.',
    ])
  })

  it('take in the rest of a path whose spaces have no backslash', () => {
    assert.deepEqual(ownersOf('/on call/*.md @ann', 'on'), ['@ann'])
    assert.deepEqual(problems('/on call/*.md @ann'), [
      '1:5-14 owner: "call/*.md" is no owner: write @login, @group/subgroup, @@role or an address.',
    ])
  })
})

describe('A CODEOWNERS file of GitLab', () => {
  it('is read whatever it holds, with every problem inside it', () => {
    const word = fc.constantFrom('[', ']', '^[', '!', '@a', '@@', '#', '*', '/', '\\', ' ', '\n', '[-', 'z-a]', 'b.c')
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join('')),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom('a', 'a/b'), (text, of) => {
        const { value, problems: found } = parseCodeowners(file, text)
        codeownersOf(value, path(of))
        const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)
        for (const { range } of found) {
          const line = lines[range.start.line - 1]
          assert.ok(line !== undefined && range.start.column >= 1 && range.end.column <= line.length + 1, text)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is read in time that grows with its length', () => {
    for (const word of ['@', 'a', ',', '.', '[', '!', '\\', '#', '@a,', 'a@', '[]']) {
      parseCodeowners(file, `* ${word.repeat(200_000)}\n[Words] ${word.repeat(200_000)}\n${word.repeat(200_000)}`)
    }
  })

  it('of 200 sections with 1,000 lines is quickly asked for 10,000 paths', () => {
    const kinds = [
      (n: number) => `/s${n}/`,
      (n: number) => `s${n}`,
      (n: number) => `!s${n}/x1*`,
      (n: number) => `*.e${n}`,
    ]
    const lines = Array.from({ length: 1000 }, (_, n) => {
      const heading = n % 5 === 0 ? `[Part ${n}] @o${n}\n` : ''
      return `${heading}${kinds[n % 4]?.(n) ?? ''}`
    })
    const { value } = parseCodeowners(file, lines.join('\n'))
    let found = 0
    for (let n = 0; n < 10_000; n++) found += codeownersOf(value, path(`s${n % 1000}/docs/x${n}.md`)).length
    assert.equal(found, 2500)
  })

  it('may end its lines as in Windows, after a byte-order mark', () => {
    assert.deepEqual(ownersOf('\uFEFF[A] @a\r\n*.md\r\n', 'x.md'), ['@a'])
  })
})
