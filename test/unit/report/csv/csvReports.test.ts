import assert from 'node:assert/strict'
import { atOnce } from '../../../../src/core/domain/steps'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { peopleCsv } from '../../../../src/report/csv/peopleCsv'
import { runbooksCsv } from '../../../../src/report/csv/runbooksCsv'
import {
  coverage,
  knowledgeBase,
  person,
  personCoverage,
  runbook,
  runbookCoverage,
  service,
  serviceId,
  team,
  teamId,
  today,
} from '../../support/snapshots'
import { snapshotSaying } from '../hostileSnapshot'
import { hostileTexts } from '../hostileTexts'
import { parsedCsv } from './parsedCsv'

const base = knowledgeBase({
  documents: [runbook('runbooks/a.md'), runbook('runbooks/b.md')],
  people: [
    person('zoe', { name: 'Sam Doe', team: teamId('core') }),
    person('ann', { name: 'Sam Doe' }),
    person('bob', { name: 'Bob Roe', team: teamId('core') }),
  ],
  teams: [team('core', ['zoe', 'bob'], { name: 'Core' })],
  services: [service('pay', { name: 'Payments' })],
})

const report = coverage({
  runbooks: [
    runbookCoverage('runbooks/a.md', {
      title: 'Restart it',
      services: [serviceId('pay')],
      people: [
        personCoverage('zoe', { level: 'teaches', canTeach: true }),
        personCoverage('ann', { level: 'none', learning: true, canRun: false, basis: 'training' }),
        personCoverage('bob', {
          basis: 'authored',
          lapsed: true,
          reasons: [
            { text: 'wrote most of it', source: { kind: 'commit', commit: 'c0ffee'.repeat(6) }, on: undefined },
          ],
        }),
      ],
    }),
    runbookCoverage('runbooks/b.md', { risk: 'unknown', basis: 'none', canRun: 0, why: 'Nobody is known.' }),
  ],
})

const rowsOf = (text: string) => {
  const [head = [], ...rows] = parsedCsv(text.slice(1))
  return rows.map((row) => Object.fromEntries(head.map((title, index) => [title, row[index] ?? assert.fail(title)])))
}

describe('the matrix for a spreadsheet', () => {
  const rows = rowsOf(atOnce(runbooksCsv(base, report)))

  it('has a row for each runbook in the order of its risk, with the figures as numbers', () => {
    assert.deepEqual(
      rows.map((row) => [row.Path, row.Risk, row['Can run'], row['Can run, required'], row.Services]),
      [
        ['runbooks/a.md', 'single point of knowledge', '1', '2', 'Payments'],
        ['runbooks/b.md', 'unknown', '0', '2', ''],
      ],
    )
  })

  it('has a column for each person by team and name, namesakes told apart by their ids', () => {
    const head = parsedCsv(atOnce(runbooksCsv(base, report)).slice(1))[0]
    assert.deepEqual(head?.slice(-3), ['Bob Roe', 'Sam Doe (zoe)', 'Sam Doe (ann)'])
  })

  it('says in each cell the level with what limits it, and nothing where there is none', () => {
    assert.deepEqual(
      [rows[0]?.['Sam Doe (zoe)'], rows[0]?.['Sam Doe (ann)'], rows[0]?.['Bob Roe'], rows[1]?.['Bob Roe']],
      ['teaches', 'learning', 'performed, inferred, lapsed', ''],
    )
  })
})

describe('the people of each runbook for a spreadsheet', () => {
  const rows = rowsOf(atOnce(peopleCsv(base, report)))

  it('have a row each, and a runbook that nobody knows has one as well', () => {
    assert.deepEqual(
      rows.map((row) => [row.Path, row.Person, row.Level]),
      [
        ['runbooks/a.md', 'Sam Doe (zoe)', 'teaches'],
        ['runbooks/a.md', 'Sam Doe (ann)', 'none'],
        ['runbooks/a.md', 'Bob Roe', 'performed'],
        ['runbooks/b.md', '', ''],
      ],
    )
  })

  it('give the reasons with where they stand', () => {
    assert.equal(rows[2]?.Reasons, 'wrote most of it (commit c0ffeec0ffee)')
    assert.deepEqual([rows[2].Basis, rows[2].Lapsed, rows[2]['Can run it']], ['inferred from history', 'yes', 'yes'])
  })
})

describe('tables of a repository that means harm', () => {
  it('have as many rows and columns as of a harmless one, and no cell that begins a formula', () => {
    const shapes = (text: string) => {
      const found = snapshotSaying(text)
      return [runbooksCsv, peopleCsv].map((write) => {
        const rows = parsedCsv(atOnce(write(found, buildCoverageReport(found, today))).slice(1))
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[\s\p{Z}]*[=+\-@＝＋－＠]|\p{Cc}/u)
        return rows.map((row) => row.length)
      })
    }
    const harmless = shapes('harmless')
    for (const text of hostileTexts) assert.deepEqual(shapes(text), harmless, text.slice(0, 60))
  })
})
