import { useEffect, useRef } from 'preact/hooks'
import type { View } from '../state/view'

/** In milliseconds: whoever types or ticks on is not talked into. */
const QUIET = 500

/**
 * Lets a screen reader say a text once it has stood for a moment; the one from the start is on the page to be read.
 * `ofNothing` is said where an empty text has taken the place of another.
 */
export const useSaid = (say: View['say'], text: string, ofNothing = ''): void => {
  const last = useRef(text)
  useEffect(() => {
    if (text === last.current) return undefined
    const timer = setTimeout(() => {
      last.current = text
      say(text === '' ? ofNothing : text)
    }, QUIET)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
}
