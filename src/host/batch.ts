/** Gathers what comes in quick succession and hands it on once it has been quiet. */
export type Batch<T> = {
  readonly add: (item: T) => void
  readonly isEmpty: () => boolean
  readonly dispose: () => void
}

/** @param quiet Milliseconds without a new item before the gathered ones are handed on, each once. */
export const createBatch = <T>(quiet: number, handOn: (items: ReadonlySet<T>) => void): Batch<T> => {
  let gathered = new Set<T>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    const items = gathered
    gathered = new Set()
    handOn(items)
  }
  return {
    add(item) {
      gathered.add(item)
      clearTimeout(timer)
      timer = setTimeout(flush, quiet)
    },
    isEmpty: () => gathered.size === 0,
    dispose() {
      clearTimeout(timer)
      gathered.clear()
    },
  }
}
