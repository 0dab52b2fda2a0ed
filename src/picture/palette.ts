import type { Paint } from './picture'

/** A colour in six hexadecimal digits for each paint. */
export type Palette = Readonly<Record<Paint, string>>

/**
 * For files, which are looked at on white. Every paint that text or thin lines are drawn in stands out from the surface by
 * 4.5 : 1 or more (WCAG 2.2, success criterion 1.4.3); `line`, `accent-soft` and `quiet` are for areas and rules.
 */
export const lightPalette: Palette = {
  ink: '#24292f',
  muted: '#5c6370',
  line: '#d7dae0',
  surface: '#ffffff',
  accent: '#005fb8',
  'accent-soft': '#cfe2f5',
  second: '#8a4b08',
  third: '#116329',
  fourth: '#7b3fb5',
  alarm: '#b42318',
  warn: '#925500',
  fine: '#1f6f3a',
  quiet: '#eceef1',
}
