import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { ChartFigure } from '../controls/chartFigure'
import { fill } from '../controls/fill'
import { matchesFilter } from '../controls/matchesFilter'
import { useSaid } from '../controls/useSaid'
import type { IncidentsModel } from '../protocol/incidents'
import type { View } from '../state/view'
import { Actions } from './actions'
import { Clusters } from './clusters'
import { NoReviews } from './noReviews'
import { RestingFigures } from './restingFigures'
import { Scope } from './scope'

type Props = { readonly view: View; readonly model: IncidentsModel }

/** What the incident reviews tell: when and how bad, how long it took, what came back, what is still to be done. */
export const IncidentsTab = ({ view, model }: Props): JSX.Element => {
  if (model.none !== undefined) return <NoReviews view={view} none={model.none} />
  return (
    <div class="incidents">
      <Scope view={view} model={model} />
      <Timeline view={view} model={model} />
      <div class="columns">
        <ChartFigure view={view} chart={model.times} />
        <RestingFigures view={view} model={model} />
      </div>
      <Clusters view={view} model={model} />
      <Actions view={view} model={model} />
      <div class="columns three">
        <ChartFigure view={view} chart={model.severities} />
        <ChartFigure view={view} chart={model.byService} />
        <ChartFigure view={view} chart={model.factors}>
          {model.factorsUncounted !== '' && <p class="muted small">{model.factorsUncounted}</p>}
        </ChartFigure>
      </div>
    </div>
  )
}

/** The marks and rows that match the filter; a press on one opens its review. */
const Timeline = ({ view, model }: Props): JSX.Element => {
  const { memory, words, act, say, tell } = view
  const { timeline, incidents, outside, clusters, actions } = model
  const { filter } = memory
  const { chart, shown } = useMemo(() => {
    const matches = incidents.map(({ title, facts, path }) => matchesFilter(filter, title, facts, path))
    const keep = <Item,>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => matches[index])
    const table = { ...timeline.table, rows: keep(timeline.table.rows) }
    const nothing = incidents.length > 0 ? words.incidents.noneMatches : timeline.nothing
    return { chart: { ...timeline, incidents: keep(timeline.incidents), table, nothing }, shown: keep(incidents) }
  }, [timeline, incidents, filter, words])
  const matching = fill(words.incidents.matching, shown.length, incidents.length)
  const isFiltered = filter.trim() !== ''
  useSaid(say, isFiltered ? matching : '')
  useEffect(() => {
    tell({ incidents: { shown: shown.length, clusters: clusters?.length, actions: actions.length } })
  }, [shown, clusters, actions])
  const open = (path: string) => {
    act({ kind: 'open', path, line: undefined })
  }
  return (
    <ChartFigure
      view={view}
      chart={chart}
      aside={isFiltered ? matching : model.sentence}
      pick={open}
      opens={(row) => {
        const incident = shown[row]
        return incident === undefined
          ? undefined
          : () => {
              open(incident.path)
            }
      }}
    >
      {outside.map((text) => (
        <p key={text} class="muted small">
          {text}
        </p>
      ))}
    </ChartFigure>
  )
}
