import type { ComponentChildren, JSX } from 'preact'

type ShiftProps = {
  readonly before: string | number
  readonly after: ComponentChildren
  /** The same in words, for a screen reader, to whom an arrow says nothing. */
  readonly text: string
}

/** Something as it is and as it would be. */
export const Shift = ({ before, after, text }: ShiftProps): JSX.Element => (
  <span class="shift">
    <span aria-hidden="true">
      <span class="before">{before}</span> <span class="arrow">→</span> <span class="after">{after}</span>
    </span>
    <span class="unseen">{text}</span>
  </span>
)
