import assert from 'node:assert/strict'
import { buildIncidentReport, type IncidentFigures } from '../../../../src/core/metrics/incidents/incidentReport'
import type { ShareFigure } from '../../../../src/core/metrics/incidents/figures'
import { date, today } from '../../support/snapshots'
import { names, reasons, repository, review, reviewsOf } from './support'

const said = ({ n, count, share, documents, uncounted }: ShareFigure) => ({
  n,
  count,
  share,
  documents: names(documents),
  uncounted: reasons(uncounted),
})

const figures = async (
  table: string,
  files: Readonly<Record<string, string>> = {},
  on = today,
): Promise<IncidentFigures> => buildIncidentReport(await repository({ ...reviewsOf(table), ...files }), on).all

describe('incidents open for three days or more', () => {
  it('are told by instants, and by days where the days alone tell', async () => {
    const { openLong } = await figures(`
      review  | status  | date       | started_at           | detected_at          | resolved_at
      exact   | -       | -          | 2026-11-01T10:00:00Z | -                    | 2026-11-04T10:00:00Z
      short   | -       | -          | 2026-11-01T10:00:00Z | -                    | 2026-11-04T09:59:00Z
      five    | -       | -          | 2026-11-01           | -                    | 2026-11-05
      three   | -       | -          | 2026-11-01           | -                    | 2026-11-04
      two     | -       | -          | 2026-11-01           | -                    | 2026-11-03
      same    | -       | 2026-11-01 | -                    | -                    | 2026-11-01
      found   | -       | -          | -                    | 2026-11-01T10:00:00Z | 2026-11-09T10:00:00Z
      ongoing | ongoing | -          | 2026-11-10T10:00:00Z | -                    | -
      fresh   | ongoing | -          | 2026-11-20T10:00:00Z | -                    | -
      silent  | closed  | -          | 2026-11-01T10:00:00Z | -                    | -
      back    | -       | -          | 2026-11-09           | -                    | 2026-11-01
      none    | -       | -          | -                    | -                    | -
    `)
    // From the first to the fourth it may have been two days and a minute, or nearly four.
    assert.deepEqual(said(openLong), {
      n: 7,
      count: 4,
      share: 4 / 7,
      documents: ['ongoing', 'exact', 'five', 'found'],
      uncounted: [
        '1 day-only (three)',
        '1 ends-before-it-begins (back)',
        '1 no-resolution (silent)',
        '1 no-start (none)',
        '1 still-open (fresh)',
      ],
    })
  })
})

describe('late reviews', () => {
  it('are those held, or not held yet, after the time that the policy gives their severity', async () => {
    // Ships: sev1 within 3 days, sev2 within 5, all others within 10. Today is 2026-11-21.
    const { lateReviews } = await figures(`
      review  | severity | status    | started_at           | reviewed_on
      in-time | sev1     | reviewed  | 2026-11-01T10:00:00Z | 2026-11-04
      late    | SEV1     | reviewed  | 2026-11-01T10:00:00Z | 2026-11-05
      sev2    | sev2     | closed    | 2026-11-01T10:00:00Z | 2026-11-06
      other   | -        | reviewed  | 2026-11-01T10:00:00Z | 2026-11-12
      waiting | sev3     | draft     | 2026-11-01T10:00:00Z | -
      young   | sev3     | in-review | 2026-11-15T10:00:00Z | -
      silent  | sev3     | -         | 2026-11-01T10:00:00Z | -
      undated | sev3     | draft     | -                    | -
    `)
    assert.deepEqual(said(lateReviews), {
      n: 5,
      count: 3,
      share: 3 / 5,
      documents: ['late', 'other', 'waiting'],
      uncounted: ['1 no-date (undated)', '1 no-review-date (silent)', '1 not-due-yet (young)'],
    })
  })

  it('go by the team’s own policy', async () => {
    const { lateReviews } = await figures(
      `
      review | severity | started_at           | reviewed_on
      a      | p1       | 2026-11-01T10:00:00Z | 2026-11-03
      b      | p4       | 2026-11-01T10:00:00Z | 2026-11-20
      `,
      { '.understudy/team.yaml': 'policy:\n  review_incident_within: {p1: 1 day, default: 30 days}\n' },
    )
    assert.deepEqual(said(lateReviews).documents, ['a'])
  })
})

