import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import {
  completionsInFrontMatter,
  completionsInYaml,
  fieldsOf,
} from '../../../../src/core/assist/completions/completions'
import type { Completion, Known } from '../../../../src/core/assist/completions/completionOffer'
import { configFields } from '../../../../src/core/domain/configFields'
import type { FieldEntry } from '../../../../src/core/domain/fieldCatalogue'
import { teamFields } from '../../../../src/core/domain/teamFields'

const person = [
  { id: 'alice', name: 'Alice Moreau' },
  { id: 'bob', name: 'bob' },
]
const team = [{ id: '@acme/payments', name: 'Payments' }]
const known: Known = {
  person,
  team,
  owner: [...person, ...team],
  service: [{ id: 'db', name: 'Payments database' }],
  alert: [{ id: 'CheckoutErrorRate', name: 'CheckoutErrorRate' }],
  incident: [{ id: 'INC-1', name: 'Down' }],
  runbook: [{ id: 'runbooks/failover.md', name: 'Fail over' }],
  path: [],
}

/** The text without its `|`, which is the cursor. */
const cut = (marked: string) => {
  const before = marked.slice(0, marked.indexOf('|')).split('\n')
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
  return { text: marked.replace('|', ''), position }
}
const inFront = (kind: Parameters<typeof fieldsOf>[0], ...lines: readonly string[]) => {
  const { text, position } = cut(['---', ...lines, '---', '# Title', ''].join('\n'))
  return completionsInFrontMatter(text, position, fieldsOf(kind), known)
}
const inYaml = (fields: readonly FieldEntry[], ...lines: readonly string[]) => {
  const { text, position } = cut(lines.join('\n'))
  return completionsInYaml(text, position, fields, known)
}
const labels = (offers: readonly Completion[]) => offers.map(({ label }) => label)
const runbook = (...lines: readonly string[]) => labels(inFront('runbook', ...lines))
const review = (...lines: readonly string[]) => labels(inFront('incident-review', ...lines))

const owners = ['alice', 'bob', '@acme/payments']
const training = ['person', 'level', 'on', 'signed_off_by', 'body', 'exercised']
const criticalities = ['critical', 'high', 'normal', 'low', 'medium']

describe('the keys that are offered', () => {
  it('are those of the document’s sort that do not stand there yet, in any spelling, above or below', () => {
    const offered = runbook('owner: alice', 'cri|', 'title: x')
    assert.ok(offered.includes('criticality') && offered.includes('cross_trained'))
    assert.ok(!offered.includes('owners') && !offered.includes('title') && !offered.includes('severity'))
    assert.ok(review('|').includes('severity'))
    assert.deepEqual(labels(inFront('other', '|')), ['kind', 'title', 'services', 'alerts', 'owners'])
  })

  it('come with their meaning, and with what their values ask for next', () => {
    const [found] = inFront('runbook', 'cri|').filter(({ label }) => label === 'criticality')
    assert.deepEqual(found, {
      kind: 'key',
      label: 'criticality',
      detail: '',
      meaning: 'How much it matters.',
      insert: 'criticality: ',
      snippet: false,
      filter: 'criticality',
      range: { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } },
      more: true,
    })
  })

  it('bring no second colon, and are offered for the key that is being changed', () => {
    const [found] = inFront('runbook', 'crit|icality: low').filter(({ label }) => label === 'criticality')
    assert.equal(found?.insert, 'criticality')
  })

  it('are those of a record in braces, before and after the cursor, closed or not', () => {
    const rest = training.filter((key) => key !== 'person' && key !== 'level')
    assert.deepEqual(runbook('cross_trained:', '  - {person: bob, |, level: read}'), rest)
    assert.deepEqual(runbook('cross_trained:', '  - {person: bob, level: read, o|', 'title: x'), rest)
    assert.deepEqual(runbook('accepted_risk: {|}'), ['reason', 'until', 'by'])
    assert.deepEqual(runbook('accepted_risk: {', '  reason: "a: {b", ', '  |'), ['until', 'by'])
  })

  it('are those of a record in lines of its own', () => {
    const rest = training.filter((key) => key !== 'person')
    assert.deepEqual(
      runbook('cross_trained:', '  - person: bob', '    |', '  - person: alice', '    level: read'),
      rest,
    )
    assert.deepEqual(runbook('cross_trained:', '- person: bob', '  l|'), rest)
    assert.deepEqual(review('roles:', '  commander: bob', '  |', 'title: x'), ['scribe', 'owner', 'responders'])
  })

  it('are none in comments, long texts, beside entries, or outside of front matter', () => {
    assert.deepEqual(runbook('# |'), [])
    assert.deepEqual(runbook('title: >', '  some|'), [])
    assert.deepEqual(runbook('title: some|'), [])
    assert.deepEqual(runbook('cross_trained:', '  - bob', '  |'), [])
    const { text, position } = cut('---\ntitle: x\n---\n\ncri|\n')
    assert.deepEqual(completionsInFrontMatter(text, position, fieldsOf('runbook'), known), [])
    assert.deepEqual(completionsInFrontMatter('cri', { line: 1, column: 4 }, fieldsOf('runbook'), known), [])
  })

  it('are there before front matter is closed, and with Windows line ends', () => {
    for (const marked of ['---\ncri|', '---\n|\n\n# Title\n', '---\r\ntitle: x\r\ncri|\r\n---\r\n']) {
      const { text, position } = cut(marked)
      const offered = completionsInFrontMatter(text, position, fieldsOf('runbook'), known)
      assert.ok(labels(offered).includes('criticality'), JSON.stringify(marked))
    }
  })
})

