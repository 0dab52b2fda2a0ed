import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { EditOutcome } from '../../../src/core/domain/edits'
import { setActionDue, setActionOwner, toggleAction } from '../../../src/core/edit/actionEdits'
import { date } from '../support/snapshots'
import { after } from './support'

const top = '## Action items\n\n'

/** An item after an edit, as it then stands under a heading. */
const changed = (item: string, edit: (text: string, line: number) => EditOutcome): string => {
  const text = after(top + item, (whole) => edit(whole, 3))
  return text.startsWith(top) ? text.slice(top.length) : text
}

const toggled = (item: string) => changed(item, toggleAction)
const owned = (item: string, name: string | undefined = '@carol') =>
  changed(item, (text, line) => setActionOwner(text, line, name))
const disowned = (item: string) => changed(item, (text, line) => setActionOwner(text, line, undefined))
const dated = (item: string) => changed(item, (text, line) => setActionDue(text, line, date('2027-01-31')))
const undated = (item: string) => changed(item, (text, line) => setActionDue(text, line, undefined))

describe('an action item that is toggled', () => {
  for (const [before, then] of [
    ['- [ ] Renew it', '- [x] Renew it'],
    ['- [X] Renew it (owner: @bob)', '- [ ] Renew it (owner: @bob)'],
    ['- Renew it', '- [x] Renew it'],
    ['3. Renew it', '3. [x] Renew it'],
    ['-\t更新证书', '-\t[x] 更新证书'],
    ['* Renew it\n  on all hosts', '* [x] Renew it\n  on all hosts'],
    ['- ✅ Renew it', '- [ ] Renew it'],
    ['- ~~Renew it (OPS-1)~~', '- [ ] Renew it (OPS-1)'],
    ['- [x] ~~Renew~~ buy it', '- [ ] ~~Renew~~ buy it'],
    ['- DONE: Renew it', '- OPEN: Renew it'],
    ['- Renew it - in progress', '- Renew it - done'],
    ['- Renew it (done, @bob)', '- Renew it (open, @bob)'],
    ['- Alte Zertifikate tauschen – erledigt', '- Alte Zertifikate tauschen – offen'],
    ['- Make sure what is done is done', '- [x] Make sure what is done is done'],
  ] as const) {
    it(`makes ${JSON.stringify(before)} into ${JSON.stringify(then)}`, () => {
      assert.equal(toggled(before), then)
    })
  }

  it('can be told which way', () => {
    const edit = (text: string, line: number) => toggleAction(text, line, 'done')
    assert.equal(changed('- [x] Renew it', edit), '- [x] Renew it')
    assert.equal(changed('- Renew it', edit), '- [x] Renew it')
  })
})

describe('the owner of an action item', () => {
  for (const [before, then] of [
    ['- Renew it', '- Renew it (owner: @carol)'],
    [
      '- Renew it (due: 2026-12-01, type: prevent, OPS-12)',
      '- Renew it (owner: @carol, due: 2026-12-01, type: prevent, OPS-12)',
    ],
    ['- Renew it (owner: @bob, OPS-12)', '- Renew it (owner: @carol, OPS-12)'],
    ['- Renew it (see the runbook)', '- Renew it (see the runbook) (owner: @carol)'],
    ['- Renew it (@bob)', '- Renew it (@carol)'],
    [
      '- Renew it (owner: [Bob](https://x.example/bob), [OPS-1](https://x.example/1))',
      '- Renew it (owner: @carol, [OPS-1](https://x.example/1))',
    ],
    ['- @bob: Renew it', '- @carol: Renew it'],
    ['- **Bob Ray**: Renew it', '- **@carol**: Renew it'],
    ['- Renew it - owner: Bob', '- Renew it - owner: @carol'],
    ['- ~~Renew it~~', '- ~~Renew it (owner: @carol)~~'],
    ['1. [ ] Renew it\n   on all hosts', '1. [ ] Renew it\n   on all hosts (owner: @carol)'],
  ] as const) {
    it(`makes ${JSON.stringify(before)} into ${JSON.stringify(then)}`, () => {
      assert.equal(owned(before), then)
    })
  }

  it('is taken out where it stands in brackets, and refused where others’ words hold it', () => {
    assert.equal(disowned('- Renew it (owner: @bob, OPS-1)'), '- Renew it (OPS-1)')
    assert.equal(disowned('- Renew it (owner: @bob)'), '- Renew it')
    assert.match(disowned('- @bob: Renew it'), /^refused: The owner is named in other words/)
  })

  it('goes before the name that the list stands under', () => {
    const text = `${top}**Bob Ray**\n\n- Renew it\n- Buy it\n`
    assert.equal(
      after(text, (whole) => setActionOwner(whole, 5, '@carol')),
      text.replace('Renew it', 'Renew it (owner: @carol)'),
    )
  })

  it('is refused where it would be read as something else', () => {
    assert.match(owned('- Renew it', 'Bob, Carol'), /^refused: This action item is written in a way/)
  })
})

