import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { atOnce } from '../../../../src/core/domain/steps'
import type { KnowledgeBase } from '../../../../src/core/domain/knowledgeBase'
import { buildIncidentReport } from '../../../../src/core/metrics/incidents/incidentReport'
import { findingClusters } from '../../../../src/core/metrics/recurrence/clusters'
import { incidentsModel } from '../../../../src/host/panel/incidents/incidentsModel'
import type { IncidentsQuestion } from '../../../../src/panel/protocol/incidents'
import { actionSentence, ageRows, shareFigures, timeRows } from '../../../../src/report/incidentContent'
import { uncountedSentence } from '../../../../src/core/metrics/incidents/uncountedWords'
import { repository, review, reviewsOf } from '../../metrics/incidents/support'
import { reviewText } from '../../support/reviews'
import { date } from '../../support/snapshots'
import { plainL10n as l10n } from '../plainL10n'

const today = date('2026-11-21')

const table = `
  review | started_at           | detected_at          | resolved_at          | severity | services       | id
  old    | 2024-03-01T10:00:00Z | 2024-03-01T10:20:00Z | 2024-03-01T12:00:00Z | sev1     | [edge, ledger] | INC-1
  a      | 2026-02-10T10:00:00Z | 2026-02-10T10:10:00Z | 2026-02-10T12:00:00Z | SEV2     | [edge]         | INC-2
  b      | 2026-02-20T10:00:00Z | 2026-02-20T10:30:00Z | -                    | sev2     | [edge]         | -
  c      | 2026-11-21T10:00:00Z | -                    | 2026-11-21T14:00:00Z | -        | -              | -
  ahead  | 2062-11-01T10:00:00Z | -                    | -                    | sev3     | -              | -
  silent | -                    | -                    | -                    | -        | [ledger]       | -
`
const actions = {
  'incidents/acts.md': review(
    ['started_at: 2026-10-20T10:00:00Z', 'id: INC-9', 'services: [edge]'],
    [
      '## Action items',
      '',
      '| Action | Owner | Due | Status |',
      '| --- | --- | --- | --- |',
      '| Renew the certificate by a job | Zoe | 2026-11-11 | open |',
      '| Page the second line too | | 2027-01-31 | open |',
      '| Write it down | Zoe | | done |',
      '| Ask the carrier | Zoe | 2026-11-01 | |',
    ],
  ),
}

const modelOf = (base: KnowledgeBase, question: Partial<IncidentsQuestion> = {}) =>
  atOnce(
    incidentsModel(
      {
        base,
        today,
        language: 'en-GB',
        question: { span: undefined, service: undefined, clusters: undefined, ...question },
        clusters: atOnce(findingClusters(base)),
      },
      l10n,
    ),
  )

const model = async (question: Partial<IncidentsQuestion> = {}) =>
  modelOf(await repository({ ...reviewsOf(table), ...actions }), question)

