import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/edit/applyEdits'
import { lint } from '../../../src/core/lint/lint'
import type { Fix } from '../../../src/core/lint/rule'
import { parseDocument } from '../../../src/core/parse/document/document'
import { coverage, knowledgeBase, path, runbook, today } from '../support/snapshots'

const at = path('incidents/a.md')

/** The fixes of a rule's first finding in a review. */
const fixesIn = (text: string, rule: string): readonly Fix[] => {
  const review = { ...runbook(at), facts: parseDocument(at, text), kind: 'incident-review' as const }
  const found = lint(knowledgeBase({ documents: [review] }), coverage(), today).get(at) ?? []
  return found.find(({ ruleId }) => ruleId === rule)?.fixes ?? []
}

const titles = (fixes: readonly Fix[]) => fixes.map(({ title }) => title)

const done = (text: string, fix: Fix | undefined): string => {
  const outcome = fix !== undefined && 'edit' in fix ? fix.edit(text) : undefined
  return outcome?.kind === 'edits' ? applyEdits(text, outcome.edits) : (outcome?.reason ?? 'no edit')
}

const front = (...lines: readonly string[]) => ['---', 'kind: incident-review', ...lines, '---', '# A', ''].join('\n')

describe('what is offered for times out of order', () => {
  it('is the next day where midnight was forgotten, and to swap the two', () => {
    const text = front('started_at: 2026-11-19T23:50:00Z', 'resolved_at: 2026-11-19T00:40:00Z')
    const fixes = fixesIn(text, 'times-out-of-order')
    assert.deepEqual(titles(fixes), ['It was resolved on the next day, 2026-11-20', 'Swap the two times'])
    assert.match(done(text, fixes[0]), /resolved_at: 2026-11-20T00:40:00Z/)
  })

  it('is to swap them alone where the next day would be far away', () => {
    const text = front('started_at: 2026-11-19T08:20:00Z', 'detected_at: 2026-11-19T08:02:00Z')
    const fixes = fixesIn(text, 'times-out-of-order')
    assert.deepEqual(titles(fixes), ['Swap the two times'])
    const swapped = done(text, fixes[0])
    assert.match(swapped, /started_at: 2026-11-19T08:02:00Z\ndetected_at: 2026-11-19T08:20:00Z/)
    assert.deepEqual(fixesIn(swapped, 'times-out-of-order'), [])
    assert.match(done(`\n${text}`, fixes[0]), /has changed/)
  })
})

describe('what is offered for actions', () => {
  it('is to be asked who, and by when', () => {
    const text = `${front()}\n## Action items\n\n- [ ] Renew\n`
    assert.deepEqual(
      ['action-without-owner', 'action-without-due'].map((rule) => fixesIn(text, rule)),
      [
        [{ title: 'Set who takes it…', ask: { about: 'action-owner', line: 8 } }],
        [{ title: 'Set by when…', ask: { about: 'action-due', line: 8 } }],
      ],
    )
  })
})

describe('what is offered for a review that calls itself reviewed', () => {
  it('is to write the day, and to go back', () => {
    const text = front('status: reviewed')
    const [today, back] = fixesIn(text, 'unfinished-review')
    assert.match(done(text, today), /status: reviewed\nreviewed_on: 2026-11-21\n/)
    assert.match(done(text, back), /status: in-review\n/)
  })
})
