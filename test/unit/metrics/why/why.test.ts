import assert from 'node:assert/strict'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { flagSentences } from '../../../../src/core/metrics/why/flagSentences'
import { nextSteps } from '../../../../src/core/metrics/why/nextSteps'
import { explain } from '../../../../src/core/metrics/why/why'
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
  team,
  teamId,
  today,
} from '../../support/snapshots'
import { everything } from '../../report/json/everything'

const report = buildCoverageReport(everything, today)
const derivation = (at: string, who?: string) => {
  const found = explain(everything, report, path(at), who === undefined ? undefined : personId(who))
  assert.ok(found.answer === 'document')
  return found
}

describe('why', () => {
  it('says where the required numbers and the criticality come from', () => {
    assert.equal(
      derivation('runbooks/a.md').requirement,
      'The policy asks for 2 who can run it and 1 who can teach it where the criticality is critical; the criticality is stated in runbooks/a.md:1.',
    )
    assert.match(
      derivation('runbooks/d.md').requirement ?? '',
      /who can run it where .* is normal where nothing says otherwise\.$/,
    )
  })

  it('names the service that makes a runbook critical', () => {
    const base = knowledgeBase({
      documents: [runbook('a.md', { criticality: 'critical', services: [serviceId('ledger'), serviceId('mail')] })],
      services: [service('ledger', { criticality: 'critical' }), service('mail', { criticality: 'low' })],
    })
    const found = explain(base, buildCoverageReport(base, today), path('a.md'))
    assert.match(
      found.answer === 'document' ? (found.requirement ?? '') : '',
      /the highest of its services \(ledger\)\.$/,
    )
  })

  it('tells of former owners apart from the owners', () => {
    assert.deepEqual(
      derivation('runbooks/a.md').formerOwners.map(({ name, sentence }) => `${name}: ${sentence}`),
      ['dave: Named in an OWNERS file as a former owner: accountable no more, and not counted as one.'],
    )
    assert.deepEqual(derivation('runbooks/d.md').formerOwners, [])
  })

  it('tells of each owner what the ownership is worth', () => {
    const sentences = derivation('runbooks/a.md').owners.map(({ name, sentence }) => `${name}: ${sentence}`)
    assert.match(
      sentences[0] ?? '',
      /^Alice Example: Named in the document's front matter: accountable, and assumed to be able/,
    )
    assert.match(sentences[1] ?? '', /^core: Named in CODEOWNERS: a team of 1 person: accountable, and no level/)
    assert.match(sentences[2] ?? '', /^zed: Named in a label in the document's text: neither a person nor a team/)
  })

  it('has an entry for everybody with a level, evidence or a part in the text', () => {
    assert.deepEqual(
      derivation('runbooks/a.md')
        .people.map((each) => each.person.id)
        .sort(),
      ['alice', 'bob', 'carol'],
    )
    assert.deepEqual(
      derivation('runbooks/b.md').people.map((each) => each.authorship?.doa),
      [4.16789],
    )
    assert.deepEqual(
      derivation('runbooks/a.md', 'bob').people.map((each) => each.person.id),
      ['bob'],
    )
  })

  it('says of a file that is none why it is none', () => {
    const reason = (at: string) => {
      const found = explain(everything, report, path(at))
      return found.answer === 'document' ? '' : `${found.answer}: ${found.reason}`
    }
    assert.equal(reason('vendor/a/b.md'), 'left-out: A vendored folder.')
    assert.match(reason('vendored.md'), /^not-a-document: There is no such document/)
    assert.match(reason('a.txt'), /^not-a-document: Only Markdown is read/)
  })
})

describe('flags', () => {
  const people = [person('alice', { until: '2026-12-24' as never }), person('bob')]
  const base = knowledgeBase({
    documents: [
      runbook('a.md', {
        owners: [
          {
            owner: { kind: 'team', id: teamId('core') },
            source: 'codeowners',
            where: { kind: 'line', path: path('CODEOWNERS'), line: 1 },
          },
        ],
      }),
    ],
    people,
    teams: [team('core')],
  })
  const sentence = (
    flag: 'team-owned' | 'leaving-soon' | 'away-now' | 'lapsed',
    over: Partial<ReturnType<typeof personCoverage>> = {},
  ) =>
    flagSentences(
      base,
      runbookCoverage('a.md', { flags: [flag], people: [personCoverage('alice', over), personCoverage('bob')] }),
    )[0]?.sentence

  it('come with a sentence that names who and when', () => {
    assert.match(sentence('leaving-soon', { leavingSoon: true }) ?? '', /: Alice Example \(last day 2026-12-24\)\.$/)
    assert.match(sentence('team-owned') ?? '', /owned by a team \(core\)/)
    assert.equal(sentence('away-now', { away: true }), 'Away today: Alice Example.')
    assert.match(
      sentence('lapsed', { lapsed: true, on: '2024-01-01' as never }) ?? '',
      /: Alice Example \(last on 2024-01-01\)\.$/,
    )
  })
})

describe('next steps', () => {
  const steps = (...runbooks: ReturnType<typeof runbookCoverage>[]) =>
    nextSteps(knowledgeBase(), coverage({ runbooks })).map(({ text, documents }) => `${text} ${documents.join(' ')}`)

  it('ask for a second person only where the first is declared', () => {
    assert.deepEqual(steps(runbookCoverage('a.md')), [
      'Train a second person on 1 runbook that only one person can run. a.md',
    ])
    assert.match(steps(runbookCoverage('a.md', { basis: 'inferred' }))[0] ?? '', /^Confirm who knows 1 runbook/)
  })

  it('leave accepted risks alone, and say nothing where nothing is to be done', () => {
    assert.deepEqual(steps(runbookCoverage('a.md', { flags: ['accepted'] })), [])
    assert.deepEqual(steps(runbookCoverage('a.md', { risk: 'covered' })), [])
  })

  it('begin with what nobody can run', () => {
    const found = steps(
      runbookCoverage('a.md'),
      runbookCoverage('b.md', { risk: 'uncovered' }),
      runbookCoverage('c.md', { risk: 'uncovered' }),
    )
    assert.equal(found[0], 'Train somebody on 2 runbooks that nobody can run. b.md c.md')
  })

  it('name the teams whose members nobody knows, three at most', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const base = knowledgeBase({
      documents: [
        runbook('a.md', {
          owners: names.map((id) => ({
            owner: { kind: 'team', id: teamId(id) },
            source: 'codeowners',
            where: { kind: 'line', path: path('CODEOWNERS'), line: 1 },
          })),
        }),
      ],
      teams: names.map((id) => team(id)),
    })
    const [, step] = nextSteps(base, coverage({ runbooks: [runbookCoverage('a.md', { flags: ['team-owned'] })] }))
    assert.equal(
      step?.text,
      'Say in the team file who is in a, b, c and 2 others: until then a team that owns 1 runbook counts as nobody.',
    )
  })
})
