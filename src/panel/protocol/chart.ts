/** Words of every chart; `{0}` is the chart's name. */
export type ChartWords = {
  readonly table: string
  readonly saveSvg: string
  readonly savePng: string
  readonly saveSvgOf: string
  readonly savePngOf: string
}
