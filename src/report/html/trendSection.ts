import type { Trend, TrendFigures } from '../../core/metrics/trend/trend'
import { percentText } from '../../core/metrics/words'
import { lineChart } from '../../picture/lineChart'
import { valueAxis } from '../../picture/valueAxis'
import type { Chart } from '../../picture/chart'
import { chartFigure } from './chartFigure'
import { htmlTable } from './htmlTable'
import { trendContent } from '../trendContent'
import { markup, nothing, type Html } from './markup'

/** The months as lines and as a table; nothing where no trend was asked for. */
export const trendSection = (trend: Trend | undefined): Html => {
  if (trend === undefined) return nothing
  const { title, columns, rows, notes } = trendContent(trend)
  const last = columns.length - 1
  const heads = columns.map((name, at) =>
    at === 0 || at === last ? { title: name } : { title: name, align: 'number' as const },
  )
  const cells = rows.map((row) => row.map((cell) => markup`${cell}`))
  return markup`<section id="trend"><h2>${title}</h2>
${trend.points.length < 2 ? [] : charts(trend).map(chartFigure)}${rows.length === 0 ? nothing : htmlTable(heads, cells)}${notes.map(
    (note) => markup`<p class="muted">${note}</p>
`,
  )}</section>
`
}

type Drawn = {
  readonly id: string
  readonly title: string
  readonly of: (figures: TrendFigures) => number | undefined
  readonly say: (value: number) => string
  readonly isShare: boolean
}

const drawn: readonly Drawn[] = [
  { id: 'coverage', title: 'Enough can run', of: ({ coverage }) => coverage, say: percentText, isShare: true },
  { id: 'single-points', title: 'Single points', of: ({ singlePoints }) => singlePoints, say: String, isShare: false },
  { id: 'open-actions', title: 'Open actions', of: ({ openActions }) => openActions, say: String, isShare: false },
]

const charts = ({ points }: Trend): readonly Chart[] =>
  drawn.map(({ id, title, of, say, isShare }) => {
    const values = points.map(({ figures }) => of(figures))
    const known = values.flatMap((value) => value ?? [])
    const [first, last] = [known[0], known.at(-1)]
    const told = last === undefined ? undefined : say(last)
    return lineChart({
      kind: 'lines',
      id,
      title,
      description: first === undefined || told === undefined ? '' : `From ${say(first)} to ${told}.`,
      columns: points.map(({ on }) => ({ label: on.slice(5, 7), group: on.slice(0, 4) })),
      axis: valueAxis(known, say, isShare ? { top: 1 } : { whole: true }),
      lines: [{ label: '', end: told, points: values.map((value) => ({ value })) }],
      nothing: 'No month has a value.',
      height: 90,
      table: { columns: [], rows: [] },
    })
  })
