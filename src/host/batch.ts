/** Gathers what comes in quick succession and hands it on once it has been quiet. */
export type Batch<T> = { add(item: T): void; dispose(): void }

/** @param quiet Milliseconds without a new item before the gathered ones are handed on, each once. */
export const createBatch = <T>(quiet: number, handOn: (items: ReadonlySet<T>) => void): Batch<T> => {
  let gathered = new Set<T>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    const items = gathered
    gathered = new Set()
    timer = undefined
    handOn(items)
  }
  return {
    add(item) {
      gathered.add(item)
      clearTimeout(timer)
      timer = setTimeout(flush, quiet)
    },
    dispose() {
      clearTimeout(timer)
      gathered.clear()
    },
  }
}

/** Lets everything else that waits have its turn. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/**
 * Does the work for each item, giving way whenever a slice has lasted long enough. `goOn` is asked after each pause;
 * returns false where it said no.
 * @param slice Milliseconds.
 */
export const inSlices = async <T>(
  items: Iterable<T>,
  work: (item: T) => void,
  goOn: () => boolean,
  slice = 10,
): Promise<boolean> => {
  let started = performance.now()
  for (const item of items) {
    work(item)
    if (performance.now() - started < slice) continue
    await breathe()
    if (!goOn()) return false
    started = performance.now()
  }
  return true
}
