const vowel = /[aeiouy]/

/** So that *rotate*, *rotated* and *rotating* meet. */
const withoutFinalE = (stem: string): string => (stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem)

/** So that *drop* and *dropped* meet. */
const undoubled = (stem: string): string =>
  stem.length > 3 && /([^aeiouylsz])\1$/.test(stem) ? stem.slice(0, -1) : stem

const withoutPlural = (word: string): string => {
  if (/(?:ss|us|is)$/.test(word)) return word
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') ? word.slice(0, -1) : word
}

const withoutEnding = (word: string): string => {
  const [, stem] = /^(.{3,})(?:ing|ed)$/.exec(word) ?? []
  return stem !== undefined && vowel.test(stem) && !word.endsWith('eed') ? undoubled(stem) : word
}

/**
 * The stem of an English word in small letters: plural, *-ing*, *-ed* and a final *e* taken off. Steps 1 and 5 of
 * M. F. Porter, "An algorithm for suffix stripping" (1980), light on purpose: a wrong stem joins what does not belong
 * together. Words of other scripts come back as they are.
 */
export const stemOf = (word: string): string =>
  /^[a-z]{4,}$/.test(word) ? withoutFinalE(withoutEnding(withoutPlural(word))) : word
