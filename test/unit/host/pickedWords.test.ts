import assert from 'node:assert/strict'
import { pickedWords } from '../../../src/host/words/pickedWords'

const words = [
  { word: 'ledger', description: 'Billing ledger' },
  { word: 'edge', description: 'Edge' },
  { word: 'booking', description: '' },
]
const picked = (text: string, ticked: readonly string[] = [], focused?: string) =>
  pickedWords(text, words, ticked, focused)

describe('words that are ticked or typed', () => {
  it('are those that are ticked, where nothing is typed', () => {
    assert.deepEqual(picked(' '), [])
    assert.deepEqual(picked('', ['edge']), ['edge'])
  })

  it('take in the only one that holds what is typed, or the one that is just that', () => {
    assert.deepEqual(picked('BILL', ['edge']), ['edge', 'ledger'])
    assert.deepEqual(picked('edge'), ['edge'])
  })

  it('take in the one in focus, where several hold it, and ask on where none is in focus', () => {
    assert.deepEqual(picked('ed', [], 'ledger'), ['ledger'])
    assert.equal(picked('ed'), undefined)
  })

  it('take in a new word', () => {
    assert.deepEqual(picked(' payments ', ['edge']), ['edge', 'payments'])
    assert.deepEqual(picked('payments', ['payments']), ['payments'])
  })

  it('are what is ticked, where the text only led to it', () => {
    assert.deepEqual(picked('ed', ['ledger']), ['ledger'])
  })
})