describe('contributing factors', () => {
  it('are counted by type, as shares of all factors', async () => {
    const { factors } = await figures(`
      review | contributing_factors
      a      | [{type: change, summary: x}, {type: Change, summary: y}, {type: capacity, summary: z}]
      b      | [{type: knowledge-gap, summary: x}]
      c      | -
    `)
    assert.deepEqual(
      factors.byType.map(({ word, count, share, documents }) => [word, count, share, names(documents).join()]),
      [
        ['change', 2, 0.5, 'a'],
        ['capacity', 1, 0.25, 'a'],
        ['knowledge-gap', 1, 0.25, 'b'],
      ],
    )
    assert.equal(factors.n, 4)
    assert.deepEqual(reasons(factors.uncounted), ['1 no-factors (c)'])
  })
})

describe('recurrence', () => {
  const later = (of: string) => review(['started_at: 2026-11-10T10:00:00Z', `recurrence_of: [${of}]`])
  const earlier = (body: readonly string[]) => review(['id: INC-1', 'started_at: 2026-10-01T10:00:00Z'], body)
  const pair = async (of: string, actions: readonly string[]) =>
    (await figures('review', { 'incidents/old.md': earlier(actions), 'incidents/new.md': later(of) })).recurrence

  it('is confirmed by an id or a path, and by nothing else', async () => {
    const { recurrence } = await figures('review', {
      'incidents/old.md': earlier([]),
      'incidents/by-id.md': later('inc-1'),
      'incidents/by-path.md': later('old.md'),
      'incidents/unknown.md': later('INC-404'),
      'incidents/itself.md': review(['id: INC-5', 'started_at: 2026-11-10T10:00:00Z', 'recurrence_of: [INC-5]']),
      'incidents/plain.md': review(['started_at: 2026-11-10T10:00:00Z']),
    })
    assert.deepEqual(said(recurrence.confirmed), {
      n: 4,
      count: 2,
      share: 0.5,
      documents: ['by-id', 'by-path'],
      uncounted: ['2 unknown-incident (itself, unknown)'],
    })
  })

  it('came while an action was open where one is open still, or was done only later', async () => {
    const list = (...items: readonly string[]) => ['## Action items', '', ...items]
    const cases: readonly (readonly [readonly string[], string])[] = [
      [list('- [ ] Renew it automatically'), 'yes'],
      [list('- [x] Renew it automatically (done 2026-11-12)'), 'yes'],
      [list('- [x] Renew it automatically (done 2026-11-01)'), 'no'],
      [list('- [x] Renew it automatically'), 'earlier-not-dated'],
      [list('- Renew it automatically'), 'earlier-not-stated'],
      [list('- [x] One (done 2026-11-01)', '- [ ] Another'), 'yes'],
      [list('None.'), 'no'],
      [[], 'earlier-lists-no-actions'],
    ]
    for (const [actions, wanted] of cases) {
      const { whileOpen } = await pair('INC-1', actions)
      const [left] = whileOpen.uncounted
      const found = left?.reason ?? (whileOpen.count === 1 ? 'yes' : 'no')
      assert.equal(found, wanted, actions.join(' '))
    }
  })

  it('of an incident that came later is none that can be judged', async () => {
    const { recurrence } = await figures('review', {
      'incidents/old.md': review(['id: INC-1', 'started_at: 2026-10-01T10:00:00Z', 'recurrence_of: [INC-2]']),
      'incidents/new.md': review(['id: INC-2', 'started_at: 2026-11-01T10:00:00Z'], ['## Actions', '', '- [ ] Do it']),
    })
    assert.deepEqual(reasons(recurrence.whileOpen.uncounted), ['1 earlier-came-later (old)'])
  })
})

