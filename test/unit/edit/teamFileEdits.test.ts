import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { addPeople, peopleMissing } from '../../../src/core/edit/teamFileEdits'
import { applyEdits, inverseEdits } from '../../../src/core/edit/applyEdits'
import { parseTeamFile } from '../../../src/core/parse/understudy/teamFile'
import { barePerson, personId, knowledgeOf } from '../support/snapshots'
import { after, nothingToDo } from './support'

const base = knowledgeOf(
  [],
  [
    barePerson('alice', { name: 'Alice Moreau', inTeamFile: true }),
    barePerson('bob', { name: 'Bob Tran', emails: ['bob@x.example'], handles: ['@bobt'], reasons: ['One.\nTwo.'] }),
    barePerson('carol', { name: 'Carol: D', emails: ['c@x.example'] }),
  ],
)

const both = [personId('bob'), personId('carol')]

const added = (text: string) => after(text, (before) => addPeople(before, base, both))

describe('people added to a team file', () => {
  it('are those who have no entry', () => {
    assert.deepEqual(
      peopleMissing(base).map(({ id: who }) => who),
      both,
    )
  })

  it('stand behind those who are there, indented like them, with where they come from', () => {
    const text = ['# Us', 'people:', '    alice: {name: Alice}   # first', '', 'teams: {}', ''].join('\n')
    assert.equal(
      added(text),
      [
        '# Us',
        'people:',
        '    alice: {name: Alice}   # first',
        '    # One. Two.',
        '    bob:',
        '      name: Bob Tran',
        '      emails: [bob@x.example]',
        '      handles: ["@bobt"]',
        '    carol:',
        '      name: "Carol: D"',
        '      emails: [c@x.example]',
        '',
        'teams: {}',
        '',
      ].join('\n'),
    )
  })

  it('keep the line ends of the file', () => {
    assert.doesNotMatch(added('people:\r\n  alice:\r\n    name: Alice\r\n'), /[^\r]\n/)
  })

  it('stand under a key that is made, or that was empty', () => {
    assert.match(added('teams:\n  ops: {}\n'), /^people:\n {2}# One/)
    assert.match(added('people:\nteams:\n  ops: {}\n'), /^people:\n {2}# One[^]*\nteams:\n {2}ops: \{\}\n$/)
    assert.match(added(''), /^people:\n {2}# One/)
  })

  it('stand on the line where all stand on one line', () => {
    assert.equal(
      added('people: {alice: {name: Alice}}\n'),
      'people: {alice: {name: Alice}, bob: {name: Bob Tran, emails: [bob@x.example], handles: ["@bobt"]}, carol: {name: "Carol: D", emails: [c@x.example]}}\n',
    )
  })

  it('are not added twice', () => {
    assert.deepEqual(addPeople(added('people:\n  alice: {}\n'), base, both), nothingToDo)
  })

  it('are not added to a file that cannot be read', () => {
    assert.match(added('people:\n  alice: {name: Alice\nteams: [\n'), /^refused: /)
    assert.match(added('- alice\n'), /^refused: /)
  })

  it('can be taken out again byte for byte, and are all read, whatever they are called', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    const person_ = fc.record({ name, email: fc.emailAddress() })
    const texts = fc.constantFrom(
      '',
      'people:\n  zed: {name: Zed}\n',
      'people:\n    zed:\n        name: Zed\n# end\n',
      'services: {}\n',
    )
    fc.assert(
      fc.property(texts, fc.array(person_, { minLength: 1, maxLength: 4 }), (text, people) => {
        const known = people.map((one, index) => barePerson(`p${index}`, { name: one.name, emails: [one.email] }))
        const outcome = addPeople(
          text,
          knowledgeOf([], known),
          known.map((one) => one.id),
        )
        assert.equal(outcome.kind, 'edits')
        const result = applyEdits(text, outcome.edits)
        const read = parseTeamFile(result).value.people
        for (const one of known) {
          const entry = read.find((each) => each.id === one.id)
          assert.equal((entry?.name ?? '').trim(), one.name.trim())
          assert.deepEqual(entry?.emails, one.emails)
        }
        assert.equal(applyEdits(result, inverseEdits(text, outcome.edits)), text)
      }),
    )
  })
})
