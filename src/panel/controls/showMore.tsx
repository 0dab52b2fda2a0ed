import type { JSX } from 'preact'
import { Button } from './button'
import { fill } from './fill'

type ShowMoreProps = {
  /** Such as "Show {0} more of {1}". */
  readonly text: string
  readonly next: number
  readonly rest: number
  readonly press: () => void
}

/** The way to the rest of a long list. */
export const ShowMore = ({ text, next, rest, press }: ShowMoreProps): JSX.Element | undefined =>
  rest === 0 ? undefined : (
    <Button class="show-more" press={press}>
      {fill(text, next, rest)}
    </Button>
  )
