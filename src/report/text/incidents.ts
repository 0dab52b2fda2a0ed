import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { DocPath } from '../../core/domain/text'
import type { IncidentFigures, IncidentReport } from '../../core/metrics/incidents/incidentReport'
import type { Tally, Uncounted } from '../../core/metrics/incidents/figures'
import { uncountedSentence, uncountedText } from '../../core/metrics/incidents/uncountedWords'
import { percentText } from '../../core/metrics/words'
import {
  actionSentence,
  ageRows,
  capacityNote,
  closedRows,
  reviewSentence,
  shareFigures,
  timeRows,
} from '../incidentContent'
import { printable } from '../printable'
import type { Layout } from './layout'
import { table, type Cell, type Column } from './table'
import { wrap } from './wrap'

/** How much is told: with `documents` the paths behind each figure and each reason. */
export type IncidentsOptions = { readonly documents: boolean }

type Row = {
  readonly cells: readonly Cell[]
  readonly uncounted: readonly Uncounted[]
  readonly documents: readonly DocPath[]
}

/** A table with, under each row, what it could not count and why. */
const figureTable = (
  columns: readonly Column[],
  rows: readonly Row[],
  { columns: width, style }: Layout,
  { documents }: IncidentsOptions,
): string[] => {
  const [head = '', ...lines] = table(
    columns,
    rows.map(({ cells }) => cells),
    width,
    style.dim,
  )
  const paths = (these: readonly DocPath[]) => these.map((path) => style.dim(`      ${printable(path)}`))
  return [
    head,
    ...rows.flatMap(({ uncounted, documents: own }, index) => [
      lines[index] ?? '',
      ...(documents ? paths(own) : wrap(uncountedSentence(uncounted), width, '  ').map(style.dim)).filter(isSaid),
      ...(documents
        ? uncounted.flatMap((each) => [style.dim(`    ${uncountedText(each)}:`), ...paths(each.documents)])
        : []),
    ]),
  ]
}

const isSaid = (line: string): boolean => line.trim() !== ''

const timeSection = (title: string, figures: IncidentFigures, layout: Layout, options: IncidentsOptions): string[] => [
  layout.style.bold(title),
  ...figureTable(
    [
      { title: 'Time' },
      { title: 'n', align: 'right' },
      { title: 'Median', align: 'right' },
      { title: '90th percentile', align: 'right' },
    ],
    timeRows(figures).map(({ name, n, median, percentile90, uncounted, documents }) => ({
      cells: [name, String(n), { text: median, paint: layout.style.bold }, percentile90],
      uncounted,
      documents,
    })),
    layout,
    options,
  ),
]

const shareSection = (title: string, figures: IncidentFigures, layout: Layout, options: IncidentsOptions): string[] => [
  layout.style.bold(title),
  ...figureTable(
    [{ title: 'Figure' }, { title: '', align: 'right' }, { title: 'Of', least: 16 }],
    shareFigures(figures).map(({ name, value, of, uncounted, documents }) => ({
      cells: [name, { text: value, paint: layout.style.bold }, of],
      uncounted,
      documents,
    })),
    layout,
    options,
  ),
]

const actionSection = (base: KnowledgeBase, figures: IncidentFigures, layout: Layout): string[] => {
  const { columns, style } = layout
  const byAge = ageRows(figures)
  const closed = closedRows(figures, base)
  return [
    style.bold('Actions'),
    ...wrap(actionSentence(figures), columns),
    ...(byAge.length === 0
      ? []
      : table(
          [{ title: 'Since the incident' }, { title: 'Open', align: 'right' }, { title: 'Not said', align: 'right' }],
          byAge,
          columns,
          style.dim,
        )),
    ...(closed.length === 0
      ? []
      : table(
          [
            { title: 'Type', least: 12 },
            { title: 'To be closed within' },
            { title: 'Closed in time', align: 'right' },
            { title: 'Of', align: 'right' },
          ],
          closed,
          columns,
          style.dim,
        )),
  ]
}

