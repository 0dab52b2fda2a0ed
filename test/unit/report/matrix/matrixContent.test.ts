import assert from 'node:assert/strict'
import { cellSentence, cellState } from '../../../../src/report/matrix/cellWords'
import { matrixContent } from '../../../../src/report/matrix/matrixContent'
import { matrixTables } from '../../../../src/report/matrix/matrixTables'
import {
  coverage,
  date,
  knowledgeBase,
  person,
  personCoverage,
  runbookCoverage,
  service,
  serviceId,
} from '../../support/snapshots'

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${String(index).padStart(2, '0')}`)

describe('the matrix of an export', () => {
  it('puts runbooks under each of their services, those without one last', () => {
    const report = coverage({
      runbooks: [
        runbookCoverage('x/a.md'),
        runbookCoverage('x/b.md', { services: [serviceId('two'), serviceId('one')], risk: 'covered' }),
        runbookCoverage('x/c.md', { services: [serviceId('one')] }),
      ],
      services: [
        {
          service: service('one', { name: 'One', criticality: 'high' }),
          risk: 'single-point',
          truckFactor: { value: 2, people: [] },
          runbooks: 2,
        },
      ],
    })
    const { groups } = matrixContent(knowledgeBase(), report)
    assert.deepEqual(
      groups.map(({ name, criticality, summary, rows }) => [
        name,
        criticality,
        summary,
        rows.map(({ runbook }) => runbook.path),
      ]),
      [
        ['two', undefined, '1 of 1 covered', ['x/b.md']],
        ['One', 'high', '1 of 2 covered, truck factor 2', ['x/b.md', 'x/c.md']],
        ['No service', undefined, '0 of 1 covered', ['x/a.md']],
      ],
    )
  })

  it('puts them under their folders where no service is known', () => {
    const runbooks = ['z/b.md', 'top.md', 'a/c.md'].map((path) => runbookCoverage(path))
    const { groups } = matrixContent(knowledgeBase(), coverage({ runbooks }))
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['Top folder', 'a', 'z'],
    )
  })

  it('says beside a name who is absent or leaves', () => {
    const people = [
      person('ann', { until: date('2026-11-01') }),
      person('bob', { until: date('2026-12-01') }),
      person('cem', { away: [{ from: date('2026-11-20'), to: date('2026-12-04') }] }),
      person('dan', { external: true }),
      person('eve'),
    ]
    const runbooks = [runbookCoverage('a.md', { people: people.map(({ id }) => personCoverage(id)) })]
    assert.deepEqual(
      matrixContent(knowledgeBase({ people }), coverage({ runbooks })).people.map(({ note }) => note),
      ['left', 'last day 2026-12-01', 'away until 2026-12-04', 'external', undefined],
    )
  })

  it('is one table where its people fit a page, else one for each group with its own people', () => {
    const of = (counts: readonly number[]) => {
      const runbooks = counts.map((count, index) =>
        runbookCoverage(`f${index}/a.md`, { people: names(count).map((id) => personCoverage(`${index}${id}`)) }),
      )
      return matrixTables(matrixContent(knowledgeBase(), coverage({ runbooks }))).map(({ people, groups }) => [
        people.length,
        groups.length,
      ])
    }
    assert.deepEqual(of([10, 10]), [[20, 2]])
    assert.deepEqual(of([10, 15, 0]), [
      [10, 1],
      [15, 1],
      [0, 1],
    ])
    assert.deepEqual(of([50]), [
      [20, 1],
      [20, 1],
      [10, 1],
    ])
  })
})

describe('the words of a cell', () => {
  it('never say that an author can run what they only seem to know', () => {
    const author = personCoverage('a', { basis: 'authored' })
    assert.deepEqual([cellState(author), cellSentence(author)], ['performed, inferred', 'seems to know it'])
  })

  it('tell all that limits a level', () => {
    const limited = personCoverage('a', {
      lapsed: true,
      changedSinceSignOff: true,
      learning: true,
      away: true,
      present: false,
    })
    assert.equal(cellState(limited), 'performed, lapsed, text changed since sign-off, learning, left, away')
  })
})
