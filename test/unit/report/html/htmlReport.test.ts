import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { atOnce } from '../../../../src/core/domain/steps'
import fc from 'fast-check'
import { buildCoverageReport } from '../../../../src/core/metrics/coverageReport/buildCoverageReport'
import { htmlReport } from '../../../../src/report/html/htmlReport'
import { reportContent } from '../../../../src/report/content'
import { knowledgeBase, today } from '../../support/snapshots'
import { trendFigures, trendFrom } from '../../support/trends'
import { everything } from '../json/everything'
import { snapshotSaying } from '../hostileSnapshot'
import { hostileText, hostileTexts } from '../hostileTexts'

const known =
  'html head meta title style body header main section h1 h2 p dl div dt dd b span ul li ol table thead tbody tr th td em i a code details summary svg symbol circle path use figure figcaption desc rect g text'

const tag = new RegExp(`^</?(${known.replaceAll(' ', '|')})((?: [a-z][a-zA-Z-]*="[^"<>]*")*)/?>`, 'u')

/** The page's tags in their order, each with its attributes; fails where anything else looks like one. */
const tagsOf = (page: string): string[] => {
  const text = page.replace(/^<!doctype html>\n/, '').replace(/<style>[^<]*<\/style>/, '<style></style>')
  const found: string[] = []
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const match = tag.exec(text.slice(at, at + 25_000)) ?? assert.fail(`no tag of ours: ${text.slice(at, at + 80)}`)
    for (const [, name = ''] of (match[2] ?? '').matchAll(/ ([a-zA-Z-]+)="[^"<>]*"/g)) {
      assert.doesNotMatch(name, /^on|^(?:src|style|srcset|action|xlink)/)
    }
    for (const [, target = ''] of (match[2] ?? '').matchAll(/ href="([^"]*)"/g)) assert.match(target, /^#[a-z0-9-]+$/)
    found.push(match[0].replace(/="[^"]*"/g, ''))
  }
  return found
}

/** As a reader sees it. */
const shownText = (page: string): string =>
  page
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

const pageOf = (base: typeof everything) => atOnce(htmlReport(base, buildCoverageReport(base, today)))

describe('the report as an HTML file', function () {
  this.timeout(120_000)
  const page = pageOf(everything)

  it('says the figures, reasons and steps that the other forms of the report say', () => {
    const content = atOnce(reportContent(everything, buildCoverageReport(everything, today)))
    const shown = shownText(page)
    const squeezed = (text: string) => text.replaceAll('`', '').replace(/\s+/g, ' ')
    for (const { name, value, why } of content.figures)
      assert.ok(shown.includes(`${name} ${value} ${squeezed(why)}`.trim()), name)
    for (const text of [content.heading, content.basis, ...content.steps.map((each) => each.text)]) {
      assert.ok(shown.includes(squeezed(text)), text)
    }
    for (const { runbook, notes } of [...content.risks, ...content.accepted]) {
      for (const text of [runbook.why, ...notes]) assert.ok(shown.includes(squeezed(text)), text)
    }
  })

  it('shows each level as a sign and a word', () => {
    assert.match(page, /<use href="#level-performed"\/><\/svg>P.*?<span class="said">can run it/)
  })

  it('loads nothing and runs nothing: its policy allows its own style alone, by its hash', () => {
    const style = /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? assert.fail('no style')
    const hash = createHash('sha256').update(style).digest('base64')
    assert.ok(
      page.includes(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`),
    )
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|<object|javascript:|@import|url\(/i)
    assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<style>'))
  })

  it('draws a trend, and tells it as a table, where one is given', () => {
    const trend = trendFrom(
      ['2026-09-30', undefined],
      ['2026-10-31', trendFigures({ runbooks: 5, coverage: 0.4, singlePoints: 3 })],
      ['2026-11-21', trendFigures({ runbooks: 5, coverage: 0.55, singlePoints: 1 })],
    )
    const trended = atOnce(htmlReport(everything, buildCoverageReport(everything, today), trend))
    tagsOf(trended)
    const shown = shownText(trended)
    for (const text of ['From 40% to 55%.', 'From 3 to 1.', 'Left out: 2026-09, before the first commit.'])
      assert.ok(shown.includes(text), text)
    assert.equal(shownText(page).includes('Trend'), false)
  })

  it('is whole on a repository that has nothing', () => {
    const empty = pageOf(knowledgeBase())
    assert.match(shownText(empty), /0 active runbooks/)
    assert.doesNotMatch(empty, /<table/)
    tagsOf(empty)
  })

  it('has the same tags for a repository that means harm as for a harmless one', () => {
    const harmless = tagsOf(pageOf(snapshotSaying('harmless')))
    for (const text of hostileTexts) {
      assert.deepEqual(tagsOf(pageOf(snapshotSaying(text))), harmless, text.slice(0, 60))
    }
    fc.assert(
      fc.property(hostileText, (text) => {
        assert.deepEqual(tagsOf(pageOf(snapshotSaying(text))), harmless)
      }),
      { numRuns: 60 },
    )
  })
})
