import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../controls/button'
import { ChartFigure } from '../controls/chartFigure'
import { fill } from '../controls/fill'
import { matchesFilter } from '../controls/matchesFilter'
import { OpenLink } from '../controls/openLink'
import type { IncidentsModel, OpenActionRow } from '../protocol/incidents'
import type { View } from '../state/view'

type ActionsProps = { readonly view: View; readonly model: IncidentsModel }

/** More are shown when asked for. */
const shownAtFirst = 12

/** What the reviews want done: how old it is, and each action at its line. */
export const Actions = ({ view, model }: ActionsProps): JSX.Element => {
  const { words, memory } = view
  const [all, setAll] = useState(false)
  const matching = model.actions.filter(({ title, facts, due, path }) =>
    matchesFilter(memory.filter, title, facts, due, path),
  )
  const shown = all ? matching : matching.slice(0, shownAtFirst)
  return (
    <div class="columns">
      <ChartFigure view={view} chart={model.ages}>
        <p class="muted small">{model.actionSentence}</p>
      </ChartFigure>
      <section>
        <h2>{words.incidents.openActions}</h2>
        {shown.length === 0 ? (
          <p class="muted">
            {model.actions.length === 0 ? words.incidents.noOpenActions : words.incidents.noClusterMatches}
          </p>
        ) : (
          <ActionList view={view} rows={shown} />
        )}
        {matching.length > shown.length && (
          <Button
            press={() => {
              setAll(true)
            }}
          >
            {fill(words.incidents.showAll, matching.length)}
          </Button>
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
