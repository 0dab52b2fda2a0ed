import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Commit, TouchedFile } from '../../../../src/core/domain/history'
import type { DocPath, IsoDate } from '../../../../src/core/domain/text'
import { createGitLogReader } from '../../../../src/core/parse/git/gitLog'

const zeros = '0'.repeat(40)
const blob = (digit: string): string => digit.repeat(40)

const rowOf = ({ status, path, from, oldBlob, newBlob }: TouchedFile): string => {
  const letter = { added: 'A', modified: 'M', deleted: 'D', renamed: 'R087' }[status]
  return `:100644 100644 ${oldBlob} ${newBlob} ${letter}\0${from === undefined ? '' : `${from}\0`}${path}\0`
}

/** What git prints for a commit, as seen of git 2.39. */
const printed = ({ hash, author, on, files }: Commit, message: string): string =>
  [hash, author.name, author.email, Date.parse(on) / 1000, message].join('\0') +
  (files.length === 0 ? '\0' : `\0\n${files.map(rowOf).join('')}`)

const read = (text: string, cuts: readonly number[] = []): readonly Commit[] => {
  const reader = createGitLogReader()
  const edges = [0, ...[...cuts].map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  const pieces = edges.slice(1).map((edge, index) => text.slice(edges[index], edge))
  return [...pieces.flatMap((piece) => reader.read(piece)), ...reader.end()]
}

const textWithoutNul = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''))
const path = textWithoutNul.filter((text) => text !== '') as fc.Arbitrary<DocPath>
const hash = fc.string({
  unit: fc.constantFrom(...Array.from({ length: 16 }, (_, digit) => digit.toString(16))),
  minLength: 40,
  maxLength: 40,
})

/** Plain objects, as the reader makes them. */
const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(fields, { noNullPrototype: true })

const file: fc.Arbitrary<TouchedFile> = fc.oneof(
  record({
    status: fc.constantFrom<TouchedFile['status']>('added', 'modified', 'deleted'),
    path,
    from: fc.constant(undefined),
    oldBlob: hash,
    newBlob: hash,
  }),
  record({ status: fc.constant('renamed' as const), path, from: path, oldBlob: hash, newBlob: hash }),
)

const commit: fc.Arbitrary<Commit> = record({
  hash,
  author: record({ name: textWithoutNul, email: textWithoutNul }),
  coAuthors: fc.constant([]),
  on: fc
    .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as IsoDate),
  files: fc.array(file),
})

const one = (files: readonly TouchedFile[]): Commit => ({
  hash: blob('a'),
  author: { name: 'Ann', email: 'ann@example.com' },
  coAuthors: [],
  on: '2026-03-01' as IsoDate,
  files,
})

describe('reading git log', () => {
  it('reads what git printed, however it is cut into pieces and whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(commit), fc.array(fc.nat()), (commits, cuts) => {
        assert.deepEqual(read(commits.map((each) => printed(each, 'Change')).join(''), cuts), commits)
      }),
    )
  })

  it('never throws and never runs on, whatever it is given', () => {
    const noise = fc.string({
      unit: fc.constantFrom('\0', ':', '\n', 'a', ' ', '1', ':100644 100644 a b M', blob('c')),
    })
    fc.assert(
      fc.property(noise, fc.array(fc.nat()), (text, cuts) => {
        assert.deepEqual(read(text, cuts), read(text))
      }),
    )
  })

  it('hands a commit over as soon as the next one begins', () => {
    const reader = createGitLogReader()
    const text = printed(one([]), 'First')
    assert.deepEqual(reader.read(text), [])
    assert.deepEqual(
      reader.read(printed({ ...one([]), hash: blob('b') }, 'Second')).map((each) => each.hash),
      [blob('a')],
    )
    assert.deepEqual(
      reader.end().map((each) => each.hash),
      [blob('b')],
    )
  })

  it('reads names with blanks, quotes, line ends and Unicode as they are', () => {
    const names = ['a b.md', '"quoted".md', 'two\nlines.md', 'Überblick – ラン.md', ':100644.md', blob('d')]
    const files = names.map((name): TouchedFile => {
      return { status: 'added', path: name as DocPath, from: undefined, oldBlob: zeros, newBlob: blob('1') }
    })
    assert.deepEqual(
      read(printed(one(files), 'Add'))[0]?.files.map((each) => each.path),
      names,
    )
  })

  it('takes the author date’s day in UTC', () => {
    const seconds = Date.parse('2026-02-28T23:30:00-05:00') / 1000
    const [only] = read([blob('a'), 'Ann', 'ann@example.com', seconds, 'Late'].join('\0') + '\0')
    assert.equal(only?.on, '2026-03-01')
  })

  it('gives a damaged date the nearest day that a calendar holds', () => {
    const dayOf = (seconds: string): string | undefined =>
      read([blob('a'), 'A', 'a@b', seconds, ''].join('\0') + '\0')[0]?.on
    assert.deepEqual(['', 'x', '-5', '1e300'].map(dayOf), ['1970-01-01', '1970-01-01', '1970-01-01', '9999-12-31'])
  })

  it('finds co-authors anywhere in the message, in any spelling of the key, each once', () => {
    const message = [
      'Squash',
      '',
      '* First',
      '    co-authored-by: Bob B <bob@example.com>',
      '> Co-Authored-By:Carol <carol@example.com>',
      '',
      'More words.',
      'CO-AUTHORED-BY: Bob B <bob@example.com>',
      'Not-co-authored-by: Eve <eve@example.com>',
      'Co-authored-by: nobody at all',
    ].join('\n')
    assert.deepEqual(read(printed(one([]), message))[0]?.coAuthors, [
      { name: 'Bob B', email: 'bob@example.com' },
      { name: 'Carol', email: 'carol@example.com' },
    ])
  })

  it('passes over submodules, and takes a changed file type for a change', () => {
    const rows =
      `:000000 160000 ${zeros} ${blob('1')} A\0sub.md\0` + `:100644 120000 ${blob('2')} ${blob('3')} T\0link.md\0`
    const [only] = read([blob('a'), 'A', 'a@b', '0', ''].join('\0') + '\0\n' + rows)
    assert.deepEqual(only?.files, [
      { status: 'modified', path: 'link.md', from: undefined, oldBlob: blob('2'), newBlob: blob('3') },
    ])
  })
})
