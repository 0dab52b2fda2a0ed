import type { ComponentChildren, JSX } from 'preact'

type ToggleProps = {
  readonly isOpen: boolean
  /** The whole of a text that may be cut off. */
  readonly title?: string
  readonly press: () => void
  readonly children: ComponentChildren
}

/** A line of a list that unfolds what stands below it; the arrow keys go from one such line to the next. */
export const Toggle = ({ isOpen, title, press, children }: ToggleProps): JSX.Element => (
  <button type="button" class="toggle" data-line aria-expanded={isOpen} title={title} onClick={press}>
    <span class="twistie" aria-hidden="true">
      {isOpen ? '⌄' : '›'}
    </span>
    {children}
  </button>
)
