import * as vscode from 'vscode'

/** What is alive of all that code has asked the editor and the machine for: each with the place where it was made. */
export type Ledger = {
  /** How many were made since the ledger was opened, by what they are. */
  readonly made: () => ReadonlyMap<string, number>
  /** What has not been given back, one line each. */
  readonly alive: () => readonly string[]
  /** Takes the ledger's hands off everything. */
  readonly close: () => void
}

type Book = { readonly made: Map<string, number>; readonly alive: Map<object, string> }

type Namespace = Record<string, unknown>

/** Keeps count of disposables, emitters and timers from now on. The editor gives each extension an API of its own. */
export const openLedger = (): Ledger => {
  const book: Book = { made: new Map(), alive: new Map() }
  const api = (vscode as unknown as { readonly default: Namespace }).default
  const undo = [
    ...['window', 'workspace', 'languages', 'commands'].flatMap((name) => countNamespace(book, name, api[name])),
    countEmitters(book, api),
    ...countTimers(book),
  ]
  return {
    made: () => book.made,
    alive: () => [...book.alive.values()],
    close: () => {
      for (const step of undo) step()
    },
  }
}

const enter = ({ made, alive }: Book, what: string, key: object): void => {
  made.set(what, (made.get(what) ?? 0) + 1)
  const place = new Error().stack?.split('\n').slice(3, 6).join(' ').replace(/\s+/g, ' ')
  alive.set(key, `${what} ${place ?? ''}`)
}

const replace = (owner: Namespace, name: string, value: unknown): (() => void) => {
  const before = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, { value, configurable: true, writable: true })
  return () => {
    if (before) Object.defineProperty(owner, name, before)
  }
}

const isDisposable = (value: unknown): value is { dispose: () => unknown } =>
  typeof value === 'object' && value !== null && typeof (value as { dispose?: unknown }).dispose === 'function'

const countNamespace = (book: Book, name: string, namespace: unknown): (() => void)[] => {
  const owner = namespace as Namespace
  const givers = Object.keys(owner).filter((key) => /^(?:onDid|onWill|register|create)/.test(key))
  return givers.map((key) => {
    const original = owner[key] as (...args: unknown[]) => unknown
    return replace(owner, key, (...args: unknown[]) => {
      const given = original.apply(owner, args)
      if (isDisposable(given)) {
        enter(book, `${name}.${key}`, given)
        const dispose = given.dispose.bind(given)
        replace(given, 'dispose', () => {
          book.alive.delete(given)
          return dispose()
        })
      }
      return given
    })
  })
}

const countEmitters = (book: Book, api: Namespace): (() => void) => {
  class Counted<T> extends vscode.EventEmitter<T> {
    constructor() {
      super()
      enter(book, 'EventEmitter', this)
    }
    override dispose(): void {
      book.alive.delete(this)
      super.dispose()
    }
  }
  return replace(api, 'EventEmitter', Counted)
}

/** Only timers that this bundle starts: the host runs other extensions, and mocha, in the same thread. */
const isOurs = (): boolean => new Error().stack?.split('\n')[3]?.includes('out/test/index.cjs') === true

const countTimers = (book: Book): (() => void)[] => {
  const keys = new Map<unknown, object>()
  const world = globalThis as unknown as Namespace
  const count = (name: 'setTimeout' | 'setInterval') => {
    const original = globalThis[name] as (run: () => void, ms?: number, ...args: unknown[]) => unknown
    return replace(world, name, (run: () => void, ms?: number, ...args: unknown[]) => {
      const key = {}
      const done = () => {
        if (name === 'setTimeout') book.alive.delete(key)
        run()
      }
      const timer = original(done, ms, ...args)
      if (isOurs()) {
        enter(book, name, key)
        keys.set(timer, key)
      }
      return timer
    })
  }
  const forget = (name: 'clearTimeout' | 'clearInterval') => {
    const original = globalThis[name] as (timer: unknown) => void
    return replace(world, name, (timer: unknown) => {
      const key = keys.get(timer)
      if (key) book.alive.delete(key)
      original(timer)
    })
  }
  return [count('setTimeout'), count('setInterval'), forget('clearTimeout'), forget('clearInterval')]
}
