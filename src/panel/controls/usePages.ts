import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** So many lines of a list are drawn at once; the others are asked for. */
const LINES_AT_ONCE = 50

type Pages<Item> = {
  readonly shown: readonly Item[]
  /** How many the next step brings, and how many are not drawn yet. */
  readonly next: number
  readonly rest: number
  readonly showMore: () => void
}

/**
 * The first lines of a long list (each `data-item` in the page), and a way to more of them; the keyboard moves on to the
 * first new line.
 */
export const usePages = <Item>(items: readonly Item[], list: RefObject<HTMLElement | null>): Pages<Item> => {
  const [count, setCount] = useState(LINES_AT_ONCE)
  const [fresh, setFresh] = useState<number>()
  useLayoutEffect(() => {
    if (fresh === undefined) return
    list.current?.querySelectorAll('[data-item]')[fresh]?.querySelector<HTMLElement>('button, input')?.focus()
    setFresh(undefined)
  }, [fresh])
  const rest = Math.max(0, items.length - count)
  return {
    shown: items.slice(0, count),
    next: Math.min(LINES_AT_ONCE, rest),
    rest,
    showMore: () => {
      setFresh(count)
      setCount(count + LINES_AT_ONCE)
    },
  }
}
