import { strict as assert } from 'node:assert'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { findRisk } from '../../../../src/host/panel/risks/findRisk'
import { riskReasons } from '../../../../src/host/panel/risks/riskReasons'
import { riskRemedies } from '../../../../src/host/panel/risks/riskRemedies'
import { openRisks, risksModel } from '../../../../src/host/panel/risks/risksModel'
import { riskEntries } from '../../../../src/host/trees/riskEntries'
import { reasonEntry, type TreeEntry } from '../../../../src/host/trees/treeEntry'
import {
  authorship,
  date,
  evidence,
  knowledgeBase,
  located,
  path,
  person,
  personId,
  runbook,
  service,
  serviceId,
  today,
} from '../../support/snapshots'
import { plainL10n as l10n } from '../plainL10n'

const alice = person('alice', { name: 'Alice Moreau' })
const left = person('zoe', { name: 'Zoe Ash', until: date('2026-01-31') })
const where = { kind: 'line', path: path('a.md'), line: 3 } as const

const base = knowledgeBase({
  people: [alice, left, person('bob'), person('leaver', { until: date('2026-12-20') })],
  services: [service('db', { name: 'Database' })],
  documents: [
    runbook('a.md', {
      criticality: 'critical',
      services: [serviceId('db')],
      facts: { title: 'Fail over' },
      owners: [{ owner: { kind: 'person', id: personId('zoe') }, source: 'front-matter', where }],
      review: { lastReviewedOn: undefined, reviewBy: date('2026-10-01') },
      stated: { owners: [{ ...located('nobody-known', 3), channel: false, team: false }] },
    }),
    runbook('b.md', { facts: { title: 'Guessed' } }),
    runbook('c.md', { facts: { title: 'Unknown' } }),
  ],
  evidence: new Map([
    [path('a.md'), [evidence('alice', { on: date('2026-10-01'), source: where })]],
    [path('b.md'), [evidence('bob', { kind: 'authored', source: { kind: 'commit', commit: 'c0ffee1' } })]],
  ]),
  authorship: new Map([[path('b.md'), [authorship('bob')]]]),
})
const report = buildCoverageReport(base, today)
const steps: readonly TreeEntry[] = [
  reasonEntry('step/x', 'Do it', { is: 'step', runs: { command: 'x', arguments: [] } }),
]
const entries = riskEntries({ base, report, language: 'en-GB', steps }, l10n)
const model = risksModel({ base, report, entries }, l10n)
const sortOf = (key: string) => model.sorts.find((sort) => sort.key === `sort/${key}`)

const treeLines = (sorts: readonly TreeEntry[]) =>
  sorts.map(({ key, label, open, children }) => [key, label, open, children.map((child) => [child.key, child.label])])

