import assert from 'node:assert/strict'
import type { DocPath } from '../../../../src/core/domain/text'
import { atOnce } from '../../../../src/core/domain/steps'
import { linkHistory } from '../../../../src/core/index/history/linkHistory'
import { add, change, crowd, drop, move, personOf, rawHistory, signature, type Step } from '../../support/rawHistory'

/** The document's past in short: counted changes newest first, then what is left out and why. */
const past = (path: string, ...steps: readonly Step[]): { counted: readonly string[]; leftOut: readonly string[] } => {
  const history = atOnce(linkHistory(rawHistory(...steps), personOf, [path as DocPath])).documents.get(path as DocPath)
  return {
    counted: (history?.changes ?? []).map(
      ({ commit, by, creates, added }) => `${commit} ${by.join('+')} ${creates ? 'creates ' : ''}+${added}`,
    ),
    leftOut: (history?.leftOut ?? []).map(({ commit, reason }) => `${commit} ${reason}`),
  }
}

describe('following a document', () => {
  it('counts its creation and its changes, newest first', () => {
    assert.deepEqual(
      past('a.md', ['1', 'Ann', [add('a.md', 'x', 40)]], ['2', 'Bob', [change('a.md', 'x', 'y', [7, 1])]]),
      { counted: ['2 bob +7', '1 ann creates +40'], leftOut: [] },
    )
  })

  it('follows renames from one folder to another and on, and counts what a rename changed', () => {
    const { counted, leftOut } = past(
      'docs/c.md',
      ['1', 'Ann', [add('a.md', 'x', 40)]],
      ['2', 'Bob', [move('a.md', 'b.md', 'x')]],
      ['3', 'Carol', [move('b.md', 'docs/c.md', 'x', 'y', [12, 3])]],
    )
    assert.deepEqual(counted, ['3 carol +12', '1 ann creates +40'])
    assert.deepEqual(leftOut, ['2 rename-only'])
  })

  it('does not mix a document with an earlier one of the same name', () => {
    const steps: readonly Step[] = [
      ['1', 'Ann', [add('a.md', 'first', 40)]],
      ['2', 'Ann', [move('a.md', 'b.md', 'first')]],
      ['3', 'Bob', [add('a.md', 'second', 20)]],
      ['4', 'Carol', [change('b.md', 'first', 'third', [9, 0])]],
    ]
    assert.deepEqual(past('a.md', ...steps), { counted: ['3 bob creates +20'], leftOut: [] })
    assert.deepEqual(past('b.md', ...steps).counted, ['4 carol +9', '1 ann creates +40'])
  })

  it('does not mix a document with a deleted one of the same name', () => {
    const { counted } = past(
      'a.md',
      ['1', 'Ann', [add('a.md', 'first', 40)]],
      ['2', 'Ann', [drop('a.md', 'first')]],
      ['3', 'Bob', [add('a.md', 'second', 20)]],
    )
    assert.deepEqual(counted, ['3 bob creates +20'])
  })

  it('goes on with a deleted text that is brought back, and does not count who brought it', () => {
    assert.deepEqual(
      past(
        'a.md',
        ['1', 'Ann', [add('a.md', 'x', 40)]],
        ['2', 'Bob', [drop('a.md', 'x')]],
        ['3', 'Bob', [add('a.md', 'x', 40)]],
      ),
      { counted: ['1 ann creates +40'], leftOut: ['3 earlier-text', '2 deletion'] },
    )
  })

  it('gives a change on a later merged branch to the document’s new name', () => {
    const { counted } = past(
      'new.md',
      ['1', 'Ann', [add('old.md', 'x', 40)]],
      ['2', 'Ann', [move('old.md', 'new.md', 'x')]],
      ['3', 'Bob', [change('old.md', 'x', 'y', [11, 0])]],
    )
    assert.deepEqual(counted, ['3 bob +11', '1 ann creates +40'])
  })

  it('tells by the text which document a branch changed where the old name stands for another by now', () => {
    const steps: readonly Step[] = [
      ['1', 'Ann', [add('old.md', 'x', 40)]],
      ['2', 'Ann', [move('old.md', 'new.md', 'x')]],
      ['3', 'Ann', [add('old.md', 'other', 5)]],
      ['4', 'Bob', [change('old.md', 'x', 'y', [11, 0])]],
      ['5', 'Carol', [change('old.md', 'other', 'more', [12, 0])]],
    ]
    assert.deepEqual(past('new.md', ...steps).counted, ['4 bob +11', '1 ann creates +40'])
    assert.deepEqual(past('old.md', ...steps).counted, ['5 carol +12', '3 ann creates +5'])
  })

  it('takes the same rename, made on two branches, for one', () => {
    const { counted, leftOut } = past(
      'new.md',
      ['1', 'Ann', [add('old.md', 'x', 40)]],
      ['2', 'Ann', [move('old.md', 'new.md', 'x')]],
      ['3', 'Bob', [move('old.md', 'new.md', 'x', 'y', [8, 2])]],
      ['4', 'Bob', [change('new.md', 'y', 'z', [9, 0])]],
    )
    assert.deepEqual(counted, ['4 bob +9', '3 bob +8', '1 ann creates +40'])
    assert.deepEqual(leftOut, ['2 rename-only'])
  })

  it('gives both names of a document that two branches renamed differently their common past', () => {
    const steps: readonly Step[] = [
      ['1', 'Ann', [add('old.md', 'x', 40)]],
      ['2', 'Ann', [move('old.md', 'one.md', 'x', 'y', [10, 0])]],
      ['3', 'Bob', [move('old.md', 'two.md', 'x', 'z', [11, 0])]],
    ]
    assert.equal(past('one.md', ...steps).counted.at(-1), '1 ann creates +40')
    assert.deepEqual(past('two.md', ...steps).counted.at(0), '3 bob +11')
  })

  it('has nothing to say of a document that no commit has touched', () => {
    const history = atOnce(linkHistory(rawHistory(['1', 'Ann', [add('a.md', 'x')]]), personOf, ['new.md' as DocPath]))
    assert.equal(history.documents.size, 0)
  })
})

