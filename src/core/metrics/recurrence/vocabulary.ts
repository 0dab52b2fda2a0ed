/**
 * A number for each term, so that thousands of reviews can be compared without looking at a word twice. It grows with the
 * words that were ever met and decides nothing: neither order nor score depends on a term's number.
 */
const numbers = new Map<string, number>()

export const numberOf = (term: string): number => {
  const known = numbers.get(term)
  if (known !== undefined) return known
  numbers.set(term, numbers.size)
  return numbers.size - 1
}

/** One more than the greatest number given so far. */
export const vocabularySize = (): number => numbers.size
