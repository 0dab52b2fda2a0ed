import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { describe, it } from 'mocha'
import { gridLines } from '../../../../src/panel/matrix/gridLines'
import { shownGroups } from '../../../../src/panel/matrix/shownGroups'
import { settledLines, shownPeople } from '../../../../src/panel/matrix/shownPeople'
import { model, person, row } from './models'

const linesOf = (of: ReturnType<typeof model>) =>
  gridLines(
    shownGroups(of, {
      filter: '',
      figure: undefined,
      grouping: 'service',
      sort: 'risk',
      folded: [],
      only: undefined,
    }),
  )

/** Each runbook is known to one person, the last one first. */
const crowd = (count: number) =>
  model(
    Array.from({ length: count }, (_, index) => person(`p${index}`)),
    Array.from({ length: count }, (_, index) => row(`runbook ${index}`, [count - 1 - index])),
  )

describe('the people who have a column', () => {
  it('are all who hold a level, as long as they fit side by side', () => {
    const few = crowd(20)
    const seen = { first: 1, last: 1, room: 20 }
    assert.equal(shownPeople(few, linesOf(few), { seen, all: false, kept: [] }).people.length, 20)
  })

  it('are all of a few, also where the window is narrow', () => {
    const few = crowd(16)
    const seen = { first: 1, last: 1, room: 2 }
    assert.equal(shownPeople(few, linesOf(few), { seen, all: false, kept: [] }).people.length, 16)
  })

  it('are those of the rows in sight where they are too many, by team and name and not by row', () => {
    const many = crowd(50)
    // Line 0 is the group's head.
    const seen = { first: 0, last: 3, room: 5 }
    assert.deepEqual(shownPeople(many, linesOf(many), { seen, all: false, kept: [] }), {
      people: [47, 48, 49],
      morePeople: 47,
    })
  })

  it('are all where everybody is asked for', () => {
    const many = crowd(50)
    const seen = { first: 0, last: 3, room: 5 }
    assert.equal(shownPeople(many, linesOf(many), { seen, all: true, kept: [] }).people.length, 50)
  })

  it('are those who are kept too, unless they hold no level on any row', () => {
    const many = crowd(50)
    const seen = { first: 0, last: 1, room: 5 }
    assert.deepEqual(shownPeople(many, linesOf(many), { seen, all: false, kept: ['p3', 'nobody'] }).people, [3, 49])
  })

  it('hold each a level on a shown row, and leave nobody out who holds one on a row in sight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }), { minLength: 1, maxLength: 40 }),
        fc.nat(40),
        fc.nat(20),
        fc.integer({ min: 1, max: 40 }),
        (cells, first, height, room) => {
          const of = model(
            Array.from({ length: 31 }, (_, index) => person(`p${index}`)),
            cells.map((people, index) => row(`runbook ${index}`, people)),
          )
          const seen = { first, last: first + height, room }
          const { people, morePeople } = shownPeople(of, linesOf(of), { seen, all: false, kept: [] })
          const present = new Set(cells.flat())
          assert.equal(people.length + morePeople, present.size)
          assert.deepEqual(
            people,
            people.toSorted((a, b) => a - b),
          )
          const inSight = new Set(cells.slice(Math.max(0, first - 1), first + height).flat())
          assert.ok(people.every((index) => present.has(index)))
          assert.ok([...inSight].every((index) => people.includes(index)))
        },
      ),
    )
  })
})

describe('the lines whose people have columns', () => {
  it('reach half a screen further than what is in sight', () => {
    assert.deepEqual(settledLines(undefined, { first: 40, last: 59, room: 9 }), { first: 30, last: 69, room: 9 })
    assert.deepEqual(settledLines(undefined, { first: 2, last: 21, room: 9 }), { first: 0, last: 31, room: 9 })
  })

  it('stay as they are as long as what is in sight stays inside', () => {
    const before = { first: 30, last: 69, room: 9 }
    assert.equal(settledLines(before, { first: 45, last: 64, room: 9 }), before)
  })

  it('are others once something else is in sight, or there is other room', () => {
    const before = { first: 30, last: 69, room: 9 }
    assert.notEqual(settledLines(before, { first: 55, last: 74, room: 9 }), before)
    assert.notEqual(settledLines(before, { first: 45, last: 64, room: 12 }), before)
  })
})
