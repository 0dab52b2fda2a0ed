import assert from 'node:assert/strict'
import {
  addRecord,
  removeField,
  removeRecord,
  replaceRecord,
  setField,
} from '../../../src/core/edit/yaml/frontMatterEdits'
import { textField } from '../../../src/core/parse/frontMatter/fields'
import type { FieldValue } from '../../../src/core/domain/frontMatter'
import { after, documentWith, edited, nothingToDo } from './support'

const set = (key: string, value: Parameters<typeof setField>[2]) => (text: string) => setField(text, key, value)

const isOf = (who: string) => (entry: FieldValue) =>
  entry.kind === 'map' ? textField(entry.fields, 'person')?.value === who : entry.kind === 'text' && entry.text === who

describe('setting a key of the front matter', () => {
  it('makes a block at the top of a document that has none', () => {
    assert.equal(after('# Restart\n', set('kind', 'runbook')), '---\nkind: runbook\n---\n\n# Restart\n')
  })

  it('makes it after the byte-order mark, with the document’s line ends, above a comment or a template’s tag', () => {
    assert.equal(
      after('\uFEFF<!-- generated -->\r\n# A\r\n', set('kind', 'runbook')),
      '\uFEFF---\r\nkind: runbook\r\n---\r\n\r\n<!-- generated -->\r\n# A\r\n',
    )
    assert.equal(after('<%= title %>\n', set('kind', 'runbook')), '---\nkind: runbook\n---\n\n<%= title %>\n')
  })

  it('makes one in an empty document, and fills an empty one', () => {
    assert.equal(after('', set('kind', 'runbook')), '---\nkind: runbook\n---\n')
    assert.equal(after('---\n---\nText\n', set('kind', 'runbook')), '---\nkind: runbook\n---\nText\n')
    assert.equal(after('---\n# ours\n---\n', set('kind', 'runbook')), '---\n# ours\nkind: runbook\n---\n')
  })

  it('leaves a line of dashes that opens no front matter where it is', () => {
    assert.equal(after('---\n\nText\n', set('kind', 'runbook')), '---\nkind: runbook\n---\n\n---\n\nText\n')
  })

  it('puts a new key after the nearest one before it in the usual order', () => {
    assert.deepEqual(edited(['title: A', 'weight: 3', 'owners: [bob]'], set('criticality', 'high')), [
      'title: A',
      'criticality: high',
      'weight: 3',
      'owners: [bob]',
    ])
    assert.deepEqual(edited(['title: A'], set('kind', 'runbook')), ['kind: runbook', 'title: A'])
    assert.deepEqual(edited(['weight: 3', '# of the title', 'title: A'], set('kind', 'runbook')), [
      'weight: 3',
      'kind: runbook',
      '# of the title',
      'title: A',
    ])
    assert.deepEqual(edited(['title: A'], set('custom', 'x')), ['title: A', 'custom: x'])
  })

  it('uses the spelling that is there', () => {
    assert.deepEqual(edited(['maintainer: bob'], set('owners', ['eve'])), ['maintainer: eve'])
    assert.deepEqual(edited(['Last Reviewed: 2024-01-01'], set('last_reviewed_on', '2026-10-01')), [
      'Last Reviewed: 2026-10-01',
    ])
  })

  it('keeps quotes, blanks and the comment behind a value', () => {
    assert.deepEqual(edited(["title:   'A'   # as shown"], set('title', "It's")), ["title:   'It''s'   # as shown"])
    assert.deepEqual(edited(['title: "A"'], set('title', 'B')), ['title: "B"'])
  })

  it('fills in a value that is missing, before the comment that YAML took it for', () => {
    assert.deepEqual(edited(['contact: #ops'], set('contact', '#ops')), ['contact: "#ops" #ops'])
    assert.deepEqual(edited(['contact: ~'], set('contact', 'ops')), ['contact: ops'])
  })

  it('replaces values that go over several lines', () => {
    assert.deepEqual(edited(['title: >-', '  long', '  one', 'x: y'], set('title', 'B')), ['title: B', 'x: y'])
    assert.deepEqual(edited(['title: long', '  one', 'x: y'], set('title', 'B')), ['title: B', 'x: y'])
    assert.deepEqual(edited(['owner:', '  team: dba', 'x: y'], set('owner', 'bob')), ['owner: bob', 'x: y'])
  })

  it('lets a list keep its style, its indentation and the entries that stay', () => {
    assert.deepEqual(edited(['services:', "    -  'db' # main", '    - old'], set('services', ['db', 'web', 'api'])), [
      'services:',
      "    -  'db' # main",
      '    - web',
      '    - api',
    ])
    assert.deepEqual(edited(['services: [ "db",old ] # ours'], set('services', ['db', 'web', 'api'])), [
      'services: [ "db",web, api ] # ours',
    ])
    assert.deepEqual(edited(['services: [', '  db, # main', '  old', ']'], set('services', ['db', 'old', 'web'])), [
      'services: [',
      '  db, # main',
      '  old,',
      '  web',
      ']',
    ])
  })

  it('turns a scalar into a list only where there is more than one', () => {
    assert.deepEqual(edited(['service: db'], set('services', ['web'])), ['service: web'])
    assert.deepEqual(edited(["service: 'db'"], set('services', ['db', 'web'])), ["service: ['db', web]"])
  })

  it('gives no edit where the document says so already', () => {
    for (const line of [
      'services: [a, b]',
      'services: [b, a]',
      'services: a, b',
      'component:\nservices:\n- a\n- "b"',
    ]) {
      assert.deepEqual(setField(documentWith(line), 'services', ['a', 'b']), nothingToDo, line)
    }
  })

  it('keeps the edit to what is new', () => {
    const outcome = setField(documentWith('title: A', 'services: [db]'), 'services', ['db', 'web'])
    const here = { line: 3, column: 14 }
    assert.deepEqual(outcome, { kind: 'edits', edits: [{ range: { start: here, end: here }, text: ', web' }] })
  })

  it('writes into front matter that is one flow map', () => {
    assert.deepEqual(edited(['{title: A, x: y}'], set('kind', 'runbook')), ['{kind: runbook, title: A, x: y}'])
  })
})

