import assert from 'node:assert/strict'
import { readFrontMatter, readYaml } from '../../../../src/core/parse/frontMatter/frontMatter'
import type { Field, FieldValue } from '../../../../src/core/domain/frontMatter'

type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain }

const plainFields = (fields: readonly Field[]): Plain =>
  Object.fromEntries(fields.map(({ key, value }) => [key, plain(value)]))

const plain = (value: FieldValue): Plain => {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'empty':
      return null
    case 'list':
      return value.items.map(plain)
    case 'map':
      return plainFields(value.fields)
  }
}

const read = (
  text: string,
): { fields: Plain | undefined; problems: readonly string[]; body: string; atTop: boolean | undefined } => {
  const { value, problems } = readFrontMatter(text)
  const { frontMatter, body } = value
  return {
    fields: frontMatter && plainFields(frontMatter.fields),
    problems: problems.map(({ code, range }) => `${range.start.line}:${range.start.column} ${code}`),
    body,
    atTop: frontMatter?.atTop,
  }
}

const yaml = (content: string): Pick<ReturnType<typeof read>, 'fields' | 'problems'> => {
  const { fields, problems } = read(`---\n${content}\n---\nbody\n`)
  return { fields, problems }
}

const fieldOf = (text: string, key: string): Field | undefined =>
  readFrontMatter(text).value.frontMatter?.fields.find((field) => field.key === key)

describe('front matter', () => {
  it('ends where the body begins', () => {
    const { value } = readFrontMatter('---\ntitle: Restart\n---\n\n# Restart\n')
    assert.equal(value.body, '\n# Restart\n')
    assert.equal(value.bodyStart, 23)
  })

  it('is not there in a document that opens with a heading', () => {
    assert.deepEqual(read('# Title\n\na: b\n'), {
      fields: undefined,
      problems: [],
      body: '# Title\n\na: b\n',
      atTop: undefined,
    })
  })

  it('may be empty', () => {
    assert.deepEqual(read('---\n---\nbody'), { fields: {}, problems: [], body: 'body', atTop: true })
    assert.deepEqual(yaml('# only a comment'), { fields: {}, problems: [] })
  })

  it('keeps scalars as they are written', () => {
    assert.deepEqual(yaml('on: 2026-10-01\nhash: 12345678e901\nid: 007\nsure: yes\nratio: 1.50\nbig: 0x1F').fields, {
      on: '2026-10-01',
      hash: '12345678e901',
      id: '007',
      sure: 'yes',
      ratio: '1.50',
      big: '0x1F',
    })
  })

  it('resolves quotes, escapes and blocks', () => {
    assert.deepEqual(
      yaml("a: \"x\\ty: z\"\nb: 'it''s'\nc: |\n  one\n  two\nd: >-\n  one\n  two\ne: one\n  two").fields,
      {
        a: 'x\ty: z',
        b: "it's",
        c: 'one\ntwo\n',
        d: 'one two',
        e: 'one two',
      },
    )
  })

  it('tells an empty value from an empty text', () => {
    assert.deepEqual(yaml('a:\nb: ~\nc: null\nd: ""\ne: # to be said').fields, {
      a: null,
      b: null,
      c: null,
      d: '',
      e: null,
    })
  })

  it('reads lists and maps in both styles', () => {
    const records =
      'cross_trained:\n  - {person: alice, level: teaches}\n  - bob: performed 2026-08-03\n  - carol\nowners: [a, "@b/c"]\nx:\n- y'
    assert.deepEqual(yaml(records).fields, {
      cross_trained: [{ person: 'alice', level: 'teaches' }, { bob: 'performed 2026-08-03' }, 'carol'],
      owners: ['a', '@b/c'],
      x: ['y'],
    })
  })

  it('knows the places of keys and values', () => {
    const text = '\uFEFF---\r\ntitle: "a 😀"\r\nowners:\r\n  - bob # b\r\n---\r\nbody'
    const range = (line: number, from: number, to: number): unknown => ({
      start: { line, column: from },
      end: { line, column: to },
    })
    assert.deepEqual(fieldOf(text, 'title')?.keyRange, range(2, 1, 6))
    assert.deepEqual(fieldOf(text, 'title')?.value.range, range(2, 8, 14))
    const owners = fieldOf(text, 'owners')?.value
    assert.ok(owners?.kind === 'list')
    assert.deepEqual(owners.range, range(4, 3, 8))
    assert.deepEqual(owners.items[0]?.range, range(4, 5, 8))
    assert.deepEqual(readFrontMatter(text).value.frontMatter?.range, {
      start: { line: 1, column: 2 },
      end: { line: 5, column: 4 },
    })
    assert.equal(readFrontMatter(text).value.body, 'body')
  })

  it('follows aliases and unfolds merge keys', () => {
    assert.deepEqual(yaml('base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\nsame: *b'), {
      fields: { base: { x: '1', y: '2' }, more: { y: '3', x: '1' }, same: { x: '1', y: '2' } },
      problems: [],
    })
  })
})

