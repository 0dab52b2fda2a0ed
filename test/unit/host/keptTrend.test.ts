import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { TrendFigures, TrendPoint } from '../../../src/core/metrics/trend/trend'
import {
  keepPoint,
  keptFigures,
  keptFrom,
  keptText,
  mostKept,
  type KeptTrend,
} from '../../../src/host/reading/keptTrend'
import { date } from '../support/snapshots'
import { trendFigures } from '../support/trends'

const commit = (at: number): string => at.toString(16).padStart(40, '0')

const point = (at: number, said: Partial<TrendFigures> = {}): TrendPoint => ({
  on: date('2026-01-31'),
  commit: commit(at),
  figures: trendFigures(said),
})

const keptOf = (...points: readonly TrendPoint[]): KeptTrend => {
  const kept: KeptTrend = new Map()
  for (const each of points) keepPoint(kept, each)
  return kept
}

describe('what is remembered of a trend', () => {
  it('is what was read, by commit and day', () => {
    const first = point(1, { runbooks: 3, coverage: 1 / 3, truckFactor: 2 })
    const kept = keptFrom(keptText(keptOf(first, point(2)), 'about'), 'about')
    assert.deepEqual(keptFigures(kept, first), first.figures)
    assert.deepEqual(keptFigures(kept, point(2)), trendFigures())
    assert.equal(keptFigures(kept, { ...first, on: date('2026-02-28') }), undefined)
    assert.equal(keptFigures(kept, point(3)), undefined)
  })

  it('does not count where something else that it depends on has changed', () => {
    assert.equal(keptFrom(keptText(keptOf(point(1)), 'about'), 'something else').size, 0)
  })

  it('is bounded: what was used last stays', () => {
    const kept = keptOf(...Array.from({ length: mostKept + 5 }, (_, at) => point(at)))
    keptFigures(kept, point(0))
    const again = keptFrom(keptText(kept, 'about'), 'about')
    assert.equal(again.size, mostKept)
    assert.ok(keptFigures(again, point(0)))
    assert.equal(keptFigures(again, point(1)), undefined)
  })

  it('is nothing where the file is damaged, and leaves out what is no point', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"edition":1,"about":"about"}',
      '{"edition":0,"about":"about","points":[]}',
    ])
      assert.equal(keptFrom(text, 'about').size, 0)
    const good = point(1)
    const { figures } = good
    const wrong: readonly unknown[] = [
      undefined,
      'point',
      { ...good, on: 'yesterday' },
      { ...good, commit: 'HEAD' },
      { ...good, figures: { ...figures, coverage: 2 } },
      { ...good, figures: { ...figures, lapsed: -1 } },
      { ...good, figures: { ...figures, runbooks: '3' } },
      { ...good, figures: { ...figures, byBasis: { declared: 1 } } },
      { ...good, figures: { runbooks: 1 } },
    ]
    const text = JSON.stringify({ edition: 1, about: 'about', points: [...wrong, good] })
    assert.deepEqual([...keptFrom(text, 'about').values()], [good])
  })

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((points) => JSON.stringify({ edition: 1, about: 'a', points })),
        ),
        (text) => {
          assert.ok(keptFrom(text, 'a').size <= mostKept)
        },
      ),
    )
  })
})
