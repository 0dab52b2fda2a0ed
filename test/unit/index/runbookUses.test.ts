import assert from 'node:assert/strict'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { date, path, today } from '../support/snapshots'
import { repository, review } from '../metrics/incidents/support'

const runbook = (...frontMatter: readonly string[]) =>
  ['---', 'kind: runbook', ...frontMatter, '---', '', '# Renew the certificate', ''].join('\n')

const team =
  'people:\n  alice: {name: Alice Moreau}\n  bob: {name: Bob Stone}\n  carol: {name: Carol Reyes}\n  dave: {name: Dave Ray}\n'

const roles = 'roles: {commander: bob, scribe: carol, owner: alice, responders: [dave, bob]}'

const used = (use: string) =>
  review([
    'id: INC-7',
    'started_at: 2026-11-19T08:02:00Z',
    roles,
    `runbooks_used: [{path: ../runbooks/tls.md, ${use}}]`,
  ])

/** Who is shown to know the runbook, as `person level date`. */
const knowers = async (use: string, frontMatter: readonly string[] = []) => {
  const files = {
    'runbooks/tls.md': runbook(...frontMatter),
    'incidents/2026-11-19-tls.md': used(use),
    '.understudy/team.yaml': team,
  }
  const [only] = buildCoverageReport(await repository(files), today).runbooks
  return (only?.people ?? []).map(
    ({ person, level, on, lapsed }) => `${person} ${level} ${on ?? '-'}${lapsed ? ' lapsed' : ''}`,
  )
}

describe('a runbook used in an incident', () => {
  it('was exercised by those whom the entry names', async () => {
    assert.deepEqual(await knowers('verdict: worked, by: [alice]'), ['alice performed 2026-11-19'])
  })

  it('else by the responders and the commander, not by the scribe nor the owner of the review', async () => {
    assert.deepEqual(await knowers('verdict: worked'), ['bob performed 2026-11-19', 'dave performed 2026-11-19'])
  })

  it('counts where it worked, lacked a step or was stale, and in no other case', async () => {
    const counts = async (use: string) => (await knowers(`${use}, by: [alice]`)).length
    assert.equal(await counts('verdict: worked'), 1)
    assert.equal(await counts('verdict: missing-step'), 1)
    assert.equal(await counts('verdict: stale'), 1)
    assert.equal(await counts('verdict: wrong'), 0)
    assert.equal(await counts('verdict: not-found'), 0)
  })

  it('renews a level that is stated, at that level, from the day the incident began', async () => {
    const old = ['cross_trained: [{person: alice, level: teaches, on: 2024-01-01}]']
    assert.deepEqual(await knowers('verdict: wrong, by: [alice]', old), ['alice teaches 2024-01-01 lapsed'])
    assert.deepEqual(await knowers('verdict: worked, by: [alice]', old), ['alice teaches 2026-11-19'])
  })

  it('does not raise a level that is stated lower', async () => {
    const low = ['cross_trained: [{person: alice, level: shadowed, on: 2026-01-01}]']
    assert.deepEqual(await knowers('verdict: worked, by: [alice]', low), ['alice shadowed 2026-11-19'])
  })

  it('gives its reason with the incident’s name and the line', async () => {
    const files = {
      'runbooks/tls.md': runbook(),
      'incidents/2026-11-19-tls.md': used('verdict: stale, by: [alice]'),
      '.understudy/team.yaml': team,
    }
    const base = await repository(files)
    const [evidence] = base.evidence.get(path('runbooks/tls.md')) ?? []
    assert.equal(evidence?.text, 'used it in INC-7')
    assert.deepEqual(evidence.source, { kind: 'line', path: 'incidents/2026-11-19-tls.md', line: 6 })
    assert.deepEqual(base.runbookUses, [
      { review: 'incidents/2026-11-19-tls.md', date: date('2026-11-19'), runbooks: ['runbooks/tls.md'] },
    ])
  })
})
