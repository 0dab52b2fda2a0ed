import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../controls/button'
import { fill } from '../controls/fill'
import type { View } from '../state/view'
import { unfolding } from './chosen'

/** As many rows of a list as are shown until more are asked for: the page stays quick, whoever leaves. */
const AT_FIRST = 12

type BeginningProps<Item> = {
  readonly view: View
  readonly name: string
  readonly all: readonly Item[]
  readonly children: (shown: readonly Item[]) => ComponentChildren
}

/** The beginning of a list, and all of it once that is asked for. */
export const Beginning = <Item,>({ view, name, all, children }: BeginningProps<Item>): JSX.Element => {
  const { memory, remember, words } = view
  const isWhole = memory.whatIf.unfolded.includes(name)
  return (
    <>
      {children(isWhole ? all : all.slice(0, AT_FIRST))}
      {all.length > AT_FIRST && (
        <Button
          kind="link"
          class="all"
          press={() => {
            remember(unfolding(memory, name))
          }}
        >
          {isWhole ? words.whatIf.showFewer : fill(words.whatIf.showAll, all.length)}
        </Button>
      )}
    </>
  )
}
