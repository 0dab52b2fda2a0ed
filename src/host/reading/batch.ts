/** Gathers what comes in quick succession and hands it on in one go. */
export type Batch<T> = {
  readonly add: (item: T) => void
  readonly isEmpty: () => boolean
  readonly dispose: () => void
}

/** How long to wait, in milliseconds: for so much quiet after the last item, and at most so long after the first. */
export type Patience = { readonly quiet: number; readonly atMost: number }

/**
 * @param patienceFor The patience once so many items are gathered: who sees hundreds waits for the rest of them.
 * @param handOn Gets each gathered item once. What comes while it is at work waits for it, so that work never piles up.
 */
export const createBatch = <T>(
  patienceFor: (gathered: number) => Patience,
  handOn: (items: ReadonlySet<T>) => unknown,
): Batch<T> => {
  let gathered = new Set<T>()
  let since = 0
  let busy = false
  let disposed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = async () => {
    const items = gathered
    gathered = new Set()
    busy = true
    try {
      await handOn(items)
    } finally {
      busy = false
      if (gathered.size > 0) wait()
    }
  }
  const wait = () => {
    clearTimeout(timer)
    if (busy || disposed) return
    const { quiet, atMost } = patienceFor(gathered.size)
    const left = Math.max(0, since + atMost - performance.now())
    timer = setTimeout(() => void flush(), Math.min(quiet, left))
  }
  return {
    add(item) {
      if (gathered.size === 0) since = performance.now()
      gathered.add(item)
      wait()
    },
    isEmpty: () => gathered.size === 0,
    dispose() {
      disposed = true
      clearTimeout(timer)
      gathered.clear()
    },
  }
}
