/**
 * The fields of what a command is given beside the place: by a key binding, a task or another extension as `{uri, …}`, by
 * a line of a view what that line gives.
 */
export const fieldsGiven = (given: unknown): Readonly<Record<string, unknown>> => {
  const fields = recordOf(given)
  return { ...fields, ...recordOf(recordOf(fields.entry).gives) }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

export const textGiven = (given: unknown, key: string): string | undefined => {
  const value = fieldsGiven(given)[key]
  return typeof value === 'string' ? value : undefined
}

export const textsGiven = (given: unknown, key: string): readonly string[] | undefined => {
  const value = fieldsGiven(given)[key]
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : undefined
}
