import assert from 'node:assert/strict'
import { renderTemplate } from '../../../src/core/scaffold/renderTemplate'

/** Without the line end that closes every plain text. */
const plain = (template: string, values = {}) => renderTemplate(template, values, 'plain').slice(0, -1)
const snippet = (template: string, values = {}) => renderTemplate(template, values, 'snippet')

describe('a template, filled in as a plain text', () => {
  it('has values in their places', () => {
    assert.equal(plain('# ${TITLE} on $DATE', { TITLE: 'Disk full', DATE: '2026-11-21' }), '# Disk full on 2026-11-21')
  })

  it('has what tab stops hold, nested ones and repeated ones too', () => {
    assert.equal(plain('a ${1:b ${2:c}} $1 $2$0 ${3|x,y|}'), 'a b c b c c x')
    assert.equal(plain('$1 and ${1:later}'), 'later and later')
  })

  it('has the default where a value is missing or empty', () => {
    assert.equal(plain('${SEVERITY:none} ${SERVICES:${1:all}}', { SERVICES: [] }), 'none all')
    assert.equal(plain('${SEVERITY:none}', { SEVERITY: ' ' }), 'none')
  })

  it('lacks the lines whose value is missing and has no default', () => {
    assert.equal(plain('a\nid: ${ID}\nb ${SEVERITY:$1}!', {}), 'a\nb !')
  })

  it('closes the gap that a line leaves, and no other; and ends with one line end', () => {
    assert.equal(renderTemplate('# A\n\n- ${STARTED_UTC}\n\n## B\n\n\n', {}, 'plain'), '# A\n\n## B\n')
    assert.equal(renderTemplate('# A\n\n$1\n\n## B\n', {}, 'plain'), '# A\n\n\n\n## B\n')
  })

  it('holds variables that nobody knows as they are written', () => {
    assert.equal(plain('cd $HOME; echo ${USER:-x} ${PWD}'), 'cd $HOME; echo ${USER:-x} ${PWD}')
  })

  it('holds the runbooks that were used, one a line behind a key', () => {
    const RUNBOOKS_USED = [
      { path: '../a b.md', title: 'A [b]', verdict: 'stale' as const },
      { path: 'x', title: undefined, verdict: undefined },
    ]
    assert.equal(
      plain('---\nruns: ${RUNBOOKS_USED:[]}\nall: [${RUNBOOKS_USED}]\n---\n${RUNBOOKS_USED}', { RUNBOOKS_USED }),
      [
        '---',
        'runs:',
        '  - {path: "../a b.md", verdict: stale}',
        '  - {path: x}',
        'all: [{path: "../a b.md", verdict: stale}, {path: x}]',
        '---',
        '[A \\[b\\]](<../a b.md>) (stale), x',
      ].join('\n'),
    )
    assert.equal(plain('---\nruns: ${RUNBOOKS_USED:[]}\n---'), '---\nruns: []\n---')
  })

  it('keeps text that only looks like a place', () => {
    assert.equal(plain('costs 5$, \\$1, ${1 and ${x:, a | b \\n'), 'costs 5$, $1, ${1 and ${x:, a | b \\n')
  })

  it('is no endless thing where a place holds itself', () => {
    assert.equal(plain('${1:a $1}, $1'), 'a , a ')
    assert.equal(plain('${1:a$2} ${2:b$1}'), 'ab ba')
    const doubling = Array.from({ length: 60 }, (_, place) => `\${${place + 1}:$${place + 2}$${place + 2}}`).join('')
    assert.ok(plain(`${doubling}\${61:x}`).length < 4_000_000)
  })

  it('takes no longer where many places are never closed', () => {
    assert.equal(plain('${1:'.repeat(20_000)).length, 80_000)
  })
})

describe('a template, filled in as a snippet', () => {
  it('keeps tab stops and choices', () => {
    assert.equal(snippet('$1 ${2:b $3} ${4|x,y\\,z|} $2 $0'), '${1} ${2:b ${3}} ${4|x,y\\,z|} ${2:b ${3}} ${0}\n')
  })

  it('leaves nothing to the variables of the editor', () => {
    assert.equal(
      snippet('${CLIPBOARD} ${WORKSPACE_NAME:w} $UUID'),
      '\\${CLIPBOARD\\} \\${WORKSPACE_NAME:w\\} \\$UUID\n',
    )
  })

  it('lets no value be read as a tab stop or variable', () => {
    assert.equal(snippet('${1:${TITLE}}', { TITLE: 'cost: $5 {a}} \\' }), '${1:cost: \\$5 {a\\}\\} \\\\}\n')
  })
})

describe('a value in front matter', () => {
  const title = (value: string) => plain('---\ntitle: ${TITLE}\n---\n', { TITLE: value }).split('\n')[1]

  for (const [value, expected] of [
    ['Disk full', 'title: Disk full'],
    ['Foo: bar "baz"', `title: 'Foo: bar "baz"'`],
    ["It's on: fire", `title: "It's on: fire"`],
    [`"a" 'b'`, `title: '"a" ''b'''`],
    ['# not a comment', 'title: "# not a comment"'],
    ['a #1', 'title: "a #1"'],
    ['no', 'title: "no"'],
    ['404', 'title: "404"'],
    ['@alice', 'title: "@alice"'],
    ['trailing:', 'title: "trailing:"'],
    ['two\nlines', 'title: two lines'],
    ['Ärger, überall', 'title: "Ärger, überall"'],
  ] as const) {
    it(`is written as ${expected}`, () => {
      assert.equal(title(value), expected)
    })
  }

  it('is an entry where it stands in brackets, and one line where it stands in quotes', () => {
    const template = '---\nservices: [${SERVICES}, x]\nroles: {commander: ${COMMANDER}}\ncontact: "${CONTACT}"\n---\n'
    const values = { SERVICES: ['a, b', 'c'], COMMANDER: '@ines', CONTACT: 'say "hi"' }
    assert.equal(
      plain(template, values),
      '---\nservices: ["a, b", c, x]\nroles: {commander: "@ines"}\ncontact: "say \\"hi\\""\n---',
    )
  })

  it('is Markdown behind it', () => {
    assert.equal(
      plain('---\n---\n# ${TITLE}', { TITLE: 'a_b *c* <d> [e](f) `*g*` C# &amp; #' }),
      '---\n---\n# a_b \\*c\\* \\<d> \\[e](f) `*g*` C# \\&amp; \\#',
    )
  })
})
