import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, it } from 'mocha'
import { createBatch } from '../../../src/host/reading/batch'
import { createPacer } from '../../../src/host/reading/pacer'

const patience =
  (quiet: number, atMost = 1000) =>
  () => ({ quiet, atMost })

describe('a batch', () => {
  it('hands on each item once, when it has been quiet', async () => {
    const handed: string[][] = []
    const batch = createBatch<string>(patience(15), (items) => handed.push([...items]))
    for (const item of ['a', 'b', 'a']) batch.add(item)
    assert.deepEqual([handed, batch.isEmpty()], [[], false])
    await pause(60)
    assert.deepEqual([handed, batch.isEmpty()], [[['a', 'b']], true])
  })

  it('does not wait for ever for somebody who never stops', async () => {
    const handed: string[][] = []
    const batch = createBatch<string>(patience(40, 60), (items) => handed.push([...items]))
    for (let count = 0; count < 12; count += 1) {
      batch.add(String(count))
      await pause(10)
    }
    assert.ok(handed.length > 0)
    batch.dispose()
  })

  it('gathers what comes while it is at work, and hands it on afterwards', async () => {
    const handed: string[][] = []
    let finish: () => void = () => undefined
    const batch = createBatch<string>(patience(5), (items) => {
      handed.push([...items])
      return new Promise<void>((resolve) => (finish = resolve))
    })
    batch.add('a')
    await pause(20)
    batch.add('b')
    batch.add('c')
    await pause(30)
    assert.deepEqual(handed, [['a']])
    finish()
    await pause(30)
    assert.deepEqual(handed, [['a'], ['b', 'c']])
    finish()
  })

  it('waits longer for more where many have come', async () => {
    const handed: string[][] = []
    const batch = createBatch<string>(
      (gathered) => ({ quiet: gathered < 3 ? 5 : 80, atMost: 1000 }),
      (items) => handed.push([...items]),
    )
    for (const item of ['a', 'b', 'c']) batch.add(item)
    await pause(30)
    assert.deepEqual(handed, [])
    batch.add('d')
    await pause(140)
    assert.deepEqual(handed, [['a', 'b', 'c', 'd']])
  })

  it('hands on nothing after it is disposed', async () => {
    const handed: string[][] = []
    const batch = createBatch<string>(patience(5), (items) => handed.push([...items]))
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
