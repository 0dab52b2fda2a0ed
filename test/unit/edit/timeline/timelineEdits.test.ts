import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { DocPath, IsoInstant } from '../../../../src/core/domain/text'
import { applyEdits } from '../../../../src/core/edit/applyEdits'
import { insertTimelineEntries } from '../../../../src/core/edit/timeline/timelineEdits'
import { parseDocument } from '../../../../src/core/parse/document/document'
import { entryOf } from '../../../../src/core/scaffold/timelineEntries'

const path = 'incidents/2026-11-19-checkout.md' as DocPath
const front = '---\nkind: incident-review\ntitle: Checkout\nstarted_at: 2026-11-19T08:02:00Z\n---\n\n# Checkout\n\n'
const entry = (time: string, text: string, day = '2026-11-19') => ({ at: `${day}T${time}:00Z` as IsoInstant, text })
const two = [entry('08:10', 'Commit `abc1234`: second'), entry('07:10', 'Tag `v1`')]

/** The timeline's section after the entries are in. */
const inserted = (section: string, entries = two, head = front) => {
  const text = `${head}${section}`
  const outcome = insertTimelineEntries(path, text, entries)
  assert.ok(outcome.kind === 'edits', outcome.kind === 'refused' ? outcome.reason : '')
  return applyEdits(text, outcome.edits).slice(head.length)
}

