import type { ComponentChildren, JSX } from 'preact'

type ButtonProps = {
  readonly kind?: 'primary' | 'secondary' | 'link'
  readonly class?: string
  readonly label?: string | undefined
  /** There is nothing to do with it just now; it can still be reached. */
  readonly off?: boolean
  readonly press: () => void
  readonly children: ComponentChildren
}

/** A button that says what it does and does it; `label` where its text alone would not say it. */
export const Button = ({
  kind = 'secondary',
  class: more,
  label,
  off = false,
  press,
  children,
}: ButtonProps): JSX.Element => (
  <button
    type="button"
    class={more === undefined ? kind : `${kind} ${more}`}
    aria-label={label}
    aria-disabled={off ? 'true' : undefined}
    onClick={off ? undefined : press}
  >
    {children}
  </button>
)
