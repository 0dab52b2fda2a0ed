import assert from 'node:assert/strict'
import type { IsoInstant } from '../../../../src/core/domain/text'
import type { Desk, Loader } from '../../../../src/node/commandLine/command'
import { runCommandLine } from '../../../../src/node/commandLine/runCommandLine'
import { displayWidth } from '../../../../src/report/text/displayWidth'
import { date, path } from '../../support/snapshots'
import { repository, reviewsOf } from '../../metrics/incidents/support'

const desk: Desk = {
  from: '/repository',
  now: () => '2026-11-21T15:30:00Z' as IsoInstant,
  offsetNear: () => 0,
  createFile: () => Promise.reject(new Error('nothing is written here')),
  readText: () => Promise.resolve(undefined),
  replaceFile: () => Promise.reject(new Error('nothing is written here')),
}

const table = `
  review | started_at           | detected_at          | resolved_at          | severity | services
  a      | 2024-03-01T10:00:00Z | 2024-03-01T10:30:00Z | 2024-03-01T12:00:00Z | sev1     | [edge]
  b      | 2026-10-01T10:00:00Z | 2026-10-01T10:10:00Z | 2026-10-03T13:00:00Z | sev2     | [edge]
  c      | -                    | 2026-11-01T10:00:00Z | -                    | sev2     | [ledger]
  d      | -                    | -                    | -                    | -        | -
`

const run = async (words: readonly string[], columns?: number, files = reviewsOf(table)) => {
  const base = await repository({
    ...files,
    '.understudy/team.yaml': 'services: {edge: {name: The Edge}, ledger: {}}\n',
  })
  const loaded = { root: '/repository', base, today: date('2026-11-21'), warnings: [] }
  const loader: Loader = {
    load: () => Promise.resolve({ ok: true, value: loaded }),
    loadFor: (file) => Promise.resolve({ ok: true, value: { ...loaded, path: path(file), exists: true } }),
    loadFiles: () => Promise.resolve({ ok: false, message: 'there is no git history to read here.' }),
    loadTrend: () => Promise.resolve({ ok: false, message: 'there is no git history to read here.' }),
  }
  return runCommandLine(['incidents', ...words], { version: '1.2.3', columns, colour: false, loader, desk })
}

describe('understudy incidents', () => {
  it('says under each figure what it could not count, and why', async () => {
    const { stdout, exitCode } = await run([])
    assert.equal(exitCode, 0)
    assert.match(stdout, /^4 incident reviews, 2024-03-01 to 2026-11-01; 1 gives no day\. As of 2026-11-21\.$/m)
    assert.match(stdout, /^To detect +2 +20 min +28 min\n  Not counted: 2 state no start\.$/m)
    assert.match(stdout, /^To resolve +2 +1 d 2 h +1 d 22 h\n  Not counted: 2 state no start\.$/m)
    assert.match(
      stdout,
      /^Reviewed late +– +0 of 0 reviews\n  Not counted: 3 do not say when they were held; 1 gives no day\.$/m,
    )
    assert.match(stdout, /^Times, last twelve months \(2\)$/m)
    assert.match(stdout, /^2024 +1$/m)
  })

  it('names the reviews behind each figure and each reason where they are asked for', async () => {
    const { stdout } = await run(['--documents'])
    const times = stdout.slice(stdout.indexOf('To detect'), stdout.indexOf('To acknowledge'))
    assert.deepEqual(times.trimEnd().split('\n').slice(1), [
      '      incidents/b.md',
      '      incidents/a.md',
      '    2 state no start:',
      '      incidents/c.md',
      '      incidents/d.md',
    ])
  })

  it('tells of a service by its name, and from a day on', async () => {
    assert.match((await run(['--service', 'the edge'])).stdout, /^2 incident reviews, 2024-03-01 to 2026-10-01\. /m)
    const since = await run(['--since', '2026-01-01'])
    assert.match(
      since.stdout,
      /^2 incident reviews since 2026-01-01, 2026-10-01 to 2026-11-01; 1 gives no day and is left out\. /m,
    )
  })

  it('refuses a day that is none, and a service that nothing names, with the nearest', async () => {
    const day = await run(['--since', '2026-02-30'])
    assert.equal(day.exitCode, 2)
    assert.equal(day.stderr, 'understudy: --since needs a date such as 2026-01-31, not "2026-02-30".\n')
    const service = await run(['--service', 'legder'])
    assert.equal(service.exitCode, 2)
    assert.match(service.stderr, /^understudy: nothing here names the service legder\. Is ledger meant\?\n$/)
  })

  it('writes JSON', async () => {
    const json = JSON.parse((await run(['--json'])).stdout) as {
      all: { times: { detect: { n: number; median: number } } }
    }
    assert.deepEqual([json.all.times.detect.n, json.all.times.detect.median], [2, 20])
  })

  it('fits the terminal from eighty columns up', async () => {
    for (const columns of [80, 120]) {
      for (const line of (await run([], columns)).stdout.split('\n')) assert.ok(displayWidth(line) <= columns, line)
    }
  })

  it('says so where there is no review', async () => {
    const { stdout, exitCode } = await run([], undefined, {})
    assert.equal(exitCode, 0)
    assert.equal(stdout, 'Incidents\n0 incident reviews. As of 2026-11-21.\nThere is no incident review here.\n')
  })
})
