import assert from 'node:assert/strict'
import {
  decaysFrom,
  fileAuthors,
  fileTruckFactor,
  type FileChange,
} from '../../../../src/core/metrics/authorship/fileAuthors'
import { date, personId } from '../../support/snapshots'

const today = date('2026-11-21')

const change = (who: string, on = '2026-11-21', creates = false): FileChange => ({
  by: who.split('+').map(personId),
  on: date(on),
  creates,
})
const creation = (who: string, on?: string): FileChange => change(who, on, true)
const times = (count: number, who: string): readonly FileChange[] => Array.from({ length: count }, () => change(who))

const authors = (...changes: readonly FileChange[]): readonly string[] => fileAuthors(changes, today, 'none')

describe('the authors of a file, as published', () => {
  it('are its creator, and whoever has more than three quarters of the highest degree', () => {
    // 3.293 + 1.098 − 0.321·ln 2 = 4.168 and 3.293 + 0.164 = 3.457: 0.83 of it.
    assert.deepEqual(authors(creation('ann'), change('bob')), ['ann', 'bob'])
  })

  it('are not those whose degree is below 3.293', () => {
    // Carol: 3.293 + 0.164 − 0.321·ln(1 + 1) = 3.2345.
    assert.deepEqual(authors(creation('ann'), change('bob'), change('carol')), ['ann'])
    // The creator after thirty changes by one other: 4.391 − 0.321·ln 31 = 3.2887; the other: 3.293 + 4.92 = 8.213.
    assert.deepEqual(authors(creation('ann'), ...times(30, 'bob')), ['bob'])
  })

  it('are not those with no more than three quarters, however high their degree', () => {
    // Bob: 3.293 + 0.164·6 = 4.277 less 0.321·ln 21 = 3.2997; Ann: 4.391 + 3.28 − 0.321·ln 7 = 7.0464.
    assert.deepEqual(authors(creation('ann'), ...times(20, 'ann'), ...times(6, 'bob')), ['ann'])
  })

  it('share a commit that they made together', () => {
    assert.deepEqual(authors(creation('ann+bob')), ['ann', 'bob'])
  })

  it('are nobody where there is no change', () => {
    assert.deepEqual(authors(), [])
  })
})

describe('decay', () => {
  const old = [creation('ann', '2025-11-26'), change('bob')]

  it('lets the creator of 360 days ago fade against a change of today', () => {
    // exp(−4) = 0.0183: Ann 3.293 + 0.0201 − 0.321·ln 2 = 3.0906; Bob 3.293 + 0.164 = 3.457.
    assert.deepEqual(fileAuthors(old, today, 'jetbrains'), ['bob'])
    assert.deepEqual(fileAuthors(old, today, 'none'), ['ann', 'bob'])
  })

  it('looks back 547 days and no further', () => {
    assert.deepEqual(fileAuthors([creation('ann', '2025-05-23')], today, 'jetbrains'), ['ann'])
    assert.deepEqual(fileAuthors([creation('ann', '2025-05-22')], today, 'jetbrains'), [])
  })

  it('counts back from the newest commit, so that a repository at rest does not fade away', () => {
    const on = (...days: readonly string[]) =>
      decaysFrom(
        days.map((each) => ({ on: date(each) })),
        today,
      )
    assert.equal(on('2024-03-01', '2024-04-01', '2023-01-01'), '2024-04-01')
    assert.equal(on('2099-01-01', '2024-04-01'), '2024-04-01')
    assert.equal(on(), today)
  })

  it('takes a commit from the future for one of today', () => {
    assert.deepEqual(fileAuthors([creation('ann', '2027-01-01')], today, 'jetbrains'), ['ann'])
  })
})

describe('the truck factor of files', () => {
  it('is how many people are taken away until fewer than half of the files have an author', () => {
    const files = [[creation('ann')], [creation('ann')], [creation('bob')], [creation('carol')]]
    // Without Ann two of four have one, which is not fewer than half; without Bob one.
    assert.deepEqual(fileTruckFactor(files, today), {
      files: 4,
      withAuthor: 4,
      truckFactor: { value: 2, people: ['ann', 'bob'] },
    })
  })

  it('counts files without an author apart, and is none where no file has one', () => {
    const { files, withAuthor, truckFactor } = fileTruckFactor([[creation('ann')], []], today)
    assert.deepEqual([files, withAuthor, truckFactor?.value], [2, 1, 1])
    assert.deepEqual(fileTruckFactor([[]], today), { files: 1, withAuthor: 0, truckFactor: undefined })
  })
})
