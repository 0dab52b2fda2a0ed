import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { whyText } from '../../../src/host/whyText'
import { coverage, knowledgeBase, path, person, personCoverage, runbook, runbookCoverage } from '../builders'
import { plainL10n as l10n } from './plainL10n'

const base = knowledgeBase({
  people: [person('alice', { name: 'Alice Moreau' })],
  documents: [
    runbook('a.md', { facts: { title: 'Fail over' } }),
    runbook('b.md', { kind: 'other', kindDetail: 'Nothing says otherwise.' }),
  ],
})
const report = coverage({
  runbooks: [
    runbookCoverage('a.md', {
      flags: ['no-owner'],
      people: [
        personCoverage('alice', {
          reasons: [
            {
              text: 'exercised it on 12 Sep',
              source: { kind: 'line', path: path('inc/7.md'), line: 9 },
              on: undefined,
            },
          ],
        }),
      ],
    }),
  ],
})

describe('the why of a document', () => {
  it('names every reason with a link that covers its place', () => {
    const { text, links } = whyText(base, report, path('a.md'), l10n)
    const lines = text.split('\n')
    const named = links.map(({ line, from, to }) => lines[line]?.slice(from, to))
    assert.ok(named.includes('inc/7.md:9'))
    assert.ok(text.includes('Alice Moreau can run it'))
    assert.ok(text.includes('no owner declared'))
  })

  it('says of a document that is no runbook that it is not counted, and why it is none', () => {
    const { text } = whyText(base, report, path('b.md'), l10n)
    assert.ok(text.includes('Nothing says otherwise.'))
    assert.ok(text.includes('not counted'))
  })

  it('says so where the document is gone', () => {
    assert.equal(whyText(base, report, path('gone.md'), l10n).links.length, 0)
  })
})
