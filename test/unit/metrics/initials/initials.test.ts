import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { hiddenNames } from '../../../../src/core/metrics/initials/hiddenNames'
import { initialsOf, initialsOfAll } from '../../../../src/core/metrics/initials/initialsOf'
import { knowledgeOf, person, personId } from '../../support/snapshots'

describe('initials', () => {
  it('are the first letters of the first and last word', () => {
    const found = [
      'Alice Moreau',
      'Ana Maria de Souza',
      'ålesund',
      'Jean-Luc Roy',
      '王 小明',
      'x.y@z.example',
      '@bo-lee',
      '…',
    ]
    assert.deepEqual(found.map(initialsOf), ['AM', 'AS', 'Å', 'JR', '王小', 'XY', 'BL', '?'])
  })

  it('are numbered where several have the same, in the order of their ids, and not by who is first in the file', () => {
    const people = [
      person('b', { name: 'Ada Moss' }),
      person('a', { name: 'Alice Moreau' }),
      person('c', { name: 'Al M' }),
    ]
    const found = initialsOfAll(new Map(people.map((each) => [each.id, each])))
    assert.deepEqual(Object.fromEntries(found), { a: 'AM', b: 'AM2', c: 'AM3' })
  })
})

describe('names in texts', () => {
  const people = [
    person('alice', { name: 'Alice Moreau', emails: ['alice@x.example'], handles: ['@alicem'] }),
    person('alice-two', { name: 'Alice Moreau-Roy' }),
    person('may', { name: 'May' }),
  ]
  const base = knowledgeOf(
    [],
    people,
    {},
    {
      resolve: (name) => {
        const found = people.find((each) => [each.id, each.name, ...each.emails].includes(name))
        if (found !== undefined) return { kind: 'person', id: found.id }
        return name === 'Ops'
          ? { kind: 'team', id: 'ops' as never }
          : { kind: 'unresolved', id: name, nearest: 'alice' }
      },
    },
  )
  const { inText, written, resolve } = hiddenNames(base)

  it('become initials, the longest first, and nothing that only begins like one', () => {
    const of = (text: string) => inText(text)
    assert.equal(of('signed off by Alice Moreau, then ALICE MOREAU-ROY'), 'signed off by AM, then AR')
    assert.equal(of('ask alice@x.example or @alicem'), 'ask AM or AM')
    assert.equal(of('Alice Moreaux and xAlice Moreau'), 'Alice Moreaux and xAlice Moreau')
    assert.equal(of('is “alice” meant? "alice" or `alice-two`'), 'is “AM” meant? "AM" or `AR`')
    assert.equal(of('alice the queue may be; alicem'), 'alice the queue M be; alicem')
  })

  it('stay where a team or channel is written; whom nobody knows is marked', () => {
    assert.deepEqual(['alice', 'Ops', '#ops', '@acme/ops', 'Peter Pan'].map(written), [
      'AM',
      'Ops',
      '#ops',
      '@acme/ops',
      'PP?',
    ])
  })

  it('are resolved by the old name and by the initials', () => {
    assert.deepEqual(
      ['Alice Moreau', 'AM', 'PP?'].map((name) => resolve(name)),
      [
        { kind: 'person', id: personId('AM') },
        { kind: 'person', id: personId('AM') },
        { kind: 'unresolved', id: 'P?', nearest: 'AM' },
      ],
    )
  })
})
