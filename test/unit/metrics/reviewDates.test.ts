import assert from 'node:assert/strict'
import type { Document } from '../../../src/core/domain/documents'
import type { KnowledgeBase } from '../../../src/core/domain/knowledgeBase'
import { createKnowledgeIndex } from '../../../src/core/index/knowledgeIndex'
import { defaultIndexSettings } from '../../../src/core/index/settings'
import { lint } from '../../../src/core/lint/lint'
import { buildCoverageReport } from '../../../src/core/metrics/coverageReport/buildCoverageReport'
import { reviewDates, type RubberStamp } from '../../../src/core/metrics/reviewDates'
import { createGitSource } from '../../../src/node/git/gitSource'
import { createNodeFileTree } from '../../../src/node/nodeFileTree'
import { date, runbook, knowledgeOf } from '../support/snapshots'
import { createTestRepository, type TestRepository } from '../support/gitRepository'

const today = date('2026-11-21')

describe('review dates', () => {
  const reviewed = (at: string, last: string | undefined, by: string | undefined): Document =>
    runbook(at, {
      review: {
        lastReviewedOn: last === undefined ? undefined : date(last),
        reviewBy: by === undefined ? undefined : date(by),
      },
    })
  const of = (...documents: readonly Document[]) =>
    reviewDates(knowledgeOf(documents), today).map(({ path, state, overdueDays, impossible }) =>
      `${path} ${state} ${overdueDays} ${impossible ?? ''}`.trimEnd(),
    )

  it('are overdue from the day after, due within thirty days, else later; the longest overdue first', () => {
    const found = of(
      reviewed('none.md', undefined, undefined),
      reviewed('later.md', undefined, '2026-12-22'),
      reviewed('due.md', undefined, '2026-12-21'),
      reviewed('today.md', undefined, '2026-11-21'),
      reviewed('yesterday.md', undefined, '2026-11-20'),
      reviewed('long.md', '2024-11-21', '2025-11-21'),
    )
    assert.deepEqual(found, [
      'long.md overdue 365',
      'yesterday.md overdue 1',
      'today.md due 0',
      'due.md due 0',
      'later.md later 0',
      'none.md none 0',
    ])
  })

  it('are impossible where the last review lies ahead, or the next before the last', () => {
    const found = of(
      reviewed('ahead.md', '2026-11-22', '2027-11-22'),
      reviewed('before.md', '2026-06-01', '2026-05-31'),
      reviewed('today.md', '2026-11-21', '2027-11-21'),
    )
    assert.deepEqual(found, [
      'before.md overdue 174 due-before-reviewed',
      'today.md later 0',
      'ahead.md later 0 reviewed-in-future',
    ])
  })

  it('leave out what does not count', () => {
    assert.deepEqual(of({ ...reviewed('old.md', undefined, '2020-01-01'), life: 'retired' }), [])
  })
})

