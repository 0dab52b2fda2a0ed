import type { JSX } from 'preact'
import type { IncidentsModel, RestingFigure } from '../protocol/incidents'
import type { View } from '../state/view'

type RestingFiguresProps = { readonly view: View; readonly model: IncidentsModel }

/** All figures of the span, each with what it rests on, and what it could not count. */
export const RestingFigures = ({ view: { words }, model }: RestingFiguresProps): JSX.Element => {
  const { figures, figure, value, restsOn } = words.incidents
  return (
    <section>
      <h2>{figures}</h2>
      <table class="resting">
        <thead>
          <tr>
            <th scope="col">{figure}</th>
            <th scope="col" class="value">
              {value}
            </th>
            <th scope="col">{restsOn}</th>
          </tr>
        </thead>
        <tbody>
          {[...model.timeFigures, ...model.otherFigures].map((each) => (
            <Row key={each.name} figure={each} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Row = ({ figure: { name, value, of, uncounted } }: { readonly figure: RestingFigure }): JSX.Element => (
  <tr>
    <th scope="row">{name}</th>
    <td class="value">{value}</td>
    <td>
      {of}
      {uncounted !== '' && <span class="muted small">{uncounted}</span>}
    </td>
  </tr>
)
