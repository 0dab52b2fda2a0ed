import { percentText } from '../../core/metrics/words'
import { lineChart } from '../../picture/lineChart'
import { valueAxis } from '../../picture/valueAxis'
import type { Chart } from '../../picture/chart'
import { chartFigure } from './chartFigure'
import { htmlTable } from './htmlTable'
import { markup, nothing, type Html } from './markup'

/** How coverage went, month by month, the oldest first: the words of every form of the report, and the numbers to draw. */
export type HtmlTrend = {
  readonly title: string
  /** The first is a day, the last a commit; the others are figures. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
  readonly points: readonly {
    readonly on: string
    readonly figures: {
      /** A share of 0–1; undefined where there was no runbook. */
      readonly coverage: number | undefined
      readonly singlePoints: number
      readonly openActions: number
    }
  }[]
}

/** The months as lines and as a table; nothing where no trend was asked for. */
export const trendSection = (trend: HtmlTrend | undefined): Html => {
  if (trend === undefined) return nothing
  const { title, columns, rows, notes } = trend
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
  readonly of: (figures: HtmlTrend['points'][number]['figures']) => number | undefined
  readonly say: (value: number) => string
  readonly isShare: boolean
}

const drawn: readonly Drawn[] = [
  { id: 'coverage', title: 'Enough can run', of: ({ coverage }) => coverage, say: percentText, isShare: true },
  { id: 'single-points', title: 'Single points', of: ({ singlePoints }) => singlePoints, say: String, isShare: false },
  { id: 'open-actions', title: 'Open actions', of: ({ openActions }) => openActions, say: String, isShare: false },
]

const charts = ({ points }: HtmlTrend): readonly Chart[] =>
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
