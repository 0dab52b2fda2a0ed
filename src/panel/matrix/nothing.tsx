import type { JSX } from 'preact'
import { Button } from '../controls/button'
import type { MatrixHelp } from '../protocol/matrix'
import type { View } from '../state/view'

/** No row is left: by the filter, or as a what-if changes nothing. */
export const NothingMatches = ({ view }: { readonly view: View }): JSX.Element => {
  const { memory, words, whatIf, remember } = view
  const { filter, figure, matrix } = memory
  const isFiltered = filter !== '' || figure !== undefined
  const changedOnly = matrix.changedOnly && whatIf !== undefined
  return (
    <p class="nothing" role="status">
      {changedOnly && !isFiltered ? words.matrix.nothingChanges : words.page.nothingMatches}{' '}
      <Button
        kind="link"
        press={() => {
          remember({ filter: '', figure: undefined, matrix: { ...matrix, changedOnly: false } })
        }}
      >
        {changedOnly && !isFiltered ? words.matrix.showAll : words.page.clearFilter}
      </Button>
    </p>
  )
}

type HelpProps = { readonly view: View; readonly help: MatrixHelp }

/** There are runbooks, but nobody is known to know any: what would change that. */
export const NobodyKnown = ({ view, help }: HelpProps): JSX.Element => (
  <div class="note nobody">
    <p>{help.text}</p>
    <Actions view={view} help={help} />
  </div>
)

/** There is no runbook at all: what counts as one. */
export const NoRunbook = ({ view, help }: HelpProps): JSX.Element => (
  <section class="notice">
    <h2>{help.title}</h2>
    <p>{help.text}</p>
    <ul>
      {help.details.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
    <Actions view={view} help={help} />
  </section>
)

const Actions = ({ view, help }: HelpProps): JSX.Element => (
  <div class="buttons">
    {help.actions.map(({ action, label }, index) => (
      <Button
        key={action}
        kind={index === 0 ? 'primary' : 'secondary'}
        press={() => {
          view.act({ kind: 'action', action })
        }}
      >
        {label}
      </Button>
    ))}
  </div>
)