describe('the risks of the coverage panel', () => {
  it('are those of the side bar: the same sorts with the same lines in the same order', () => {
    assert.deepEqual(
      model.sorts.map(({ key, label, open, items }) => [key, label, open, items.map((item) => [item.key, item.title])]),
      treeLines(entries),
    )
    assert.ok(model.sorts.length >= 6)
  })

  it('say of each why in a sentence, how much hangs on it, and which figures count it', () => {
    const [item] = sortOf('single-point')?.items ?? []
    assert.deepEqual(
      [item?.title, item?.criticality, item?.tone, item?.text],
      ['Fail over', 'critical', 'alarm', report.runbooks.find(({ path: at }) => at === 'a.md')?.why],
    )
    assert.deepEqual(item?.counted, ['single-points', 'no-trainer', 'overdue'])
    assert.equal(item.search, 'Alice Moreau Database')
  })

  it('offer what helps with the sort, the most helpful first, and always to open it and to see why', () => {
    const remedies = (sort: string) => sortOf(sort)?.items[0]?.remedies
    assert.deepEqual(remedies('single-point'), ['assign', 'successors', 'accept', 'open', 'why'])
    assert.deepEqual(remedies('inferred'), ['confirm', 'assign', 'accept', 'open', 'why'])
    assert.deepEqual(remedies('unknown'), ['can-run', 'assign', 'accept', 'open', 'why'])
    assert.deepEqual(remedies('owners-left'), ['open', 'assign', 'why'])
    assert.deepEqual(remedies('reviews'), ['reviewed', 'exercise', 'open', 'why'])
    assert.deepEqual(remedies('handovers'), ['handover', 'what-if'])
    assert.deepEqual(remedies('unknown-people'), ['open'])
  })

  it('offer to confirm all that the history suggests at once, and nothing of the sort for the others', () => {
    assert.deepEqual(sortOf('inferred')?.remedies, ['confirm'])
    assert.deepEqual(sortOf('single-point')?.remedies, [])
  })

  it('do not offer to accept a risk where there is none', () => {
    const [sort] = entries.filter(({ key }) => key === 'sort/single-point')
    const [line] = sort?.children ?? []
    assert.ok(sort !== undefined && line?.coverage !== undefined)
    const covered = { ...line, coverage: { ...line.coverage, risk: 'covered' as const } }
    assert.ok(!riskRemedies(covered, sort).includes('accept'))
  })

  it('offer for an action what the side bar’s menus do', () => {
    const [sort] = entries
    assert.ok(sort)
    const action = (status: string) =>
      riskRemedies(reasonEntry('x', 'Fix it', { is: 'action', marks: [status], opens: where }), sort)
    assert.deepEqual(action('open'), ['toggle', 'owner', 'due', 'open'])
    assert.deepEqual(action('done'), ['open'])
  })

  it('are calm about what is inferred or unknown, which the number beside the tab leaves out', () => {
    assert.deepEqual(
      model.sorts.filter(({ quiet }) => quiet).map(({ key }) => key),
      ['sort/inferred', 'sort/unknown'],
    )
    const loud = model.sorts.filter(({ quiet }) => !quiet).flatMap(({ items }) => items)
    assert.equal(openRisks(entries), loud.length)
    assert.equal(sortOf('inferred')?.items[0]?.tone, 'calm')
  })

  it('begin with what was found and with first steps where nothing is declared, which are no risks', () => {
    const bare = knowledgeBase({ documents: [runbook('c.md')] })
    const seen = buildCoverageReport(bare, today)
    const list = riskEntries({ base: bare, report: seen, language: 'en-GB', steps }, l10n)
    const page = risksModel({ base: bare, report: seen, entries: list }, l10n)
    assert.match(page.firstLook ?? '', /^Found 1 runbook\. /)
    assert.deepEqual(
      page.sorts[0]?.items.map(({ title, remedies }) => [title, remedies]),
      [['Do it', ['do']]],
    )
    assert.equal(openRisks(list), 0)
    assert.equal(model.firstLook, undefined)
  })

  it('find a line by its key wherever it stands, and none that has gone', () => {
    for (const sort of entries) {
      for (const line of sort.children) {
        assert.equal(findRisk(entries, line.key)?.entry.label, line.label)
        for (const { key, label } of line.children) assert.equal(findRisk(entries, key)?.entry.label, label)
      }
    }
    assert.equal(findRisk(entries, 'risk/single-point/gone.md'), undefined)
  })

  it('open to their reasons with the line or commit each rests on, and do not repeat the verdict', () => {
    const [item, other] = ['risk/single-point/a.md', 'risk/inferred/b.md']
    const reasons = riskReasons(entries, [item, other, 'risk/gone/x'])
    assert.deepEqual(Object.keys(reasons), [item, other])
    const who = reasons[item]?.find(({ text }) => text === 'Alice Moreau can run it')
    assert.deepEqual(
      who?.children.map(({ source, aside, remedies }) => [source, aside, remedies]),
      [['a.md:3', '', ['open']]],
    )
    const verdict = sortOf('single-point')?.items[0]?.text
    assert.ok(reasons[item]?.every(({ text }) => text !== verdict))
    const [commit] = reasons[other]?.flatMap(({ children }) => children) ?? []
    assert.deepEqual([commit?.source, commit?.remedies], ['c0ffee1', []])
  })
})
