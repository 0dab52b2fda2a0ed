import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { whyText } from '../../../src/host/words/whyText'
import type { Evidence } from '../../../src/core/domain/coverage'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { knowledgeBase, path, person, personId, runbook, today } from '../support/snapshots'

const drill: Evidence = {
  person: personId('alice'),
  kind: 'exercised',
  level: 'performed',
  on: undefined,
  text: 'took part in a drill',
  source: { kind: 'line', path: path('inc/7.md'), line: 9 },
  body: undefined,
}

const base = knowledgeBase({
  evidence: new Map([[path('a.md'), [drill]]]),
  people: [person('alice', { name: 'Alice Moreau' })],
  documents: [
    runbook('a.md', { facts: { title: 'Fail over' } }),
    runbook('b.md', { kind: 'other', kindDetail: 'Nothing says otherwise.' }),
  ],
})
const report = buildCoverageReport(base, today)

describe('the why of a document', () => {
  it('names every reason with a link that covers its place', () => {
    const { text, links } = whyText(base, report, path('a.md'))
    const lines = text.split('\n')
    const named = links.map(({ line, from, to }) => lines[line]?.slice(from, to))
    assert.ok(named.includes('inc/7.md:9'))
    assert.ok(text.includes('Alice Moreau (alice): can run it'))
    assert.ok(text.includes('Nothing says who is accountable'))
  })

  it('names a former owner under a title of their own, with the place as a link', () => {
    const where = { kind: 'line', path: path('OWNERS'), line: 4 } as const
    const former = knowledgeBase({
      people: [person('alice', { name: 'Alice Moreau' })],
      documents: [
        runbook('a.md', {
          formerOwners: [{ owner: { kind: 'person', id: personId('alice') }, source: 'owners-file', where }],
        }),
      ],
    })
    const { text, links } = whyText(former, buildCoverageReport(former, today), path('a.md'))
    assert.match(text, /^Accountable once\n {2}Alice Moreau\. Named in an OWNERS file as a former owner/mu)
    assert.doesNotMatch(text, /^Accountable$/mu)
    assert.deepEqual(
      links.map(({ source }) => source),
      [where],
    )
  })

  it('says of a document that is no runbook that it is not counted, and why it is none', () => {
    const { text } = whyText(base, report, path('b.md'))
    assert.ok(text.includes('Nothing says otherwise.'))
    assert.ok(text.includes('Coverage is about runbooks, and this is none.'))
  })

  it('says so where the document is gone', () => {
    assert.equal(whyText(base, report, path('gone.md')).links.length, 0)
  })
})