describe('a rubber-stamped review', function () {
  this.timeout(60_000)
  let repository: TestRepository
  beforeEach(() => {
    repository = createTestRepository()
  })
  afterEach(() => {
    repository.remove()
  })

  const text = (reviewed: string, { steps = 'Turn it off and on.', more = '' } = {}): string =>
    `---\ntitle: Restart\nlast_reviewed_on: ${reviewed}\nreview_in: 6 months\n${more}---\n\n# Restart\n\n${steps}\n`

  const commit = (on: string, files: Readonly<Record<string, string | null>>, author = 'Ann Bee <ann@example.com>') =>
    repository.commit({ on, files, author })

  const read = async (): Promise<KnowledgeBase> => {
    const course = { pacer: { breathe: () => undefined } }
    const index = createKnowledgeIndex(createNodeFileTree(repository.root), defaultIndexSettings)
    await index.refresh(course)
    return index.readHistory(createGitSource(repository.root), course)
  }

  const stamps = async (): Promise<readonly (readonly [string, RubberStamp['reason'], string])[]> =>
    reviewDates(await read(), today).flatMap(({ path, rubberStamp }) =>
      rubberStamp === undefined ? [] : [[path, rubberStamp.reason, rubberStamp.on] as const],
    )

  const file = 'runbooks/restart.md'

  it('is a date moved twice in a row by commits that changed nothing else', async () => {
    commit('2025-01-10', { [file]: text('2025-01-10') })
    commit('2025-07-10', { [file]: text('2025-07-10') })
    assert.deepEqual(await stamps(), [])
    commit('2026-01-10', { [file]: text('2026-01-10') })
    assert.deepEqual(await stamps(), [[file, 'twice-in-a-row', '2026-01-10']])
  })

  it('is a bot’s doing as much as a person’s', async () => {
    commit('2025-01-10', { [file]: text('2025-01-10') })
    commit('2025-07-10', { [file]: text('2025-07-10') }, 'review-bot <bot@example.com>')
    commit('2026-01-10', { [file]: text('2026-01-10') }, 'review-bot <bot@example.com>')
    assert.deepEqual(await stamps(), [[file, 'twice-in-a-row', '2026-01-10']])
  })

  it('is not one where the text, or another field, changed with the date or between', async () => {
    commit('2025-01-10', { [file]: text('2025-01-10') })
    commit('2025-07-10', { [file]: text('2025-07-10') })
    commit('2026-01-10', { [file]: text('2026-01-10', { steps: 'Drain it first.' }) })
    assert.deepEqual(await stamps(), [])
    commit('2026-03-10', { [file]: text('2026-03-10', { steps: 'Drain it first.' }) })
    assert.deepEqual(await stamps(), [])
    commit('2026-05-10', { [file]: text('2026-05-10', { steps: 'Drain it first.', more: 'owners: [ann]\n' }) })
    commit('2026-07-10', { [file]: text('2026-07-10', { steps: 'Drain it first.', more: 'owners: [ann]\n' }) })
    assert.deepEqual(await stamps(), [])
  })

  it('is one through a rename and a change of white space, which are nothing of note', async () => {
    commit('2025-01-10', { 'runbooks/old.md': text('2025-01-10') })
    commit('2025-07-10', { 'runbooks/old.md': text('2025-07-10') })
    commit('2025-08-10', { 'runbooks/old.md': null, [file]: text('2025-07-10') })
    commit('2025-09-10', { [file]: text('2025-07-10', { steps: 'Turn it  off and on.' }) })
    commit('2026-01-10', { [file]: text('2026-01-10', { steps: 'Turn it  off and on.' }) })
    assert.deepEqual(await stamps(), [[file, 'twice-in-a-row', '2026-01-10']])
  })

  it('is not one where an exercise lies between, or after', async () => {
    const exercised = (on: string) => ({ more: `exercises:\n  - {on: ${on}, kind: drill, by: [Ann Bee]}\n` })
    commit('2025-01-10', { [file]: text('2025-01-10', exercised('2025-10-01')) })
    commit('2025-07-10', { [file]: text('2025-07-10', exercised('2025-10-01')) })
    commit('2026-01-10', { [file]: text('2026-01-10', exercised('2025-10-01')) })
    assert.deepEqual(await stamps(), [])
    // An exercise before both dates proves nothing of the time between them.
    commit('2026-02-10', { [file]: text('2026-02-10', exercised('2025-06-01')) })
    commit('2026-03-10', { [file]: text('2026-03-10', exercised('2025-06-01')) })
    commit('2026-04-10', { [file]: text('2026-04-10', exercised('2025-06-01')) })
    assert.deepEqual(await stamps(), [[file, 'twice-in-a-row', '2026-04-10']])
  })

  it('is a date moved for ten documents at once, and not for nine', async () => {
    const all = (reviewed: string, count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `runbooks/r${index}.md`,
          text(reviewed, { steps: `Do ${index}.` }),
        ]),
      )
    commit('2025-01-10', all('2025-01-10', 12))
    commit('2025-07-10', all('2025-07-10', 9))
    assert.deepEqual(await stamps(), [])
    commit('2026-01-10', all('2026-01-10', 10))
    const found = await stamps()
    assert.equal(found.length, 10)
    assert.deepEqual(found[0], ['runbooks/r0.md', 'twice-in-a-row', '2026-01-10'])
    assert.deepEqual(found.at(-1), ['runbooks/r9.md', 'many-at-once', '2026-01-10'])
  })

  it('is none in a mass edit that did more, nor where a date was given for the first time', async () => {
    const plain = (steps: string) => `# Restart\n\n${steps}\n`
    const all = (make: (index: number) => string) =>
      Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`runbooks/r${index}.md`, make(index)]))
    commit(
      '2025-01-10',
      all((index) => plain(`Do ${index}.`)),
    )
    commit(
      '2025-07-10',
      all((index) => text('2025-07-10', { steps: `Do ${index}.` })),
    )
    assert.deepEqual(await stamps(), [])
    commit(
      '2026-01-10',
      all((index) => text('2026-01-10', { steps: `Do it ${index} times.` })),
    )
    assert.deepEqual(await stamps(), [])
  })

  it('is read from TOML and other spellings of the keys as well', async () => {
    const toml = (on: string) => `+++\ntitle = "Restart"\nreview_by = ${on}\n+++\n\n# Restart\n`
    const spelled = (on: string) => `---\nLast reviewed: ${on}\n---\n\n# Drain\n`
    for (const on of ['2025-01-10', '2025-07-10', '2026-01-10'])
      commit(on, { 'runbooks/toml.md': toml(on), 'runbooks/spelled.md': spelled(on) })
    assert.deepEqual((await stamps()).map(([path]) => path).toSorted(), ['runbooks/spelled.md', 'runbooks/toml.md'])
  })

  it('is a hint at the date, by the rule rubber-stamped-review', async () => {
    commit('2025-01-10', { [file]: text('2025-01-10') })
    commit('2025-07-10', { [file]: text('2025-07-10') })
    const hash = commit('2026-01-10', { [file]: text('2026-01-10') })
    const base = await read()
    const findings = [...lint(base, buildCoverageReport(base, today), today).values()]
      .flat()
      .filter(({ ruleId }) => ruleId === 'rubber-stamped-review')
    assert.deepEqual(
      findings.map(({ severity, message, range }) => [severity, message, range.start.line]),
      [
        [
          'hint',
          `Commit ${hash.slice(0, 8)} of 2026-01-10 moved the review date and nothing else, as the change before it did, and nobody exercised the runbook in between.`,
          3,
        ],
      ],
    )
  })
})
