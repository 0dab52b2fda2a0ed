import { plain, type Style } from './style'

/** How wide the terminal is, undefined where the output is none; and how it marks text. */
export type Layout = { readonly columns: number | undefined; readonly style: Style }

/** For a file or a pipe: nothing cut, nothing coloured. */
export const plainLayout: Layout = { columns: undefined, style: plain }

/** Sections parted by an empty line; empty sections are left out. Ends with a line end. */
export const page = (sections: readonly (readonly string[])[]): string =>
  `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
