import assert from 'node:assert/strict'
import { isSeenTo, knowledgeGaps } from '../../../src/core/assist/knowledgeGaps'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { path, today } from '../support/snapshots'
import { repository, review } from '../metrics/incidents/support'

const team = 'people:\n  alice: {name: Alice Moreau}\n  bob: {name: Bob Stone}\n  bob-r: {name: Bob Ray}\n'

const runbook = (service: string, knower: string, title: string, more: readonly string[] = []) =>
  [
    '---',
    'kind: runbook',
    `services: [${service}]`,
    `cross_trained: [{person: ${knower}, level: teaches, on: 2026-10-01}]`,
    ...more,
    '---',
    '',
    `# ${title}`,
    '',
  ].join('\n')

const runbooks = {
  'runbooks/dns.md': runbook('edge', 'bob-r', 'Change a name'),
  'runbooks/tls.md': runbook('edge', 'alice', 'Renew the certificate'),
  'runbooks/queue.md': runbook('booking', 'alice', 'Drain the queue'),
  'runbooks/old.md': runbook('edge', 'alice', 'The old way', ['status: retired']),
}

const gapsIn = async (
  frontMatter: readonly string[],
  body: readonly string[],
  files: Readonly<Record<string, string>> = runbooks,
) => {
  const at = path('incidents/2026-11-19-x.md')
  const stated = ['started_at: 2026-11-19T08:00:00Z', ...frontMatter]
  const base = await repository({ ...files, [at]: review(stated, body), '.understudy/team.yaml': team })
  const report = buildCoverageReport(base, today)
  const document = base.documents.get(at)
  assert.ok(document)
  return knowledgeGaps(base, report, document).map((gap) => ({
    ...gap,
    seenTo: isSeenTo(base, report, document, gap),
  }))
}

const only = async (...args: Parameters<typeof gapsIn>) => {
  const [gap, ...others] = await gapsIn(...args)
  assert.deepEqual(others, [])
  assert.ok(gap)
  return gap
}

const said = 'Only Alice knew how to do it.'
const factor = (more: string) => ['contributing_factors:', `  - {type: knowledge-gap, summary: Known to one${more}}`]

describe('a knowledge gap', () => {
  it('is about the runbook that its factor names', async () => {
    const { by, runbooks: found, person, from } = await only(factor(', runbook: ../runbooks/tls.md, person: alice'), [])
    assert.deepEqual([by, found, person, from], ['factor', ['runbooks/tls.md'], 'alice', 'factor'])
  })

  it('else about those that were used, else about those of the services, the person’s own first', async () => {
    const used = ['services: [edge]', 'runbooks_used: [{path: ../runbooks/queue.md, verdict: worked}]']
    assert.deepEqual((await only(used, [said])).runbooks, ['runbooks/queue.md'])
    const ofServices = await only(['services: [edge]'], [said])
    assert.deepEqual([ofServices.by, ofServices.runbooks], ['services', ['runbooks/tls.md', 'runbooks/dns.md']])
    const nothing = await only([], [said])
    assert.deepEqual([nothing.by, nothing.runbooks], ['nothing', []])
  })

  it('falls back where its factor names a runbook that is not there, or is retired', async () => {
    assert.equal((await only([...factor(', runbook: ../runbooks/gone.md'), 'services: [booking]'], [])).by, 'services')
    assert.equal((await only(factor(', runbook: ../runbooks/old.md'), [])).by, 'nothing')
  })

  it('is told by whoever is meant: id, full name, handle, a first name of one, with words before it', async () => {
    for (const name of ['Alice', 'Alice Moreau', '@alice', 'alice']) {
      assert.equal((await only([], [`Only ${name} knew how to do it.`])).person, 'alice')
    }
    assert.equal((await only([], ['Yesterday Alice was the only one who knew how.'])).person, 'alice')
    assert.equal((await only([], ['Only Bob Ray had access.'])).person, 'bob-r')
    assert.deepEqual(await gapsIn([], ['Only Zed knew how.', '', 'Only Robert had access.']), [])
  })

  it('is known under other spellings of its type', async () => {
    const typed = ['contributing_factors: [{type: Knowledge Gap, person: alice}]']
    assert.equal((await only(typed, [])).person, 'alice')
    assert.deepEqual(await gapsIn(['contributing_factors: [{type: change, person: alice}]'], []), [])
  })

  it('is seen to by two who can run the runbook, or by an assignment', async () => {
    const named = factor(', runbook: ../runbooks/tls.md, person: alice')
    assert.equal((await only(named, [])).seenTo, false)
    const second = { 'runbooks/tls.md': runbook('edge', 'alice', 'Renew', ['owners: [bob]']) }
    assert.equal((await only(named, [], second)).seenTo, true)
    const training = 'training: [{trainee: bob, mentor: alice, target: performed, assigned: 2026-11-20}]'
    const learning = { 'runbooks/tls.md': runbook('edge', 'alice', 'Renew', [training]) }
    assert.equal((await only(named, [], learning)).seenTo, true)
  })

  it('is told by reviews alone', async () => {
    const base = await repository({ 'runbooks/a.md': `# A\n\n${said}\n`, '.understudy/team.yaml': team })
    const report = buildCoverageReport(base, today)
    for (const document of base.documents.values()) assert.deepEqual(knowledgeGaps(base, report, document), [])
  })
})
