import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

type TickProps = {
  /** Undefined where a label stands around it. */
  readonly label?: string
  readonly is: boolean
  readonly partly?: boolean
  readonly turn: (on: boolean) => void
}

/** A box to tick; half ticked where it stands for several that differ. */
export const Tick = ({ label, is, partly = false, turn }: TickProps): JSX.Element => {
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (box.current) box.current.indeterminate = partly
  }, [partly])
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={is}
      onChange={() => {
        turn(!is)
      }}
    />
  )
}
