import type { ComponentChildren, JSX } from 'preact'
import { Button } from './button'
import { fill } from './fill'

type BeginningProps<Item> = {
  readonly all: readonly Item[]
  /** As many as are shown until more are asked for: the page stays quick, however many there are. */
  readonly most: number
  readonly isWhole: boolean
  readonly turn: () => void
  /** `{0}` is how many there are altogether. */
  readonly showAll: string
  /** Undefined where what was unfolded stays so. */
  readonly showFewer?: string
  readonly children: (shown: readonly Item[]) => ComponentChildren
}

/** The beginning of a list, and all of it once that is asked for. */
export const Beginning = <Item,>(props: BeginningProps<Item>): JSX.Element => {
  const { all, most, isWhole, turn, showAll, showFewer, children } = props
  const text = isWhole ? showFewer : fill(showAll, all.length)
  return (
    <>
      {children(isWhole ? all : all.slice(0, most))}
      {all.length > most && text !== undefined && (
        <Button kind="link" class="show-all" press={turn}>
          {text}
        </Button>
      )}
    </>
  )
}
