/** The fields of what a key binding, a task or another extension gives a command beside the place: `{uri, …}`. */
export const fieldsGiven = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null ? (given as Readonly<Record<string, unknown>>) : {}

export const textGiven = (given: unknown, key: string): string | undefined => {
  const value = fieldsGiven(given)[key]
  return typeof value === 'string' ? value : undefined
}

export const textsGiven = (given: unknown, key: string): readonly string[] | undefined => {
  const value = fieldsGiven(given)[key]
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : undefined
}
