import assert from 'node:assert/strict'
import { missingSteps, stepsTo } from '../../../../src/core/domain/trainingSteps'
import { createKnowledgeIndex } from '../../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../../src/core/index/settings'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { trainingProgress, type AssignmentProgress } from '../../../../src/core/metrics/training/trainingProgress'
import { bodyHash } from '../../../../src/core/parse/markdown/bodyHash'
import { date } from '../../support/snapshots'
import { memoryTree, unhurried } from '../../support/memoryTree'

const today = date('2026-11-21')

const teamFile = `people:
  alice: {name: Alice Moreau}
  bob: {name: Bob Stone}
  carol: {name: Carol Diaz}
  gone: {name: Gil Gone, until: 2026-01-01}
`

const body = '# Restart\n\n1. Stop it.\n2. Start it.\n'

const progressOf = async (...frontMatter: readonly string[]) => {
  const text = ['---', 'kind: runbook', ...frontMatter, '---', '', body].join('\n')
  const files = new Map([
    ['.understudy/team.yaml', teamFile],
    ['runbooks/restart.md', text],
  ])
  const base = await createKnowledgeIndex(memoryTree(files), defaultIndexSettings).refresh(unhurried)
  return trainingProgress(base, buildCoverageReport(base, today), today)
}

const assignmentOf = async (...frontMatter: readonly string[]): Promise<AssignmentProgress> => {
  const [first] = (await progressOf(...frontMatter)).assignments
  assert.ok(first)
  return first
}

const one = (fields: string): readonly string[] => [
  'cross_trained:',
  '  - {person: alice, level: teaches, on: 2026-09-01}',
  'training:',
  `  - {trainee: carol, mentor: alice, ${fields}}`,
]

describe('how far training has come', () => {
  it('says each step with its date, and what comes next', async () => {
    const { steps, next, nextText, ready, held } = await assignmentOf(...one('read: 2026-11-05'))
    assert.deepEqual(steps, [
      { step: 'read', on: '2026-11-05' },
      { step: 'shadowed', on: undefined },
      { step: 'supervised', on: undefined },
    ])
    assert.deepEqual([next, nextText, ready, held], ['shadowed', 'Watch Alice Moreau carry it out.', false, 'none'])
  })

  it('names nobody as mentor where none is named', async () => {
    const { nextText, mentorName } = await assignmentOf('training: [carol]')
    assert.deepEqual([nextText, mentorName], ['Read it.', undefined])
    const shadowing = await assignmentOf('training:', '  - {trainee: carol, read: 2026-11-05}')
    assert.equal(shadowing.nextText, 'Watch somebody who can run it carry it out.')
  })

  it('is ready for sign-off after all steps to the target, and not before', async () => {
    const both = 'shadowed: 2026-11-09, supervised: 2026-11-12'
    const ready = async (fields: string) => (await assignmentOf(...one(fields))).ready
    assert.equal(await ready(`target: performed, ${both}`), true)
    assert.equal(await ready('target: performed, read: 2026-11-05, supervised: 2026-11-12'), false)
    assert.equal(await ready('target: shadowed, shadowed: 2026-11-09'), true)
    assert.equal(await ready('target: read, read: 2026-11-09'), true)
    assert.equal(await ready('target: teaches, shadowed: 2026-11-09'), false)
  })

  it('is overdue after its due day, and stalled after 30 days without a step', async () => {
    const due = await assignmentOf(...one('due: 2026-11-21, assigned: 2026-10-22'))
    assert.deepEqual([due.overdue, due.overdueDays, due.stalled, due.lastOn], [false, 0, true, '2026-10-22'])
    const late = await assignmentOf(...one('due: 2026-11-18, assigned: 2026-08-01, shadowed: 2026-10-23'))
    assert.deepEqual([late.overdue, late.overdueDays, late.stalled, late.lastOn], [true, 3, false, '2026-10-23'])
    const undated = await assignmentOf(...one('target: performed'))
    assert.deepEqual([undated.overdue, undated.stalled, undated.lastOn], [false, false, undefined])
  })

  it('asks of somebody who can run it only to teach it once with the mentor beside', async () => {
    const teaching = await assignmentOf(
      'cross_trained:',
      '  - {person: carol, level: performed, on: 2026-09-01}',
      'training:',
      '  - {trainee: carol, mentor: alice, target: teaches}',
    )
    assert.deepEqual([teaching.next, teaching.nextText], ['supervised', 'Teach it with Alice Moreau beside.'])
    assert.deepEqual(teaching.steps, [{ step: 'supervised', on: undefined }])
  })

  it('lists those due soonest first, and those without a day last', async () => {
    const { assignments } = await progressOf(
      'training:',
      '  - alice',
      '  - {trainee: bob, due: 2026-12-24}',
      '  - {trainee: somebody, due: 2026-12-01}',
    )
    assert.deepEqual(
      assignments.map(({ traineeName, trainee }) => [traineeName, trainee]),
      [
        ['somebody', undefined],
        ['Bob Stone', 'bob'],
        ['Alice Moreau', 'alice'],
      ],
    )
  })

  it('counts nothing of a draft', async () => {
    assert.deepEqual(await progressOf('status: draft', 'training: [carol]'), { assignments: [], changed: [] })
  })
})

describe('sign-offs that a changed text has left behind', () => {
  const entry = (person: string, hash: string) =>
    `  - {person: ${person}, level: performed, on: 2026-10-01, signed_off_by: alice, body: "${hash}"}`

  it('are told of those who are still here, with who signed and for which text', async () => {
    const { changed } = await progressOf(
      'cross_trained:',
      entry('bob', '3f2a9c1b7d40'),
      entry('carol', bodyHash(body)),
      entry('gone', '3f2a9c1b7d40'),
    )
    assert.deepEqual(changed, [
      {
        path: 'runbooks/restart.md',
        title: 'Restart',
        person: 'bob',
        name: 'Bob Stone',
        level: 'performed',
        signedOn: '2026-10-01',
        signedOffBy: 'alice',
        body: '3f2a9c1b7d40',
      },
    ])
  })
})

describe('the steps to a level', () => {
  it('lead up to it, and leave out what a held level stands for', () => {
    assert.deepEqual(stepsTo('read'), ['read'])
    assert.deepEqual(stepsTo('shadowed', 'read'), ['shadowed'])
    assert.deepEqual(stepsTo('performed'), ['read', 'shadowed', 'supervised'])
    assert.deepEqual(stepsTo('performed', 'performed'), ['supervised'])
    assert.deepEqual(stepsTo('teaches', 'shadowed'), ['supervised'])
  })

  it('hold no reading against somebody who has watched it or done it', () => {
    const nothing = { read: undefined, shadowed: undefined, supervised: undefined }
    assert.deepEqual(missingSteps({ ...nothing, target: 'performed', supervised: today }), ['shadowed'])
    assert.deepEqual(missingSteps({ ...nothing, target: 'shadowed' }), ['read', 'shadowed'])
  })
})
