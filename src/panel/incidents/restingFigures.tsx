import type { JSX } from 'preact'
import type { IncidentsModel, RestingFigure } from '../protocol/incidents'
import type { View } from '../state/view'

type RestingFiguresProps = { readonly view: View; readonly model: IncidentsModel }

/** All figures of the span, each with what it rests on, and what it could not count. */
export const RestingFigures = ({ view, model }: RestingFiguresProps): JSX.Element => (
  <section>
    <h2>{view.words.incidents.figures}</h2>
    <ul class="plain valued">
      {[...model.timeFigures, ...model.otherFigures].map((figure) => (
        <Figure key={figure.name} figure={figure} />
      ))}
    </ul>
  </section>
)

const Figure = ({ figure: { name, value, of, uncounted } }: { readonly figure: RestingFigure }): JSX.Element => (
  <li>
    <div>
      {name}
      <div class="muted small">
        {of !== '' && `${of}. `}
        {uncounted}
      </div>
    </div>
    <b class="value">{value}</b>
  </li>
)
