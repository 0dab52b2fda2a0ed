import { printable } from './printable'

/**
 * A repository's text as Markdown that shows it and does nothing else: no emphasis, link, picture, HTML, table cell,
 * list, mention or formula comes of it. Zero-width spaces break what would be linked without any mark.
 */
export const markdownText = (text: string): string =>
  printable(text)
    .trim()
    .replace(/[\\`*_[\]<>~#!&$^]/g, (mark) => (mark === '&' || mark === '<' ? entity(mark) : `\\${mark}`))
    .replaceAll('|', '&#124;')
    .replaceAll('://', ':&#8203;//')
    .replace(/www\./gi, (www) => `${www.slice(0, -1)}&#8203;.`)
    .replaceAll('@', '@&#8203;')
    .replace(/^([-+=:])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')

const entity = (mark: '&' | '<'): string => (mark === '&' ? '&amp;' : '&lt;')

/** A path or id as code, where code can hold it; in a table too. */
export const markdownCode = (text: string): string => {
  const shown = printable(text)
  return shown.trim() !== shown || shown === '' || /[`|]/.test(shown) ? markdownText(text) : `\`${shown}\``
}

/** A table of cells that are Markdown already. */
export const markdownTable = (
  head: readonly string[],
  align: readonly ('left' | 'right')[],
  rows: readonly (readonly string[])[],
): string[] => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(align.map((side) => (side === 'right' ? '---:' : '---'))), ...rows.map(line)]
}
