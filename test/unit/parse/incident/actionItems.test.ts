import assert from 'node:assert/strict'
import { facts, troubles, withFields } from '../facts'

const items = (lines: readonly string[]) =>
  facts(lines).stated.actionItems.map(({ title, status, owner, due, ticket, type }) =>
    [
      status,
      title,
      owner && `owner ${owner.value}`,
      due && `due ${due}`,
      ticket && `ticket ${ticket}`,
      type && `type ${type}`,
    ]
      .filter((part) => part !== undefined)
      .join(' | '),
  )
const item = (line: string) => items(['## Action items', '', line])[0]
const form = (lines: readonly string[]) => facts(lines).stated.actionItemsStated

describe('an action item', () => {
  const entries: readonly (readonly [string, string])[] = [
    [
      '- [ ] Renew certificates automatically (owner: @carol, due: 2026-12-01, type: prevent, OPS-12)',
      'open | Renew certificates automatically | owner @carol | due 2026-12-01 | ticket OPS-12 | type prevent',
    ],
    ['- [x] Renew certificates', 'done | Renew certificates'],
    ['- Renew certificates', 'not-stated | Renew certificates'],
    ['* ~~Renew certificates~~', 'done | Renew certificates'],
    ['- ✅ Renew certificates', 'done | Renew certificates'],
    ['- Renew certificates - done', 'done | Renew certificates'],
    ['- Renew certificates (closed)', 'done | Renew certificates'],
    ['- DONE: Renew certificates', 'done | Renew certificates'],
    ['- [ ] 自动续期（负责人：@carol，截止：2026-12-01）', 'open | 自动续期 | owner @carol | due 2026-12-01'],
    [
      '- Erneuern (Verantwortlich: Carol Reyes, bis: 2026-12-01)',
      'not-stated | Erneuern | owner Carol Reyes | due 2026-12-01',
    ],
    [
      '- [ ] Renouveler (responsable : @carol, échéance : 2026-12-01)',
      'open | Renouveler | owner @carol | due 2026-12-01',
    ],
    ['- [In progress] Renew certificates', 'open | Renew certificates'],
    ['- Renew certificates. Done in #12', 'done | Renew certificates.'],
    ['- Warn while it isn’t fixed', 'not-stated | Warn while it isn’t fixed'],
    ['- Open a ticket with the vendor', 'not-stated | Open a ticket with the vendor'],
    ['- Fixed the alert', 'not-stated | Fixed the alert'],
    ['- Get the pull request merged', 'not-stated | Get the pull request merged'],
    ['- Renew certificates (@carol)', 'not-stated | Renew certificates | owner @carol'],
    ['- Renew certificates - @carol', 'not-stated | Renew certificates | owner @carol'],
    ['- @carol to renew certificates', 'not-stated | renew certificates | owner @carol'],
    ['- **Carol Diaz**: renew certificates', 'not-stated | renew certificates | owner Carol Diaz'],
    ['- **Renew all**: each year', 'not-stated | Renew all: each year'],
    [
      '- Renew certificates, owner: Carol, due: 2026-12-01',
      'not-stated | Renew certificates | owner Carol | due 2026-12-01',
    ],
    ['- Tell @carol about certificates', 'not-stated | Tell @carol about certificates'],
    ['- Renew certificates #12', 'not-stated | Renew certificates | ticket #12'],
    ['- Renew certificates (acme/shop#12)', 'not-stated | Renew certificates | ticket acme/shop#12'],
    ['- OPS-12 Renew certificates', 'not-stated | OPS-12 Renew certificates | ticket OPS-12'],
    [
      '- [Renew certificates](https://git.example/acme/shop/issues/12)',
      'not-stated | Renew certificates | ticket https://git.example/acme/shop/issues/12',
    ],
    ['- Read [the manual](https://acme.example/manual)', 'not-stated | Read the manual'],
    ['- Serve HTTP-502 pages in UTF-8', 'not-stated | Serve HTTP-502 pages in UTF-8'],
    ['- Renew (all of them)', 'not-stated | Renew (all of them)'],
    ['1. Renew certificates', 'not-stated | Renew certificates'],
  ]
  for (const [line, expected] of entries) {
    it(`is read from “${line}”`, () => {
      assert.equal(item(line), expected)
    })
  }

  it('reports a due date that does not exist', () => {
    const page = facts(['## Actions', '', '- Renew certificates (due: 2026-13-01)'])
    assert.deepEqual(
      page.stated.actionItems.map(({ title, due }) => [title, due]),
      [['Renew certificates', undefined]],
    )
    assert.deepEqual(troubles(page), ['3 impossible-date'])
  })
})

