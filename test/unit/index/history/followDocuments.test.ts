import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { DocPath } from '../../../../src/core/domain/text'
import { followDocuments, type Lives } from '../../../../src/core/index/history/followDocuments'
import { add, change, drop, move, rawHistory, type Step } from '../../support/rawHistory'

const livesOf = (...steps: readonly Step[]): Lives => {
  const following = followDocuments(rawHistory(...steps).commits)
  for (;;) {
    const step = following.next()
    if (step.done === true) return step.value
  }
}

type Page = { name: string | undefined; text: string; readonly commits: string[] }

/**
 * A made-up linear history in which we know which document each commit touched: pages are written, changed, renamed
 * (also to names that were used before), deleted, and deleted texts brought back.
 */
const invent = (
  moves: readonly (readonly [kind: number, which: number, name: number])[],
): { steps: Step[]; pages: Page[] } => {
  const pages: Page[] = []
  const steps: Step[] = []
  const lastOf = new Map<string, Page>()
  for (const [index, [kind, which, nameNumber]] of moves.entries()) {
    const hash = `c${index}`
    const text = `t${index}`
    const name = `${nameNumber}.md`
    const alive = pages.filter((page) => page.name !== undefined)
    const page = alive[which % Math.max(alive.length, 1)]
    const free = !alive.some((each) => each.name === name)
    const say = (touched: Page, touch: Step[2][number]): void => {
      touched.commits.unshift(hash)
      steps.push([hash, 'Ann', [touch]])
    }
    const ended = lastOf.get(name)
    if (kind === 0 && free) {
      const fresh: Page = { name, text, commits: [] }
      pages.push(fresh)
      lastOf.set(name, fresh)
      say(fresh, add(name, text))
    } else if (kind === 1 && free && ended !== undefined && ended.name === undefined) {
      ended.name = name
      say(ended, add(name, ended.text))
    } else if (page?.name === undefined) continue
    else if (kind === 2 && free) {
      say(page, move(page.name, name, page.text, which % 2 === 0 ? page.text : text))
      if (which % 2 !== 0) page.text = text
      page.name = name
      lastOf.set(name, page)
    } else if (kind === 3) {
      say(page, drop(page.name, page.text))
      page.name = undefined
    } else {
      say(page, change(page.name, page.text, text))
      page.text = text
    }
  }
  return { steps, pages }
}

describe('following documents through a long history', () => {
  it('gives every document of today its own commits and no others, whatever happened to the names', () => {
    const moves = fc.array(fc.tuple(fc.nat(4), fc.nat(20), fc.nat(5)), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(moves, (all) => {
        const { steps, pages } = invent(all)
        const lives = livesOf(...steps)
        for (const { name, commits } of pages) {
          if (name === undefined) continue
          const life = lives(name as DocPath)?.toReversed() ?? []
          assert.deepEqual(
            life.map(({ commit }) => commit.hash),
            commits,
          )
          assert.deepEqual(
            life.filter(({ creates }) => creates).map(({ commit }) => commit.hash),
            commits.slice(-1),
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds the beginning of a document even where a wrong clock puts it after a rename', () => {
    const lives = livesOf(
      ['rename', 'Ann', [move('old.md', 'new.md', 'x')]],
      ['creation', 'Ann', [add('old.md', 'x', 9)]],
      ['change', 'Bob', [change('new.md', 'x', 'y')]],
    )
    assert.deepEqual(
      lives('new.md' as DocPath)?.map(({ commit, creates }) => `${commit.hash}${creates ? ' creates' : ''}`),
      ['rename', 'creation creates', 'change'],
    )
  })

  it('gives others their turn in a long history', () => {
    const steps = Array.from({ length: 5000 }, (_, index): Step => [
      `c${index}`,
      'Ann',
      [add(`${index}.md`, `${index}`)],
    ])
    const following = followDocuments(rawHistory(...steps).commits)
    let turns = 0
    while (following.next().done !== true) turns += 1
    assert.ok(turns >= 4, `${turns}`)
  })
})
