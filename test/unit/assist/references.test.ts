import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { referenceAt, referencesIn, type Reference } from '../../../src/core/assist/references'
import { knowledgeBase, located, path, person, runbook, service, team } from '../support/snapshots'

const review = runbook('incidents/2026-05.md', { kind: 'incident-review', stated: { id: located('INC-2026-0015') } })
const base = knowledgeBase({
  people: [person('alice', { name: 'Alice Moreau' }), person('bob', { handles: ['@bob-t'] })],
  teams: [team('payments')],
  services: [service('db', { name: 'Payments database' })],
  documents: [runbook('runbooks/failover.md'), runbook('runbooks/tls renewal.md'), review],
})

const at = path('incidents/2026-11.md')
const said = ({ meant, writing, range }: Reference, text: string) => {
  const lines = text.split('\n')
  assert.equal(range.start.line, range.end.line, 'no name of these tests is broken over lines')
  const written = (lines[range.start.line - 1] ?? '').slice(range.start.column - 1, range.end.column - 1)
  return `${written} = ${meant.kind} ${meant.kind === 'document' ? meant.path : meant.id} (${writing})`
}
const found = (text: string) => referencesIn(base, at, text).map((reference) => said(reference, text))
const inFront = (...lines: readonly string[]) => found(['---', ...lines, '---', ''].join('\n'))

describe('the names in front matter', () => {
  it('are people and teams where owners are named, each at its own place', () => {
    assert.deepEqual(inFront('owners: [alice, "@acme/payments", Alice Moreau]'), [
      'alice = person alice (name)',
      '@acme/payments = team payments (name)',
      'Alice Moreau = person alice (name)',
    ])
    assert.deepEqual(inFront('owner: alice, bob'), ['alice = person alice (name)', 'bob = person bob (name)'])
  })

  it('are people in records, shorthands and keys of training', () => {
    assert.deepEqual(
      inFront(
        'cross_trained:',
        '  - {person: alice, level: teaches, signed_off_by: bob}',
        '  - bob',
        '  - alice: performed 2026-08-03',
        'training: [{trainee: bob, mentor: alice, target: performed}]',
        'exercises: [{on: 2026-09-30, by: [alice]}]',
      ),
      [
        'alice = person alice (name)',
        'bob = person bob (name)',
        'bob = person bob (name)',
        'alice = person alice (name)',
        'bob = person bob (name)',
        'alice = person alice (name)',
        'alice = person alice (name)',
      ],
    )
  })

  it('are services by id and by name, whatever their case', () => {
    assert.deepEqual(inFront('services: [DB, payments database, other]'), [
      'DB = service db (name)',
      'payments database = service db (name)',
    ])
  })

  it('are documents by path, from the document or from the root, and incidents by id', () => {
    assert.deepEqual(
      inFront(
        'runbooks_used:',
        '  - {path: ../runbooks/failover.md, verdict: worked, by: [bob]}',
        '  - runbooks/failover.md',
        'contributing_factors: [{type: change, runbook: ../runbooks/tls%20renewal.md, person: alice}]',
        'recurrence_of: [INC-2026-0015]',
      ),
      [
        '../runbooks/failover.md = document runbooks/failover.md (path)',
        'bob = person bob (name)',
        'runbooks/failover.md = document runbooks/failover.md (path)',
        '../runbooks/tls%20renewal.md = document runbooks/tls renewal.md (path)',
        'alice = person alice (name)',
        'INC-2026-0015 = document incidents/2026-05.md (incident)',
      ],
    )
  })

  it('are those mentioned in a sentence', () => {
    assert.deepEqual(inFront('note: as in INC-2026-0015, ask @bob-t.'), [
      'INC-2026-0015 = document incidents/2026-05.md (incident)',
      '@bob-t = person bob (name)',
    ])
  })

  it('are none where another word only looks like a name', () => {
    assert.deepEqual(inFront('status: alice', 'title: db', 'owners: [carol]', 'services: []'), [])
  })
})

describe('the names in a text', () => {
  it('are handles, teams, incident ids and links to documents', () => {
    assert.deepEqual(
      found('See [the page](../runbooks/failover.md), ask @bob-t or @acme/payments; like inc-2026-0015.'),
      [
        '[the page](../runbooks/failover.md) = document runbooks/failover.md (link)',
        '@bob-t = person bob (name)',
        '@acme/payments = team payments (name)',
        'inc-2026-0015 = document incidents/2026-05.md (incident)',
      ],
    )
  })

  it('end before the sentence does', () => {
    assert.deepEqual(found('Ask @bob-t.'), ['@bob-t = person bob (name)'])
  })

  it('are none in addresses, packages, code, and for bare words', () => {
    assert.deepEqual(found('alice@bob-t.example, @types/node, `@bob-t`, alice'), [])
    assert.deepEqual(found('```sh\nnotify @bob-t INC-2026-0015\n```\n'), [])
  })

  it('are found under the pointer, up to their last sign', () => {
    const text = 'Ask @bob-t now'
    const line = (column: number) => referenceAt(base, at, text, { line: 1, column })?.meant
    assert.deepEqual(line(5), { kind: 'person', id: 'bob' })
    assert.deepEqual(line(10), { kind: 'person', id: 'bob' })
    assert.equal(line(11), undefined)
    assert.equal(line(4), undefined)
  })
})

describe('references in any text', () => {
  const piece = fc.constantFrom(
    ...['---\n', 'owners: ', 'alice', '@bob-t', '[', ']', '{', '}', ', ', ': ', '\n', '  - ', 'cross_trained:', '`'],
    ...['"', 'services: db', '../runbooks/failover.md', 'INC-2026-0015', '# ', '🙂', '\r\n', '\t', '```\n', 'by: '],
  )

  it('lie in the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const lines = text.split(/\r\n|\n|\r/)
        for (const { range } of referencesIn(base, at, text)) {
          const [first, last] = [lines[range.start.line - 1], lines[range.end.line - 1]]
          assert.ok(first !== undefined && last !== undefined)
          assert.ok(range.start.column >= 1 && range.start.column <= first.length + 1)
          assert.ok(range.end.column >= 1 && range.end.column <= last.length + 1)
        }
      }),
    )
  })
})