describe('the day of an action item', () => {
  for (const [before, then] of [
    ['- Renew it', '- Renew it (due: 2027-01-31)'],
    ['- Renew it (owner: @bob, type: prevent)', '- Renew it (owner: @bob, due: 2027-01-31, type: prevent)'],
    ['- Renew it (owner: @bob, due: 2026-12-01)', '- Renew it (owner: @bob, due: 2027-01-31)'],
    ['- Renew it - due: 1 Dec 2026', '- Renew it - due: 2027-01-31'],
    ['- Renew it before 2026-12-01', '- Renew it before 2026-12-01 (due: 2027-01-31)'],
    ['- Renew it (due: next week)', '- Renew it (due: 2027-01-31)'],
  ] as const) {
    it(`makes ${JSON.stringify(before)} into ${JSON.stringify(then)}`, () => {
      assert.equal(dated(before), then)
    })
  }

  it('is taken out again', () => {
    assert.equal(undated('- Renew it (owner: @bob, due: 2026-12-01)'), '- Renew it (owner: @bob)')
  })
})

describe('an action item in a table', () => {
  const table = [
    '| Action | Owner | Due | Status |',
    '| --- | --- | --- | --- |',
    '| Renew it | [Bob](https://x.example) | by 1 Dec 2026, surely | Completed |',
    '| Buy it | TBD | - | |',
    '| Sell it |',
  ]
  const rows = (row: number, edit: (text: string, line: number) => EditOutcome) =>
    after(top + table.join('\n'), (text) => edit(text, 3 + row)).split('\n')[2 + row]

  it('is changed in its own cell, in the words of the table, with the columns where they are', () => {
    assert.equal(rows(2, toggleAction), '| Renew it | [Bob](https://x.example) | by 1 Dec 2026, surely | Open      |')
    assert.equal(rows(3, toggleAction), '| Buy it | TBD | - | Completed |')
    assert.equal(rows(4, toggleAction), '| Sell it |  |  | Completed |')
    assert.equal(
      rows(2, (text, line) => setActionOwner(text, line, '@carol')),
      '| Renew it | @carol                   | by 1 Dec 2026, surely | Completed |',
    )
    assert.equal(
      rows(3, (text, line) => setActionOwner(text, line, '@carol')),
      '| Buy it | @carol | - | |',
    )
    assert.equal(
      rows(2, (text, line) => setActionDue(text, line, date('2027-01-31'))),
      '| Renew it | [Bob](https://x.example) | by 2027-01-31, surely | Completed |',
    )
  })

  it('is refused where the table has no column for it, with what to do', () => {
    const text = `${top}| Action | Ticket |\n| --- | --- |\n| Renew it | OPS-1 |\n`
    assert.equal(
      after(text, (whole) => toggleAction(whole, 5)),
      'refused: This table has no column for the status: add one named “Status”, then try again.',
    )
    assert.match(
      after(text, (whole) => setActionOwner(whole, 5, '@carol')),
      /add one named “Owner”/,
    )
    assert.match(
      after(text, (whole) => setActionDue(whole, 5, date('2027-01-31'))),
      /add one named “Due”/,
    )
  })
})

describe('an action item in front matter', () => {
  const item = (line: string, edit: (text: string, line: number) => EditOutcome) =>
    after(`---\nactions:\n  - ${line}\n---\n`, (text) => edit(text, 3))
      .split('\n')[2]
      ?.slice(4)

  it('is changed as a record; a plain text becomes one', () => {
    assert.equal(item('{title: Renew it, status: open}', toggleAction), '{title: Renew it, status: done}')
    assert.equal(item('Renew it', toggleAction), '{title: Renew it, status: done}')
    assert.equal(
      item('{action: Renew it, assignee: bob}', (text, line) => setActionOwner(text, line, 'carol')),
      '{action: Renew it, assignee: carol}',
    )
    assert.equal(
      item('"Renew it (owner: @bob)"', (text, line) => setActionOwner(text, line, '@carol')),
      '"Renew it (owner: @carol)"',
    )
    assert.equal(
      item('Renew it', (text, line) => setActionDue(text, line, date('2027-01-31'))),
      '{title: Renew it, due: 2027-01-31}',
    )
  })
})

describe('the line of an action item', () => {
  it('may be that of its detail, or of a field of its record', () => {
    const text = `${top}- Renew it\n  - on the one host\n  - on the other\n`
    assert.equal(
      after(text, (whole) => toggleAction(whole, 5)),
      text.replace('- Renew', '- [x] Renew'),
    )
    const fields = '---\nactions:\n  - title: Renew it\n    owner: bob\n---\n'
    assert.match(
      after(fields, (whole) => setActionOwner(whole, 4, 'carol')),
      /owner: carol/,
    )
  })

  it('is refused where no item stands, or several', () => {
    assert.match(
      after('# Down\n', (text) => toggleAction(text, 1)),
      /^refused: No action item stands in this line/,
    )
    const flow = '---\nactions: [Renew it, Buy it]\n---\n'
    assert.match(
      after(flow, (text) => toggleAction(text, 2)),
      /^refused: Several action items begin on this line/,
    )
  })
})
