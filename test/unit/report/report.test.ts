import assert from 'node:assert/strict'
import { atOnce } from '../../../src/core/domain/steps'
import fc from 'fast-check'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { displayWidth } from '../../../src/report/text/displayWidth'
import { markdownReport } from '../../../src/report/markdown'
import { textReport } from '../../../src/report/text'
import { coloured, plain } from '../../../src/report/text/style'
import { knowledgeBase, runbook, serviceId, service, today, person, personId } from '../support/snapshots'
import { everything } from './json/everything'

const report = buildCoverageReport(everything, today)

describe('the coverage report for a terminal', () => {
  const text = atOnce(textReport(everything, report))

  it('says of each figure what it counts', () => {
    assert.match(text, /^Coverage +0% +0 of 3 active runbooks can be run by as many people as the policy asks\.$/m)
    assert.match(text, /^Unknown +1 +Nobody is declared and no history can stand in\.$/m)
    assert.match(text, /^Truck factor +2 +Without Alice Example and Carol Example, fewer than half of the runbooks/m)
  })

  it('keeps what is declared and what is inferred apart', () => {
    assert.match(text, /^Declared: 1\. Inferred from history: 1\. Nothing known: 1\./m)
    assert.match(text, /^Nobody declared: inferred from history, or unknown \(2\)\n.*\nrunbooks\/d\.md +unknown/m)
  })

  it('gives an accepted risk its own place, with the reason', () => {
    const accepted = text.slice(text.indexOf('Accepted risks (1)'))
    assert.match(accepted, /runbooks\/a\.md/)
    assert.match(accepted, /The risk is accepted until 2027-01-01: soon gone\./)
    assert.equal(text.slice(0, text.indexOf('Accepted risks')).includes('runbooks/a.md'), false)
  })

  it('says what to do next', () => {
    assert.match(
      text,
      /^1\. Confirm who knows 1 runbook: so far it is inferred from history\. .* First: runbooks\/b\.md\.$/m,
    )
  })

  it('fits the terminal, whatever its width from eighty columns up', () => {
    for (const columns of [80, 100, 140]) {
      const lines = atOnce(textReport(everything, report, { columns, style: plain })).split('\n')
      for (const line of lines) assert.ok(displayWidth(line) <= columns, line)
    }
  })

  it('says the same with colours', () => {
    const bare = atOnce(textReport(everything, report, { columns: undefined, style: coloured })).replace(
      /\u001b\[\d+m/g,
      '',
    )
    assert.equal(bare, text)
  })
})

const hostile = fc.oneof(
  fc.constantFrom('a\n# b', '\u001b[2J', '<script>', '| x |', '![x](y)', '\u202ex', '```', '</details>', '- [ ] x'),
  fc.string({ unit: 'binary', minLength: 1 }),
)

const small = (name: string, title: string) => {
  const base = knowledgeBase({
    documents: [
      runbook(`runbooks/${name}`, { criticality: 'critical', services: [serviceId('s')], facts: { title } }),
      runbook(`notes/${name}`, { facts: { title } }),
    ],
    people: [person('p', { name: title })],
    services: [service('s', { name })],
    evidence: new Map([
      [
        runbook(`runbooks/${name}`).path,
        [
          {
            person: personId('p'),
            kind: 'declared',
            level: 'performed',
            on: undefined,
            text: name,
            source: { kind: 'commit', commit: 'c' },
            body: undefined,
          },
        ],
      ],
    ]),
  })
  return { base, report: buildCoverageReport(base, today) }
}

describe('a report on a repository that means harm', function () {
  this.timeout(120_000)

  it('holds on a terminal nothing but lines of visible text, as many as for harmless names', () => {
    const lines = (name: string, title: string) => {
      const { base, report: found } = small(name, title)
      return atOnce(textReport(base, found)).split('\n')
    }
    const harmless = lines('a', 'b').length
    fc.assert(
      fc.property(hostile, hostile, (name, title) => {
        const found = lines(name, title)
        assert.equal(found.length, harmless)
        for (const line of found) assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029\u202a-\u202e]/u)
      }),
    )
  })

  it('holds in Markdown the same blocks and nothing active', () => {
    type Node = { readonly type: string; readonly children?: readonly Node[] }
    const shape = (node: Node): string[] => [
      ...(['text', 'inlineCode'].includes(node.type) ? [] : [node.type]),
      ...(node.children ?? []).flatMap(shape),
    ]
    const parse = (name: string, title: string) => {
      const { base, report: found } = small(name, title)
      return shape(
        remark()
          .use(remarkGfm)
          .parse(atOnce(markdownReport(base, found))),
      )
    }
    const harmless = parse('a', 'b')
    fc.assert(
      fc.property(hostile, hostile, (name, title) => {
        assert.deepEqual(parse(name, title), harmless)
      }),
      { numRuns: 50 },
    )
  })
})
