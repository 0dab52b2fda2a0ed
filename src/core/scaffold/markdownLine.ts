/** What would be read as markup by itself: emphasis, strike-out, links, HTML, entities, a heading's closing signs. */
const markup =
  /\\(?=[!-/:-@[-`{-~])|\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|<(?=[\p{L}/!?])|&(?=#?\w+;)|\[(?=[^\]]*\][([])|(?<=^|\s)#+$/gu

/** A line of text as Markdown that reads the same; what stands between backticks stays code. */
export const markdownLine = (text: string): string =>
  text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(markup, '\\$&')))
    .join('')
