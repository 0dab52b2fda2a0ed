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

/**
 * Where columns come or go on the left of what is in sight, what is in sight stays where it is: the column that the keys
 * stand on, or else the first one.
 */
export const useSteadyColumns = (
  scroller: RefObject<HTMLElement | null>,
  { people, at, width }: { readonly people: readonly number[]; readonly at: number; readonly width: number },
): void => {
  const before = useRef({ people, at, width })
  // Read before anything is drawn: fewer columns may not reach as far.
  const left = before.current.people === people ? 0 : (scroller.current?.scrollLeft ?? 0)
  useLayoutEffect(() => {
    const { people: old, at: oldAt, width: oldWidth } = before.current
    const element = scroller.current
    if (element === null || old === people || oldWidth !== width) return
    const first = Math.floor(left / width)
    const isAtInSight = oldAt >= first && oldAt * width < left + element.clientWidth
    const stays = isAtInSight ? oldAt : old.findIndex((person, index) => index >= first && people.includes(person))
    const now = people.indexOf(old[stays] ?? -1)
    if (now >= 0 && (isAtInSight || first > 0)) element.scrollLeft = left + (now - stays) * width
  }, [people])
  useLayoutEffect(() => {
    before.current = { people, at, width }
  })
}
