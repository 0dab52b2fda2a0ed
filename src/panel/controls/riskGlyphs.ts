import type { Risk } from '../../core/domain/coverage'

/** A sign beside each risk's word, so that rows can be told apart at a glance and without colour. */
export const riskGlyphs: Readonly<Record<Risk, string>> = {
  unknown: '?',
  uncovered: '○',
  'single-point': '●',
  'below-policy': '◐',
  'no-trainer': '△',
  covered: '',
}