describe('the words that are offered', () => {
  it('are those of the key, with their meanings', () => {
    assert.deepEqual(runbook('criticality: cr|'), criticalities)
    assert.equal(inFront('runbook', 'criticality: |')[0]?.meaning, 'Without it, customers or money are lost at once.')
    assert.deepEqual(runbook('cross_trained:', '  - {person: bob, level: |}'), [
      'read',
      'shadowed',
      'performed',
      'teaches',
    ])
    assert.equal(review('runbooks_used:', '  - {verdict: |').length, 5)
    assert.ok(labels(inFront('other', 'kind: |')).includes('incident-review'))
  })

  it('bring the space that is missing after the colon', () => {
    assert.deepEqual(
      inFront('runbook', 'criticality:|').map(({ insert }) => insert),
      criticalities.map((word) => ` ${word}`),
    )
    assert.equal(inFront('runbook', 'cross_trained:', '  - {person:|}')[0]?.insert, ' alice')
    assert.equal(inFront('runbook', 'owners:', '  -|')[0]?.insert, ' alice')
  })
})

describe('the names that are offered', () => {
  it('are people, and teams where both may own', () => {
    assert.deepEqual(runbook('owners: [|]'), owners)
    assert.deepEqual(runbook('owners: [alice, b|'), owners)
    assert.deepEqual(runbook('owner: |'), owners)
    assert.deepEqual(runbook('owners:', '  - |'), owners)
    assert.deepEqual(runbook('cross_trained:', '  - {person: al|'), ['alice', 'bob'])
    assert.deepEqual(runbook('cross_trained:', '  - {signed_off_by: |}'), ['alice', 'bob'])
    assert.deepEqual(runbook('training:', '  - {trainee: bob, mentor: |}'), ['alice', 'bob'])
    assert.deepEqual(runbook('exercises: [{by: [alice, |]}]'), ['alice', 'bob'])
    assert.deepEqual(review('roles: {commander: |}'), ['alice', 'bob'])
  })

  it('stand beside the keys of a record where an entry begins', () => {
    assert.deepEqual(runbook('cross_trained:', '  - |'), [...training, 'alice', 'bob'])
  })

  it('are services, incidents and runbooks where those are asked for', () => {
    assert.deepEqual(runbook('services: [|]'), ['db'])
    assert.deepEqual(review('recurrence_of: [|]'), ['INC-1'])
    assert.deepEqual(review('runbooks_used:', '  - path: |'), ['runbooks/failover.md'])
  })

  it('are found by their full name, and put into quotes where YAML asks for it', () => {
    const [alice, , payments] = inFront('runbook', 'owners: ["@ac|"]')
    assert.equal(alice?.filter, '"alice Alice Moreau')
    assert.equal(payments?.insert, '"@acme/payments"')
    assert.deepEqual(payments.range, { start: { line: 2, column: 10 }, end: { line: 2, column: 15 } })
  })
})

describe('in the team file and the configuration', () => {
  it('the keys, words and names of each place are offered', () => {
    assert.deepEqual(labels(inYaml(teamFields, '|')), ['people', 'teams', 'services', 'roles', 'policy', 'levels'])
    assert.ok(labels(inYaml(teamFields, 'people:', '  alice:', '    name: A', '    |')).includes('timezone'))
    assert.deepEqual(labels(inYaml(teamFields, 'teams:', '  payments: {lead: |')), ['alice', 'bob'])
    assert.deepEqual(
      labels(inYaml(teamFields, 'policy:', '  required:', '    critical: 2', '    |')).includes('low'),
      true,
    )
    const config = configFields([{ word: 'broken-link', meaning: 'A link leads nowhere.' }])
    assert.deepEqual(labels(inYaml(config, 'rules:', '  |')), ['broken-link'])
    assert.deepEqual(labels(inYaml(config, 'rules:', '  broken-link: |')), ['off', 'hint', 'warning', 'error'])
    assert.deepEqual(labels(inYaml(config, 'folders:', '  - service: |')), ['db'])
  })
})

describe('whatever is being typed', () => {
  it('each offer replaces a part of the line that ends at the cursor or its quote', () => {
    const piece = fc.constantFrom(
      'owners',
      'cross_trained',
      ':',
      ' ',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      '#',
      '\n',
      'person',
      '|',
    )
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const clean = (pieces: readonly string[]) => pieces.join('').replaceAll('|', '>')
        const { text, position } = cut(`---\n${clean(before)}|${clean(after)}\n---\n`)
        for (const { range } of completionsInFrontMatter(text, position, fieldsOf('runbook'), known)) {
          assert.equal(range.start.line, position.line)
          assert.ok(range.start.column >= 1 && range.start.column <= position.column)
          assert.ok(range.end.column - position.column <= 1)
        }
      }),
    )
  })
})
