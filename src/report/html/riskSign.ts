import type { Risk } from '../../core/domain/coverage'
import { riskWord } from '../../core/metrics/words'
import { markup, type Html } from './markup'

const glyphs: Readonly<Record<Risk, string>> = {
  unknown: '?',
  uncovered: '○',
  'single-point': '●',
  'below-policy': '◐',
  'no-trainer': '△',
  covered: '✓',
}

/** How loudly it is said: only what somebody declared may alarm. */
const tones: Readonly<Record<Risk, 'alarm' | 'warn' | 'calm'>> = {
  unknown: 'calm',
  uncovered: 'alarm',
  'single-point': 'alarm',
  'below-policy': 'warn',
  'no-trainer': 'warn',
  covered: 'calm',
}

/** A risk as a glyph and its word, calm where it was not declared. */
export const riskSign = (risk: Risk, isDeclared = true): Html =>
  markup`<span class="risk ${isDeclared ? tones[risk] : 'calm'}"><span class="glyph" aria-hidden="true">${glyphs[risk]}</span> ${riskWord[risk]}</span>`
