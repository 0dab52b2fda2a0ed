import assert from 'node:assert/strict'
import type { PersonId } from '../../../../src/core/domain/people'
import { createKnowledgeIndex } from '../../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../../src/core/index/settings'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import {
  assignmentWarnings,
  mentorChoices,
  noMentorText,
  traineeChoices,
  usualDue,
  usualTarget,
} from '../../../../src/core/metrics/training/trainingChoices'
import { date, path, personId } from '../../support/snapshots'
import { memoryTree, unhurried } from '../../support/memoryTree'

const today = date('2026-11-21')
const restart = path('runbooks/restart.md')

const document = (title: string, ...lines: readonly string[]): string =>
  ['---', 'kind: runbook', ...lines, '---', '', `# ${title}`, '', '1. Stop it.', ''].join('\n')

const knownFrom = async (team: readonly string[], ...lines: readonly string[]) => {
  const files = new Map([
    ['.understudy/team.yaml', ['people:', ...team, ''].join('\n')],
    ['runbooks/restart.md', document('Restart', ...lines)],
    ['runbooks/thaw.md', document('Thaw', 'cross_trained: [dora]', 'training:', '  - {trainee: erik, mentor: alice}')],
  ])
  const base = await createKnowledgeIndex(memoryTree(files), defaultIndexSettings).refresh(unhurried)
  const report = buildCoverageReport(base, today)
  const runbook = report.runbooks.find((each) => each.path === restart)
  assert.ok(runbook)
  return { base, report, runbook }
}

const people = [
  '  alice: {name: Alice, mentors_at_once: 1}',
  '  bob: {name: Bob, until: 2026-12-31}',
  '  carol: {name: Carol}',
  '  dora: {name: Dora}',
  '  erik: {name: Erik, trains_at_once: 1}',
  '  gone: {name: Gil, until: 2026-01-01}',
  '  xena: {name: Xena, external: true}',
]

const taught = [
  'cross_trained:',
  '  - {person: alice, level: teaches, on: 2026-09-01}',
  '  - {person: bob, level: performed, on: 2026-09-01}',
]

describe('what speaks against an assignment', () => {
  it('is that the trainee has left', async () => {
    const { base, report } = await knownFrom(people, ...taught)
    const about = { trainee: personId('gone'), mentor: personId('alice'), target: 'performed' } as const
    assert.deepEqual(assignmentWarnings(base, report, path('runbooks/restart.md'), about)[0], 'Gil left on 2026-01-01.')
  })
})

describe('who may mentor', () => {
  const namesOf = async (lines: readonly string[], trainee?: PersonId) => {
    const { base, report } = await knownFrom(people, ...lines)
    return mentorChoices(base, report, restart, trainee).map(({ person, reasons, load, full }) => [
      person,
      ...reasons,
      load,
      full,
    ])
  }

  it('is who can teach it, with the load in words', async () => {
    assert.deepEqual(await namesOf(taught), [['alice', 'can teach it', 'mentors 1 of 1', true]])
  })

  it('is who can run it where nobody else teaches it, the trainee left out', async () => {
    assert.deepEqual(await namesOf(taught, personId('alice')), [
      ['bob', 'can run it; nobody teaches it yet', 'mentors nobody yet', false],
    ])
  })

  it('is nobody where nobody can run it', async () => {
    assert.deepEqual(await namesOf(['cross_trained: [gone]']), [])
  })

  it('is refused with a sentence that says who could', async () => {
    const { base, runbook } = await knownFrom(people, ...taught)
    const why = (mentor: string, trainee = 'carol') => noMentorText(base, runbook, personId(mentor), personId(trainee))
    assert.equal(why('alice'), undefined)
    assert.equal(why('bob'), 'Bob cannot teach it; Alice can.')
    assert.equal(why('carol'), 'Carol cannot be their own mentor.')
    assert.equal(why('dora', 'alice'), 'Dora cannot run it, and so can neither teach it nor sign it off.')
  })
})

describe('who could learn a runbook', () => {
  it('comes with reasons, then everybody else who is here and not external', async () => {
    const { base, report } = await knownFrom(people, ...taught)
    assert.deepEqual(
      traineeChoices(base, report, restart, 'performed').map(({ person, reasons, cautions }) => [
        person,
        reasons,
        cautions,
      ]),
      [
        ['dora', ['can run Thaw, in the same folder'], []],
        ['alice', [], ['can teach it already']],
        ['bob', [], ['can run it already', 'leaves after 2026-12-31']],
        ['carol', [], []],
        ['erik', [], []],
      ],
    )
  })

  it('begins with those who can run it where a teacher is wanted', async () => {
    const { base, report } = await knownFrom(people, 'cross_trained: [bob, carol]')
    const [first, second] = traineeChoices(base, report, restart, 'teaches')
    assert.deepEqual([first?.person, second?.person], ['bob', 'carol'])
  })
})

describe('what is filled in for an assignment', () => {
  it('is the level that the policy lacks: able people first, then a teacher', async () => {
    assert.equal(usualTarget((await knownFrom(people, ...taught)).runbook), 'performed')
    const critical = await knownFrom(people, 'criticality: critical', 'cross_trained: [bob, carol]')
    assert.equal(usualTarget(critical.runbook), 'teaches')
  })

  it('is a day by the policy for closing a gap; a word of its own for training goes before', async () => {
    const { base } = await knownFrom(people)
    assert.equal(usualDue(base, today), '2027-01-16')
    const own = await knownFrom([...people, 'policy: {close_actions_within: {training: 2 weeks}}'])
    assert.equal(usualDue(own.base, today), '2026-12-05')
  })
})

describe('what speaks against an assignment', () => {
  const warnings = async (trainee: string, mentor: string | undefined, ...lines: readonly string[]) => {
    const { base, report } = await knownFrom(people, ...lines)
    const asked = {
      trainee: personId(trainee),
      mentor: mentor === undefined ? undefined : personId(mentor),
      target: 'performed',
    } as const
    return assignmentWarnings(base, report, restart, asked)
  }

  it('is said a sentence each, before anything is written', async () => {
    assert.deepEqual(await warnings('carol', undefined, ...taught), [])
    assert.deepEqual(await warnings('bob', 'alice', ...taught), [
      'Bob can run it already.',
      'Alice mentors 1 of 1 already.',
    ])
    assert.deepEqual(await warnings('erik', 'bob', ...taught), [
      'Erik learns 1 of 1 at once already.',
      'Bob cannot teach it; Alice can.',
    ])
    assert.deepEqual(await warnings('carol', undefined, 'training:', '  - {trainee: carol, due: 2026-12-01}'), [
      'Carol has it assigned already, with the target “performed” by 2026-12-01: that will change.',
    ])
  })
})
