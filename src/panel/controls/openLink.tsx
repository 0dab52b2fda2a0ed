import type { ComponentChildren, JSX } from 'preact'
import type { View } from '../state/view'
import { Button } from './button'

type OpenLinkProps = {
  readonly view: Pick<View, 'act'>
  readonly path: string
  /** Undefined: the document's beginning. */
  readonly line?: number | undefined
  readonly class?: string
  readonly children: ComponentChildren
}

/** What stands in a document, or a document itself, by its name: pressed, it is opened there. */
export const OpenLink = ({ view, path, line, class: more, children }: OpenLinkProps): JSX.Element => (
  <Button
    kind="link"
    {...(more === undefined ? {} : { class: more })}
    press={() => {
      view.act({ kind: 'open', path, line })
    }}
  >
    {children}
  </Button>
)
