import assert from 'node:assert/strict'
import { completionsInBody, type BodyAround } from '../../../../src/core/assist/completions/bodyCompletions'
import type { Completion, Known } from '../../../../src/core/assist/completions/completionOffer'
import type { IsoDate, IsoInstant } from '../../../../src/core/domain/text'

const known: Known = {
  person: [],
  team: [],
  owner: [],
  service: [],
  alert: [],
  incident: [],
  runbook: [],
  path: [],
  clock: { today: '2026-11-20' as IsoDate, now: '2026-11-20T08:02:30Z' as IsoInstant, offsetNear: () => 0 },
}

const around: BodyAround = {
  kind: 'incident-review',
  usualSections: ['Summary', 'Impact', 'Timeline', 'Action items'],
  handles: [
    { id: '@amoreau', name: 'Alice Moreau' },
    { id: '@acme/payments', name: 'Payments' },
  ],
  links: [{ id: 'INC-1', name: 'Checkout was down', path: '../incidents/one (1).md' }],
  actionTypes: ['prevent', 'detect'],
}

const offered = (marked: string, over: Partial<BodyAround> = {}): readonly Completion[] => {
  const before = marked.slice(0, marked.indexOf('|')).split('\n')
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  return completionsInBody(marked.replace('|', ''), position, { ...around, ...over }, known)
}
const labels = (marked: string, over: Partial<BodyAround> = {}) => offered(marked, over).map(({ label }) => label)

describe('in the text of a document', () => {
  it('people and teams are offered where a handle is begun, and not within an address', () => {
    assert.deepEqual(labels('# A\n\nAsk @a|'), ['@amoreau', '@acme/payments'])
    assert.deepEqual(labels('# A\n\nAsk @acme/p|', { kind: 'other' }), ['@amoreau', '@acme/payments'])
    assert.deepEqual(labels('# A\n\nme@exa|'), [])
    assert.deepEqual(offered('# A\n\nAsk @a|')[0]?.range, {
      start: { line: 3, column: 5 },
      end: { line: 3, column: 7 },
    })
  })

  it('nothing is offered in front matter, code and comments', () => {
    for (const marked of ['---\ntitle: @a|\n---\n', '```\n@a|\n```', '# A\n\n<!-- @a| -->', '# A\n\n<!--\n@a|', '`@a|'])
      assert.deepEqual(labels(marked), [], JSON.stringify(marked))
    assert.deepEqual(labels('```\ncode\n```\n\n@a|').length, 2)
  })

  it('the sections that are missing are offered behind number signs, in their order', () => {
    assert.deepEqual(labels('# A\n\n## Chronology\n\n##|'), ['Summary', 'Impact', 'Action items'])
    assert.deepEqual(labels('# A\n\n## Timeline\n\n## Im|'), ['Summary', 'Impact', 'Action items'])
    assert.deepEqual(labels('# A\n\n##|', { kind: 'other' }), [])
    assert.equal(offered('# A\n\n### Timeline\n\n#|')[0]?.insert, '### Summary\n\n$0')
    assert.equal(offered('# A\n\n## Im|').find(({ label }) => label === 'Impact')?.filter, '## Impact')
  })

  it('owners, days and sorts are offered in an action item, and nowhere else', () => {
    const action = (rest: string) => `# A\n\n## Follow-ups\n\n- [ ] Renew (${rest}`
    assert.deepEqual(labels(action('owner: |)')), ['@amoreau', '@acme/payments'])
    assert.deepEqual(labels(action('owner: @amoreau, type: |)')), ['prevent', 'detect'])
    const friday = offered(action('due: |)')).find(({ label }) => label === 'in 2 weeks')
    assert.deepEqual([friday?.detail, friday?.insert], ['2026-12-04, Friday', '2026-12-04'])
    assert.ok(labels(action('due: in 5|)')).includes('in 5 days'))
    assert.ok(offered(action('due: |)')).every(({ insert }) => insert >= '2026-11-20'))
    assert.equal(offered(action('owner:|)'))[0]?.insert, ' @amoreau')
    assert.deepEqual(labels('# A\n\nThe type: |'), [])
  })

  it('an action item, and a row of the timeline, are offered on a fresh line of theirs', () => {
    const [item] = offered('# A\n\n## Action items\n\n- |')
    assert.match(
      item?.insert ?? '',
      /^- \[ \] \$\{1:.+\} \(owner: \$\{2:@name\}, due: \$\{3:2026-12-18\}, type: \$\{4\|prevent,detect\|\}\)$/,
    )
    assert.equal(offered('# A\n\n## Timeline\n\n|')[0]?.insert, '- 08:02 UTC $0')
    assert.equal(offered('# A\n\nTimes in UTC.\n\n## Timeline\n\n-|')[0]?.insert, '- 08:02 $0')
    assert.deepEqual(labels('# A\n\n## Impact\n\n|'), [])
    assert.deepEqual(labels('# A\n\n## Timeline\n\n|', { kind: 'runbook' }), [])
  })

  it('documents are offered in links, by their path and by their id', () => {
    assert.equal(offered('# A\n\n[x](|')[0]?.insert, '../incidents/one%20%281%29.md')
    assert.equal(offered('# A\n\nas in [IN|')[0]?.insert, '[INC-1](../incidents/one%20%281%29.md)')
    assert.equal(offered('# A\n\nas in INC-|')[0]?.label, 'INC-1')
    assert.deepEqual(labels('# A\n\n- [|'), [])
    assert.deepEqual(labels('# A\n\n![|'), [])
  })
})