describe('a review’s action items', () => {
  const titles = [
    'Action items',
    'Actions',
    '5. Action Items:',
    '**Actions**',
    'Follow-ups',
    'Follow up',
    'Remediation',
    'Corrective actions',
    'Next steps',
    'To do',
    'TODO',
    'Review actions',
    'Future actions',
    'Corrective and preventative measures',
    'Post-incident actions',
    '✅ Action points',
    'Actions and owners',
    '行动项',
    '改进措施',
    'Maßnahmen',
    'Prochaines étapes',
    'Acciones correctivas',
  ]
  for (const title of titles) {
    it(`stand under “${title}”`, () => {
      assert.deepEqual(items([`## ${title}`, '', '- Renew certificates']), ['not-stated | Renew certificates'])
    })
  }

  for (const title of [
    'Actions taken',
    'Lessons learned',
    'Resolution',
    'Impact',
    'Immediate actions taken by the team',
  ]) {
    it(`do not stand under “${title}”`, () => {
      assert.deepEqual(items([`## ${title}`, '', '- Renewed certificates']), [])
    })
  }

  it('are the top-level entries: what is nested is their detail', () => {
    assert.deepEqual(items(['## Actions', '', '1. Renew', '   - by hand', '   - at night', '2. Watch', '', '-']), [
      'not-stated | Renew',
      'not-stated | Watch',
    ])
  })

  it('say in a table how they stand behind the ticket, where no column is for that', () => {
    const table = ['## Action items', '', '| Action item | Owner | Bug |', '|---|---|---|']
    assert.deepEqual(items([...table, '| Mend the retry | ann | Bug 55 **DONE** |', '| Warn | bob | n/a **TODO** |']), [
      'done | Mend the retry | owner ann',
      'open | Warn | owner bob',
    ])
    assert.deepEqual(items([...table, '| Mend it | ann | not done yet |']), ['not-stated | Mend it | owner ann'])
  })

  it('stand under bold labels, in the label’s entry or beside it', () => {
    assert.deepEqual(items(['- **Impact**: none', '- **Review actions**:', '  - Renew']), ['not-stated | Renew'])
    assert.deepEqual(items(['- **Review actions**:', '', '1. Renew', '2. Watch', '', '**Impact**', '', '- none']), [
      'not-stated | Renew',
      'not-stated | Watch',
    ])
    assert.deepEqual(items(['**Action items:**', '', '- Renew', '', '## Impact', '', '- none']), ['not-stated | Renew'])
  })

  it('belong to the bold name above them', () => {
    const expected = ['not-stated | Renew | owner Carol Diaz', 'not-stated | Watch | owner Bob Ray']
    assert.deepEqual(
      items(['## Actions', '', '**Carol Diaz**', '', '- Renew', '', '**Bob Ray**', '', '- Watch']),
      expected,
    )
    assert.deepEqual(items(['## Actions', '', '- **Carol Diaz**', '  - Renew', '- **Bob Ray**', '  - Watch']), expected)
    assert.deepEqual(items(['## Actions', '', '**Short Term**', '', '- Renew']), ['not-stated | Renew'])
  })

  it('are the rows of a table', () => {
    const table = [
      '| Action | Owner | Due | Status | Ticket |',
      '| - | - | - | - | - |',
      '| Renew | @carol | 2026-12-01 | Done | OPS-12 |',
      '| Watch | TBD | | In progress | [#3](https://git.example/a/b/issues/3) |',
      '| | | | | |',
    ]
    const expected = [
      'done | Renew | owner @carol | due 2026-12-01 | ticket OPS-12',
      'open | Watch | ticket https://git.example/a/b/issues/3',
    ]
    assert.deepEqual(items(['## Action items', '', ...table]), expected)
    assert.deepEqual(items(['## What now', '', ...table]), expected)
    assert.deepEqual(items(['## Checks', '', '| Task | Command |', '| - | - |', '| Restart | x |']), [])
  })

  it('may stand in the front matter', () => {
    const { actionItems, actionItemsStated } = withFields(
      'actions:',
      '  - {title: Renew, owner: carol, due: 2026-12-01, status: done, ticket: OPS-12}',
      '  - Watch',
    ).stated
    assert.deepEqual(
      actionItems.map(({ title, status, owner, due, ticket, line }) => [
        title,
        status,
        owner?.value,
        due,
        ticket,
        line,
      ]),
      [
        ['Renew', 'done', 'carol', '2026-12-01', 'OPS-12', 3],
        ['Watch', 'not-stated', undefined, undefined, undefined, 4],
      ],
    )
    assert.equal(actionItemsStated, 'listed')
  })

  const forms: readonly (readonly [string, readonly string[]])[] = [
    ['listed', ['## Actions', '', '- Renew']],
    ['prose', ['## Actions', '', 'We shall renew the certificates in time.']],
    ['prose', ['- **Actions**: we shall renew the certificates in time.']],
    ['none', ['## Actions', '', 'No actions.']],
    ['none', ['## Actions', '', 'N/A']],
    ['none', ['## Actions', '', '- None']],
    ['none', ['## Actions', '', '–']],
    ['none', ['## Action items', '', 'No further action items were identified.']],
    ['absent', ['## Impact', '', 'None.']],
    ['absent', ['## Actions', '', '## Impact']],
  ]
  for (const [expected, lines] of forms) {
    it(`are ${expected} in “${lines.filter((line) => line !== '').join(' / ')}”`, () => {
      assert.equal(form(lines), expected)
    })
  }

  it('have a hint where their section is empty', () => {
    assert.deepEqual(troubles(facts(['## Actions', '', '-', '', '## Impact', '', 'Much.'])), ['1 empty-actions'])
  })
})
