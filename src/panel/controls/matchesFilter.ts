/** Whether all words of a search stand somewhere in the texts, whatever their case; an empty search finds everything. */
export const matchesFilter = (filter: string, ...texts: readonly (string | undefined)[]): boolean => {
  const wanted = wordsOf(filter)
  if (wanted.length === 0) return true
  const text = texts.join('\n').toLowerCase()
  return wanted.every((word) => text.includes(word))
}

const wordsOf = (filter: string): readonly string[] =>
  filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
