import assert from 'node:assert/strict'
import fc from 'fast-check'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { markdownCode, markdownTable, markdownText } from '../../../src/report/markdownText'

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] }

const parse = (markdown: string): Node => remark().use(remarkGfm).parse(markdown)
const types = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(types)]
const shown = (node: Node): string => node.value ?? (node.children ?? []).map(shown).join('')

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '<img src=x>',
        '</td>',
        '[a](b)',
        '![',
        '](javascript:alert(1))',
        '|',
        '\\|',
        '`',
        '``',
        '\\',
        '*',
        '_',
        '~~',
        '# ',
        '- ',
        '1. ',
        '1) ',
        '+ ',
        '=',
        '---',
        '> ',
        '\n',
        '\n\n',
        '\r',
        '\t',
        '    ',
        'www.example.com',
        'https://example.com/',
        'me@example.com',
        '@team',
        '&lt;',
        '&#60;',
        '<!--',
        '[^1]',
        '[^1]: x',
        '[x]: y',
        '[ ] ',
        '$a$',
        ':',
        '{',
        'word',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
)

const harmless = new Set([
  'root',
  'list',
  'listItem',
  'paragraph',
  'text',
  'table',
  'tableRow',
  'tableCell',
  'inlineCode',
])

describe('a repository’s text in Markdown', function () {
  this.timeout(120_000)

  it('makes nothing but text of a list item', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tree = parse(`- before ${markdownText(text)}\n- ${markdownText(text)}`)
        assert.deepEqual(
          types(tree).filter((type) => !harmless.has(type)),
          [],
        )
        assert.equal(types(tree).filter((type) => type === 'listItem').length, 2)
      }),
      { numRuns: 300 },
    )
  })

  it('makes nothing but text, in its own cell, of a table', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, code) => {
        const rows = [[markdownText(text), markdownCode(code)]]
        const tree = parse(markdownTable(['A', 'B'], ['left', 'right'], rows).join('\n'))
        assert.deepEqual(
          types(tree).filter((type) => !harmless.has(type)),
          [],
        )
        assert.equal(types(tree).filter((type) => type === 'tableCell').length, 4)
        assert.equal(tree.children?.length, 1)
      }),
      { numRuns: 300 },
    )
  })

  it('shows what was written', () => {
    for (const text of ['Restart_the *queue*', 'a|b', 'C:\\temp', 'Tom & Jerry <tom@x>', '1. first', '# 1']) {
      assert.equal(shown(parse(`x ${markdownText(text)}`)).replaceAll('\u200b', ''), `x ${text}`)
    }
  })

  it('shows a path as code, or as text where code cannot hold it', () => {
    assert.equal(markdownCode('runbooks/a_b.md'), '`runbooks/a_b.md`')
    assert.equal(markdownCode('a`b.md'), 'a\\`b.md')
    assert.equal(markdownCode('two\nlines.md'), '`two\\nlines.md`')
  })
})
