import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** In pixels, without scroll bars. */
export type Size = { readonly width: number; readonly height: number }

/** How large an element is inside, now and whenever it changes; before it is there, about as large as the window. */
export const useSize = (element: RefObject<HTMLElement | null>): Size => {
  const [size, setSize] = useState<Size>(() => ({ width: window.innerWidth - 48, height: window.innerHeight - 280 }))
  useLayoutEffect(() => {
    const at = element.current
    if (at === null) return undefined
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = at
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(at)
    return () => {
      observer.disconnect()
    }
  }, [])
  return size
}
