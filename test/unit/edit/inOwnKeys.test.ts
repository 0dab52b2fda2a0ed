import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { EditOutcome } from '../../../src/core/domain/edits'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { inKeysOf, inOwnKeys } from '../../../src/core/edit/inOwnKeys'
import { acceptRisk, addOwner, canRunThis, confirmKnowers, setOwner } from '../../../src/core/edit/runbookEdits'
import { date, path, personId } from '../support/snapshots'
import { documents } from './generatedDocuments'

const extra = new Map([
  ['owners', ['responsible', 'contact_team']],
  ['cross_trained', ['trained_staff']],
  ['accepted_risk', ['tolerated']],
  ['last_reviewed_on', ['checked']],
])

type Edit = (text: string) => EditOutcome

const after = (edit: Edit, text: string): string => {
  const outcome = inOwnKeys(extra, edit)(text)
  if (outcome.kind === 'refused') assert.fail(outcome.reason)
  return applyEdits(text, outcome.edits)
}

const own = (text: string): string => {
  const outcome = setOwner(text, 'bob')
  return outcome.kind === 'edits' ? applyEdits(text, outcome.edits) : outcome.reason
}

describe('edits in a team’s own names of keys', () => {
  it('write under the team’s name, as it is spelled, and add no second key that means the same', () => {
    assert.equal(
      after((text) => setOwner(text, 'bob'), '---\n"Contact-Team" : alice # for now\n---\n\n# A\n'),
      '---\n"Contact-Team" : bob # for now\n---\n\n# A\n',
    )
    assert.equal(
      after((text) => addOwner(text, 'bob'), '---\r\ntitle: A\r\nresponsible:\r\n  - alice # owner\r\n---\r\n'),
      '---\r\ntitle: A\r\nresponsible:\r\n  - alice # owner\r\n  - bob\r\n---\r\n',
    )
    assert.equal(
      after((text) => confirmKnowers(text, [personId('bob')]), '---\ntrained_staff: [alice]\n---\n'),
      '---\ntrained_staff:\n  - alice\n  - {person: bob, level: performed}\n---\n',
    )
    assert.equal(
      after(
        (text) => acceptRisk(text, { reason: 'replaced', until: date('2027-03-31'), by: personId('bob') }),
        '---\ntolerated: {reason: old, until: 2026-12-01}\n---\n',
      ),
      '---\ntolerated: {reason: replaced, until: 2027-03-31, by: bob}\n---\n',
    )
  })

  it('write the usual name where a document has none of them, or has the usual one', () => {
    for (const text of ['---\ntitle: A\n---\n\n# A\n', '---\nowners: [alice]\nresponsible: zoe\n---\n', '# A\n'])
      assert.equal(
        after((each) => setOwner(each, 'bob'), text),
        own(text),
      )
  })

  it('leave a usual key alone that holds nothing, beside the team’s that counts', () => {
    assert.equal(
      after((text) => setOwner(text, 'bob'), '---\nowners:\nresponsible: alice\n---\n'),
      '---\nowners:\nresponsible: bob\n---\n',
    )
  })

  it('change nothing where the text says so already, and refuse in the team’s words', () => {
    const said = '---\nresponsible: bob\n---\n'
    assert.deepEqual(inOwnKeys(extra, (text) => setOwner(text, 'bob'))(said), { kind: 'edits', edits: [] })
    const outcome = inOwnKeys(extra, (text) => addOwner(text, 'bob'))('---\nresponsible: {team: a}\n---\n')
    assert.match(outcome.kind === 'refused' ? outcome.reason : '', /`responsible`/)
  })

  it('are for documents alone', () => {
    const base = { documents: new Map(), extraKeys: extra }
    const outcome = inKeysOf(base, path('a.yaml'), (text = '') => setOwner(text, 'bob'))(
      '---\nresponsible: alice\n---\n',
    )
    assert.equal(outcome.kind === 'edits' ? outcome.edits[0]?.text : '', 'owners: [bob]\n')
  })

  it('do what they would do with the usual names, and nothing else', () => {
    const edits: readonly Edit[] = [
      (text) => setOwner(text, 'zoe'),
      (text) => addOwner(text, 'zoe'),
      (text) => confirmKnowers(text, [personId('bob'), personId('zoe')]),
      (text) => canRunThis(text, personId('carol'), date('2026-11-19')),
    ]
    let done = 0
    fc.assert(
      fc.property(documents, fc.constantFrom(...edits), ({ text }, edit) => {
        const usual = edit(text)
        if (usual.kind === 'refused') return
        const foreign = (each: string) =>
          each.replace(/^owners:/m, 'responsible:').replace(/^cross_trained:/m, 'trained_staff:')
        const translated = foreign(text)
        if (translated === text) return
        const written = after(edit, translated)
        const expected = applyEdits(text, usual.edits)
        const back = written.replace(/^responsible:/m, 'owners:').replace(/^trained_staff:/m, 'cross_trained:')
        assert.equal(back, expected)
        done++
      }),
      { numRuns: 300 },
    )
    assert.ok(done > 30, String(done))
  })
})
