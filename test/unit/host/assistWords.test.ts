import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { cardOf } from '../../../src/core/assist/cards'
import type { Meant } from '../../../src/core/assist/names'
import { actionWords, withoutIcons } from '../../../src/host/words/actionWords'
import { cardWords } from '../../../src/host/words/cardWords'
import { lensWords } from '../../../src/host/words/lensWords'
import { statusWords } from '../../../src/host/words/statusWords'
import {
  coverage,
  date,
  knowledgeBase,
  path,
  person,
  personCoverage,
  personId,
  runbook,
  runbookCoverage,
  service,
  serviceId,
  team,
  teamId,
} from '../support/snapshots'
import { plainL10n as l10n } from './plainL10n'

const none = { all: 0, open: 0, overdue: 0, notStated: 0 }

describe('a head in words', () => {
  const head = { kind: 'runbook', basis: 'declared', able: [], learning: [], changed: [], teamOwned: false } as const
  const able = ['Alice', 'Bob', 'Carol', 'Dan', 'Eve', 'Finn'].map((name) => ({ name, aside: undefined }))

  it('names people with what must be known of them', () => {
    const two = [{ name: 'Alice', aside: 'away' } as const, { name: 'Bob', aside: 'lapsed' } as const]
    const text = lensWords({ ...head, able: two, learning: ['Carol'] }, l10n)
    assert.equal(text, 'Can run: Alice (away), Bob (lapsed) · Learning: Carol')
  })

  it('counts the rest of many', () => {
    assert.equal(lensWords({ ...head, able }, l10n), 'Can run: Alice, Bob, Carol, Dan and 2 more')
  })

  it('never says for sure what the history alone suggests, or what nobody knows', () => {
    assert.equal(lensWords({ ...head, basis: 'inferred', able: able.slice(0, 1) }, l10n), 'Seems to know: Alice')
    assert.equal(lensWords({ ...head, basis: 'none' }, l10n), 'Nobody who can run it is named')
    assert.equal(lensWords(head, l10n), 'Nobody can run it')
  })

  it('tells where a review stands', () => {
    const actions = { all: 3, open: 2, overdue: 1, notStated: 0 }
    const text = lensWords({ kind: 'review', status: 'draft', severity: 'sev1', actions }, l10n)
    assert.equal(text, 'Draft · sev1 · 2 actions open, 1 overdue')
    const bare = lensWords({ kind: 'review', status: undefined, severity: undefined, actions: none }, l10n)
    assert.equal(bare, 'Incident review')
  })
})

describe('actions in words', () => {
  it('say only what is stated', () => {
    assert.equal(actionWords(none, l10n), undefined)
    assert.equal(actionWords({ ...none, all: 2 }, l10n), 'all actions done')
    assert.equal(actionWords({ ...none, all: 2, notStated: 2 }, l10n), '2 actions without a status')
    assert.equal(actionWords({ ...none, all: 2, open: 1 }, l10n), '1 action open')
  })
})

describe('the status line in words', () => {
  const runbookLine = {
    kind: 'runbook',
    basis: 'declared',
    canRun: 1,
    reviewedDaysAgo: 40,
    reviewOverdueDays: undefined,
  } as const

  it('tells how many can run it and when it was reviewed', () => {
    assert.deepEqual(statusWords(runbookLine, l10n), { icon: 'person', text: '1 can run · reviewed 40 days ago' })
    assert.equal(
      statusWords({ ...runbookLine, canRun: 0, reviewedDaysAgo: 0 }, l10n).text,
      'nobody can run · reviewed today',
    )
  })

  it('tells an overdue review instead, in months where it is long', () => {
    assert.equal(statusWords({ ...runbookLine, reviewOverdueDays: 1 }, l10n).text, '1 can run · review 1 day overdue')
    assert.equal(
      statusWords({ ...runbookLine, reviewOverdueDays: 244 }, l10n).text,
      '1 can run · review 8 months overdue',
    )
  })

  it('says nothing of reviews where none is stated', () => {
    const line = { ...runbookLine, basis: 'none', canRun: 0, reviewedDaysAgo: undefined } as const
    assert.deepEqual(statusWords(line, l10n), { icon: 'question', text: 'nobody known' })
  })
})

describe('a text from a document', () => {
  it('draws no icon', () => {
    assert.doesNotMatch(withoutIcons('$(alert) $$(x)'), /\$\(/)
  })
})

describe('a card in words', () => {
  const gone = person('gone', { until: date('2026-06-30'), external: true, role: 'Consultant' })
  const base = knowledgeBase({
    people: [gone, person('alice', { away: [{ from: date('2026-11-01'), to: date('2026-12-01') }] })],
    teams: [team('payments')],
    services: [service('db', { name: 'Database', criticality: 'critical' })],
    documents: [
      runbook('a.md', {
        facts: { title: 'Fail over' },
        review: { lastReviewedOn: date('2026-01-01'), reviewBy: date('2026-07-01') },
      }),
    ],
  })
  const one = runbookCoverage('a.md', {
    title: 'Fail over',
    services: [serviceId('db')],
    people: [personCoverage('alice')],
    incidentsLastYear: 1,
  })
  const report = coverage({ runbooks: [one] })
  const words = (meant: Meant) => {
    const card = cardOf(base, report, meant)
    assert.ok(card)
    const { title, beside, lines } = cardWords(card, { base, l10n, today: report.today, day: (day) => day })
    const plain = (piece: (typeof lines)[number][number]) =>
      typeof piece === 'string' ? piece : `<${piece.text} ${piece.path}:${piece.line}>`
    return [[plain(title), ...beside].join(' · '), ...lines.map((line) => line.map(plain).join(''))]
  }

  it('tells who left and who is away', () => {
    assert.deepEqual(words({ kind: 'person', id: personId('gone') }), [
      'Gone Example · Consultant · external · @gone',
      'Left; the last day was 2026-06-30',
    ])
    assert.ok(words({ kind: 'person', id: personId('alice') }).includes('Away until 2026-12-01'))
  })

  it('says that a team whose members are unknown counts as nobody', () => {
    const [, members] = words({ kind: 'team', id: teamId('payments') })
    assert.match(members ?? '', /^Nothing says who is in it, so it counts as nobody/)
  })

  it('lists the runbooks of a service that are not covered', () => {
    assert.deepEqual(words({ kind: 'service', id: serviceId('db') }), [
      'Database · service · critical',
      '0 of 1 runbooks covered',
      '<Fail over a.md:1> · single point',
    ])
  })

  it('tells of a runbook why it is at risk, and when it was reviewed', () => {
    assert.deepEqual(words({ kind: 'document', path: path('a.md') }), [
      '<Fail over a.md:1> · single point · normal',
      'Only one person can run it; 2 are required.',
      'Reviewed on 2026-01-01, review overdue since 2026-07-01',
      'Used in 1 incident of the last year',
    ])
  })
})
