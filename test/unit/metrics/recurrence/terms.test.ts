import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { stemOf } from '../../../../src/core/metrics/recurrence/stem'
import { termsOf } from '../../../../src/core/metrics/recurrence/terms'

const keys = (text: string): readonly string[] => termsOf(text).map(({ key }) => key)

describe('the words of a text', () => {
  it('are stemmed, and those of grammar and the calendar left out', () => {
    assert.deepEqual(keys('The certificates expired on Monday in January, as it was not renewed.'), [
      'certificat',
      'expir',
      'renew',
    ])
  })

  it('meet in all the forms of one word', () => {
    for (const forms of [
      ['certificate', 'certificates'],
      ['rotate', 'rotated', 'rotating', 'rotates'],
      ['drop', 'dropped', 'dropping', 'drops'],
      ['deploy', 'deployed', 'deploying', 'deploys'],
      ['crash', 'crashes', 'crashed', 'crashing'],
      ['query', 'queries'],
      ['add', 'added', 'adding', 'adds'],
    ])
      assert.equal(new Set(forms.map(stemOf)).size, 1, forms.join(', '))
  })

  it('do not meet where only their ends are alike', () => {
    for (const [one, other] of [
      ['bus', 'bu'],
      ['status', 'statu'],
      ['ring', 'r'],
      ['feed', 'fe'],
    ] as const)
      assert.notEqual(stemOf(one), other)
  })

  it('are an identifier as a whole, and its parts, which together weigh as much', () => {
    assert.deepEqual(termsOf('payments-db'), [
      { key: 'payments-db', written: 'payments-db', weight: 1 },
      { key: 'payment', written: 'payments', weight: 0.5 },
      { key: 'db', written: 'db', weight: 0.5 },
    ])
    assert.deepEqual(keys('CrashLoopBackOff'), ['crashloopbackoff', 'crash', 'loop'])
    assert.deepEqual(keys("it's and/or"), [])
  })

  it('are no numbers, dates, times, ids, commits, addresses or people’s mail', () => {
    const text =
      'INC-2026-0142 OPS-12 PM2021005 #77 2026-11-19T08:20:00Z 08:20 14.2 1,000 99.9% deadbeef01 v1.20.3 ' +
      'https://example.org/certificate alice@acme.example'
    assert.deepEqual(keys(text), [])
  })

  it('keep names with digits in them', () => {
    assert.deepEqual(keys('log4j on k8s in s3'), ['log4j', 'k8s', 's3'])
  })

  it('are a host’s name as a whole', () => {
    assert.deepEqual(keys('api.shop.example.org'), ['api.shop.example.org'])
  })

  it('are each two neighbouring signs in Chinese, Japanese and Korean', () => {
    assert.deepEqual(keys('证书过期'), ['证书', '书过', '过期'])
    assert.deepEqual(keys('网关gateway超时'), ['网关', 'gateway', '超时'])
  })

  it('are folded as they look: wide letters are letters', () => {
    assert.deepEqual(keys('ＤＮＳ'), ['dns'])
  })
})
