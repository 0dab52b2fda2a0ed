import type { Chart } from '../../picture/chart'
import type { Palette } from '../../picture/palette'
import { svgText } from '../../picture/svgText'
import { markup, nothing, type Html } from './markup'
import { htmlTable } from './htmlTable'

/** The page's own colours, so that a drawing follows light and dark. */
const pagePalette: Palette = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  surface: 'var(--surface)',
  accent: 'var(--accent)',
  'accent-soft': 'var(--accent-soft)',
  second: 'var(--second)',
  third: 'var(--third)',
  fourth: 'var(--fourth)',
  alarm: 'var(--alarm)',
  warn: 'var(--warn)',
  fine: 'var(--fine)',
  quiet: 'var(--quiet)',
}

const width = 720

/** A chart with its name and the table behind it. `svgText` escapes what it is given. */
export const chartFigure = ({ draw, table: { columns, rows } }: Chart): Html => {
  const picture = draw(width)
  const cells = rows.map((row) => row.map((cell) => markup`${cell}`))
  return markup`<figure><figcaption>${picture.title}</figcaption>
${{ html: svgText(picture, pagePalette) }}${
    cells.length === 0
      ? nothing
      : markup`<details><summary>The same as a table</summary>
${htmlTable(
  columns.map((title) => ({ title })),
  cells,
)}</details>`
  }</figure>
`
}
