import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { applyEdits, inverseEdits } from '../../../src/core/edit/applyEdits'
import { setReviewStatus } from '../../../src/core/edit/reviewEdits'
import type { ReviewStatus } from '../../../src/core/metrics/reviews/reviewReadiness'
import { date } from '../support/snapshots'
import { after, documentWith, edited, nothingToDo } from './support'

const today = date('2026-11-21')
const to = (status: ReviewStatus) => (text: string) => setReviewStatus(text, status, today)

describe('the status of a review', () => {
  it('is changed where it stands, with its comment kept', () => {
    assert.deepEqual(edited(['kind: incident-review', 'status: draft # by Kofi', 'severity: sev2'], to('in-review')), [
      'kind: incident-review',
      'status: in-review # by Kofi',
      'severity: sev2',
    ])
  })

  it('comes to its place where none is stated', () => {
    assert.deepEqual(edited(['title: Down', 'severity: sev2'], to('draft')), [
      'title: Down',
      'status: draft',
      'severity: sev2',
    ])
    assert.equal(after('# Down\n', to('draft')), '---\nstatus: draft\n---\n\n# Down\n')
  })

  it('says on which day it was reviewed, once a round', () => {
    assert.deepEqual(edited(['status: in-review'], to('reviewed')), ['status: reviewed', 'reviewed_on: 2026-11-21'])
    assert.deepEqual(edited(['status: in-review', 'reviewed_on: 2026-10-01'], to('reviewed')), [
      'status: reviewed',
      'reviewed_on: 2026-11-21',
    ])
    assert.deepEqual(edited(['status: closed', 'reviewed_on: 2026-10-01'], to('reviewed')), [
      'status: reviewed',
      'reviewed_on: 2026-10-01',
    ])
    assert.deepEqual(edited(['status: reviewed', 'reviewed_on: 2026-10-01'], to('closed')), [
      'status: closed',
      'reviewed_on: 2026-10-01',
    ])
  })

  it('stays as it is where it is so already, however it is written', () => {
    assert.deepEqual(to('in-review')(documentWith('status: In Review')), nothingToDo)
  })

  it('is changed in the label that states it, where front matter does not', () => {
    const text = '# Down\r\n\r\n- **Status:** Draft\r\n- **Severity:** sev2\r\n'
    assert.equal(after(text, to('closed')), text.replace('Draft', 'Closed'))
  })

  it('goes back to the same bytes', () => {
    for (const text of [documentWith('status: draft'), '# Down\r\n', '\uFEFF---\r\nstatus: "draft"\r\n---\r\n']) {
      const outcome = to('reviewed')(text)
      assert.ok(outcome.kind === 'edits')
      assert.equal(applyEdits(applyEdits(text, outcome.edits), inverseEdits(text, outcome.edits)), text)
    }
  })

  it('is refused where front matter cannot be changed safely', () => {
    assert.match(after('+++\nstatus = "draft"\n+++\n\n# Down\n', to('closed')), /^refused: This front matter is TOML/)
  })
})
