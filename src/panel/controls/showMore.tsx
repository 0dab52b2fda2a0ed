import type { JSX } from 'preact'
import type { View } from '../state/view'
import { Button } from './button'
import { fill } from './fill'

type ShowMoreProps = {
  readonly view: Pick<View, 'words'>
  readonly next: number
  readonly rest: number
  readonly press: () => void
}

/** The way to the rest of a long list. */
export const ShowMore = ({ view, next, rest, press }: ShowMoreProps): JSX.Element | undefined =>
  rest === 0 ? undefined : (
    <Button class="show-more" press={press}>
      {fill(view.words.page.showMore, next, rest)}
    </Button>
  )
