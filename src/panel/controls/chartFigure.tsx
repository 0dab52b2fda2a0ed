import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ChartTable } from '../../picture/chart'
import { chartOf, type ChartModel } from '../../picture/chartOf'
import { lightPalette } from '../../picture/palette'
import { svgText } from '../../picture/svgText'
import type { View } from '../state/view'
import { Button } from './button'
import { Drawn } from './drawn'
import { fill } from './fill'
import { pngOf } from './pngOf'

type ChartFigureProps = {
  readonly view: Pick<View, 'words' | 'act'>
  readonly chart: ChartModel
  /** Beside the heading, such as how many there are. */
  readonly aside?: string | undefined
  /** Below the heading, such as what could not be counted. */
  readonly children?: ComponentChildren
  /** What a press on a shape does, by what it stands for. */
  readonly pick?: ((mark: string) => void) | undefined
  /** What a row of the table opens; its first cell is a button then. */
  readonly opens?: ((row: number) => (() => void) | undefined) | undefined
}

/** A chart with its heading, drawn as broad as there is room; with figures, the table behind it and buttons that save it. */
export const ChartFigure = ({ view, chart, aside, children, pick, opens }: ChartFigureProps): JSX.Element => {
  const { box, width } = useWidth()
  const drawing = useMemo(() => chartOf(chart), [chart])
  const picture = useMemo(() => drawing.draw(width ?? narrowest), [drawing, width])
  return (
    <figure class="chart" data-chart={chart.id}>
      <figcaption>
        <h2>{chart.title}</h2>
        {aside !== undefined && <span class="muted">{aside}</span>}
      </figcaption>
      {children}
      <div ref={box}>{width !== undefined && <Drawn picture={picture} pick={pick} />}</div>
      {chart.table.rows.length > 0 && (
        <Foot view={view} chart={chart} draw={() => drawing.draw(width ?? usual)} opens={opens} />
      )}
    </figure>
  )
}

const narrowest = 200
const broadest = 2000
const usual = 800

/** The room there is, in whole pixels; undefined until it was measured. */
const useWidth = () => {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | undefined>(undefined)
  useLayoutEffect(() => {
    const measured = box.current
    if (measured === null) return undefined
    const measure = () => {
      setWidth(Math.max(narrowest, Math.min(broadest, Math.floor(measured.clientWidth))))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => {
      observer.disconnect()
    }
  }, [])
  return { box, width }
}

type FootProps = Pick<ChartFigureProps, 'view' | 'chart' | 'opens'> & {
  readonly draw: () => ReturnType<ReturnType<typeof chartOf>['draw']>
}

const Foot = ({ view, chart, draw, opens }: FootProps): JSX.Element => {
  const { act, words } = view
  const { id: name, title, table } = chart
  const [isOpen, setOpen] = useState(false)
  const saveSvg = () => {
    act({ kind: 'save-picture', name, format: 'svg', text: svgText(draw(), lightPalette) })
  }
  const savePng = () => {
    const base64 = pngOf(draw(), lightPalette)
    if (base64 !== undefined) act({ kind: 'save-picture', name, format: 'png', base64 })
  }
  return (
    <div class="foot">
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open)
        }}
      >
        <summary>{words.chart.table}</summary>
        {isOpen && <Table table={table} name={title} opens={opens} />}
      </details>
      <Button kind="link" label={fill(words.chart.saveSvgOf, title)} press={saveSvg}>
        {words.chart.saveSvg}
      </Button>
      <Button kind="link" label={fill(words.chart.savePngOf, title)} press={savePng}>
        {words.chart.savePng}
      </Button>
    </div>
  )
}

type TableProps = Pick<ChartFigureProps, 'opens'> & { readonly table: ChartTable; readonly name: string }

const Table = ({ table: { columns, rows }, name, opens }: TableProps): JSX.Element => (
  <div class="scrolls" tabIndex={0} role="group" aria-label={name}>
    <table class="figures-table" aria-label={name}>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <Row key={row} cells={cells} open={opens?.(row)} />
        ))}
      </tbody>
    </table>
  </div>
)

type RowProps = { readonly cells: readonly string[]; readonly open: (() => void) | undefined }

const Row = ({ cells: [first = '', ...others], open }: RowProps): JSX.Element => (
  <tr>
    <th scope="row">
      {open === undefined ? (
        first
      ) : (
        <Button kind="link" press={open}>
          {first}
        </Button>
      )}
    </th>
    {others.map((cell, index) => (
      <td key={index}>{cell}</td>
    ))}
  </tr>
)
