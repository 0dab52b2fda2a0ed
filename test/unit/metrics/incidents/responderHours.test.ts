import assert from 'node:assert/strict'
import { buildIncidentReport } from '../../../../src/core/metrics/incidents/incidentReport'
import { incidentsJson } from '../../../../src/report/json/incidentsJson'
import { incidentSections } from '../../../../src/report/text/incidents'
import { page, plainLayout } from '../../../../src/report/text/layout'
import { serviceId, today } from '../../support/snapshots'
import { names, reasons, repository, reviewsOf } from './support'

const table = `
  review | detected_at          | resolved_at          | services | roles
  a      | 2026-10-01T10:00:00Z | 2026-10-01T12:00:00Z | [edge]   | {commander: alice, scribe: bob, responders: [alice, "@bob", Zed Unknown]}
  b      | 2026-10-02T10:00:00Z | 2026-10-02T10:30:00Z | [ledger] | {commander: bob}
  c      | 2026-11-02T10:00:00Z | 2026-11-02T14:00:00Z | [edge]   | {owner: alice, responders: [carol]}
  owner  | 2026-11-02T10:00:00Z | 2026-11-02T14:00:00Z | [edge]   | {owner: alice}
  days   | 2026-11-02           | 2026-11-03           | [edge]   | {commander: alice}
  open   | 2026-11-02T10:00:00Z | -                    | [edge]   | {commander: alice}
  back   | 2026-11-02T10:00:00Z | 2026-11-01T10:00:00Z | [edge]   | {commander: alice}
`
const team = (policy: string) => ({
  '.understudy/team.yaml': [
    'people:',
    '  alice: {name: Alice Moreau, team: edge}',
    '  bob: {name: Bob Stone, handles: ["@bob"], until: 2026-10-15, away: [{from: 2026-10-05, to: 2026-10-09}]}',
    'teams:',
    '  edge: {members: [alice]}',
    'services:',
    '  edge: {team: edge}',
    '  ledger: {}',
    policy,
    '',
  ].join('\n'),
})
const hours = 'policy: {hours_per_week: 37.5}'

describe('responder hours', () => {
  it('are people at work in an incident times its length, each person once, and never the owner of its review', async () => {
    const { all, months } = buildIncidentReport(await repository({ ...reviewsOf(table), ...team('') }), today)
    // a: alice, bob and one more, 2 h: 6. b: bob, half an hour: 0.5. c: carol, 4 h: 4.
    assert.equal(all.responders.hours, 10.5)
    assert.deepEqual(names(all.responders.documents).toSorted(), ['a', 'b', 'c'])
    assert.deepEqual(reasons(all.responders.uncounted), [
      '1 day-only (days)',
      '1 ends-before-it-begins (back)',
      '1 no-people (owner)',
      '1 no-resolution (open)',
    ])
    assert.deepEqual(
      months.map(({ month, figures }) => [month, figures.responders.hours]),
      [
        ['2026-10', 6.5],
        ['2026-11', 4],
      ],
    )
  })

  it('are a share of what the people of the team file work, where it says how much', async () => {
    const base = await repository({ ...reviewsOf(table), ...team(hours) })
    const { months, lastYear, all } = buildIncidentReport(base, today)
    // October 2026 has 22 working days. Alice works all of them, Bob the 11 to his last day without 5 of absence: 6.
    const [october] = months
    assert.deepEqual(october?.figures.responders.capacity, { hours: 28 * 7.5, share: 6.5 / 210 })
    // November to the 21st has 15, all of them Alice's.
    assert.deepEqual(months[1]?.figures.responders.capacity, { hours: 112.5, share: 4 / 112.5 })
    assert.ok(typeof lastYear.responders.capacity === 'object' && lastYear.responders.capacity.share > 0)
    // Of the years before, the team file says too little.
    assert.equal(all.responders.capacity, undefined)
  })

  it('of a service are a share of what its team works', async () => {
    const base = await repository({ ...reviewsOf(table), ...team(hours) })
    const edge = buildIncidentReport(base, today, { services: [serviceId('edge')] })
    assert.deepEqual(edge.months[0]?.figures.responders.capacity, { hours: 22 * 7.5, share: 6 / 165 })
    const ledger = buildIncidentReport(base, today, { services: [serviceId('ledger')] })
    assert.equal(ledger.lastYear.responders.capacity, 'nobody-named')
  })

  it('have no share where the team file says no hours, and the text says what to write', async () => {
    const base = await repository({ ...reviewsOf(table), ...team('') })
    const report = buildIncidentReport(base, today)
    assert.equal(report.lastYear.responders.capacity, 'no-hours-per-week')
    assert.match(page(incidentSections(base, report, plainLayout)), /write `hours_per_week` under `policy`/)
  })
})

describe('no output of the incidents', () => {
  it('names a person, be it beside a number or not', async () => {
    const base = await repository({ ...reviewsOf(table), ...team(hours) })
    const report = buildIncidentReport(base, today)
    const texts = [
      JSON.stringify(report),
      JSON.stringify(incidentsJson(report)),
      page(incidentSections(base, report, plainLayout)),
      page(incidentSections(base, report, plainLayout, { documents: true })),
    ]
    const said = ['Alice', 'alice', 'Moreau', 'Bob', 'bob', 'Stone', 'carol', 'Zed']
    assert.ok([...base.people.values()].some(({ name }) => name === 'Alice Moreau'))
    for (const text of texts) for (const name of said) assert.ok(!text.includes(name), name)
  })
})