describe('the incidents of the panel', () => {
  it('are those of the last twelve months, and all where none fell in them', async () => {
    const { span, sentence, incidents } = await model()
    assert.deepEqual([span, sentence], ['year', '4 incident reviews, 10 Feb 2026 to 21 Nov 2026.'])
    assert.deepEqual(
      incidents.map(({ facts }) => facts),
      ['21 Nov 2026', 'INC-9 · 20 Oct 2026 · edge', '20 Feb 2026 · sev2 · edge', 'INC-2 · 10 Feb 2026 · sev2 · edge'],
    )
    const old = modelOf(await repository({ 'incidents/x.md': review(['started_at: 2020-01-01T10:00:00Z']) }))
    assert.deepEqual([old.span, old.incidents.length], ['all', 1])
  })

  it('can be of another span and of one service; a service that nothing names any more is none', async () => {
    assert.deepEqual((await model({ span: 'quarter' })).incidents.length, 2)
    assert.deepEqual((await model({ span: 'three-years' })).incidents.length, 5)
    const ledger = await model({ span: 'all', service: 'ledger' })
    assert.deepEqual(
      [ledger.service, ledger.incidents.map(({ facts }) => facts)],
      ['ledger', ['INC-1 · 1 Mar 2024 · sev1 · edge · ledger']],
    )
    assert.deepEqual((await model({ service: 'gone' })).service, '')
    assert.deepEqual(
      ledger.services.map(({ label }) => label),
      ['All', 'edge', 'ledger'],
    )
  })

  it('stand on the line of time by their day, told apart by severity', async () => {
    const { timeline } = await model()
    const { incidents, looks, from, to } = timeline
    // From 21 November 2025, a day before the span, to 22 November 2026, a day after today.
    assert.deepEqual([from, to], [0, 366])
    assert.deepEqual(
      incidents.map(({ day, look, mark }) => [day, looks[look]?.shape, looks[look]?.letter, mark]),
      [
        [365, 'square', '?', 'incidents/c.md'],
        [333, 'square', '?', 'incidents/acts.md'],
        [91, 'triangle', '2', 'incidents/b.md'],
        [81, 'triangle', '2', 'incidents/a.md'],
      ],
    )
    assert.deepEqual(timeline.places.slice(0, 2), [
      { day: 10, label: 'Dec', group: '2025' },
      { day: 41, label: 'Jan', group: '2026' },
    ])
    assert.equal(timeline.table.rows.length, incidents.length)
  })

  it('say which have no place there, and what to write', async () => {
    const { outside } = await model({ span: 'all' })
    assert.deepEqual(outside, [
      '1 review gives no day and is not in the picture: write “started_at: 2026-01-31T10:00:00Z” on its top.',
      '1 review gives a day before 1970 or after today and is not in the picture.',
    ])
  })

  it('took as long as the median of each month says, with gaps between', async () => {
    const { times } = await model()
    const [detect, mitigate, resolve] = times.strips
    assert.deepEqual(
      times.table.rows.filter(([, , n, , , , m]) => n !== '0' || m !== '0'),
      [
        // 10 and 30 minutes; 120 minutes.
        ['Feb 2026', '20 min', '2', '', '0', '2 h', '1'],
        ['Nov 2026', '', '0', '', '0', '4 h', '1'],
      ],
    )
    assert.equal(detect?.title, 'To detect: median 20 min of 2 incidents')
    assert.equal(mitigate?.nothing, 'Not counted: 4 state no mitigation.')
    assert.equal(resolve?.title, 'To resolve: median 3 h of 2 incidents')
    assert.equal(times.strips.length, 3)
    assert.deepEqual(
      detect.counts?.texts.filter((text) => text !== ''),
      ['2'],
    )
  })

  it('are by quarter over three years, each median of all its incidents', async () => {
    const { times } = await model({ span: 'three-years' })
    assert.deepEqual(
      times.table.rows.filter(([, , n]) => n !== '0').map(([quarter, detect, n]) => [quarter, detect, n]),
      [
        ['Q1 2024', '20 min', '1'],
        ['Q1 2026', '20 min', '2'],
      ],
    )
  })

  it('have the figures of the command line for the same question', async () => {
    const base = await repository({ ...reviewsOf(table), ...actions })
    const { all, lastYear } = buildIncidentReport(base, today)
    for (const [span, figures] of [
      ['all', all],
      ['year', lastYear],
    ] as const) {
      const shown = modelOf(base, { span })
      assert.deepEqual(
        shown.timeFigures.map(({ name, value, uncounted }) => [name, value, uncounted]),
        timeRows(figures).map(({ name, median, uncounted }) => [name, median, uncountedSentence(uncounted)]),
      )
      assert.deepEqual(
        shown.otherFigures.map(({ name, value, uncounted }) => [name, value, uncounted]),
        shareFigures(figures).map(({ name, value, uncounted }) => [name, value, uncountedSentence(uncounted)]),
      )
      const said = shareFigures(figures).filter(({ of }) => !of.startsWith('0 of 0'))
      for (const { of } of said)
        assert.ok(
          shown.otherFigures.some((each) => each.of === of),
          of,
        )
      assert.equal(shown.actionSentence, actionSentence(figures))
      assert.deepEqual(
        shown.ages.table.rows.map(([age, open, , notStated]) => [age, open, notStated]),
        ageRows(figures),
      )
    }
  })

  it('list open actions, the longest overdue first, each at its line, without any number beside a name', async () => {
    const { actions: rows, ages, actionSentence: sentence } = await model()
    assert.deepEqual(rows, [
      {
        path: 'incidents/acts.md',
        line: 14,
        title: 'Renew the certificate by a job',
        facts: 'INC-9 · Zoe',
        due: '10 days overdue',
        late: true,
      },
      {
        path: 'incidents/acts.md',
        line: 15,
        title: 'Page the second line too',
        facts: 'INC-9 · nobody named',
        due: 'due 31 Jan 2027',
        late: false,
      },
    ])
    assert.deepEqual(
      ages.bars.map(({ label, value, part, rest, text }) => [label, value, part, rest, text]),
      [['4 to 8 weeks', 2, 1, 1, '2 open, 1 overdue, 1 not said']],
    )
    assert.equal(sentence, '4 actions: 2 open (1 overdue), 1 done, 1 that do not say (1 past their due date).')
  })

  it('are counted by severity, service and type of factor', async () => {
    const { severities, byService, factors, factorsUncounted } = await model()
    assert.deepEqual(severities.table.rows, [
      ['sev2', '2'],
      ['not stated', '2'],
    ])
    assert.deepEqual(byService.table.rows, [
      ['edge', '3'],
      ['no service named', '1'],
    ])
    assert.deepEqual([factors.bars, factorsUncounted], [[], 'Not counted: 4 state no contributing factor.'])
  })

  it('say what counts as a review where there is none', async () => {
    const { none, incidents } = modelOf(await repository({ 'README.md': '# Nothing' }))
    assert.equal(none?.title, 'No incident review was found')
    assert.equal(none.details.length, 4)
    assert.deepEqual(incidents, [])
  })

  it('can be sent: nothing in it is more than plain data', async () => {
    const whole = await model({ span: 'all' })
    assert.deepEqual(JSON.parse(JSON.stringify(whole)), JSON.parse(JSON.stringify({ ...whole })))
    assert.doesNotMatch(JSON.stringify(whole), /NaN|Infinity|\{[0-9]\}/)
  })
})

