import { plainText } from './plainText'

/**
 * Widths of characters in parts of the font's size. They are those of DejaVu Sans, rounded up: of the sans-serif fonts that
 * a page may be shown in it is among the broadest, so that what fits by this measure fits in the others.
 */
const widths: readonly (readonly [RegExp, width: number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\uff00-\uff60]/u, 1.1],
  [/[ijlI.,:;'|!`\s]/u, 0.34],
  [/[frt()[\]{}"/\\-]/u, 0.46],
  [/[mwMW@%…—]/u, 1],
  [/\p{Lu}/u, 0.79],
  [/[\p{sc=Latin}\p{N}]/u, 0.65],
  [/./su, 0.85],
]

const widthOf = (character: string): number => {
  const isDigit = character >= '0' && character <= '9'
  return isDigit ? 0.64 : (widths.find(([pattern]) => pattern.test(character))?.[1] ?? 1)
}

/** How broad a text is at most, in pixels: an estimate, as there is no font to ask. */
export const textWidth = (text: string, size: number, bold = false): number => {
  let width = 0
  for (const character of plainText(text)) width += widthOf(character)
  return width * size * (bold ? 1.12 : 1)
}

const ellipsis = '…'

/** The text, or as much of its beginning as has room in so many pixels, with an ellipsis; nothing where not even that has. */
export const shortened = (text: string, room: number, size: number, bold = false): string => {
  const factor = size * (bold ? 1.12 : 1)
  const plain = plainText(text).trim()
  const most = room / factor + 1e-6
  let width = 0
  let kept = ''
  let beforeEllipsis = ''
  for (const character of plain) {
    width += widthOf(character)
    if (width > most) return widthOf(ellipsis) > most ? '' : `${beforeEllipsis.trimEnd()}${ellipsis}`
    kept += character
    if (width + widthOf(ellipsis) <= most) beforeEllipsis = kept
  }
  return kept
}
