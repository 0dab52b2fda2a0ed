import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Loader } from '../../../../src/node/commandLine/command'
import { runCommandLine } from '../../../../src/node/commandLine/runCommandLine'
import type { IsoInstant } from '../../../../src/core/domain/text'
import { path, today } from '../../support/snapshots'
import { reviewText, snapshotOf } from '../../support/reviews'

const expired = (day: string, id: string, action = 'None.') =>
  reviewText('Checkout down', 'The gateway’s certificate had expired.', 'Nobody renewed it.', [
    `id: ${id}`,
    `started_at: ${day}T10:00:00Z`,
  ]).replace('None.', action)

const base = await snapshotOf({
  'incidents/a.md': expired('2026-01-01', 'INC-101', '- [ ] Rotate automatically'),
  'incidents/b.md': expired('2026-05-01', 'INC-142'),
  'incidents/c.md': expired('2026-06-01', 'INC-150'),
  'incidents/d.md': reviewText('Disk full', 'Indexing stopped.', 'Old logs were kept.'),
  'runbooks/restart.md': '# Restart\n\n1. Do it.\n',
})

const notAsked = () => Promise.reject(new Error('not asked for here'))

const loader: Loader = {
  load: notAsked,
  loadFor: (file) =>
    Promise.resolve({
      ok: true,
      value: {
        root: '/r',
        base,
        today,
        warnings: [],
        path: path(file),
        exists: base.documents.has(path(file)) || file === 'a.png',
      },
    }),
  loadFiles: notAsked,
  loadTrend: notAsked,
}

const run = (...words: string[]) =>
  runCommandLine(['similar', ...words], {
    version: '1.2.3',
    columns: undefined,
    colour: false,
    loader,
    desk: {
      from: '/r',
      now: () => '2026-11-21T15:30:00Z' as IsoInstant,
      offsetNear: () => 0,
      createFile: notAsked,
      readText: notAsked,
      replaceFile: notAsked,
    },
  })

describe('understudy similar', () => {
  it('lists the look-alikes of a review, each with its reasons', async () => {
    const { stdout, exitCode } = await run('incidents/b.md')
    assert.equal(exitCode, 0)
    assert.deepEqual(stdout.split('\n').slice(0, 6), [
      'Checkout down',
      'incidents/b.md',
      '',
      'INC-101 Checkout down (2026-01-01, earlier)',
      '  incidents/a.md',
      '  both mention Checkout, renewed, certificate, expired; INC-101’s action “Rotate automatically” is still open',
    ])
    assert.match(stdout, /INC-150 Checkout down \(2026-06-01, later\)/)
    assert.doesNotMatch(stdout, /Disk full/)
  })

  it('takes an incident’s id for its review', async () => {
    assert.equal((await run('inc-142')).stdout, (await run('incidents/b.md')).stdout)
  })

  it('stops after as many as asked for', async () => {
    const { stdout } = await run('incidents/b.md', '--top', '1', '--json')
    const { similar } = JSON.parse(stdout) as { similar: readonly { path: string }[] }
    assert.deepEqual(
      similar.map((each) => each.path),
      ['incidents/a.md'],
    )
  })

  it('says so where nothing looks like it', async () => {
    assert.match((await run('incidents/d.md')).stdout, /No other incident review looks like this one\./)
  })

  it('says what is wrong with what it is given', async () => {
    const fails = async (words: readonly string[], message: RegExp) => {
      const { exitCode, stdout, stderr } = await run(...words)
      assert.equal(exitCode, 2)
      assert.equal(stdout, '')
      assert.match(stderr, message)
    }
    await fails(
      ['runbooks/restart.md'],
      /^understudy: runbooks\/restart\.md is no incident review: It lies in .*understudy why/,
    )
    await fails(
      ['incidents/e.md'],
      /there is no file incidents\/e\.md, and no incident of that id\. Is incidents\/a\.md meant\?/,
    )
    await fails(['a.png'], /a\.png is no incident review: it is not among the documents/)
    await fails(['incidents/b.md', '--top', '0'], /--top takes a number from 1, not 0\./)
    await fails([], /similar/)
  })
})
