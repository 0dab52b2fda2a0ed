import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../controls/button'
import { ChartFigure } from '../controls/chartFigure'
import { fill } from '../controls/fill'
import { matchesFilter } from '../controls/matchesFilter'
import type { IncidentsModel, OpenActionRow } from '../protocol/incidents'
import type { View } from '../state/view'

type ActionsProps = { readonly view: View; readonly model: IncidentsModel }

/** More are shown when asked for. */
const shownAtFirst = 12

/** What the reviews want done: how old it is, and each action at its line. */
export const Actions = ({ view, model }: ActionsProps): JSX.Element => {
  const { words, memory } = view
  const [all, setAll] = useState(false)
  const matching = model.actions.filter(({ title, review, owner, due, path }) =>
    matchesFilter(memory.filter, title, review, owner, due, path),
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
          <ActionTable view={view} rows={shown} />
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

const ActionTable = ({ view, rows }: { readonly view: View; readonly rows: readonly OpenActionRow[] }): JSX.Element => {
  const { action, incident, owner, due } = view.words.incidents
  return (
    <table class="resting">
      <thead>
        <tr>
          {[action, incident, owner, due].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.path}:${row.line}`}>
            <th scope="row">
              <Button
                kind="link"
                press={() => {
                  view.act({ kind: 'open', path: row.path, line: row.line })
                }}
              >
                {row.title}
              </Button>
            </th>
            <td>{row.review}</td>
            <td>{row.owner}</td>
            <td class={row.late ? 'late' : ''}>{row.due}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
