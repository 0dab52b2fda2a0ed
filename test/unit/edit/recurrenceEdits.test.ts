import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  confirmRecurrence,
  dismissRecurrence,
  withdrawDismissal,
  withdrawRecurrence,
} from '../../../src/core/edit/recurrenceEdits'
import { after, edited, nothingToDo } from './support'

const means = (name: string): boolean => ['INC-101', '../2025/old.md'].includes(name)
const confirmed = (text: string) => confirmRecurrence(text, 'INC-101', means)
const dismissed = (text: string) => dismissRecurrence(text, 'INC-101', means)

describe('a recurrence', () => {
  it('is confirmed as a key of its own, beside what is there', () => {
    assert.deepEqual(edited(['kind: incident-review # ours', 'reviewed_on: 2026-01-02'], confirmed), [
      'kind: incident-review # ours',
      'recurrence_of: [INC-101]',
      'reviewed_on: 2026-01-02',
    ])
  })

  it('is added to others, in whatever form they are written', () => {
    assert.deepEqual(edited(['recurrence_of: [INC-7]'], confirmed), ['recurrence_of: [INC-7, INC-101]'])
    assert.deepEqual(edited(['recurrence_of:', '  - INC-7 # first'], confirmed), [
      'recurrence_of:',
      '  - INC-7 # first',
      '  - INC-101',
    ])
    assert.deepEqual(edited(['recurrence_of: INC-7'], confirmed), ['recurrence_of: [INC-7, INC-101]'])
  })

  it('is written once, whatever the other is called there', () => {
    assert.deepEqual(confirmed('---\nrecurrence_of: [../2025/old.md]\n---\n\n# X\n'), nothingToDo)
    assert.deepEqual(dismissed('---\nnot_recurrence_of: INC-101\n---\n\n# X\n'), nothingToDo)
  })

  it('takes back what said the contrary, the key too where nothing is left', () => {
    assert.deepEqual(edited(['id: INC-1', 'not_recurrence_of: [INC-101]'], confirmed), [
      'id: INC-1',
      'recurrence_of: [INC-101]',
    ])
    assert.deepEqual(edited(['recurrence_of: [INC-101, INC-7]'], dismissed), [
      'recurrence_of: [INC-7]',
      'not_recurrence_of: [INC-101]',
    ])
  })

  it('is written into a document without front matter', () => {
    assert.equal(after('# X\n\nText.\n', confirmed), '---\nrecurrence_of: [INC-101]\n---\n\n# X\n\nText.\n')
    assert.equal(after('# X\r\n', dismissed), '---\r\nnot_recurrence_of: [INC-101]\r\n---\r\n\r\n# X\r\n')
  })

  it('names a path with spaces and signs so that it is read again', () => {
    const by = (text: string) => confirmRecurrence(text, '../2025/a review, first.md', () => false)
    assert.deepEqual(edited(['id: INC-1'], by), ['id: INC-1', 'recurrence_of: ["../2025/a review, first.md"]'])
  })

  it('is withdrawn, and so is a dismissal', () => {
    assert.deepEqual(
      edited(['id: INC-1', 'recurrence_of: [INC-101]'], (text) => withdrawRecurrence(text, means)),
      ['id: INC-1'],
    )
    assert.deepEqual(
      edited(['not_recurrence_of: [INC-7, INC-101]'], (text) => withdrawDismissal(text, means)),
      ['not_recurrence_of: [INC-7]'],
    )
  })

  it('is refused where the front matter cannot be read', () => {
    assert.match(after('---\nrecurrence_of: {a: [\n---\n\n# X\n', confirmed), /^refused: /)
  })
})
