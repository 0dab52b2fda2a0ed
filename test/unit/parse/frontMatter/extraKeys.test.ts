import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { DocPath } from '../../../../src/core/domain/text'
import { parseDocument } from '../../../../src/core/parse/document/document'
import { unitedKeys } from '../../../../src/core/parse/frontMatter/extraKeys'

const keys = unitedKeys(new Map([['owners', ['Responsible', 'keeper']]]), new Map([['lastReviewedOn', ['checked']]]))

const read = (...fields: readonly string[]) =>
  parseDocument('runbooks/a.md' as DocPath, ['---', ...fields, '---', '# A', ''].join('\n'), { keys })

const owners = (...fields: readonly string[]) => read(...fields).stated.owners.map(({ value }) => value)

describe('further names of front-matter keys', () => {
  it('are read like the key’s own', () => {
    assert.deepEqual(owners('responsible: alice'), ['alice'])
    assert.equal(read('checked: 2026-10-01').stated.lastReviewedOn?.value, '2026-10-01')
  })

  it('do not count where the key itself has a value', () => {
    assert.deepEqual(owners('responsible: alice', 'owners: [bob]'), ['bob'])
    assert.deepEqual(owners('responsible: alice', 'owners:'), ['alice'])
  })

  it('count in the order in which they are listed', () => {
    assert.deepEqual(owners('keeper: carol', 'Responsible: alice'), ['alice'])
  })

  it('leave the front matter as it is written, for whoever edits it', () => {
    assert.deepEqual(
      read('responsible: alice').frontMatter?.fields.map(({ key }) => key),
      ['responsible'],
    )
  })

  it('come together from several places, each once', () => {
    const united = unitedKeys(new Map([['owners', ['a', 'b']]]), new Map([['Owners', ['B', 'c']]]))
    assert.deepEqual([...united], [['owners', ['a', 'b', 'c']]])
  })
})
