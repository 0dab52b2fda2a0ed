import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'mocha'
import type { IsoDate } from '../../../../src/core/domain/text'
import { bodyHashOf } from '../../../../src/core/assist/pastText'
import type { Outcome } from '../../../../src/node/commandLine/command'
import { runCommandLine } from '../../../../src/node/commandLine/runCommandLine'
import { createDesk } from '../../../../src/node/desk'
import { createLoader } from '../../../../src/node/loadRepository'
import { createTestRepository, type TestRepository } from '../../support/gitRepository'

const team = `people:
  alice: {name: Alice Moreau, emails: [alice@x.example], mentors_at_once: 1}
  bob: {name: Bob Stone, emails: [bob@x.example]}
  carol: {name: Carol Diaz, emails: [carol@x.example]}
`

const runbook = (title: string, ...lines: readonly string[]): string =>
  ['---', 'kind: runbook', ...lines, '---', '', `# ${title}`, '', '1. Stop it.', '2. Start it.', ''].join('\n')

const restart = runbook(
  'Restart',
  'last_reviewed_on: 2026-01-10',
  'cross_trained:',
  '  - {person: alice, level: teaches, on: 2026-01-10}',
)

describe('commands that train', function () {
  this.timeout(30_000)
  let repository: TestRepository

  const run = (...words: readonly string[]): Promise<Outcome> => {
    const from = repository.root
    const clock = () => '2026-03-01' as IsoDate
    return runCommandLine(words, {
      version: '1',
      columns: undefined,
      colour: false,
      desk: createDesk(from),
      loader: createLoader({ from, clock, showProgress: () => undefined }),
    })
  }
  const text = (path = 'runbooks/restart.md'): string => readFileSync(join(repository.root, path), 'utf8')
  const iAm = (person: string) => repository.git('config', 'user.email', `${person}@x.example`)
  const file = 'runbooks/restart.md'
  const refuses = async (words: readonly string[], why: RegExp): Promise<void> => {
    const before = text()
    const { exitCode, stderr } = await run(...words)
    assert.equal(exitCode, 2)
    assert.match(stderr, why)
    assert.equal(text(), before)
  }

  beforeEach(() => {
    repository = createTestRepository()
    repository.commit({
      author: 'Alice Moreau <alice@x.example>',
      on: '2026-01-10',
      files: { '.understudy/team.yaml': team, [file]: restart, 'runbooks/thaw.md': runbook('Thaw') },
    })
  })

  afterEach(() => {
    repository.remove()
  })

  it('go the whole way: assign, step, sign-off, and sign-off again after the text has changed', async () => {
    iAm('carol')
    const assigned = await run('assign', file, '--trainee', 'carol', '--due', 'in 6 weeks')
    assert.deepEqual(assigned, {
      exitCode: 0,
      stdout: 'runbooks/restart.md: carol is to reach performed by 2026-04-12; mentor alice\n',
      stderr: '',
    })
    const line = '  - {trainee: carol, mentor: alice, target: performed, assigned: 2026-03-01, due: 2026-04-12'
    assert.ok(text().includes(`${line}}`))
    await run('step', file, 'read')
    await run('step', file, 'shadowed', '--on', 'yesterday')
    assert.ok(text().includes(`${line}, read: 2026-03-01, shadowed: 2026-02-28}`))
    await refuses(['sign-off', file, '--trainee', 'carol'], /Nobody signs off their own level/)
    iAm('alice')
    await refuses(['sign-off', file, '--trainee', 'carol'], /no record: supervised\. With --force/)
    await run('step', file, 'supervised', '--trainee', 'Carol Diaz')
    const signed = await run('sign-off', file, '--trainee', 'carol')
    assert.match(signed.stdout, /carol is signed off as performed by alice, for the text as it is/)
    const entry = `{person: carol, level: performed, on: 2026-03-01, signed_off_by: alice, body: "${bodyHashOf(text())}"}`
    assert.ok(text().includes(`  - ${entry}\n---\n`), 'and the assignment is gone')
    assert.match((await run('sign-off', file, '--trainee', 'carol')).stderr, /it is signed so already/)
    repository.write(file, text().replace('2. Start it.', '2. Start it slowly.'))
    await run('sign-off', file, '--trainee', 'carol')
    assert.match(text(), new RegExp(`person: carol.*body: "${bodyHashOf(text())}"`))
    assert.ok(!text().includes(entry))
  })

  it('want a record of every step that the signed level takes, also where nothing or less was assigned', async () => {
    iAm('alice')
    await refuses(['sign-off', file, '--trainee', 'bob'], /no record: read, shadowed, supervised\. With --force/)
    await run('assign', file, '--trainee', 'carol', '--target', 'read')
    await run('step', file, 'read', '--trainee', 'carol')
    const more = ['sign-off', file, '--trainee', 'carol', '--level', 'performed']
    await refuses(more, /no record: shadowed, supervised\. With --force/)
    assert.equal((await run('sign-off', file, '--trainee', 'carol')).exitCode, 0)
    assert.match(text(), /person: carol, level: read, /)
    repository.write(file, restart.replace('cross_trained:', 'cross_trained:\n  - bob: performed 2026-02-01'))
    assert.equal((await run('sign-off', file, '--trainee', 'bob')).exitCode, 0, 'what is declared can be signed')
  })

  it('take an assignment back, and say where there is none', async () => {
    await run('assign', file, 'runbooks/thaw.md', '--trainee', 'bob', '--no-mentor')
    const shown = await run('assign', file, '--trainee', 'bob', '--withdraw', '--dry-run')
    assert.match(shown.stdout, /^-training:$/m)
    const { stdout } = await run('assign', file, 'runbooks/thaw.md', '--trainee', 'bob', '--withdraw')
    assert.match(stdout, /restart\.md: bob has it no longer assigned\n.*thaw\.md: /)
    assert.equal(text(), restart)
    assert.match((await run('assign', file, '--trainee', 'bob', '--withdraw')).stderr, /it is not assigned to bob/)
    await refuses(['assign', file, '--trainee', 'bob', '--withdraw', '--mentor', 'alice'], /--withdraw stands alone/)
  })

  it('name those who share a name, so that one of them can be meant', async () => {
    repository.write('.understudy/team.yaml', `${team}  bob-2: {name: Bob Stone, emails: [b2@x.example]}\n`)
    await refuses(['assign', file, '--trainee', 'Bob Stone'], /Bob Stone may be bob or bob-2: say which/)
    repository.write(file, restart.replace('cross_trained:', 'cross_trained:\n  - bob stone: performed 2026-02-01'))
    const { stdout } = await run('check', '.')
    assert.match(stdout, /“bob stone” may be bob or bob-2, who share the name: write which of them\./)
    assert.doesNotMatch((await run('why', file, 'Bob Stones')).stderr, /Is Bob Stone meant/)
  })

  it('show what they would write, and write nothing', async () => {
    const { stdout } = await run('assign', file, 'runbooks/thaw.md', '--trainee', 'bob', '--no-mentor', '--dry-run')
    assert.match(stdout, /^\+training:$/m)
    assert.match(stdout, /^\+ {2}- \{trainee: bob, target: performed, assigned: 2026-03-01, due: 2026-04-26\}$/m)
    assert.equal(stdout.match(/^\+\+\+ /gm)?.length, 2)
    assert.equal(text(), restart)
  })

  it('say who could learn it, who may teach it, and what speaks against it', async () => {
    await refuses(['assign', file], /say who is to learn it: --trainee NAME/)
    await refuses(['assign', file, '--trainee', 'nobody'], /nobody is known as nobody/)
    await refuses(
      ['assign', file, '--trainee', 'bob', '--mentor', 'carol'],
      /Carol Diaz cannot teach it; Alice Moreau can\./,
    )
    await refuses(['assign', file, '--trainee', 'bob', '--due', 'soon'], /--due wants a day such as/)
    await refuses(['assign', 'README.md', '--trainee', 'bob'], /README\.md is no document/)
    await run('assign', file, '--trainee', 'bob')
    await refuses(['assign', file, '--trainee', 'carol'], /Alice Moreau mentors 1 of 1 already\. With --force/)
    assert.match((await run('assign', file, '--trainee', 'bob')).stderr, /it is assigned so already/)
    assert.equal((await run('assign', file, '--trainee', 'carol', '--force')).exitCode, 0)
  })

  it('refuse a step that nothing was assigned for, and a day to come', async () => {
    await refuses(['step', file, 'read', '--trainee', 'bob'], /bob has no open assignment/)
    await refuses(['step', file, 'reading', '--trainee', 'bob'], /a step is one of read, shadowed, supervised/)
    await refuses(['step', file, 'read', '--trainee', 'bob', '--on', '2026-03-02'], /still to come/)
    await refuses(['step', file, 'read'], /git does not tell who you are here: say it with --trainee NAME/)
  })

  it('record one exercise of several people in several runbooks', async () => {
    const words = ['--person', 'bob', '--person', 'alice', '--on', '2026-02-20', '--note', 'game day']
    await run('exercise', file, 'runbooks/thaw.md', ...words)
    const entry = '  - {on: 2026-02-20, kind: drill, by: [alice, bob], note: game day}'
    assert.ok(text().includes(entry))
    assert.ok(text('runbooks/thaw.md').includes(entry))
    await refuses(['exercise', file], /say who took part/)
  })

  it('mark nothing reviewed where nothing was checked, and show what has changed since the last review', async () => {
    iAm('bob')
    await refuses(['reviewed', file], /say what was checked: --checked TEXT; the text is as it was on 2026-01-10\./)
    repository.commit({ on: '2026-02-01', files: { [file]: restart.replace('Stop it.', 'Drain it.') } })
    const { stdout, stderr } = await run('reviewed', file)
    assert.match(stderr, /this has changed since 2026-01-10/)
    assert.match(stdout, /^-1\. Stop it\.\n\+1\. Drain it\.$/m)
    assert.doesNotMatch(stdout, /last_reviewed_on/)
    await run('reviewed', file, '--checked', 'drained the staging node')
    assert.match(text(), /^last_reviewed_on: 2026-03-01$/m)
    assert.match(text(), /^ {2}- \{on: 2026-03-01, kind: review, note: drained the staging node \(bob\)\}$/m)
    await refuses(['reviewed', 'runbooks/restart.md', '--checked', ' '], /say what was checked/)
    const never = await run('reviewed', 'runbooks/thaw.md')
    assert.match(never.stderr, /it was never reviewed before/)
  })

  it('take a reading for no exercise: who reviews gains no level', async () => {
    await run('reviewed', file, '--checked', 'read all of it', '--by', 'bob')
    const { stdout } = await run('why', file, 'bob')
    assert.match(stdout, /Only Alice Moreau can run it/)
  })
})
