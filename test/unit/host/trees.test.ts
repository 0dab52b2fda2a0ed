import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { groupRunbooks, usualGrouping } from '../../../src/host/grouping'
import { riskEntries, riskHeadline } from '../../../src/host/riskEntries'
import { runbookEntries } from '../../../src/host/runbookEntries'
import { escapeMarkdown, type TreeEntry } from '../../../src/host/treeEntry'
import {
  coverage,
  knowledgeBase,
  path,
  person,
  personCoverage,
  personId,
  runbook,
  runbookCoverage,
  service,
  serviceId,
} from '../builders'
import { plainL10n as l10n } from './plainL10n'

const alice = personId('alice')
const base = knowledgeBase({
  people: [person('alice', { name: 'Alice Moreau' }), person('bob', { name: 'Bob Tran' })],
  services: [service('db', { name: 'Payments database', criticality: 'critical' })],
  documents: [runbook('db/failover.md'), runbook('old.md', { life: 'retired', facts: { title: 'Old ways' } })],
})
const failover = runbookCoverage('db/failover.md', {
  title: 'Fail over',
  services: [serviceId('db')],
  why: 'Only Alice Moreau can run it; 2 people are required.',
  people: [
    personCoverage('alice', {
      reasons: [
        { text: 'is the owner', source: { kind: 'line', path: path('db/failover.md'), line: 4 }, on: undefined },
      ],
    }),
    personCoverage('bob', { level: 'read', canRun: false, learning: true }),
  ],
})
const covered = runbookCoverage('top.md', {
  title: 'Covered',
  risk: 'covered',
  canRun: 2,
  people: [personCoverage('alice'), personCoverage('bob')],
})
const guessed = runbookCoverage('guess.md', {
  title: 'Guessed',
  basis: 'inferred',
  people: [personCoverage('alice', { basis: 'authored' })],
})
const accepted = runbookCoverage('accepted.md', { title: 'Accepted one', flags: ['accepted'] })

const lines = (entries: readonly TreeEntry[], indent = ''): string[] =>
  entries.flatMap(({ label, description, children }) => [
    `${indent}${label}${description === '' ? '' : ` | ${description}`}`,
    ...lines(children, `${indent}  `),
  ])

describe('the tree of runbooks', () => {
  it('groups by service, says who can run each and what the risk is, and what is not counted', () => {
    const report = coverage({ runbooks: [failover, covered] })
    assert.deepEqual(lines(runbookEntries(base, report, 'service', l10n)), [
      'Payments database | critical · 0 of 1 covered',
      '  Fail over | Alice Moreau · 1 learning · single point',
      'No service | 1 of 1 covered',
      '  Covered | Alice Moreau, Bob Tran',
      'Drafts and retired | 1, not counted',
      '  Old ways | retired',
    ])
  })

  it('says of what the history alone tells that somebody seems to know', () => {
    const report = coverage({ runbooks: [guessed] })
    assert.equal(
      lines(runbookEntries(base, report, 'folder', l10n))[1],
      '  Guessed | Alice Moreau (seems to know) · single point, inferred',
    )
  })

  it('says every entry aloud, and raises its voice only for what is declared', () => {
    const entries = runbookEntries(base, coverage({ runbooks: [failover, guessed, covered] }), 'folder', l10n)
    const runbooks = entries.flatMap(({ children }) => children).filter(({ key }) => key.startsWith('runbook/'))
    assert.deepEqual(
      runbooks.map(({ label, tone }) => [label, tone]),
      [
        ['Fail over', 'alarm'],
        ['Guessed', 'calm'],
        ['Covered', 'fine'],
      ],
    )
    for (const { spoken } of [...entries, ...runbooks]) assert.notEqual(spoken, '')
  })

  it('groups by folder where no service is known', () => {
    assert.equal(usualGrouping(coverage({ runbooks: [covered] })), 'folder')
    assert.equal(usualGrouping(coverage({ runbooks: [failover] })), 'service')
  })

  it('puts a runbook with several services into each of them, and loses none', () => {
    const both = runbookCoverage('both.md', { services: [serviceId('db'), serviceId('web')] })
    const groups = groupRunbooks(base, [both, covered], 'service', l10n)
    assert.deepEqual(
      groups.map(({ name, runbooks }) => [name, runbooks.length]),
      [
        ['Payments database', 1],
        ['web', 1],
        ['No service', 1],
      ],
    )
  })

  it('groups by the owners of the snapshot', () => {
    const where = { kind: 'line', path: path('db/failover.md'), line: 3 } as const
    const owned = knowledgeBase({
      people: [...base.people.values()],
      documents: [
        runbook('db/failover.md', {
          owners: [{ owner: { kind: 'person', id: alice }, source: 'front-matter', where }],
        }),
      ],
    })
    const groups = groupRunbooks(owned, [failover, covered], 'owner', l10n)
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['Alice Moreau', 'No owner declared'],
    )
  })
})

describe('the tree of risks', () => {
  const entries = riskEntries(base, coverage({ runbooks: [failover, guessed, accepted, covered] }), l10n)

  it('lists what is declared one by one, and folds what is inferred or accepted', () => {
    assert.deepEqual(
      entries.map(({ label }) => label),
      ['Fail over', 'Going by the history alone', 'Accepted'],
    )
  })

  it('opens to reasons with their sources', () => {
    assert.deepEqual(lines(entries[0]?.children ?? []), [
      'Only Alice Moreau can run it; 2 people are required.',
      'Alice Moreau can run it',
      '  is the owner | db/failover.md:4',
      'Bob Tran has read it, learning',
    ])
    assert.deepEqual(entries[0]?.children[1]?.children[0]?.opens, { path: 'db/failover.md', line: 4 })
  })

  it('has no figure on top where nothing is counted', () => {
    assert.equal(riskHeadline(coverage(), l10n), undefined)
  })
})

describe('a tooltip', () => {
  it('shows a title as it is written, whatever Markdown would make of it', () => {
    assert.equal(escapeMarkdown('[x](command:y) <b>'), '\\[x\\]\\(command\\:y\\) \\<b\\>')
    assert.equal(escapeMarkdown('one\n# two'), 'one \\# two')
  })
})
