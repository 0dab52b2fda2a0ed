import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { namesakes } from '../../../src/core/domain/namesakes'
import { knowledgeBase, person } from '../support/snapshots'

describe('People of one name', () => {
  const base = knowledgeBase({
    people: [person('sam', { name: 'Sam Öst' }), person('sam-2', { name: 'sam o\u0308st' }), person('ann')],
  })

  it('are all who go by it, however it is written', () => {
    assert.deepEqual(namesakes(base, ' SAM ÖST '), ['sam', 'sam-2'])
  })

  it('are nobody where one or none has the name', () => {
    assert.deepEqual([...namesakes(base, 'Ann Example'), ...namesakes(base, 'Zoe')], [])
  })
})
