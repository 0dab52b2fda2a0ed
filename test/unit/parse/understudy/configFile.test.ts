import assert from 'node:assert/strict'
import fc from 'fast-check'
import { noConfig, parseConfigFile } from '../../../../src/core/parse/understudy/configFile'

const problems = (text: string): readonly string[] =>
  parseConfigFile(text).problems.map(({ range, code }) => `${range.start.line}:${range.start.column} ${code}`)

const example = `runbooks: ops/**
reviews: ["incidents/{2025,2026}/**"]
exclude:
  - archive/**
folders:
  - {path: runbooks/db/**, kind: runbook, service: db, criticality: high, owner: alice}
  - path: guides/
    kind: other
rules: {single-point: error, missing-owner: off}
keys:
  owners: [steward, Looked-after by]
bots: {add: [deploy], remove: [jan@acme.example]}
initials: true
today: 2026-11-21
later: {unknown: true}
`

describe('The configuration', () => {
  it('says what is read as what, for folders too', () => {
    const { value } = parseConfigFile(example)
    assert.deepEqual(
      [value.runbooks, value.reviews, value.exclude],
      [['ops/**'], ['incidents/{2025,2026}/**'], ['archive/**']],
    )
    assert.deepEqual(
      value.folders.map(({ owner, ...rest }) => ({ ...rest, owner: owner?.value })),
      [
        { path: 'runbooks/db/**', kind: 'runbook', service: 'db', criticality: 'high', owner: 'alice', line: 6 },
        { path: 'guides/**', kind: 'other', service: undefined, criticality: undefined, owner: undefined, line: 7 },
      ],
    )
  })

  it('sets rules, key names, bots and the date', () => {
    const { value } = parseConfigFile(example)
    assert.deepEqual(
      [...value.rules],
      [
        ['single-point', 'error'],
        ['missing-owner', 'off'],
      ],
    )
    assert.deepEqual([...value.keys], [['owners', ['steward', 'looked_after_by']]])
    assert.deepEqual(value.bots, { add: ['deploy'], remove: ['jan@acme.example'] })
    assert.equal(value.initials, true)
    assert.equal(value.today, '2026-11-21')
  })

  it('leaves keys alone that it does not know, and may be empty', () => {
    assert.deepEqual(problems(example), [])
    assert.deepEqual(parseConfigFile('# nothing yet\n'), { value: noConfig, problems: [] })
  })

  const wrong: readonly [text: string, problem: string][] = [
    ['folders:\n  - {kind: runbook}', '2:5 config-folder'],
    ['folders:\n  - {path: a, kind: poem}', '2:21 config-value'],
    ['folders:\n  - {path: a, criticality: mega}', '2:28 config-value'],
    ['rules:\n  a: loud', '2:6 config-value'],
    ['exclude: ["!keep/**"]', '1:11 glob'],
    ['exclude: ["+(a|aa)"]', '1:11 glob'],
    ['exclude: ["{1..999999}"]', '1:11 glob'],
    ['folders:\n  - {path: "@(a|b)"}', '2:12 glob'],
    ['today: tomorrow', '1:8 config-value'],
    ['initials: perhaps', '1:11 config-value'],
    ['codeowners: gitea', '1:13 config-value'],
    ['tickets:\n  (a: https://t.example', '2:3 ticket-pattern'],
    ['tickets:\n  OPS-1: javascript:alert(1)', '2:3 ticket-pattern'],
    ['tickets: {OPS-1: }', '1:11 ticket-pattern'],
    ['- a', '1:1 config-file'],
  ]
  for (const [text, problem] of wrong) {
    it(`reports ${JSON.stringify(text)} at its place`, () => {
      assert.deepEqual(problems(text), [problem])
    })
  }

  it('says where tickets lead', () => {
    const { value } = parseConfigFile("tickets:\n  'OPS-(\\d+)': https://t.example/$1\n")
    assert.deepEqual([...value.tickets], [['OPS-(\\d+)', 'https://t.example/$1']])
  })

  it('is read whatever it holds', () => {
    const key = fc.constantFrom('runbooks', 'folders', 'path', 'rules', 'keys', 'bots', 'add', 'today', 'x')
    fc.assert(
      fc.property(fc.object({ key, maxDepth: 4 }), fc.string(), (tree, text) => {
        parseConfigFile(JSON.stringify(tree))
        parseConfigFile(text)
      }),
    )
  })
})
