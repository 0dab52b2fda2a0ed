import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, it } from 'mocha'
import { createBatch } from '../../../src/host/batch'
import { createPacer } from '../../../src/host/pacer'

describe('a batch', () => {
  it('hands on each item once, when it has been quiet', async () => {
    const handed: string[][] = []
    const batch = createBatch<string>(15, (items) => handed.push([...items]))
    for (const item of ['a', 'b', 'a']) batch.add(item)
    assert.deepEqual([handed, batch.isEmpty()], [[], false])
    await pause(60)
    assert.deepEqual([handed, batch.isEmpty()], [[['a', 'b']], true])
  })

  it('hands on nothing after it is disposed', async () => {
    const handed: string[][] = []
    const batch = createBatch<string>(5, (items) => handed.push([...items]))
    batch.add('a')
    batch.dispose()
    await pause(30)
    assert.deepEqual(handed, [])
  })
})

describe('the pacer', () => {
  it('gives the thread away once a slice is used up, and not before', async () => {
    const pacer = createPacer(10)
    assert.equal(pacer.breathe(), undefined)
    const end = performance.now() + 12
    while (performance.now() < end);
    const given = pacer.breathe()
    assert.ok(given instanceof Promise)
    await given
    assert.equal(pacer.breathe(), undefined)
  })
})
