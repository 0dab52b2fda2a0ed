import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Where other rows are asked for, they are shown from the top. */
export const useTopOnChange = (scroller: RefObject<HTMLElement | null>, asked: string): void => {
  const before = useRef(asked)
  useLayoutEffect(() => {
    if (before.current !== asked && scroller.current) scroller.current.scrollTop = 0
    before.current = asked
  }, [asked])
}

/** Where columns come or go on the left of what is in sight, what is in sight stays where it is. */
export const useSteadyColumns = (
  scroller: RefObject<HTMLElement | null>,
  people: readonly number[],
  width: number,
): void => {
  const before = useRef({ people, width })
  useLayoutEffect(() => {
    const { people: old, width: oldWidth } = before.current
    before.current = { people, width }
    const element = scroller.current
    if (element === null || element.scrollLeft === 0 || oldWidth !== width) return
    const first = Math.floor(element.scrollLeft / width)
    const stays = old.findIndex((person, index) => index >= first && people.includes(person))
    const now = people.indexOf(old[stays] ?? -1)
    if (now >= 0 && now !== stays) element.scrollLeft += (now - stays) * width
  }, [people])
}
