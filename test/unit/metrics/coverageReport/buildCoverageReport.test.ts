import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Evidence } from '../../../../src/core/domain/coverage'
import type { Document } from '../../../../src/core/domain/documents'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import type { Person, Service, ServiceId, TeamId } from '../../../../src/core/domain/people'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import type { CoverageReport, RunbookCoverage } from '../../../../src/core/metrics/coverageReport/coverageReport'
import { authorship, date, evidence, path, barePerson, personId, runbook, knowledgeOf } from '../../support/snapshots'

const today = date('2026-11-21')

const report = (...base: Parameters<typeof knowledgeOf>): CoverageReport =>
  buildCoverageReport(knowledgeOf(...base), today)

const one = (
  given: readonly Evidence[],
  document: Document = runbook('a.md'),
  people: readonly Person[] = ['alice', 'bob', 'carol'].map((name) => barePerson(name)),
  rest: Partial<KnowledgeBase> = {},
): RunbookCoverage => {
  const [first] = report([document], people, { 'a.md': given }, rest).runbooks
  assert.ok(first)
  return first
}

const line = { kind: 'line', path: path('CODEOWNERS'), line: 1 } as const
const teamOwner = { owner: { kind: 'team', id: 'sre' as TeamId }, source: 'codeowners', where: line } as const
const personOwner = { owner: { kind: 'person', id: personId('alice') }, source: 'front-matter', where: line } as const

describe('the risk of a runbook', () => {
  it('is unknown where nobody is declared and there is no history', () => {
    assert.equal(one([]).risk, 'unknown')
    assert.equal(one([]).why, 'No person is named in it, and there is no git history to go by.')
  })

  it('is uncovered where somebody is named and nobody can run it', () => {
    const learner = one([evidence('alice', { level: 'read', kind: 'training' })])
    assert.equal(learner.risk, 'uncovered')
    assert.equal(learner.why, 'Nobody can run it; those named are still learning.')
  })

  it('is uncovered, and not unknown, where an owner is named and to own it counts for nothing', () => {
    const owned = one([], runbook('a.md', { owners: [personOwner] }))
    assert.deepEqual([owned.risk, owned.basis], ['uncovered', 'declared'])
    assert.match(owned.why, /^Nobody can run it: to own it counts for nothing here/)
  })

  it('is uncovered where those named say that they cannot', () => {
    const unable = one([evidence('alice', { level: 'none' })])
    assert.deepEqual([unable.risk, unable.why], ['uncovered', 'Nobody can run it: those named cannot.'])
  })

  it('is a single point where one person can run it and two are required', () => {
    const single = one([evidence('alice'), evidence('bob', { level: 'shadowed' })])
    assert.equal(single.risk, 'single-point')
    assert.equal(single.why, 'Only alice can run it; 2 people are required.')
  })

  it('says that an author seems to know it, and not that they can run it', () => {
    const inferred = one([evidence('alice', { kind: 'authored', on: date('2019-01-01') })])
    assert.equal(inferred.basis, 'inferred')
    assert.equal(inferred.why, 'Only alice seems to know it; 2 people are required.')
  })

  it('is covered by one person where the policy asks for one', () => {
    assert.equal(one([evidence('alice')], runbook('a.md', { criticality: 'low' })).risk, 'covered')
  })

  it('is without a trainer where enough can run it and none can teach what must be taught', () => {
    const given = [evidence('alice'), evidence('bob')]
    assert.equal(one(given, runbook('a.md', { criticality: 'critical' })).risk, 'no-trainer')
    assert.equal(one(given).risk, 'covered')
  })

  it('is below policy where more than two are required and two can run it', () => {
    const strict = { policy: { ...knowledgeOf([]).policy } }
    strict.policy = { ...strict.policy, required: { ...strict.policy.required, normal: { performed: 3, teaches: 0 } } }
    assert.equal(one([evidence('alice'), evidence('bob')], runbook('a.md'), undefined, strict).risk, 'below-policy')
  })
})

