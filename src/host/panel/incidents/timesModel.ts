import type { DocPath } from '../../../core/domain/text'
import { durationText } from '../../../core/metrics/incidents/durationText'
import type { TimeName } from '../../../core/metrics/incidents/incidentTimes'
import type { Month } from '../../../core/metrics/incidents/months'
import { percentile } from '../../../core/metrics/incidents/percentile'
import type { Lines } from '../../../picture/lineChart'
import type { LineStrips } from '../../../picture/lineStrips'
import type { Around } from './around'
import { durationAxis } from './durationAxis'
import type { IncidentScope } from './incidentScope'
import { timeWords } from './restingFigures'
import { timeColumns, type TimeColumn } from './timeColumns'
import { uncountedText } from './uncountedText'

/** Minutes of a column's incidents. */
type Cell = { readonly n: number; readonly median: number | undefined }

/** The median of all incidents of a column together: medians of months are never averaged. */
const cellOf = ({ months }: IncidentScope, chosen: ReadonlySet<DocPath>, name: TimeName, column: TimeColumn): Cell => {
  const inColumn = new Set<Month>(column.months)
  const minutes = months
    .filter(({ month }) => inColumn.has(month))
    .flatMap((each) => each.figures.times[name].spans)
    .filter(({ document }) => chosen.has(document))
    .map((span) => span.minutes)
  return { n: minutes.length, median: percentile(minutes, 0.5) }
}

type Strip = { readonly name: TimeName; readonly cells: readonly Cell[] }

const stripLines = (
  { l10n }: Around,
  { figures }: IncidentScope,
  columns: readonly TimeColumn[],
  { name, cells }: Strip,
): Lines => {
  const { t } = l10n
  const { n, median, uncounted } = figures.times[name]
  const words = timeWords(l10n)[name]
  const title =
    median === undefined
      ? words
      : n === 1
        ? t('{0}: {1}, of 1 incident', words, durationText(median))
        : t('{0}: median {1} of {2} incidents', words, durationText(median), n)
  const last = cells.findLastIndex((cell) => cell.median !== undefined)
  return {
    kind: 'lines',
    id: name,
    title,
    description: title,
    columns: columns.map(({ label, group }) => ({ label, group })),
    axis: durationAxis(cells.flatMap((cell) => cell.median ?? [])),
    lines: [
      {
        label: columns[last]?.name ?? '',
        end: saidMedian(cells[last]),
        points: cells.map((cell, index) => ({ value: cell.median, hint: hintOf(cell, columns[index], l10n.t) })),
      },
    ],
    counts: { name: t('n'), texts: cells.map((cell) => (cell.n === 0 ? '' : String(cell.n))) },
    height: 72,
    nothing: uncountedText(uncounted, l10n) || t('No incident tells it.'),
    table: { columns: [], rows: [] },
  }
}

const saidMedian = (cell: Cell | undefined): string => (cell?.median === undefined ? '' : durationText(cell.median))

const hintOf = (cell: Cell, column: TimeColumn | undefined, t: Around['l10n']['t']): string =>
  cell.n === 1
    ? t('{0}: {1}, 1 incident', column?.name ?? '', saidMedian(cell))
    : t('{0}: median {1} of {2} incidents', column?.name ?? '', saidMedian(cell), cell.n)

/** From detection, where more reviews tell that than state a start. */
const namesOf = ({ figures: { times } }: IncidentScope): readonly TimeName[] => [
  'detect',
  'mitigate',
  'resolve',
  ...(times['detected-to-resolved'].n > times.resolve.n ? (['detected-to-resolved'] as const) : []),
]

/** How long it took to detect, mitigate and resolve, over time; gaps where no incident tells it. */
export const timesModel = (around: Around, scope: IncidentScope): LineStrips => {
  const { language, l10n } = around
  const { t } = l10n
  const from = scope.from?.slice(0, 7) ?? ''
  const months = scope.months.map(({ month }) => month).filter((month) => month >= from)
  const columns = timeColumns(months, language, l10n)
  const chosen = new Set(scope.figures.reviews)
  const strips = namesOf(scope).map((name): Strip => ({
    name,
    cells: columns.map((column) => cellOf(scope, chosen, name, column)),
  }))
  const words = timeWords(l10n)
  const drawn = strips.map((strip) => stripLines(around, scope, columns, strip))
  return {
    kind: 'strips',
    id: 'incident-times',
    title: t('How long it took'),
    description: drawn.map(({ title }) => `${title}.`).join(' '),
    strips: drawn,
    table: {
      columns: [t('Time'), ...strips.flatMap(({ name }) => [words[name], t('n')])],
      rows: columns.map(({ name }, index) => [
        name,
        ...strips.flatMap(({ cells }) => [saidMedian(cells[index]), String(cells[index]?.n ?? 0)]),
      ]),
    },
  }
}
