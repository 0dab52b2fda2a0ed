import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { IsoDate } from '../../../../src/core/domain/text'
import { allCommands } from '../../../../src/node/commandLine/allCommands'
import { initialsOption, type Outcome } from '../../../../src/node/commandLine/command'
import { runCommandLine } from '../../../../src/node/commandLine/runCommandLine'
import { reportFormats } from '../../../../src/report/reportFormats'
import { createDesk } from '../../../../src/node/desk'
import { createLoader } from '../../../../src/node/loadRepository'
import { createTestRepository, type TestRepository } from '../../support/gitRepository'

const team = `people:
  zalice: {name: Zalice Morneau, emails: [zalice@x.example], handles: ['@zal'], until: 2026-04-30, contact: zalice-phone}
  zbob: {name: Zbob Stanton, emails: [zbob@x.example]}
  zmara: {name: Zmara Mint, emails: [zmara@x.example]}
  zcarol: {name: Zcarol Diazette, emails: [zcarol@x.example, zc@y.example]}
teams:
  data: {lead: zalice, members: [zalice, zbob]}
services:
  db: {team: data, criticality: critical, paths: ['src/**']}
roles:
  db-lead: {holders: [zalice], candidates: [{person: zbob, ready: next-year}]}
`

const restart = `---
kind: runbook
service: db
owners: [zalice, '@unseen-person', '#data']
contact: zalice@x.example
cross_trained:
  - {person: Zalice Morneau, level: teaches, on: 2026-01-10}
  - {person: zmara, level: performed, on: 2026-01-20, signed_off_by: zalice, body: "000000000000"}
training:
  - {trainee: zbob, mentor: zalice, target: performed, assigned: 2026-01-12, due: 2026-02-01, read: 2026-01-15}
exercises:
  - {on: 2026-02-01, kind: drill, by: [zalice, zmara], note: with Zcarol Diazette}
accepted_risk: {reason: Zbob Stanton learns it, until: 2026-12-31, by: zcarol@x.example}
---

# Restart

1. Stop it.
2. Start it.
`

const review = `---
kind: incident-review
id: INC-1
severity: SEV2
services: [db]
started_at: 2026-02-10T10:00:00Z
detected_at: 2026-02-10T10:10:00Z
resolved_at: 2026-02-10T11:00:00Z
commander: zbob
responders: [zalice, Zmara Mint]
runbooks_used:
  - {path: ../runbooks/restart.md, verdict: stale, by: [zalice]}
contributing_factors:
  - {type: knowledge-gap, summary: only Zalice Morneau knew, person: zalice}
---

# The database hung

## Summary

Zalice Morneau was paged. Only Zalice knew how to restart the database.

## Action items

- [ ] Ask Zalice Morneau how it works (owner: zbob, due: 2026-02-20)
- [ ] Write it down (owner: @unseen-person)
`

/** What must not be left: names, ids, addresses and handles of all who are known, and of one whom nobody knows. */
const telling = /z(alice|bob|mara|carol|elda)|morneau|stanton|\bmint\b|diazette|@zal|zc@|unseen/i

describe('initials in all that is handed on', function () {
  this.timeout(60_000)
  let repository: TestRepository

  const run = (...words: readonly string[]): Promise<Outcome> => {
    const from = repository.root
    const clock = () => '2026-03-01' as IsoDate
    const loader = createLoader({ from, clock, showProgress: () => undefined })
    return runCommandLine(words, { version: '1', columns: undefined, colour: false, desk: createDesk(from), loader })
  }

  /** Every way in which a command that hands something on can be called. */
  const calls: Readonly<Record<string, readonly (readonly string[])[]>> = {
    index: [[], ['--json'], ['--skipped']],
    coverage: [[], ['--json'], ['--authorship'], ['--json', '--authorship']],
    report: [[], ...reportFormats.map(({ name }) => ['--format', name])],
    'truck-factor': [[], ['--json']],
    why: [
      ['runbooks/restart.md'],
      ['runbooks/restart.md', '--json'],
      ['runbooks/thaw.md'],
      ['runbooks/restart.md', 'zalice'],
    ],
    'what-if': [['zalice'], ['zalice@x.example', 'zbob', '--json'], ['Zmara Mint', '--json']],
    handover: [['zalice'], ['zbob', 'zmara', '--last-day', '2026-06-01']],
    plan: [[], ['--json']],
    incidents: [[], ['--json']],
    similar: [['incidents/2026-02-10-hung.md'], ['incidents/2026-02-10-hung.md', '--json']],
  }

  before(() => {
    repository = createTestRepository()
    const files = {
      '.understudy/team.yaml': team,
      'runbooks/restart.md': restart,
      'incidents/2026-02-10-hung.md': review,
      'src/db.ts': 'export const db = 1\n',
      CODEOWNERS: '/runbooks/ @zal\n',
    }
    repository.commit({ author: 'Zalice Morneau <zalice@x.example>', on: '2026-01-10', files })
    const thaw = { 'runbooks/thaw.md': '# Thaw\n\n1. Wait for the ice.\n2. Look again.\n3. Start it.\n' }
    repository.commit({ author: 'Zelda Quill <zelda@z.example>', on: '2026-01-11', files: thaw })
  })

  after(() => {
    repository.remove()
  })

  for (const command of allCommands.filter(({ options }) => options.includes(initialsOption)).map(({ name }) => name)) {
    it(`leave nothing in ${command} that tells a name`, async () => {
      for (const words of calls[command] ?? assert.fail(`${command} is called by no test`)) {
        const plain = await run(command, ...words)
        const hidden = await run(command, ...words, '--initials')
        assert.equal(hidden.exitCode, plain.exitCode, `${words.join(' ')}: ${hidden.stderr}`)
        assert.notEqual(hidden.exitCode, 2)
        assert.doesNotMatch(hidden.stdout.replaceAll(repository.root, ''), telling, [command, ...words].join(' '))
        if (words.includes('--json')) assert.ok(JSON.parse(hidden.stdout))
      }
    })
  }

  it('are the same people with other names: every figure stays', async () => {
    const summary = async (...words: readonly string[]) =>
      (JSON.parse((await run('coverage', '--json', ...words)).stdout) as { summary: Record<string, unknown> }).summary
    const { truckFactor: plainFactor, ...plain } = await summary()
    const { truckFactor: hiddenFactor, ...hidden } = await summary('--initials')
    assert.deepEqual(hidden, plain)
    assert.equal((hiddenFactor as { value: number }).value, (plainFactor as { value: number }).value)
    const { stdout } = await run('what-if', 'zalice', '--initials')
    assert.match(stdout, /^Without ZM, /)
    assert.match(stdout, /ZM\s+is the mentor of ZS/)
  })

  it('hold for every export where the configuration says so, and for nothing that is written', async () => {
    repository.write('.understudy/config.yaml', 'initials: true\n')
    for (const { name } of reportFormats) {
      assert.doesNotMatch((await run('report', '--format', name)).stdout, telling, name)
    }
    const dry = await run('exercise', 'runbooks/restart.md', '--person', 'zmara', '--dry-run')
    assert.match(dry.stdout, /zmara/)
  })
})