const factorSection = ({ factors }: IncidentFigures, { columns, style }: Layout): string[] => [
  style.bold(`Contributing factors (${factors.n})`),
  ...(factors.n === 0
    ? []
    : table(
        [
          { title: 'Type', least: 12 },
          { title: 'Share', align: 'right' },
          { title: 'Factors', align: 'right' },
        ],
        factors.byType.map(({ word, count, share }) => [word, percentText(share), String(count)]),
        columns,
        style.dim,
      )),
  ...wrap(uncountedSentence(factors.uncounted), columns, '  ').filter(isSaid).map(style.dim),
]

const tallySection = (title: string, rest: string, tallies: readonly Tally<string | undefined>[], layout: Layout) =>
  tallies.length === 0
    ? []
    : table(
        [
          { title, least: 12 },
          { title: 'Incidents', align: 'right' },
        ],
        tallies.map(({ word, count }) => [word ?? rest, String(count)]),
        layout.columns,
        layout.style.dim,
      )

const monthSection = ({ months }: IncidentReport, { columns, style }: Layout): string[] => {
  const recent = months.slice(-12)
  if (recent.length === 0) return []
  return [
    style.bold(recent.length < months.length ? 'The last twelve months' : 'By month'),
    ...table(
      [
        { title: 'Month' },
        { title: 'Incidents', align: 'right' },
        { title: 'To detect', align: 'right' },
        { title: 'n', align: 'right' },
        { title: 'Detected to resolved', align: 'right' },
        { title: 'n', align: 'right' },
        { title: 'Responder hours', align: 'right' },
        { title: 'n', align: 'right' },
      ],
      recent.map(({ month, figures }) => {
        const [detect, , , , resolve] = timeRows(figures)
        const hours = shareFigures(figures).at(-1)
        return [
          month,
          String(figures.reviews.length),
          detect?.median ?? '',
          String(detect?.n ?? 0),
          resolve?.median ?? '',
          String(resolve?.n ?? 0),
          hours?.value ?? '',
          String(figures.responders.n),
        ]
      }),
      columns,
      style.dim,
    ),
  ]
}

/** How many incidents there were in each year, where there is more than one. */
const yearSection = ({ months }: IncidentReport, layout: Layout): string[] => {
  const years = new Map<string, number>()
  for (const { month, figures } of months) {
    const year = month.slice(0, 4)
    years.set(year, (years.get(year) ?? 0) + figures.reviews.length)
  }
  if (years.size < 2) return []
  return table(
    [{ title: 'Year' }, { title: 'Incidents', align: 'right' }],
    [...years].map(([year, count]) => [year, String(count)]),
    layout.columns,
    layout.style.dim,
  )
}

const definitions =
  'Times are medians of incidents whose moments are known to the minute; the 90th percentile is interpolated (Hyndman and Fan, type 7). Responder hours: commander, scribe and responders, times the time from detection to resolution.'

/** What the incident reviews tell, for a terminal: sections of lines. */
export const incidentSections = (
  base: KnowledgeBase,
  report: IncidentReport,
  layout: Layout,
  options: IncidentsOptions = { documents: false },
): readonly (readonly string[])[] => {
  const { columns, style } = layout
  const head = [style.bold('Incidents'), ...wrap(reviewSentence(base, report), columns)]
  if (report.all.reviews.length === 0) return [[...head, 'There is no incident review here.']]
  const { all, lastYear } = report
  const older = all.reviews.length > lastYear.reviews.length
  const note = capacityNote(report)
  const period = older ? (report.since === undefined ? 'all incidents' : `since ${report.since}`) : 'all'
  return [
    head,
    timeSection(older ? `Times, ${period}` : 'Times', all, layout, options),
    shareSection(older ? `Figures, ${period}` : 'Figures', all, layout, options),
    ...(older && lastYear.reviews.length > 0
      ? [
          timeSection(`Times, last twelve months (${lastYear.reviews.length})`, lastYear, layout, options),
          shareSection(`Figures, last twelve months (${lastYear.reviews.length})`, lastYear, layout, options),
        ]
      : []),
    actionSection(base, all, layout),
    factorSection(all, layout),
    [
      ...tallySection('Severity', 'not stated', all.bySeverity, layout),
      '',
      ...tallySection('Service', 'not stated', all.byService, layout),
    ],
    yearSection(report, layout),
    lastYear.reviews.length === 0 ? [] : monthSection(report, layout),
    [definitions, ...(note === undefined ? [] : [note])].flatMap((text) => wrap(text, columns)).map(style.dim),
  ]
}
