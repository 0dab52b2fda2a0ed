import type { Risk } from '../../core/domain/coverage'

/** How a terminal marks text; without colour each function gives its text back. */
export type Style = {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly yellow: (text: string) => string
  readonly green: (text: string) => string
}

const same = (text: string): string => text
const code = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`

/** Text as it is. */
export const plain: Style = { bold: same, dim: same, red: same, yellow: same, green: same }

/** The terminal's own sixteen colours, so that the person's theme decides what they look like. */
export const coloured: Style = {
  bold: code(1, 22),
  dim: code(2, 22),
  red: code(31, 39),
  yellow: code(33, 39),
  green: code(32, 39),
}

/** Colour that says how urgent a risk is; the word beside it says the same without colour. */
export const riskStyle = (style: Style, risk: Risk): ((text: string) => string) => {
  switch (risk) {
    case 'uncovered':
    case 'single-point':
      return style.red
    case 'unknown':
    case 'below-policy':
    case 'no-trainer':
      return style.yellow
    case 'covered':
      return style.green
  }
}
