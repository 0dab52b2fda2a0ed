/**
 * Whatever was started is ended: newest first, at the normal end, on a failure and on Ctrl-C.
 */
type Ending = () => unknown

const endings: Ending[] = []
let ended: Promise<void> | undefined

/** Remembers what is to be done at the end; the answer does it sooner, and then not again. */
export const atTheEnd = (ending: Ending): (() => Promise<void>) => {
  endings.push(ending)
  return async () => {
    const place = endings.indexOf(ending)
    if (place < 0) return
    endings.splice(place, 1)
    await ending()
  }
}

/** Does all that is left to do. One that fails does not keep the others from being done. */
export const endEverything = (): Promise<void> => (ended ??= finish().finally(() => (ended = undefined)))

const finish = async (): Promise<void> => {
  for (let ending = endings.pop(); ending !== undefined; ending = endings.pop()) {
    try {
      await ending()
    } catch (failure) {
      console.error('While ending:', failure)
    }
  }
}

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

for (const [signal, code] of Object.entries(signals)) {
  process.on(signal, () => {
    void endEverything().finally(() => process.exit(code))
  })
}

// Whoever read our output may end before us, on Ctrl-C for instance; what is left to do is done all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

/** Runs a script's main function, ends everything, and gives its exit code to the shell. An error is told in one line. */
export const runToTheEnd = (main: () => Promise<number>): void => {
  main()
    .catch((failure: unknown) => {
      console.error(failure instanceof Expected ? failure.message : failure)
      return 1
    })
    .then(async (code) => {
      await endEverything()
      process.exit(code)
    })
    .catch(() => process.exit(1))
}

/** A failure whose message says what to do: it is shown without a stack. */
export class Expected extends Error {}