describe('front matter that YAML refuses', () => {
  it('keeps a title with a colon, and the keys after it', () => {
    assert.deepEqual(yaml('title: Foo: bar\nowner: bob'), {
      fields: { title: 'Foo: bar', owner: 'bob' },
      problems: ['2:8 colon-in-value'],
    })
  })

  it('keeps a handle without quotes, alone and in lists', () => {
    assert.deepEqual(yaml('owner: @alice\nteam: [@acme/x, bob]\nothers:\n  - @carol'), {
      fields: { owner: '@alice', team: ['@acme/x', 'bob'], others: ['@carol'] },
      problems: ['2:8 reserved-character', '3:8 reserved-character', '5:5 reserved-character'],
    })
  })

  it('says that a channel without quotes is a comment', () => {
    assert.deepEqual(yaml('owner_slack: #channel\nx: [a]'), {
      fields: { owner_slack: null, x: ['a'] },
      problems: ['2:14 comment-swallows-value'],
    })
    assert.deepEqual(yaml('x:\n  - #channel').problems, ['3:5 comment-swallows-value'])
  })

  it('keeps what a template left, as text', () => {
    assert.deepEqual(yaml('title: {{ .Name }}\nlist: [a]\ndate: {{ .Date | default "x" }}\nok: <%= x %>'), {
      fields: { title: '{{ .Name }}', list: ['a'], date: '{{ .Date | default "x" }}', ok: '<%= x %>' },
      problems: ['2:8 template-tag', '4:7 template-tag'],
    })
  })

  it('keeps a tag whose quotes end those around it', () => {
    assert.deepEqual(yaml('title: "{{ replace .Name "-" " " }}"\na: b'), {
      fields: { title: '{{ replace .Name "-" " " }}', a: 'b' },
      problems: ['2:8 template-tag'],
    })
  })

  it('passes over lines of a template', () => {
    assert.deepEqual(yaml('{% if x %}\na: b\n<% end %>\nc: d'), {
      fields: { a: 'b', c: 'd' },
      problems: ['2:1 template-tag', '4:1 template-tag'],
    })
  })

  it('keeps both values of a key that is given twice, and says so', () => {
    const { value, problems } = readFrontMatter('---\na: 1\nb: 2\na: 3\n---\n')
    assert.deepEqual(
      value.frontMatter?.fields.map(({ key }) => key),
      ['a', 'b', 'a'],
    )
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.line]),
      [['duplicate-key', 4]],
    )
  })

  it('reads what is indented with tabs, and says so', () => {
    assert.deepEqual(yaml('owners:\n\t- bob\nx: y'), {
      fields: { owners: ['bob'], x: 'y' },
      problems: ['3:1 tab-indentation'],
    })
  })

  it('loses one value that cannot be read, not the others', () => {
    assert.deepEqual(yaml('a: "never closed\nb: c\nd: [1, 2\ne: f'), {
      fields: { b: 'c', e: 'f' },
      problems: ['2:1 unreadable-value', '4:1 unreadable-value'],
    })
  })

  it('names a line that is no key', () => {
    assert.deepEqual(yaml('a: b\nsome words\nc: d'), { fields: { a: 'b', c: 'd' }, problems: ['3:1 not-a-key'] })
  })

  it('says that text or a list is not front matter', () => {
    assert.deepEqual(yaml('- a\n- b'), { fields: {}, problems: ['2:1 front-matter-not-a-map'] })
    assert.deepEqual(yaml('some words'), { fields: {}, problems: ['2:1 front-matter-not-a-map'] })
  })

  it('says that an alias has no anchor', () => {
    assert.deepEqual(yaml('a: *bob'), { fields: { a: '*bob' }, problems: ['2:4 unknown-alias'] })
  })

  it('stops unfolding aliases that grow without end', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from('bcdefgh').map(
        (key, i) =>
          `${key}: &${key} [${Array(9)
            .fill(`*${'abcdefg'.charAt(i)}`)
            .join(', ')}]`,
      ),
    ]
    assert.ok(yaml(bomb.join('\n')).problems.some((problem) => problem.endsWith('too-many-aliases')))
    assert.deepEqual(yaml('a: &a [*a]').problems, ['2:8 too-many-aliases'])
  })

  it('stops where the nesting is too deep', () => {
    const nested = Array.from({ length: 80 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')
    assert.deepEqual(yaml(nested).problems, ['53:52 too-deep'])
    assert.deepEqual(yaml(`a: ${'['.repeat(50_000)}`).problems, ['2:1 unreadable-value'])
  })
})

