/** A word that can be picked, and what it stands for in longer words. */
export type Word = { readonly word: string; readonly description: string }

/** The words that a text leads to: the one that it is, else all that hold it. */
export const wordsFor = (text: string, words: readonly Word[]): readonly Word[] => {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const same = words.filter(({ word, description }) =>
    [word, description].some((each) => each.toLowerCase() === wanted),
  )
  if (same.length > 0) return same
  return words.filter((each) => `${each.word} ${each.description}`.toLowerCase().includes(wanted))
}

/**
 * What is picked when somebody presses Enter: the words that are ticked, and what the text left in the box leads to: the
 * line that is in focus, the only one that holds it, or a new word. Undefined where it could be one of several.
 */
export const pickedWords = (
  text: string,
  words: readonly Word[],
  ticked: readonly string[],
  focused: string | undefined,
): readonly string[] | undefined => {
  const wanted = text.trim()
  if (wanted === '') return ticked
  const found = wordsFor(wanted, words).map(({ word }) => word)
  if (found.length === 0) return ticked.includes(wanted) ? ticked : [...ticked, wanted]
  if (found.some((word) => ticked.includes(word))) return ticked
  const one = focused !== undefined && found.includes(focused) ? focused : found.length === 1 ? found[0] : undefined
  return one === undefined ? undefined : [...ticked, one]
}