describe('a value is put in quotes', () => {
  const written = (text: string, key = 'contact') => edited([], set(key, text))[0]?.slice(key.length + 2)

  it('where YAML would read a handle, a channel, a comment or a pair out of it', () => {
    assert.equal(written('@alice'), '"@alice"')
    assert.equal(written('#ops'), '"#ops"')
    assert.equal(written('a: b'), '"a: b"')
    assert.equal(written('a #b'), '"a #b"')
    assert.equal(written('- a'), '"- a"')
    assert.equal(written('{a'), '"{a"')
    assert.equal(written('say "it"'), 'say "it"')
    assert.equal(written('two\nlines'), '"two\\nlines"')
  })

  it('where it is a name that YAML would take for a number, a boolean, nothing or a date', () => {
    for (const text of ['12', '1e3', '0x1f', '12:30', '.5', '1_000', 'true', 'No', 'null', '~', '2026-10-01']) {
      assert.equal(written(text), `"${text}"`)
    }
  })

  it('not where it is a date under a key for dates', () => {
    assert.equal(written('2026-10-01', 'last_reviewed_on'), '2026-10-01')
  })

  it('where it is a hash, always', () => {
    assert.equal(written('3f2a9c1b7d40'), '"3f2a9c1b7d40"')
    assert.equal(written('12345678e901'), '"12345678e901"')
  })

  it('nowhere else', () => {
    for (const text of [
      '6 months',
      'alice@acme.example',
      'https://a.example/b#c',
      '影响',
      'a, b',
      "it's",
      '1.2.3',
      '-x',
    ]) {
      assert.equal(written(text), text)
    }
  })
})

describe('front matter is not written', () => {
  const refusal = (text: string) => after(text, set('kind', 'runbook'))

  it('where it is TOML', () => {
    assert.equal(
      refusal('+++\ntitle = "A"\n+++\n'),
      'refused: This front matter is TOML, which is read but not written: convert it to YAML between two lines `---`.',
    )
  })

  it('where YAML refuses it, with the problem’s own sentence', () => {
    assert.match(refusal(documentWith('title: Foo: bar')), /^refused: The value of `title` has a colon in it/)
    assert.match(refusal(documentWith('owner: @alice')), /^refused: A plain YAML value cannot start like this/)
    assert.match(refusal(documentWith('a: [b')), /^refused: The value of `a` is no valid YAML/)
    assert.match(refusal('---\ntitle: A\n\n# No end\n'), /^refused: This front matter is never closed/)
    assert.match(refusal('---js\nmodule.exports = {}\n---\n'), /^refused: Front matter in `js` is not read/)
    assert.match(refusal('---\njust text\n---\n'), /^refused: Front matter without keys is not read/)
  })

  it('where it does not stand at the top', () => {
    assert.match(refusal('# A\n\n---\ntitle: A\n---\n'), /^refused: This front matter is not at the top of the file/)
  })

  it('where the change would take a comment with it, or something else that hangs on the value', () => {
    assert.match(
      after(documentWith('title: # why', '  # so', '  - a', '  - b'), set('title', 'B')),
      /^refused: `title` is written/,
    )
    assert.match(after(documentWith('title: &t A', 'nav: *t'), set('title', 'B')), /^refused: `title` is written/)
  })
})

