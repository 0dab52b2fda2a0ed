import { oneLine } from './oneLine'

/** Latin letters that no decomposition takes apart. */
// prettier-ignore
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'ss', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', ł: 'l', Ł: 'l', đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', þ: 'th', Þ: 'th',
  ı: 'i', ħ: 'h', Ħ: 'h', ŋ: 'n', Ŋ: 'n', ŧ: 't', Ŧ: 't',
}

/** A Latin letter without its marks; letters of other scripts, whose marks are part of the word, stay whole. */
const plainLetters = (text: string): string =>
  text.normalize('NFC').replace(/\p{Script=Latin}\p{M}*/gu, (letter) => {
    const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '')
    return Array.from(bare)
      .map((sign) => spelledOut[sign] ?? sign)
      .join('')
  })

const longestLetters = 60
/** Half of what file systems allow in a name, so that a date, a number and an ending have room. */
const longestBytes = 128

const bytesOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** At most so long, cut between words where there is one in the second half. */
const bounded = (slug: string): string => {
  const signs = Array.from(slug)
  let bytes = 0
  const end = signs.findIndex((sign, index) => {
    bytes += bytesOf(sign)
    return bytes > longestBytes || index >= longestLetters
  })
  if (end < 0) return slug
  const cut = signs.slice(0, end).join('')
  const word = signs[end] === '-' ? cut.length : cut.lastIndexOf('-')
  return (word > cut.length / 2 ? cut.slice(0, word) : cut).replace(/-+$/, '')
}

/**
 * A title as part of a file's name: small letters and digits with hyphens between words, at most 60 of them. Accents
 * on Latin letters are dropped, letters of other scripts kept. `instead` stands for a title without a letter or digit.
 */
export const slugOf = (title: string, instead: string): string => {
  const words = plainLetters(oneLine(title))
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  const slug = bounded(words)
  return slug === '' ? instead : slug
}
