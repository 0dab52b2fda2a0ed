import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { ActionItem } from '../../../src/core/domain/documents'
import type { EditOutcome } from '../../../src/core/domain/edits'
import { setActionDue, setActionOwner, toggleAction } from '../../../src/core/edit/actionEdits'
import { applyEdits, inverseEdits } from '../../../src/core/edit/applyEdits'
import { parseDocument } from '../../../src/core/parse/document/document'
import { date, path } from '../support/snapshots'
import { reviewsWithActions, reviewsWithFields, type GeneratedDocument } from './generatedActions'

type Said = Omit<ActionItem, 'owner' | 'line'> & { readonly owner: string | undefined; readonly line: number }

const said = (text: string): readonly Said[] =>
  parseDocument(path('incidents/a.md'), text).stated.actionItems.map((item) => ({ ...item, owner: item.owner?.value }))

const linesOf = (text: string) => text.split(/(?<=\n)/)

type Changed = Partial<Pick<Said, 'status' | 'owner' | 'due'>>

/** Applies an edit to the item at a line, and holds what is true of every one of them. */
const hold = (
  { text, line }: GeneratedDocument,
  edit: (text: string, line: number) => EditOutcome,
  wanted: (item: Said) => Changed,
): void => {
  const before = said(text)
  const item = before.find((each) => each.line === line)
  fc.pre(item !== undefined)
  const outcome = edit(text, line)
  if (outcome.kind === 'refused') assert.fail(outcome.reason)
  const after = applyEdits(text, outcome.edits)
  assert.equal(applyEdits(after, inverseEdits(text, outcome.edits)), text, 'the inverse restores every byte')
  assert.equal(linesOf(after).length, linesOf(text).length, 'no line comes or goes')
  const touched = linesOf(text).flatMap((each, index) => (each === linesOf(after)[index] ? [] : [index]))
  assert.ok(touched.length <= 1, 'one line changes')
  assert.deepEqual(
    said(after),
    before.map((each) => (each === item ? { ...each, ...wanted(item) } : each)),
    'the item says what was meant, and all else what it said',
  )
}

const twice = ({ text, line }: GeneratedDocument, edit: (text: string, line: number) => EditOutcome): void => {
  const outcome = edit(text, line)
  fc.pre(said(text).some((each) => each.line === line))
  if (outcome.kind === 'refused') assert.fail(outcome.reason)
  assert.deepEqual(edit(applyEdits(text, outcome.edits), line), { kind: 'edits', edits: [] })
}

const done = (text: string, line: number) => toggleAction(text, line, 'done')
const owner = (text: string, line: number) => setActionOwner(text, line, '@carol')
const due = (text: string, line: number) => setActionDue(text, line, date('2027-01-31'))

for (const [where, documents] of [
  ['lists and tables', reviewsWithActions],
  ['front matter', reviewsWithFields],
] as const) {
  describe(`edits of action items in ${where}`, () => {
    const check = (property: (document: GeneratedDocument) => void) => {
      fc.assert(fc.property(documents, property), { numRuns: 400 })
    }

    it('mark an item done, and touch nothing else', () => {
      check((document) => {
        hold(document, done, () => ({ status: 'done' }))
      })
    })

    it('toggle it: what is done is open again, anything else is done', () => {
      check((document) => {
        hold(document, toggleAction, ({ status }) => ({ status: status === 'done' ? 'open' : 'done' }))
      })
    })

    it('name its owner, and touch nothing else', () => {
      check((document) => {
        hold(document, owner, () => ({ owner: '@carol' }))
      })
    })

    it('set its day, and touch nothing else', () => {
      check((document) => {
        hold(document, due, () => ({ due: date('2027-01-31') }))
      })
    })

    it('change nothing a second time', () => {
      check((document) => {
        for (const edit of [done, owner, due]) twice(document, edit)
      })
    })
  })
}
