import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'

export type Track = Virtualizer<HTMLElement, HTMLElement>

type TrackOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly horizontal: boolean
  readonly count: number
  /** Of each item in pixels; another function stands for other sizes. */
  readonly sizeOf: (index: number) => number
  /** What sticks in front of the items, in pixels. */
  readonly before: number
  /** Drawn even where they are out of sight. */
  readonly kept: readonly number[]
  readonly overscan: number
  /** How far it is scrolled at first, and how large it will be about; it is measured later. */
  readonly start: number
  readonly size: number
  readonly rested: () => void
}

/** Which rows, or which columns, of something scrolled are to be drawn. The component is drawn anew as soon as they are others. */
export const useVirtualizer = (options: TrackOptions): Track => {
  const { scroller, horizontal, count, sizeOf, before, kept, overscan, start, size, rested } = options
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const drawn = useRef('')
  const rangeExtractor = useCallback((range: Range) => withKept(range, kept), [kept.join()])
  const getItemKey = useCallback((index: number) => index, [sizeOf])
  const settings = {
    horizontal,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    getItemKey,
    rangeExtractor,
    paddingStart: before,
    scrollPaddingStart: before,
    overscan,
    initialOffset: start,
    initialRect: { width: size, height: size },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: ({ range, isScrolling }: Track) => {
      const now = `${range?.startIndex ?? 0} ${range?.endIndex ?? 0} ${isScrolling}`
      if (now !== drawn.current) redraw(undefined)
      drawn.current = now
      if (!isScrolling) rested()
    },
  }
  const [track] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(settings))
  track.setOptions(settings)
  useLayoutEffect(() => track._didMount(), [track])
  useLayoutEffect(() => {
    track._willUpdate()
  })
  return track
}

const withKept = (range: Range, kept: readonly number[]): number[] => {
  const drawn = defaultRangeExtractor(range)
  const more = kept.filter((index) => index >= 0 && index < range.count && !drawn.includes(index))
  return more.length === 0 ? drawn : [...new Set([...drawn, ...more])].sort((a, b) => a - b)
}
