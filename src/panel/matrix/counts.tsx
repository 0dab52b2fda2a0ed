import type { JSX } from 'preact'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import { rememberMatrix } from './gridActions'
import type { ToolsProps } from './tools'

/** How many of the runbooks and people are shown, and the way to all people where some are folded away. */
export const Counts = ({ view, shown, rows }: ToolsProps & { readonly rows: number }): JSX.Element => {
  const words = view.words.matrix
  const { matching, people, morePeople } = shown
  const { allPeople } = view.memory.matrix
  const total = people.length + morePeople
  return (
    <p class="more">
      {fill(words.shownRows, matching, rows)}
      {morePeople > 0 && ` · ${fill(words.shownPeople, people.length, total)} · `}
      {allPeople && ' · '}
      {(morePeople > 0 || allPeople) && (
        <Button
          kind="link"
          press={() => {
            rememberMatrix(view, { allPeople: !allPeople })
          }}
        >
          {allPeople ? words.fewerPeople : fill(words.allPeople, total)}
        </Button>
      )}
    </p>
  )
}
