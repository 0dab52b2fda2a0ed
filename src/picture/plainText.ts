const breaks = /[\t\n\v\f\r\u0085\p{Zl}\p{Zp}]+/gu

/**
 * What XML forbids (control characters, halves of surrogate pairs, U+FFFE and U+FFFF), what hides, and what turns the
 * direction of the text around it. The joiners that emoji and some scripts need (U+200C, U+200D) stay.
 */
const dropped =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu

/** More marks on one letter than any script has: they would be drawn over the lines above and below. */
const heaped = /(\p{M}{4})\p{M}+/gu

/** A document's text as it may stand in a drawing: on one line, without what a reader cannot see. */
export const plainText = (text: string): string => text.replace(breaks, ' ').replace(dropped, '').replace(heaped, '$1')

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * The same text in an isolate of its own direction where it has letters that run from right to left, so that its
 * punctuation stays with it and nothing around it moves.
 */
export const isolatedText = (text: string): string => {
  const plain = plainText(text)
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain
}
