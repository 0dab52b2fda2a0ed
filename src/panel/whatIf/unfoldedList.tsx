import type { ComponentChildren, JSX } from 'preact'
import { Beginning } from '../controls/beginning'
import type { View } from '../state/view'
import { unfolding } from './chosen'

const AT_FIRST = 12

type UnfoldedListProps<Item> = {
  readonly view: View
  /** What the choice to see all of it is remembered by. */
  readonly name: string
  readonly all: readonly Item[]
  readonly children: (shown: readonly Item[]) => ComponentChildren
}

/** A list of what would change; whether all of it is shown is remembered. */
export const UnfoldedList = <Item,>({ view, name, all, children }: UnfoldedListProps<Item>): JSX.Element => {
  const { memory, remember, words } = view
  return (
    <Beginning
      all={all}
      most={AT_FIRST}
      isWhole={memory.whatIf.unfolded.includes(name)}
      turn={() => {
        remember(unfolding(memory, name))
      }}
      showAll={words.whatIf.showAll}
      showFewer={words.whatIf.showFewer}
    >
      {children}
    </Beginning>
  )
}
