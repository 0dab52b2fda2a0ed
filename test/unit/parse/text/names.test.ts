import assert from 'node:assert/strict'
import { troubles, withFields } from '../facts'

const owners = (...fields: readonly string[]) =>
  withFields(...fields).stated.owners.map(
    ({ value, team, channel }) => `${value}${channel ? ' channel' : team ? ' team' : ''}`,
  )

describe('owners', () => {
  const spellings: readonly (readonly [string, readonly string[]])[] = [
    ['owner: alice', ['alice']],
    ['owners: [alice, "@acme/payments"]', ['alice', '@acme/payments team']],
    ['owners: alice, bob', ['alice', 'bob']],
    ['Owner: alice', ['alice']],
    ['maintainer: alice@acme.example', ['alice@acme.example']],
    ['maintainers: [alice]', ['alice']],
    ['team: payments', ['payments team']],
    ['owner: {team: payments}', ['payments team']],
    ['owners: [{name: Alice Moreau}, {github: "@bob"}]', ['Alice Moreau', '@bob']],
    ['owner_slack: "#payments"', ['#payments channel']],
    ['owner: "#payments"', ['#payments channel']],
    ['owner: "[Payments](https://acme.slack.com/archives/C1)"', ['Payments team']],
    ['owner: "[Alice](https://acme.example/alice)"', ['Alice']],
    ['author: alice', ['alice']],
    ['authors: [alice, bob]', ['alice', 'bob']],
    ['assignees: alice', []],
    ['date: 2026-01-01', []],
    ['weight: 10', []],
  ]
  for (const [field, expected] of spellings) {
    it(`reads ${field}`, () => {
      assert.deepEqual(owners(field), expected)
    })
  }

  it('asks the author only where nobody else is named', () => {
    assert.deepEqual(owners('author: eve', 'owner: alice'), ['alice'])
  })

  it('names each once, in the order of the text', () => {
    assert.deepEqual(owners('team: payments', 'owner: alice', 'maintainers: [alice, bob]'), [
      'payments team',
      'alice',
      'bob',
    ])
  })

  it('says that an unquoted channel is a comment, once', () => {
    assert.deepEqual(troubles(withFields('owner_slack: #payments')), ['2 comment-swallows-value'])
    assert.deepEqual(troubles(withFields('owner_slack: # payments')), ['2 empty-channel'])
  })
})