describe('what counts as writing a document', () => {
  const written: Step = ['1', 'Ann', [add('a.md', 'x', 40)]]

  it('leaves out a bot, but not the person who wrote with it', () => {
    const { counted, leftOut } = past(
      'a.md',
      written,
      ['2', 'robot', [change('a.md', 'x', 'y')]],
      ['3', 'robot', [change('a.md', 'y', 'z', [10, 0])], ['Bob']],
      ['4', 'Bob', [change('a.md', 'z', 'w', [12, 0])], ['helpbot']],
    )
    assert.deepEqual(counted, ['4 bob +12', '3 bob +10', '1 ann creates +40'])
    assert.deepEqual(leftOut, ['2 bot'])
  })

  it('counts a co-author like the author, and nobody twice', () => {
    const { counted } = past('a.md', ['1', 'Ann', [add('a.md', 'x', 40)], ['Bob', 'Ann', 'Bob']])
    assert.deepEqual(counted, ['1 ann+bob creates +40'])
  })

  it('leaves out a sweep’s changes', () => {
    const { counted, leftOut } = past('a.md', written, ['2', 'Bob', [change('a.md', 'x', 'y'), ...crowd('c')]])
    assert.deepEqual(counted, ['1 ann creates +40'])
    assert.deepEqual(leftOut, ['2 sweep'])
  })

  it('leaves out small changes that touch front matter or white space only', () => {
    const { counted, leftOut } = past(
      'a.md',
      written,
      ['2', 'Bob', [{ ...change('a.md', 'x', 'y', [1, 1]), slight: 'front-matter-only' }]],
      ['3', 'Bob', [{ ...change('a.md', 'y', 'z', [1, 1]), slight: 'white-space-only' }]],
    )
    assert.deepEqual(counted, ['1 ann creates +40'])
    assert.deepEqual(leftOut, ['3 white-space-only', '2 front-matter-only'])
  })

  it('leaves out bringing back an earlier text, whoever wrote it and under whichever name', () => {
    const { counted, leftOut } = past(
      'b.md',
      written,
      ['2', 'Bob', [move('a.md', 'b.md', 'x', 'y', [20, 0])]],
      ['3', 'Carol', [change('b.md', 'y', 'x', [0, 20])]],
    )
    assert.deepEqual(counted, ['2 bob +20', '1 ann creates +40'])
    assert.deepEqual(leftOut, ['3 earlier-text'])
  })

  it('leaves out a change of the file’s mode', () => {
    assert.deepEqual(past('a.md', written, ['2', 'Bob', [change('a.md', 'x', 'x', [0, 0])]]).leftOut, [
      '2 earlier-text',
    ])
  })
})

