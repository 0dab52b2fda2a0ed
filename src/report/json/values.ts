/** JSON says `null` where our own values are left out. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null

/** By UTF-16 units: the same on every machine, whatever its language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
