import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { dateLevel } from '../../../src/core/lint/dateLevel'
import { parseDocument } from '../../../src/core/parse/document/document'
import { date, path, today } from '../support/snapshots'

/** The text with every level dated that can be, one after the other. */
const dated = (frontMatter: string, fence = '---'): string => {
  const text = `${fence}\n${frontMatter}\n${fence}\n\n# Restart\n`
  const { frontMatter: found, stated } = parseDocument(path('runbooks/a.md'), text)
  const edits = stated.crossTrained.flatMap(({ person }) => dateLevel(found, person, today) ?? [])
  const after = applyEdits(text, edits)
  const read = parseDocument(path('runbooks/a.md'), after)
  assert.deepEqual(read.problems, [])
  const days = read.stated.crossTrained.map(({ on }) => on)
  if (edits.length > 0)
    assert.deepEqual(
      days,
      days.map(() => date(today)),
    )
  const levels = (facts: typeof stated) => facts.crossTrained.map(({ person, level }) => [person.value, level])
  assert.deepEqual(levels(read.stated), levels(stated))
  return after.slice(fence.length + 1, after.indexOf(`\n${fence}\n\n#`))
}

describe('The remedy for a level without a date', () => {
  it('dates records on one line and over several', () => {
    assert.equal(
      dated(
        'cross_trained:\n  - {person: alice, level: teaches}\n  - person: bob\n    level: performed # since spring',
      ),
      'cross_trained:\n  - {person: alice, level: teaches, on: 2026-11-21}\n  - on: 2026-11-21\n    person: bob\n    level: performed # since spring',
    )
  })

  it('makes records of plain names', () => {
    assert.equal(
      dated('cross_trained: [alice, "@bob"]'),
      'cross_trained: [{person: alice, level: performed, on: 2026-11-21}, {person: "@bob", level: performed, on: 2026-11-21}]',
    )
    assert.equal(
      dated('cross_trained:\n  - alice'),
      'cross_trained:\n  - {person: alice, level: performed, on: 2026-11-21}',
    )
  })

  it('dates levels beside a name, and records below it', () => {
    assert.equal(dated('cross_trained:\n  - bob: teaches'), 'cross_trained:\n  - bob: teaches 2026-11-21')
    assert.equal(
      dated('cross_trained:\n  bob: {level: teaches}\n  carol:\n    level: performed'),
      'cross_trained:\n  bob: {level: teaches, on: 2026-11-21}\n  carol:\n    on: 2026-11-21\n    level: performed',
    )
  })

  it('offers nothing where names share one text, and for TOML', () => {
    assert.equal(dated('cross_trained: alice, bob'), 'cross_trained: alice, bob')
    assert.equal(dated('cross_trained = ["alice"]', '+++'), 'cross_trained = ["alice"]')
  })
})
