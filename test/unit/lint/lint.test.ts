import assert from 'node:assert/strict'
import fc from 'fast-check'
import { allRules } from '../../../src/core/lint/allRules'
import { lint, lintFile, ruleForProblem } from '../../../src/core/lint/lint'
import { coverage, knowledgeBase, path, problem, range, runbook, runbookCoverage, today } from '../support/snapshots'

const severity = fc.constantFrom('error' as const, 'warning' as const, 'hint' as const)
const knownCodes = allRules.flatMap(({ problemCodes }) => problemCodes ?? [])
const anyCode = fc.oneof(fc.constantFrom(...knownCodes), fc.stringMatching(/^[a-z]+(-[a-z]+)*$/))

describe('lint', () => {
  it('brings every problem of a document before people, once, as it is', () => {
    fc.assert(
      fc.property(anyCode, severity, fc.integer({ min: 1, max: 99 }), (code, sure, line) => {
        const trouble = problem({ code, severity: sure, range: range(line) })
        const base = knowledgeBase({ documents: [runbook('a.md', { facts: { problems: [trouble] } })] })
        const found = lint(base, coverage(), today).get(path('a.md')) ?? []
        assert.deepEqual(
          found.map(({ ruleId, message, severity: held, range: at }) => ({
            ruleId,
            message,
            held,
            line: at.start.line,
          })),
          [{ ruleId: ruleForProblem(code, true), message: trouble.message, held: sure, line }],
        )
      }),
    )
  })

  it('brings every problem of a file that is no document before people, under one rule', () => {
    fc.assert(
      fc.property(anyCode, severity, (code, sure) => {
        const base = knowledgeBase({
          fileProblems: new Map([[path('CODEOWNERS'), [problem({ code, severity: sure })]]]),
        })
        const found = lint(base, coverage(), today).get(path('CODEOWNERS')) ?? []
        assert.deepEqual(
          found.map(({ ruleId, severity: held }) => [ruleId, held]),
          [['control-file-unreadable', sure]],
        )
      }),
    )
  })

  it('lets no two rules claim one code', () => {
    assert.equal(new Set(knownCodes).size, knownCodes.length)
  })

  const base = knowledgeBase({
    documents: [
      runbook('a.md', {
        facts: {
          problems: [
            problem({ code: 'impossible-date', severity: 'warning', range: range(9) }),
            problem({ code: 'loose-date', range: range(3, 7) }),
            problem({ code: 'loose-date', range: range(3, 2) }),
          ],
        },
      }),
    ],
  })
  const places = (findings = lint(base, coverage(), today)) =>
    (findings.get(path('a.md')) ?? []).map(
      ({ ruleId, severity: held, range: { start } }) => `${start.line}:${start.column} ${held} ${ruleId}`,
    )

  it('orders findings by their places', () => {
    assert.deepEqual(places(), ['3:2 hint reading-hint', '3:7 hint reading-hint', '9:1 warning impossible-date'])
  })

  it('takes the severity of the settings before the rule’s own', () => {
    const severities = { 'impossible-date': 'error', 'reading-hint': 'off' } as const
    assert.deepEqual(places(lint(base, coverage(), today, { severities })), ['9:1 error impossible-date'])
  })

  it('takes the severity of the repository’s configuration where the settings say nothing', () => {
    const configured = {
      ...base,
      ruleSettings: new Map([
        ['impossible-date', 'off'],
        ['reading-hint', 'warning'],
      ] as const),
    }
    const severities = { 'impossible-date': 'hint' } as const
    assert.deepEqual(places(lint(configured, coverage(), today, { severities })), [
      '3:2 warning reading-hint',
      '3:7 warning reading-hint',
      '9:1 hint impossible-date',
    ])
  })

  it('leaves out what a comment in the document turns off', () => {
    const [document] = base.documents.values()
    assert.ok(document)
    const withComments = (suppressions: readonly { rules: readonly string[]; onlyLine: number | undefined }[]) =>
      places(
        lint(
          knowledgeBase({ documents: [{ ...document, facts: { ...document.facts, suppressions } }] }),
          coverage(),
          today,
        ),
      )
    assert.deepEqual(withComments([{ rules: ['reading-hint'], onlyLine: undefined }]), ['9:1 warning impossible-date'])
    assert.deepEqual(withComments([{ rules: [], onlyLine: 3 }]), ['9:1 warning impossible-date'])
    assert.deepEqual(withComments([{ rules: [], onlyLine: undefined }]), [])
    assert.equal(withComments([{ rules: ['impossible-date'], onlyLine: 3 }]).length, 3)
  })

  it('says of one file what it says of it among all', () => {
    assert.deepEqual(lintFile(base, coverage(), today, path('a.md')), lint(base, coverage(), today).get(path('a.md')))
  })

  it('has no entry for a file without findings', () => {
    assert.deepEqual([...lint(knowledgeBase({ documents: [runbook('a.md')] }), coverage(), today)], [])
  })
})

describe('single-point-of-knowledge', () => {
  const messages = (over: Parameters<typeof runbookCoverage>[1]) =>
    [
      ...lint(
        knowledgeBase({ documents: [runbook('a.md')] }),
        coverage({ runbooks: [runbookCoverage('a.md', over)] }),
        today,
      ),
    ].length

  it('speaks where somebody is declared, or the criticality is high or critical', () => {
    assert.equal(messages({ basis: 'declared' }), 1)
    assert.equal(messages({ basis: 'inferred', criticality: 'high' }), 1)
    assert.equal(messages({ basis: 'inferred', criticality: 'critical' }), 1)
  })

  it('is quiet on a normal runbook that declares nobody, on an accepted risk, and on other risks', () => {
    assert.equal(messages({ basis: 'inferred' }), 0)
    assert.equal(messages({ basis: 'declared', flags: ['accepted'] }), 0)
    assert.equal(messages({ basis: 'declared', risk: 'below-policy' }), 0)
  })
})