describe('entries put into a timeline', () => {
  it('that is a list stand in the order of time, as its rows are written', () => {
    assert.equal(
      inserted('## Timeline\n\n- 08:02 It begins.\n  - more of it\n- 09:40 Over.\n\n## Lessons\n'),
      '## Timeline\n\n- 07:10 Tag `v1`\n- 08:02 It begins.\n  - more of it\n- 08:10 Commit `abc1234`: second\n- 09:40 Over.\n\n## Lessons\n',
    )
    assert.equal(
      inserted('## Timeline\n\n* **2026-11-19 08:02 UTC** — It begins.\n* **2026-11-19 09:40 UTC** — Over.\n'),
      '## Timeline\n\n* **2026-11-19 07:10 UTC** — Tag `v1`\n* **2026-11-19 08:02 UTC** — It begins.\n* **2026-11-19 08:10 UTC** — Commit `abc1234`: second\n* **2026-11-19 09:40 UTC** — Over.\n',
    )
  })

  it('keep the clock of a timeline that is in another zone', () => {
    assert.equal(
      inserted('## Timeline\n\nAll times in CET.\n\n- 09:02: It begins.\n- 10:40: Over.\n'),
      '## Timeline\n\nAll times in CET.\n\n- 08:10: Tag `v1`\n- 09:02: It begins.\n- 09:10: Commit `abc1234`: second\n- 10:40: Over.\n',
    )
    assert.match(
      inserted('## Timeline\n\n- 9:02 am EST begins\n', [entry('15:10', 'Tag `v1`')]),
      /\n- 10:10 am EST Tag `v1`\n$/,
    )
  })

  it('that is a table fill the cells that they know', () => {
    assert.equal(
      inserted(
        '## Timeline\n\n| Time (UTC) | Who | Event |\n| --- | --- | --- |\n| 08:02 | bob | It begins. |\n| 09:40 | | Over. |\n',
        [entry('08:10', 'Commit `abc1234`: a | b')],
      ),
      '## Timeline\n\n| Time (UTC) | Who | Event |\n| --- | --- | --- |\n| 08:02 | bob | It begins. |\n| 08:10 |  | Commit `abc1234`: a \\| b |\n| 09:40 | | Over. |\n',
    )
    assert.match(
      inserted('## Timeline\n\n| Date | Time | What |\n|---|---|---|\n| 2026-11-19 | 08:02 | It begins. |\n'),
      /\n\| 2026-11-19 \| 07:10 \| Tag `v1` \|\n\| 2026-11-19 \| 08:02 \| It begins. \|\n\| 2026-11-19 \| 08:10 \| Commit `abc1234`: second \|\n$/,
    )
    assert.match(
      inserted('## Timeline\n\n| Time | What |\n|---|---|\n'),
      /\n\|---\|---\|\n\| 2026-11-19 07:10 UTC \| Tag `v1` \|\n\| 2026-11-19 08:10 UTC \| Commit `abc1234`: second \|\n$/,
    )
  })

  it('that is made of headings or of lines look like them', () => {
    assert.equal(
      inserted('## Timeline\n\n### 08:02 It begins\n\nSaid Bob.\n\n### 09:40 Over\n\n## Lessons\n'),
      '## Timeline\n\n### 07:10 Tag `v1`\n\n### 08:02 It begins\n\nSaid Bob.\n\n### 08:10 Commit `abc1234`: second\n\n### 09:40 Over\n\n## Lessons\n',
    )
    assert.equal(
      inserted('## Timeline\n\n08:02 - It begins  \n09:40 - Over  \n\n## Lessons\n'),
      '## Timeline\n\n07:10 - Tag `v1`  \n08:02 - It begins  \n08:10 - Commit `abc1234`: second  \n09:40 - Over  \n\n## Lessons\n',
    )
    assert.equal(
      inserted('## Timeline\n\n**08:02** It begins\n\n**09:40** Over\n'),
      '## Timeline\n\n**07:10** Tag `v1`\n\n**08:02** It begins\n\n**08:10** Commit `abc1234`: second\n\n**09:40** Over\n',
    )
  })

  it('that runs from the newest to the oldest go the same way', () => {
    assert.equal(
      inserted('## Timeline\n\n- 2026-11-19 09:40 Over.\n- 2026-11-19 08:02 It begins.\n'),
      '## Timeline\n\n- 2026-11-19 09:40 Over.\n- 2026-11-19 08:10 Commit `abc1234`: second\n- 2026-11-19 08:02 It begins.\n- 2026-11-19 07:10 Tag `v1`\n',
    )
  })

  it('say their day where it is another one', () => {
    const text = inserted('## Timeline\n\n- 08:02 It begins.\n- 09:40 Over.\n', [
      entry('23:30', 'Tag `v1`', '2026-11-18'),
    ])
    assert.equal(text, '## Timeline\n\n- 2026-11-18 23:30 Tag `v1`\n- 08:02 It begins.\n- 09:40 Over.\n')
  })

  it('under days of their own stay under their day', () => {
    assert.equal(
      inserted('## Timeline\n\n- 2026-11-19\n  - 22:02 It begins.\n- 2026-11-20\n  - 01:40 Over.\n', [
        entry('23:10', 'Tag `v1`'),
      ]),
      '## Timeline\n\n- 2026-11-19\n  - 22:02 It begins.\n  - 23:10 Tag `v1`\n- 2026-11-20\n  - 01:40 Over.\n',
    )
  })

  it('make a list where there is no row, and a section where there is none', () => {
    assert.equal(
      inserted('## Timeline\n\n<!-- One line each. -->\n\nTimes in UTC.\n\n## Lessons\n'),
      '## Timeline\n\n<!-- One line each. -->\n\nTimes in UTC.\n\n- 2026-11-19 07:10 Tag `v1`\n- 2026-11-19 08:10 Commit `abc1234`: second\n\n## Lessons\n',
    )
    assert.equal(
      inserted('## Summary\n\nShort.'),
      '## Summary\n\nShort.\n\n## Timeline\n\nTimes in UTC.\n\n- 2026-11-19 07:10 Tag `v1`\n- 2026-11-19 08:10 Commit `abc1234`: second',
    )
    assert.match(inserted('## Timeline\n## Lessons\n'), /^## Timeline\n\n- .*\n- .*\n\n## Lessons\n$/)
  })

  it('stand under the heading that says timeline, not under what happened in sentences', () => {
    assert.match(
      inserted('## What happened\n\nIt broke.\n\n## Timeline\n\n## Lessons\n'),
      /^## What happened\n\nIt broke\.\n\n## Timeline\n\n- .*Tag `v1`\n/,
    )
    assert.match(inserted('## What happened\n\n## Lessons\n'), /^## What happened\n\n- .*Tag `v1`\n/)
  })

  it('keep the line ends of the document', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    const text = inserted(crlf('## Timeline\n\n- 08:02 It begins.\n- 09:40 Over.\n'), two, crlf(front))
    assert.doesNotMatch(text, /(?<!\r)\n/)
    assert.match(text, /\r\n- 08:10 Commit/)
  })

  it('are read again at their time with their words, whatever a commit says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 0, max: 1439 }), (subject, at) => {
        const moment = new Date(Date.UTC(2026, 10, 19, 0, at)).toISOString().slice(0, 19)
        const event = {
          kind: 'commit' as const,
          at: `${moment}Z` as IsoInstant,
          hash: 'abcdef0123456789abcdef0123456789abcdef01',
          name: '',
          subject,
          author: '',
          writtenAt: undefined,
          files: [],
        }
        const text = `${front}## Timeline\n\n- 2026-11-19 08:02 It begins.\n- 2026-11-19 09:40 Over.\n`
        const outcome = insertTimelineEntries(path, text, [entryOf(event)])
        assert.ok(outcome.kind === 'edits', subject)
        const rows = parseDocument(path, applyEdits(text, outcome.edits)).stated.timeline
        assert.equal(rows.length, 3)
        assert.ok(rows.some((row) => row.at === event.at && row.text.startsWith('Commit abcdef0123')))
      }),
    )
  })
})
