import { barChart, type Bars } from './barChart'
import type { Chart } from './chart'
import { incidentTimeline, type IncidentTimeline } from './incidentTimeline'
import { lineChart, type Lines } from './lineChart'
import { lineStrips, type LineStrips } from './lineStrips'

/** Every sort of chart as plain data: what is sent to a page, and kept for a file. */
export type ChartModel = Lines | LineStrips | Bars | IncidentTimeline

/** The chart that a model describes. */
export const chartOf = (model: ChartModel): Chart => {
  switch (model.kind) {
    case 'lines':
      return lineChart(model)
    case 'strips':
      return lineStrips(model)
    case 'bars':
      return barChart(model)
    case 'incidents':
      return incidentTimeline(model)
  }
}