describe('front matter in unusual places', () => {
  it('is read after the first heading, with a hint', () => {
    assert.deepEqual(read('# Title\n\n---\nowner: bob\n---\ntext\n'), {
      fields: { owner: 'bob' },
      problems: ['3:1 front-matter-not-at-top'],
      body: 'text\n',
      atTop: false,
    })
  })

  it('is read after empty lines, with a hint', () => {
    assert.deepEqual(read('\n\n---\nowner: bob\n---\n# T').problems, ['3:1 front-matter-not-at-top'])
  })

  it('is not seen in prose between two rules, nor further below', () => {
    assert.equal(read('# Title\n\n---\nSome prose here.\n\n---\ntext\n').fields, undefined)
    assert.equal(read('# Title\n\ntext\n\n---\nowner: bob\n---\n').fields, undefined)
    assert.equal(read('```\n# no heading\n---\nowner: bob\n---\n```\n').fields, undefined)
  })

  it('is a problem where it is never closed', () => {
    assert.deepEqual(read('---\ntitle: x\n\n# Heading\n'), {
      fields: undefined,
      problems: ['1:1 front-matter-unclosed'],
      body: '---\ntitle: x\n\n# Heading\n',
      atTop: undefined,
    })
    assert.deepEqual(read('---\n\nA rule above prose.\n').problems, [])
  })

  it('is not read where it is too large', () => {
    assert.deepEqual(read(`---\na: ${'x'.repeat(70_000)}\n---\n`).problems, ['1:1 front-matter-too-large'])
    assert.deepEqual(read(`---\n${'\n'.repeat(3_000)}a: b\n---\n`).problems, ['1:1 front-matter-too-large'])
  })

  it('is never executed', () => {
    const globals = globalThis as { executed?: boolean }
    for (const language of [
      'js',
      'javascript',
      'JavaScript',
      'coffee',
      'coffeescript',
      'cson',
      'json',
      'constructor',
      'ts',
    ]) {
      const { fields, problems, body } = read(`---${language}\n{ x: globalThis.executed = true }\n---\nbody`)
      assert.deepEqual([fields, problems, body], [undefined, ['1:1 front-matter-language'], 'body'], language)
    }
    assert.equal(globals.executed, undefined)
  })

  it('is read where its language is named', () => {
    assert.deepEqual(read('---yaml\na: b\n---\n').fields, { a: 'b' })
    assert.deepEqual(read('---toml\na = "b"\n---\n').fields, { a: 'b' })
  })
})

describe('front matter in TOML', () => {
  const toml = (content: string): Pick<ReturnType<typeof read>, 'fields' | 'problems'> => {
    const { fields, problems } = read(`+++\n${content}\n+++\nbody\n`)
    return { fields, problems }
  }

  it('keeps scalars as they are written', () => {
    assert.deepEqual(
      toml("title = \"a \\\"b\\\"\"\non = 2026-10-01 # day\nid = 1_000\nsure = true\nratio = 1.50\nraw = '''x\ny'''"),
      {
        fields: { title: 'a "b"', on: '2026-10-01', id: '1_000', sure: 'true', ratio: '1.50', raw: 'x\ny' },
        problems: [],
      },
    )
  })

  it('reads lists, tables and dotted keys', () => {
    assert.deepEqual(
      toml(
        'tags = [\n  "a", # one\n  "b",\n]\nx.y = 1\n[owner]\nname = "bob"\n[[on]]\nday = 2026-01-02\n[[on]]\nday = 2026-01-03',
      ),
      {
        fields: {
          tags: ['a', 'b'],
          x: { y: '1' },
          owner: { name: 'bob' },
          on: [{ day: '2026-01-02' }, { day: '2026-01-03' }],
        },
        problems: [],
      },
    )
  })

  it('loses one line that cannot be read, not the others', () => {
    assert.deepEqual(toml('a = 1\nb = @x\nc = 3\na = 4'), {
      fields: { a: '1', c: '3' },
      problems: ['3:1 toml-unreadable', '5:1 duplicate-key'],
    })
  })

  it('knows the places of keys and values', () => {
    const field = fieldOf('+++\n  a = "b" # c\n+++\n', 'a')
    assert.deepEqual(field?.keyRange, { start: { line: 2, column: 3 }, end: { line: 2, column: 4 } })
    assert.deepEqual(field.value.range, { start: { line: 2, column: 7 }, end: { line: 2, column: 10 } })
  })
})

describe('a YAML file', () => {
  it('is read like front matter', () => {
    const { value, problems } = readYaml('\uFEFF# team\npeople:\n  alice:\n    name: Alice\n    until: 2026-12-31\n')
    assert.deepEqual(value && plain(value), { people: { alice: { name: 'Alice', until: '2026-12-31' } } })
    assert.deepEqual(problems, [])
    assert.deepEqual(value?.range.start, { line: 2, column: 1 })
  })

  it('may hold nothing', () => {
    assert.deepEqual(readYaml('# nothing\n'), { value: undefined, problems: [] })
    assert.deepEqual(readYaml(''), { value: undefined, problems: [] })
  })

  it('loses one part that cannot be read, not the others', () => {
    const { value, problems } = readYaml('---\na: b: c\nd: [e]\n')
    assert.deepEqual(value && plain(value), { a: 'b: c', d: ['e'] })
    assert.deepEqual(
      problems.map(({ range }) => range.start),
      [{ line: 2, column: 4 }],
    )
  })
})