describe('actions', () => {
  const body = (...items: readonly string[]) => ['## Action items', '', ...items]

  it('are counted by state, by age, and by whether they are overdue', async () => {
    const { actions } = await figures('review', {
      'incidents/young.md': review(
        ['started_at: 2026-11-15T10:00:00Z'],
        body('- [ ] One (due: 2026-11-20)', '- [ ] Two (due: 2026-11-21)', '- Three (due: 2026-11-20)', '- [x] Four'),
      ),
      'incidents/old.md': review(['started_at: 2025-01-15T10:00:00Z'], body('- [ ] Five', '- Six')),
      'incidents/undated.md': review([], body('- [ ] Seven')),
    })
    const lines = (places: readonly { document: string; line: number }[]) =>
      places.map(({ document, line }) => `${names([document])[0] ?? ''}:${line}`)
    assert.equal(actions.all, 7)
    assert.deepEqual(lines(actions.open), ['young:10', 'young:11', 'old:10', 'undated:9'])
    assert.deepEqual(lines(actions.overdue), ['young:10'])
    assert.deepEqual(lines(actions.done), ['young:13'])
    assert.deepEqual(lines(actions.notStated), ['young:12', 'old:11'])
    assert.deepEqual(lines(actions.perhapsOverdue), ['young:12'])
    assert.deepEqual(
      actions.byAge.map(({ age, open, notStated }) => [age, open.length, notStated.length]),
      [
        ['under-4-weeks', 2, 1],
        ['4-to-8-weeks', 0, 0],
        ['8-to-26-weeks', 0, 0],
        ['26-to-52-weeks', 0, 0],
        ['over-52-weeks', 1, 1],
        ['unknown', 1, 0],
      ],
    )
  })

  it('were closed in time by the day they state; where none is stated, only if the time is not over yet', async () => {
    // Ships: prevent within 4 weeks, all others within 8; from 2026-08-01 that is 2026-08-29 and 2026-09-26.
    const { actions } = await figures('review', {
      'incidents/a.md': review(
        ['started_at: 2026-08-01T10:00:00Z'],
        body(
          '- [x] In time (type: prevent, done 2026-08-29)',
          '- [x] A day late (type: prevent, done 2026-08-30)',
          '- [x] In time, as it is of no type ✅ 2026-08-30',
          '- [x] Nobody knows when',
          '- [ ] Never closed',
          '- Who knows',
        ),
      ),
      'incidents/b.md': review(['started_at: 2026-11-10T10:00:00Z'], body('- [x] Done by now', '- [ ] Has time')),
    })
    assert.deepEqual(
      { ...said(actions.closedInTime), documents: [] },
      {
        n: 5,
        count: 3,
        share: 3 / 5,
        documents: [],
        uncounted: ['1 closing-not-dated (a)', '1 not-due-yet (b)', '1 not-stated (a)'],
      },
    )
    assert.deepEqual(
      actions.closedInTimeByType.map(({ type, figure }) => [type, figure.count, figure.n]),
      [
        ['prevent', 1, 2],
        [undefined, 2, 3],
      ],
    )
  })

  it('of front matter and tables state their closing as well', async () => {
    const { actions } = await figures(
      'review',
      {
        'incidents/a.md': review([
          'started_at: 2026-08-01T10:00:00Z',
          'actions:',
          '  - {title: One, status: done, closed: 2026-08-20}',
          '  - {title: Two, done: 2026-12-20}',
        ]),
        'incidents/b.md': review(
          ['started_at: 2026-08-01T10:00:00Z'],
          ['## Action items', '', '| Action | Status |', '| --- | --- |', '| Three | Done 2026-08-20 |'],
        ),
      },
      date('2027-01-01'),
    )
    assert.deepEqual([actions.closedInTime.count, actions.closedInTime.n], [2, 3])
  })
})
