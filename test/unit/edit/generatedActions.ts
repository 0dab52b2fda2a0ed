import fc from 'fast-check'

/** One item of a generated list: its lines, and the words by which it is told from its neighbours. */
export type GeneratedDocument = {
  readonly text: string
  /** The line of an item, from 1. */
  readonly line: number
}

const words = fc.constantFrom(
  'Renew certificates automatically',
  'Page two people',
  'Write the *second* step down',
  'See [the dashboard](https://graphs.example/d/1) each day',
  'Ask `pg_stat_activity` from outside (see the runbook)',
  'Kürzere Fristen für Zertifikate',
  '自动更新证书',
  'Réduire le délai 😀 de bascule',
  'Move #12 to the top',
)

const owner = fc.constantFrom('@bob', 'Bob Ray', '[Bob](https://people.example/bob)', '@acme/payments')
const due = fc.constantFrom('2026-12-01', '1 Dec 2026', '2026/12/01')

const grammar = fc
  .tuple(
    fc.option(owner.map((name) => `owner: ${name}`)),
    fc.option(due.map((day) => `due: ${day}`)),
    fc.option(fc.constant('type: prevent')),
    fc.option(fc.constantFrom('OPS-12', '#7', '[OPS-9](https://tracker.example/OPS-9)')),
  )
  .map((parts) => parts.filter((part) => part !== null).join(', '))
  .map((inside) => (inside === '' ? '' : ` (${inside})`))

const loose = fc.constantFrom(
  '',
  ' - done',
  ' - in progress',
  ' - owner: Bob, due: 2026-12-01',
  ' @bob',
  ' (@bob)',
  ' (done)',
)
const before = fc.constantFrom('', '✅ ', 'DONE: ', 'TODO: ', '@bob: ', '**Bob Ray**: ', '[ ] ', '[x] ', '[X] ')

/** An item's words in every form that says something of it; now and then all of them struck out. */
const item = fc
  .tuple(before, words, fc.oneof(grammar, loose), fc.boolean())
  .map(([start, text, end, struck]) => (struck && start === '' ? `~~${text}${end}~~` : `${start}${text}${end}`))

const marker = fc.constantFrom('- ', '* ', '+ ', '-   ', '-\t', '1. ', '2) ', '10. ')
const detail = fc.constantFrom('', 'nested', 'wrapped')

const inList = fc
  .tuple(
    fc.array(fc.tuple(item, detail), { minLength: 1, maxLength: 4 }),
    marker,
    fc.constantFrom('', '**Bob Ray**', '### Bob Ray'),
  )
  .map(([items, mark, group]) => {
    const indent = ' '.repeat(mark.trimEnd().length + 1)
    const lines: string[] = group === '' ? [] : [group, '']
    const starts: number[] = []
    for (const [text, more] of items) {
      starts.push(lines.length)
      lines.push(mark + text)
      if (more === 'nested') lines.push(`${indent}- the first half`, `${indent}- the second half`)
      if (more === 'wrapped') lines.push(`${indent}and on the next line`)
    }
    const block = lines.join('\n').split('\n')
    const own = items.map((_, index) => block.indexOf((lines[starts[index] ?? 0] ?? '').split('\n')[0] ?? ''))
    return { lines: block, starts: own }
  })

const cell = (value: fc.Arbitrary<string>) => value.map((text) => text.replaceAll('|', '\\|'))

const inTable = fc
  .tuple(
    fc.array(
      fc.tuple(
        cell(words),
        fc.constantFrom('', '@bob', 'Bob Ray', 'TBD'),
        fc.constantFrom('', '2026-12-01', 'by 1 Dec 2026', '-'),
        fc.constantFrom('', 'Open', 'Completed', 'In progress', '✅'),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([rows, closed]) => {
    const row = (cells: readonly string[]) =>
      closed ? `| ${cells.join(' | ')} |` : `| ${cells.join(' | ')} |`.slice(0, -2).trimEnd()
    const lines = ['| Action | Owner | Due | Status |', '| --- | --- | --- | --- |', ...rows.map((cells) => row(cells))]
    return { lines, starts: rows.map((_, index) => index + 2) }
  })

const bodies = fc.oneof(inList, inTable)

/** A review with a list or table of actions, with either line end, and with the line of one of its items. */
export const reviewsWithActions: fc.Arbitrary<GeneratedDocument> = fc
  .tuple(bodies, fc.nat(), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '---\nkind: incident-review\n---\n\n'))
  .map(([{ lines, starts }, pick, lineEnd, head]) => {
    const top = `${head}# Checkout down\n\n## Action items\n\n`
    const start = starts[pick % starts.length] ?? 0
    const text = `${top}${lines.join('\n')}\n\n## Lessons\n\nNone yet.\n`
    return { text: text.replaceAll('\n', lineEnd), line: top.split('\n').length + start }
  })

const fieldItem = fc.constantFrom(
  '{title: Renew certificates, owner: bob, status: open}',
  '{title: "Ask: the bank", due: 2026-12-01}',
  'Renew certificates automatically',
  '"Renew certificates (owner: @bob, due: 2026-12-01)"',
  '{action: 自动更新证书, status: done, ticket: OPS-1}',
  '{title: Page two people, state: open} # as agreed',
)

/** The same in front matter. */
export const reviewsWithFields: fc.Arbitrary<GeneratedDocument> = fc
  .tuple(fc.array(fieldItem, { minLength: 1, maxLength: 4 }), fc.nat(), fc.constantFrom('\n', '\r\n'))
  .map(([items, pick, lineEnd]) => {
    const text = [
      '---',
      'kind: incident-review',
      'actions:',
      ...items.map((each) => `  - ${each}`),
      '---',
      '',
      '# Down',
      '',
    ]
    return { text: text.join(lineEnd), line: 4 + (pick % items.length) }
  })
