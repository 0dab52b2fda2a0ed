import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { afterReading, historyPlan } from '../../../src/host/reading/historyPlan'

describe('the plan for a folder’s history', () => {
  it('is to read it where the folder is trusted and lies on a disk', () => {
    assert.equal(historyPlan({ enabled: true, trusted: true, hasGit: true }), 'read')
  })

  it('is never to run git where the folder is not trusted', () => {
    for (const enabled of [true, false]) {
      for (const hasGit of [true, false]) assert.notEqual(historyPlan({ enabled, trusted: false, hasGit }), 'read')
    }
    assert.equal(historyPlan({ enabled: true, trusted: false, hasGit: true }), 'untrusted')
  })

  it('says why where it is turned off or there is no disk', () => {
    assert.equal(historyPlan({ enabled: false, trusted: true, hasGit: true }), 'off')
    assert.equal(historyPlan({ enabled: true, trusted: true, hasGit: false }), 'virtual')
  })

  it('says of a shallow clone that it is none', () => {
    assert.equal(afterReading('shallow'), 'shallow')
    assert.equal(afterReading('none'), 'no-repository')
    assert.equal(afterReading('full'), undefined)
  })

  it('tells a missing git, a stranger’s repository and one without commits apart', () => {
    assert.equal(afterReading('none', 'no-git'), 'no-git')
    assert.equal(afterReading('none', 'untrusted-owner'), 'other-owner')
    assert.equal(afterReading('none', 'no-commits'), 'no-commits')
    assert.equal(afterReading('none', 'not-a-repository'), 'no-repository')
    assert.equal(afterReading('none', 'failed'), 'failed')
  })
})