describe('what a person can do', () => {
  it('lapses a year after the latest dated evidence, and not on the day', () => {
    assert.equal(one([evidence('alice', { on: date('2025-11-20') })]).people[0]?.lapsed, true)
    assert.equal(one([evidence('alice', { on: date('2025-11-21') })]).people[0]?.lapsed, false)
  })

  it('is renewed by an exercise', () => {
    const given = [
      evidence('alice', { on: date('2020-01-01') }),
      evidence('alice', { kind: 'exercised', on: date('2026-10-01') }),
    ]
    assert.equal(one(given).people[0]?.canRun, true)
    assert.equal(one(given).people[0]?.basis, 'declared')
  })

  it('is not renewed by a step that supports a lower level', () => {
    const given = [
      evidence('alice', { on: date('2020-01-01') }),
      evidence('alice', { kind: 'training', level: 'read', on: date('2026-10-01') }),
    ]
    assert.equal(one(given).people[0]?.lapsed, true)
  })

  it('counts without a date, marked undated', () => {
    const undated = one([evidence('alice')])
    assert.equal(undated.people[0]?.canRun, true)
    assert.deepEqual(undated.flags.includes('undated'), true)
  })

  it('does not lapse where it is inferred', () => {
    assert.equal(one([evidence('alice', { kind: 'authored', on: date('2015-01-01') })]).canRun, 1)
  })

  it('ends with the last day, and not on it', () => {
    const until = (last: string) => one([evidence('alice')], undefined, [barePerson('alice', { until: date(last) })])
    assert.equal(until('2026-11-20').risk, 'uncovered')
    assert.equal(until('2026-11-20').why, 'Nobody can run it: alice left.')
    assert.equal(until('2026-11-21').risk, 'single-point')
  })

  it('shows that the text changed since it was signed off, by the newest signature', () => {
    const signed = (body: string, on: string) => evidence('alice', { kind: 'signed-off', body, on: date(on) })
    assert.equal(one([signed('111111111111', '2026-08-03')]).people[0]?.changedSinceSignOff, true)
    assert.equal(one([signed('000000000000', '2026-08-03')]).people[0]?.changedSinceSignOff, false)
    const renewed = [signed('111111111111', '2026-01-03'), signed('000000000000', '2026-08-03')]
    assert.equal(one(renewed).people[0]?.changedSinceSignOff, false)
  })

  it('gives the reasons, newest first', () => {
    const given = [
      evidence('alice', { text: 'declared as performed', on: date('2026-01-01') }),
      evidence('alice', { kind: 'exercised', text: 'exercised it', on: date('2026-05-01') }),
    ]
    assert.deepEqual(
      one(given).people[0]?.reasons.map(({ text }) => text),
      ['exercised it', 'declared as performed'],
    )
  })
})

describe('the flags of a runbook', () => {
  const flags = (...given: Parameters<typeof one>) => one(...given).flags

  it('say that only people outside the company can run it', () => {
    assert.ok(flags([evidence('hugo')], undefined, [barePerson('hugo', { external: true })]).includes('external-only'))
    const both = [barePerson('hugo', { external: true }), barePerson('alice')]
    assert.ok(!flags([evidence('hugo'), evidence('alice')], undefined, both).includes('external-only'))
  })

  it('say that a team owns it whose members nobody knows', () => {
    assert.ok(flags([], runbook('a.md', { owners: [teamOwner] })).includes('team-owned'))
    assert.ok(!flags([], runbook('a.md', { owners: [teamOwner, personOwner] })).includes('team-owned'))
  })

  it('say that nobody owns it', () => {
    assert.ok(flags([]).includes('no-owner'))
    assert.ok(!flags([], runbook('a.md', { owners: [teamOwner] })).includes('no-owner'))
  })

  it('say that somebody leaves soon only where that makes it worse', () => {
    const leaver = [barePerson('alice', { until: date('2026-12-31') }), barePerson('bob'), barePerson('carol')]
    const two = [evidence('alice'), evidence('bob')]
    assert.ok(flags(two, undefined, leaver).includes('leaving-soon'))
    assert.ok(!flags([...two, evidence('carol')], undefined, leaver).includes('leaving-soon'))
    assert.ok(
      !flags(two, undefined, [barePerson('alice', { until: date('2027-06-01') }), barePerson('bob')]).includes(
        'leaving-soon',
      ),
    )
  })

  it('say that an author was not seen for a year where that makes it worse', () => {
    const past = { authorship: new Map([[path('a.md'), [authorship('alice', { notSeen: true })]]]) }
    assert.ok(flags([evidence('alice', { kind: 'authored' })], undefined, undefined, past).includes('not-seen'))
    assert.ok(!flags([evidence('alice')], undefined, undefined, past).includes('not-seen'))
  })

  it('say that somebody who can run it is away, who counts all the same', () => {
    const away = barePerson('alice', { away: [{ from: date('2026-11-20'), to: date('2026-11-21') }] })
    const covered = one([evidence('alice')], undefined, [away])
    assert.ok(covered.flags.includes('away-now'))
    assert.equal(covered.canRun, 1)
  })

  it('say that the risk is accepted, until it is not', () => {
    const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
    const accepting = (until: string) =>
      runbook('a.md', {
        stated: { acceptedRisk: { reason: 'replaced soon', until: date(until), by: undefined, range } },
      })
    assert.ok(flags([], accepting('2026-11-21')).includes('accepted'))
    assert.ok(!flags([], accepting('2026-11-20')).includes('accepted'))
  })
})

