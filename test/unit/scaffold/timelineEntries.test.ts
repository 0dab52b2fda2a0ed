import assert from 'node:assert/strict'
import type { IsoInstant } from '../../../src/core/domain/text'
import { candidatesFor, entryOf, windowOf, type RepositoryEvent } from '../../../src/core/scaffold/timelineEntries'

const at = (time: string, day = '19') => `2026-11-${day}T${time}:00Z` as IsoInstant
const event = (given: Partial<RepositoryEvent>): RepositoryEvent => ({
  kind: 'commit',
  at: at('08:02'),
  hash: 'abcdef0123456789abcdef0123456789abcdef01',
  name: '',
  subject: 'Rotate it',
  author: 'Ann',
  writtenAt: undefined,
  files: [],
  ...given,
})

describe('what is looked at around an incident', () => {
  const window = (first: string, last: string, resolved: boolean, now: IsoInstant) => {
    const span = windowOf({ first: at(first), last: at(last), resolved }, now)
    return span && [span.from.slice(8, 16), span.to.slice(8, 16)]
  }

  it('is from an hour before it to its end', () => {
    assert.deepEqual(window('08:02', '09:40', true, at('12:00', '21')), ['19T07:02', '19T09:40'])
  })

  it('is up to now while it lasts, a day at most', () => {
    assert.deepEqual(window('08:02', '08:20', false, at('10:00')), ['19T07:02', '19T10:00'])
    assert.deepEqual(window('08:02', '08:20', false, at('10:00', '25')), ['19T07:02', '20T08:02'])
  })

  it('is as much wider as somebody asks for, and nothing where no time is known', () => {
    const span = windowOf({ first: at('08:02'), last: at('09:40'), resolved: true }, at('12:00'), {
      before: 60,
      after: 30,
    })
    assert.deepEqual(span, { from: at('06:02'), to: at('10:10') })
    assert.equal(windowOf({ first: undefined, last: undefined, resolved: false }, at('12:00')), undefined)
  })
})

describe('what may be put into a timeline', () => {
  it('says what happened and where to find it, and names nobody', () => {
    assert.equal(entryOf(event({})).text, 'Commit `abcdef0123`: Rotate it')
    assert.equal(entryOf(event({ kind: 'merge', subject: 'a *b*\n' })).text, 'Merge `abcdef0123`: a \\*b\\*')
    assert.equal(entryOf(event({ kind: 'tag', name: 'v1.2', subject: '' })).text, 'Tag `v1.2`')
  })

  it('has what touches the services first, with the tags of it, and each part in the order of time', () => {
    const other = 'f'.repeat(40)
    const events = [
      event({ at: at('08:01'), hash: other, files: ['docs/a.md'] }),
      event({ at: at('08:03'), files: ['db/x.sql'] }),
      event({ at: at('08:02'), hash: 'e'.repeat(40), files: ['db/y.sql'] }),
      event({ at: at('09:00'), kind: 'tag', name: 'v2', files: [] }),
    ]
    assert.deepEqual(
      candidatesFor(events, (file) => file.startsWith('db/'), []).map(({ entry, touches }) => [entry.mark, touches]),
      [
        ['eeeeeeeeee', true],
        ['abcdef0123', true],
        ['v2', true],
        ['ffffffffff', false],
      ],
    )
  })

  it('lacks what stands there already', () => {
    const events = [event({}), event({ kind: 'tag', name: 'v2' }), event({ kind: 'tag', name: 'v22' })]
    const left = candidatesFor(events, () => false, ['Commit abcdef0: Rotate it', 'Tag v2'])
    assert.deepEqual(
      left.map(({ entry }) => entry.mark),
      ['v22'],
    )
  })
})
