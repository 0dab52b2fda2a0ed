import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Beginning } from '../controls/beginning'
import { ChartFigure } from '../controls/chartFigure'
import { matchesFilter } from '../controls/matchesFilter'
import { OpenLink } from '../controls/openLink'
import type { IncidentsModel, OpenActionRow } from '../protocol/incidents'
import type { View } from '../state/view'

type ActionsProps = { readonly view: View; readonly model: IncidentsModel }

const AT_FIRST = 12

/** What the reviews want done: how old it is, and each action at its line. */
export const Actions = ({ view, model }: ActionsProps): JSX.Element => {
  const { words, memory } = view
  const [isWhole, setWhole] = useState(false)
  const matching = model.actions.filter(({ title, facts, due, path }) =>
    matchesFilter(memory.filter, title, facts, due, path),
  )
  return (
    <div class="columns">
      <ChartFigure view={view} chart={model.ages}>
        <p class="muted small">{model.actionSentence}</p>
      </ChartFigure>
      <section>
        <h2>{words.incidents.openActions}</h2>
        {matching.length === 0 ? (
          <p class="muted">
            {model.actions.length === 0 ? words.incidents.noOpenActions : words.incidents.noClusterMatches}
          </p>
        ) : (
          <Beginning
            all={matching}
            most={AT_FIRST}
            isWhole={isWhole}
            turn={() => {
              setWhole(true)
            }}
            showAll={words.incidents.showAll}
          >
            {(shown) => <ActionList view={view} rows={shown} />}
          </Beginning>
        )}
      </section>
    </div>
  )
}

const ActionList = ({ view, rows }: { readonly view: View; readonly rows: readonly OpenActionRow[] }): JSX.Element => (
  <ul class="plain valued">
    {rows.map(({ path, line, title, facts, due, late }) => (
      <li key={`${path}:${line}`}>
        <div>
          <OpenLink view={view} path={path} line={line}>
            {title}
          </OpenLink>
          <div class="muted small">{facts}</div>
        </div>
        <span class={late ? 'value late' : 'value'}>{due}</span>
      </li>
    ))}
  </ul>
)
