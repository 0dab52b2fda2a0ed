/** Which steps of a plan are ticked, and how that changes. */
export type Ticks = {
  readonly has: (key: string) => boolean
  readonly turn: (keys: readonly string[], on: boolean) => void
}