describe('documents that a sweep created', () => {
  const imported = (lines: number): Step => ['1', 'Ann', [add('a.md', 'x', lines), ...crowd('import')]]

  it('are the importer’s where nobody else wrote much', () => {
    assert.deepEqual(past('a.md', imported(100), ['2', 'Bob', [change('a.md', 'x', 'y', [1, 1])]]).counted, [
      '2 bob +1',
      '1 ann creates +100',
    ])
  })

  it('are not the importer’s once somebody else has added 30 lines', () => {
    const by = (lines: number): ReturnType<typeof past> =>
      past('a.md', imported(1000), ['2', 'Bob', [change('a.md', 'x', 'y', [lines, 0])]])
    assert.deepEqual(by(29).counted, ['2 bob +29', '1 ann creates +1000'])
    assert.deepEqual(by(30), { counted: ['2 bob +30'], leftOut: ['1 import'] })
  })

  it('are not the importer’s once somebody else has added a fifth of all lines, the import’s included', () => {
    const by = (lines: number): readonly string[] =>
      past('a.md', imported(40), ['2', 'Bob', [change('a.md', 'x', 'y', [lines, 0])]]).leftOut
    assert.deepEqual(by(9), [])
    assert.deepEqual(by(10), ['1 import'])
  })

  it('stay the importer’s where several others together wrote enough but nobody alone', () => {
    const { leftOut } = past(
      'a.md',
      imported(100),
      ['2', 'Bob', [change('a.md', 'x', 'y', [20, 0])]],
      ['3', 'Carol', [change('a.md', 'y', 'z', [20, 0])]],
    )
    assert.deepEqual(leftOut, [])
  })

  it('stay the importer’s where the importer wrote on', () => {
    const { leftOut } = past('a.md', imported(10), ['2', 'Ann', [change('a.md', 'x', 'y', [50, 0])]])
    assert.deepEqual(leftOut, [])
  })

  it('are nobody’s where a bot imported them', () => {
    const { counted, leftOut } = past('a.md', ['1', 'robot', [add('a.md', 'x', 9), ...crowd('import')]])
    assert.deepEqual([counted, leftOut], [[], ['1 bot']])
  })
})

describe('who was seen last', () => {
  it('is told by each person’s newest commit under any address, and bots are nobody', () => {
    const raw = {
      ...rawHistory(['1', 'Ann', [add('a.md', 'x')]]),
      authors: [
        { signature: signature('Ann'), first: '2020-01-01', last: '2024-05-05' },
        { signature: { name: 'Ann', email: 'ann@elsewhere.example' }, first: '2025-01-01', last: '2025-06-06' },
        { signature: signature('robot'), first: '2026-01-01', last: '2026-12-31' },
      ],
    } as unknown as ReturnType<typeof rawHistory>
    const { lastSeen, newest } = atOnce(linkHistory(raw, personOf, []))
    assert.deepEqual([...lastSeen], [['ann', '2025-06-06']])
    assert.equal(newest, '2025-06-06')
  })
})
