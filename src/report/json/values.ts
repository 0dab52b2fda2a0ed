/** JSON says `null` where our own values are left out. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null