describe('the figures on top', () => {
  const two = [runbook('a.md'), runbook('b.md')]
  const both = ['alice', 'bob'].map((name) => barePerson(name))

  it('have no coverage where there is no runbook', () => {
    assert.equal(report([]).summary.coverage, undefined)
    assert.equal(report([]).summary.truckFactor, undefined)
  })

  it('say what share of runbooks meets its requirement', () => {
    const { summary } = report(two, both, { 'a.md': [evidence('alice'), evidence('bob')], 'b.md': [evidence('bob')] })
    assert.equal(summary.coverage, 0.5)
    assert.equal(summary.singlePoints, 1)
    assert.deepEqual(summary.truckFactor, { value: 2, people: ['bob', 'alice'] })
  })

  it('leave drafts and retired runbooks out', () => {
    const { summary } = report([runbook('a.md', { life: 'draft' }), runbook('b.md', { life: 'retired' })])
    assert.equal(summary.runbooks, 0)
  })

  it('count conditions, so that a runbook may be in several', () => {
    const { summary } = report([runbook('a.md', { criticality: 'critical' })], both, { 'a.md': [evidence('alice')] })
    assert.deepEqual([summary.singlePoints, summary.belowPolicy, summary.noTrainer], [1, 1, 1])
  })

  it('count overdue reviews from the day after', () => {
    const due = (by: string) =>
      report([runbook('a.md', { review: { lastReviewedOn: undefined, reviewBy: date(by) } })]).summary.overdueReviews
    assert.deepEqual([due('2026-11-20'), due('2026-11-21')], [1, 0])
  })
})

describe('the order of risks', () => {
  it('goes by criticality, then risk, then incidents of the last year, then path', () => {
    const documents = [
      runbook('d.md'),
      runbook('c.md'),
      runbook('b.md'),
      runbook('a.md'),
      runbook('z.md', { criticality: 'critical' }),
    ]
    const given = Object.fromEntries(['d.md', 'c.md', 'b.md'].map((name) => [name, [evidence('alice')]]))
    const runbookUses = [
      { review: path('r.md'), date: date('2026-05-01'), runbooks: [path('d.md')] },
      { review: path('s.md'), date: date('2020-05-01'), runbooks: [path('c.md')] },
    ]
    const { runbooks } = report(documents, [barePerson('alice')], given, { runbookUses })
    assert.deepEqual(
      runbooks.map((each) => each.path),
      ['z.md', 'a.md', 'd.md', 'b.md', 'c.md'],
    )
  })
})

describe('a service', () => {
  const service = (name: string): Service => ({
    id: name as ServiceId,
    name,
    team: undefined,
    criticality: undefined,
    paths: [],
    documents: [],
    source: line,
  })

  it('is as much at risk as the worst of its critical and high runbooks', () => {
    const documents = [
      runbook('a.md', { services: ['db' as ServiceId], criticality: 'high' }),
      runbook('b.md', { services: ['db' as ServiceId] }),
    ]
    const services = new Map([
      ['db' as ServiceId, service('db')],
      ['idle' as ServiceId, service('idle')],
    ])
    const given = { 'a.md': [evidence('alice'), evidence('bob')] }
    const { services: reports } = report(documents, [barePerson('alice'), barePerson('bob')], given, { services })
    assert.deepEqual(
      reports.map(({ risk, runbooks }) => [risk, runbooks]),
      [
        ['no-trainer', 2],
        [undefined, 0],
      ],
    )
  })
})
