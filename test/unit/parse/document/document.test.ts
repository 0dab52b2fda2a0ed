import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Position, Range } from '../../../../src/core/domain/text'
import { facts, troubles } from '../facts'

const pieces = [
  '---',
  'title: Queue',
  'owners: [alice, "@acme/ops"]',
  'owner_slack: #ops',
  'last_reviewed_on: 2025-04-8',
  'last_reviewed_on: 2022-21-09',
  'review_in: often',
  'cross_trained:',
  '  - {person: bob, level: guru, on: 2026-13-01}',
  '  - bob: performed 2026-08-03',
  'training: [x, {mentor: y}]',
  'exercises: [{on: 99}]',
  'accepted_risk: {until: never}',
  'started_at: soon',
  'kind: recipe',
  'actions: [{title: a, due: 2026-31-12}]',
  '+++',
  '# Queue',
  '## Timeline',
  '## Action items',
  '## <%= title %>',
  '- **Detected**: 2026-11-19 08:20',
  '- Resolved 2026-11-19 99.99',
  '- [ ] Renew (owner: @carol, due: 2026-13-01, OPS-12)',
  '  - nested',
  '1. Step',
  '| Time | Event |',
  '| - | - |',
  '| 20261-11-19 12:00 | x |',
  '| Action | Owner |',
  '```',
  '> quote',
  '**Impact**: 12:00 CET',
  '08:20 - slow',
  '24/07/25',
  '影响',
  '- **Review actions**:',
  '<b>',
  '',
  ' ',
  '\t',
  '\u0000',
  '🙂',
  '[a](b.md)',
]

const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 20 })), { maxLength: 25 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)))

const linesOf = (whole: string) => whole.split(/\r\n|\r|\n/)
const isIn = (lines: readonly string[], { line, column }: Position) =>
  line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1
const inOrder = ({ start, end }: Range) =>
  start.line < end.line || (start.line === end.line && start.column <= end.column)

describe('a document’s facts', () => {
  it('are there for every text, and each problem lies in it', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const lines = linesOf(whole)
        const { problems, titleRange, title } = facts([whole])
        assert.ok(title.length > 0)
        for (const { code, range } of [...problems, { code: 'title', range: titleRange }]) {
          assert.ok(isIn(lines, range.start), `${code} starts outside: ${JSON.stringify(range)}`)
          assert.ok(isIn(lines, range.end), `${code} ends outside: ${JSON.stringify(range)}`)
          assert.ok(inOrder(range), `${code} ends before it starts: ${JSON.stringify(range)}`)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('are the same for the same text', () => {
    fc.assert(
      fc.property(text, (whole) => {
        assert.deepEqual(facts([whole]), facts([whole]))
      }),
      { numRuns: 50 },
    )
  })

  it('hold headings, links and tasks with their lines', () => {
    const found = facts([
      '# Queue',
      '',
      '- [ ] Look at [the board](board.md)',
      '- [x] Restart',
      '',
      '```',
      '# not a heading',
      '```',
      '## After',
    ])
    assert.deepEqual(found.headings, [
      { depth: 1, text: 'Queue', line: 1 },
      { depth: 2, text: 'After', line: 9 },
    ])
    assert.deepEqual(found.tasks, [
      { done: false, text: 'Look at the board', line: 3 },
      { done: true, text: 'Restart', line: 4 },
    ])
    assert.deepEqual(
      found.links.map(({ target }) => target),
      ['board.md'],
    )
    assert.equal(found.lines, 9)
  })

  it('report a fence that is never closed', () => {
    assert.deepEqual(troubles(facts(['# Queue', '', '```sh', 'restart', '## Mitigation'])), ['3 unclosed-fence'])
  })

  it('have the same hash for the same body under other front matter', () => {
    assert.equal(
      facts(['---', 'owner: a', '---', '# Queue']).bodyHash,
      facts(['---', 'owner: b', '---', '# Queue']).bodyHash,
    )
  })

  it('are read from front matter that stands after the first heading', () => {
    const found = facts([
      '# Queue',
      '',
      '---',
      'owner_slack: "#ops"',
      'last_reviewed_on: 2026-07-01',
      '---',
      '',
      'Text.',
    ])
    assert.deepEqual(
      found.stated.owners.map(({ value }) => value),
      ['#ops'],
    )
    assert.equal(found.stated.lastReviewedOn?.value, '2026-07-01')
  })
})
