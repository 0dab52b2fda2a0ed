import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { isInSight, placeBeside } from './placeBeside'

export type Beside = {
  /** What the box belongs to; undefined while that is not drawn. */
  readonly at: () => HTMLElement | undefined
  /** What of the window it can be seen in; the whole window where nothing is said. */
  readonly sight?: (at: HTMLElement) => Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> | undefined
}

/** Keeps a box beside its place while that moves, and out of sight while that is. */
export const useBeside = (box: RefObject<HTMLElement | null>, { at, sight }: Beside): void => {
  const place = () => {
    const beside = at()
    const element = box.current
    if (element === null) return
    const rect = beside?.getBoundingClientRect()
    const seen = beside && sight?.(beside)
    const isSeen = rect !== undefined && (seen === undefined || isInSight(rect, seen))
    // What is hidden cannot keep the focus: it goes to where the box belongs, and not to nowhere.
    if (!isSeen && element.contains(document.activeElement)) beside?.focus({ preventScroll: true })
    element.hidden = !isSeen
    if (isSeen) placeBeside(element, rect)
  }
  useLayoutEffect(place)
  useLayoutEffect(() => {
    // Scrolling does not bubble, so it is caught on its way down; what is drawn in answer to it is drawn by the next frame.
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(place)
    }
    window.addEventListener('scroll', soon, { capture: true, passive: true })
    window.addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', soon, { capture: true })
      window.removeEventListener('resize', soon)
    }
  }, [])
}
