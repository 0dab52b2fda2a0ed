import assert from 'node:assert/strict'
import { resolveRoles, unknownInTeams, withProblems } from '../../../src/core/index/resolveTeamFile'
import { parseTeamFile } from '../../../src/core/parse/understudy/teamFile'
import { knowledgeBase, path, person, problem, team } from '../support/snapshots'

const { resolve } = knowledgeBase({ people: [person('alice'), person('bob')], teams: [team('payments')] })

const read = (text: string) => parseTeamFile(text).value

const said = (problems: readonly { readonly message: string; readonly range: { start: { line: number } } }[]) =>
  problems.map(({ message, range }) => `${range.start.line} ${message}`)

describe('The people whom the team file names', () => {
  it('hold roles, each once, and are candidates for them', () => {
    const { roles } = read(
      'roles:\n  lead: {holders: [alice, "@alice", bob], candidates: [{person: bob, ready: now}]}\n',
    )
    const { value, problems } = resolveRoles(roles, resolve)
    assert.deepEqual(
      [...value.values()],
      [
        {
          id: 'lead',
          name: 'lead',
          holders: ['alice', 'bob'],
          candidates: [{ person: 'bob', ready: 'now' }],
          source: { kind: 'line', path: '.understudy/team.yaml', line: 2 },
        },
      ],
    )
    assert.deepEqual(problems, [])
  })

  it('are a problem at their place where nobody or a team is known by the name', () => {
    const { roles } = read('roles:\n  lead:\n    holders: [alcie, payments]\n    candidates: [zed]\n')
    const { value, problems } = resolveRoles(roles, resolve)
    assert.deepEqual([...value.values()][0]?.holders, [])
    assert.deepEqual(said(problems), [
      '3 Nobody here is known as "alcie". Is "alice" meant?',
      '3 A person is expected here; "payments" is a team.',
      '4 Nobody here is known as "zed".',
    ])
    const teams = read('teams:\n  ops: {lead: zed, members: [alice, yan]}\n')
    assert.deepEqual(said(unknownInTeams(teams, resolve)), [
      '2 Nobody here is known as "zed".',
      '2 Nobody here is known as "yan".',
    ])
  })

  it('are told with the other problems of the file, in the order of the text', () => {
    const later = problem({ range: { start: { line: 9, column: 1 }, end: { line: 9, column: 2 } } })
    const all = withProblems(new Map([[path('a'), [later]]]), path('a'), [problem()])
    assert.deepEqual(all.get(path('a')), [problem(), later])
    assert.deepEqual([...withProblems(all, path('b'), [])], [...all])
  })
})
