import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { groupRunbooks, usualGrouping } from '../../../src/host/trees/grouping'
import { riskBadge } from '../../../src/host/trees/riskBadge'
import { riskEntries } from '../../../src/host/trees/riskEntries'
import { riskFigures } from '../../../src/host/trees/riskFigures'
import { runbookEntries } from '../../../src/host/trees/runbookEntries'
import { escapeMarkdown, type TreeEntry } from '../../../src/host/trees/treeEntry'
import {
  coverage,
  date,
  knowledgeBase,
  located,
  path,
  person,
  personCoverage,
  personId,
  runbook,
  runbookCoverage,
  service,
  serviceId,
} from '../support/snapshots'
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
    assert.deepEqual(lines(runbookEntries(base, report, { grouping: 'service', filter: '' }, l10n)), [
      'Payments database | critical · 0 of 1 covered',
      '  Fail over | Alice Moreau · 1 learning · single point',
      'No service | 1 of 1 covered',
      '  Covered | Alice Moreau, Bob Tran · covered',
      'Drafts and retired | 1, not counted',
      '  Old ways | retired',
    ])
  })

  it('says of what the history alone tells that somebody seems to know', () => {
    const report = coverage({ runbooks: [guessed] })
    assert.equal(
      lines(runbookEntries(base, report, { grouping: 'folder', filter: '' }, l10n))[1],
      '  Guessed | Alice Moreau (seems to know) · single point, inferred',
    )
  })

  it('says every entry aloud, and raises its voice only for what is declared', () => {
    const entries = runbookEntries(
      base,
      coverage({ runbooks: [failover, guessed, covered] }),
      { grouping: 'folder', filter: '' },
      l10n,
    )
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

  it('leaves a risk unsaid where the group says it', () => {
    const report = coverage({ runbooks: [failover] })
    assert.deepEqual(lines(runbookEntries(base, report, { grouping: 'risk', filter: 'alice' }, l10n)), [
      'single point | 0 of 1 covered',
      '  Fail over | Alice Moreau · 1 learning',
    ])
  })

  it('is narrowed by words of a title, path, person or service, whatever their case and accents', () => {
    const report = coverage({ runbooks: [failover, covered] })
    const left = (filter: string) =>
      runbookEntries(base, report, { grouping: 'folder', filter }, l10n)
        .filter(({ key }) => key !== 'group/not-counted')
        .flatMap(({ children }) => children.map(({ label }) => label))
    assert.deepEqual(left('FAIL'), ['Fail over'])
    assert.deepEqual(left('top.md'), ['Covered'])
    assert.deepEqual(left('alice moréau'), ['Fail over', 'Covered'])
    assert.deepEqual(left('payments bob'), ['Fail over'])
    assert.deepEqual(left('nothing of the sort'), [])
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
  const report = coverage({ runbooks: [failover, guessed, accepted, covered] })
  const entries = riskEntries({ base, report, language: 'en-GB', steps: [] }, l10n)

  it('gathers what is declared by sort, and folds what is inferred or accepted', () => {
    assert.deepEqual(
      entries.map(({ label, description, open }) => [label, description, open]),
      [
        ['Single points of knowledge', '1', true],
        ['Seems to be known by one person', '1', false],
        ['Accepted', '1', false],
      ],
    )
  })

  it('opens to reasons with their sources', () => {
    const [risk] = entries[0]?.children ?? []
    assert.deepEqual(lines(risk?.children ?? []), [
      'Only Alice Moreau can run it; 2 people are required.',
      'Alice Moreau can run it',
      '  is the owner | db/failover.md:4',
      'Bob Tran has read it, learning',
    ])
    assert.deepEqual(risk?.children[1]?.children[0]?.opens, { path: 'db/failover.md', line: 4 })
  })

  it('lists a runbook under every sort that it is of', () => {
    const both = runbookCoverage('db/failover.md', {
      title: 'Fail over',
      required: { performed: 2, teaches: 1 },
      flags: ['lapsed'],
    })
    const found = riskEntries({ base, report: coverage({ runbooks: [both] }), language: 'en-GB', steps: [] }, l10n)
    assert.deepEqual(
      found.map(({ label }) => label),
      ['Single points of knowledge', 'No trainer', 'Lapsed'],
    )
    const keys = found.flatMap(({ children }) => children.map(({ key }) => key))
    assert.equal(new Set(keys).size, 3)
  })

  it('tells of owners who left, overdue reviews and names that nobody bears', () => {
    const where = { kind: 'line', path: path('db/failover.md'), line: 3 } as const
    const known = knowledgeBase({
      people: [person('alice', { name: 'Alice Moreau', until: date('2026-07-31') }), person('bob')],
      documents: [
        runbook('db/failover.md', {
          facts: { title: 'Fail over' },
          owners: [
            { owner: { kind: 'person', id: alice }, source: 'front-matter', where },
            { owner: { kind: 'person', id: alice }, source: 'codeowners', where },
          ],
          review: { lastReviewedOn: undefined, reviewBy: date('2026-10-01') },
          stated: {
            owners: [{ ...located('bo', 3), channel: false, team: false }],
            reviewBy: located(date('2026-10-01'), 5),
          },
        }),
      ],
    })
    const matters = riskEntries({ base: known, report: coverage(), language: 'en-GB', steps: [] }, l10n)
    assert.deepEqual(lines(matters), [
      'Owners who left | 1',
      '  Fail over | Alice Moreau left on 31 Jul 2026',
      'Reviews overdue | 1',
      '  Fail over | due since 1 Oct 2026',
      'Unknown people | 1',
      '  bo | db/failover.md; perhaps bob?',
    ])
    assert.deepEqual(matters[1]?.children[0]?.opens, { path: 'db/failover.md', line: 5 })
  })

  it('has no figure on top where nothing is counted', () => {
    assert.equal(riskFigures(coverage(), l10n), undefined)
  })

  it('says of how many single points the history alone speaks', () => {
    const summary = { ...coverage().summary, coverage: 0.5, singlePoints: 2 }
    assert.equal(
      riskFigures(coverage({ runbooks: [failover, guessed], summary }), l10n),
      '50% can be run by enough people · single points: 2 (1 inferred)',
    )
  })
})

describe('the number on the icon', () => {
  it('counts single points that are declared or weighty, and no others', () => {
    const weighty = runbookCoverage('w.md', { basis: 'inferred', criticality: 'critical' })
    assert.deepEqual(riskBadge([coverage({ runbooks: [failover, guessed, accepted, covered, weighty] })], l10n), {
      value: 2,
      tooltip: '2 runbooks that one person alone can run',
    })
    assert.equal(riskBadge([coverage({ runbooks: [guessed, accepted, covered] })], l10n), undefined)
  })
})

describe('a tooltip', () => {
  it('shows a title as it is written, whatever Markdown would make of it', () => {
    assert.equal(escapeMarkdown('[x](command:y) <b>'), '\\[x\\]\\(command\\:y\\) \\<b\\>')
    assert.equal(escapeMarkdown('one\n# two'), 'one \\# two')
  })
})
