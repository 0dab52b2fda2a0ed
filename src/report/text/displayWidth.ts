const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\u30a0-\u30ff\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u
const blank = /^[\p{Mn}\p{Me}\p{Cf}]*$/u
const ascii = /^[\x20-\x7e]*$/

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const widthOf = (grapheme: string): number => (blank.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1)

/** Columns that a text without control characters takes on a terminal: two for East Asian wide signs and for emoji. */
export const displayWidth = (text: string): number => {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOf(segment)
  return width
}

/** The text in at most `columns` columns, its end replaced by `…` where it is longer. */
export const truncate = (text: string, columns: number): string => {
  if (displayWidth(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    width += widthOf(segment)
    if (width > columns - 1) break
    kept += segment
  }
  return columns > 0 ? `${kept}…` : ''
}

/** The same, with the beginning replaced: for paths, whose ends tell them apart. */
export const truncateStart = (text: string, columns: number): string => {
  if (displayWidth(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const { segment } of [...graphemes.segment(text)].reverse()) {
    width += widthOf(segment)
    if (width > columns - 1) break
    kept = segment + kept
  }
  return columns > 0 ? `…${kept}` : ''
}

/** The text filled up with blanks to `columns` columns. */
export const pad = (text: string, columns: number, align: 'left' | 'right' = 'left'): string => {
  const blanks = ' '.repeat(Math.max(0, columns - displayWidth(text)))
  return align === 'left' ? text + blanks : blanks + text
}
