/** Work cut into small pieces: each `yield` is a place to let others have the thread. */
export type Steps<Result> = Generator<undefined, Result>

/** Does all of it at once, for callers with nobody else to think of. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Makes something of each, one at a step. */
export function* eachInSteps<Item, Result>(
  items: Iterable<Item>,
  make: (item: Item) => Result,
): Steps<readonly Result[]> {
  const made: Result[] = []
  for (const item of items) {
    made.push(make(item))
    yield
  }
  return made
}