describe('a record', () => {
  const bob = { person: 'bob', level: 'performed' }
  const add = (record: Readonly<Record<string, string>>) => (text: string) =>
    addRecord(text, 'cross_trained', record, 'person')

  it('is written as one line of its own', () => {
    assert.deepEqual(edited(['title: A'], add(bob)), [
      'title: A',
      'cross_trained:',
      '  - {person: bob, level: performed}',
    ])
  })

  it('goes to its place among the sorted, and to the end of the unsorted', () => {
    assert.deepEqual(edited(['cross_trained:', '- alice', '# of carol', '- {person: carol}'], add(bob)), [
      'cross_trained:',
      '- alice',
      '- {person: bob, level: performed}',
      '# of carol',
      '- {person: carol}',
    ])
    assert.deepEqual(
      edited(['cross_trained:', '- carol', '- alice'], add(bob)).at(-1),
      '- {person: bob, level: performed}',
    )
  })

  it('makes one line for each out of a list on one line', () => {
    assert.deepEqual(edited(['cross_trained: ["@alice", carol] # so far'], add(bob)), [
      'cross_trained: # so far',
      '  - "@alice"',
      '  - {person: bob, level: performed}',
      '  - carol',
    ])
    assert.deepEqual(edited(['cross_trained: []'], add(bob)), ['cross_trained:', '  - {person: bob, level: performed}'])
  })

  it('is not added twice', () => {
    const text = documentWith('cross_trained:', '- {person: bob, level: performed}')
    assert.deepEqual(addRecord(text, 'cross_trained', bob, 'person'), nothingToDo)
  })

  it('is changed in the style it is written in', () => {
    const raise = (text: string) =>
      replaceRecord(text, 'cross_trained', isOf('bob'), { level: 'teaches', on: undefined, exercised: '2026-10-01' })
    assert.deepEqual(edited(['cross_trained:', '- {person: bob, level: read, on: 2026-01-01, note: x} # y'], raise), [
      'cross_trained:',
      '- {person: bob, level: teaches, exercised: 2026-10-01, note: x} # y',
    ])
    assert.deepEqual(edited(['cross_trained:', '- date: 2026-01-01', '  person: bob # x', "  level: 'read'"], raise), [
      'cross_trained:',
      '- person: bob # x',
      "  level: 'teaches'",
      '  exercised: 2026-10-01',
    ])
    assert.deepEqual(edited(['cross_trained: [alice]'], raise), ['cross_trained: [alice]'])
  })

  it('is taken out with its line, and its key with the last one', () => {
    const remove = (text: string) => removeRecord(text, 'cross_trained', isOf('bob'))
    assert.deepEqual(edited(['cross_trained:', '- alice # a', '- bob # b', '- carol'], remove), [
      'cross_trained:',
      '- alice # a',
      '- carol',
    ])
    assert.deepEqual(edited(['cross_trained: [alice, bob, carol]'], remove), ['cross_trained: [alice, carol]'])
    assert.deepEqual(edited(['cross_trained: [bob, carol]'], remove), ['cross_trained: [carol]'])
    assert.deepEqual(edited(['cross_trained: [', '  alice,', '  bob', ']'], remove), [
      'cross_trained: [',
      '  alice',
      ']',
    ])
    assert.deepEqual(edited(['title: A', 'cross_trained:', '- bob', 'x: y'], remove), ['title: A', 'x: y'])
    assert.deepEqual(edited(['title: A'], remove), ['title: A'])
  })
})

describe('taking a key out', () => {
  const remove = (text: string) => removeField(text, 'accepted_risk')

  it('takes all of its lines and no others', () => {
    assert.deepEqual(
      edited(['title: A', 'accepted_risk:', '  reason: |', '    a', '', '    b', '# of x', 'x: y'], remove),
      ['title: A', '# of x', 'x: y'],
    )
    assert.deepEqual(edited(['accepted_risk: {reason: a}'], remove), [])
    assert.deepEqual(edited(['{title: A, accepted_risk: x}'], remove), ['{title: A}'])
  })

  it('does nothing where it is not there', () => {
    assert.deepEqual(removeField('# A\n', 'accepted_risk'), nothingToDo)
  })
})