const certificate = (day: string, ...more: readonly string[]) =>
  reviewText('Checkout down', 'The gateway’s certificate had expired.', 'Nobody renewed the certificate.', [
    `started_at: ${day}T10:00:00Z`,
    ...more,
  ])

describe('what came back', () => {
  const files = {
    'incidents/c1.md': certificate('2024-01-01', 'id: INC-1'),
    'incidents/c2.md': certificate('2026-05-01', 'recurrence_of: [INC-1]'),
    'incidents/c3.md': certificate('2026-06-01'),
    'incidents/dns.md': reviewText('Resolver answered nothing', 'Names did not resolve.', 'A zone was empty.'),
  }

  it('is told with its reasons in sentences, the newest incident on top, older than the span or not', async () => {
    const { clusters = [] } = modelOf(await repository(files))
    assert.deepEqual(
      clusters.map(({ newest, facts, confirmed }) => [newest.path, facts, confirmed]),
      [['incidents/c3.md', '3 incidents, 1 Jan 2024 to 1 Jun 2026', true]],
    )
    const [open, confirmed] = clusters[0]?.links ?? []
    assert.deepEqual([open?.later.path, open?.confirmed, open?.word], ['incidents/c3.md', false, 'looks alike'])
    assert.deepEqual([confirmed?.earlier.path, confirmed?.word], ['incidents/c1.md', 'came back'])
    assert.equal(confirmed?.reasons[0], 'A review says that it came back.')
    for (const { reasons } of clusters[0]?.links ?? [])
      for (const reason of reasons) assert.match(reason, /^[A-Z].*\.$/)
  })

  it('is left out where none of it falls in the span', async () => {
    assert.deepEqual(modelOf(await repository(files), { span: 'quarter' }).clusters, [])
  })

  it('is undefined while it is looked for', async () => {
    const base = await repository(files)
    const question = { span: undefined, service: undefined, clusters: undefined }
    const shown = atOnce(incidentsModel({ base, today, language: 'en-GB', question, clusters: undefined }, l10n))
    assert.equal(shown.clusters, undefined)
  })

  it('tells the first fifty, how many more there are, and more of them when they are asked for', async () => {
    const pairs = Array.from({ length: 60 }, (_, at) => {
      const word = (part: string) => `${part}${String.fromCharCode(97 + Math.floor(at / 8), 97 + (at % 8))}x`
      const text = `The ${word('kiln')} ${word('loom')} ${word('vault')} gave up`
      const days = ['2026-02-01', '2026-03-01'].map((day) => `started_at: ${day}T10:00:00Z`)
      return days.map((day, which) => [`incidents/${at}-${which}.md`, reviewText(text, text, text, [day])] as const)
    })
    const base = await repository(Object.fromEntries(pairs.flat()))
    const told = ({ clusters, moreClusters }: ReturnType<typeof modelOf>) => [clusters?.length, moreClusters]
    assert.deepEqual(told(modelOf(base)), [50, { all: 10, next: 10 }])
    assert.deepEqual(told(modelOf(base, { clusters: 100 })), [60, { all: 0, next: 0 }])
  })
})
