import type { IsoDate } from '../../domain/text'
import { findDate } from '../text/dates'

const closing =
  /(?:\b(?:done|closed|completed|fixed|finished|resolved|shipped|merged)\b(?:\s+(?:at|on))?|✅|✔️?|☑️?)[\s:,=–—-]{0,3}(?=\d|\p{L}{3,9}\.?\s+\d)/giu

/**
 * The day an action was done, where its text says so beside a word or sign for it: `done 2026-11-20`, `(closed: 2026-11-20)`,
 * `✅ 2026-11-20`. A date that stands elsewhere says something else.
 */
export const closingDate = (text: string): IsoDate | undefined => {
  for (const match of text.matchAll(closing)) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 30)
    const found = findDate(behind)
    if (found?.start === 0 && found.date !== undefined) return found.date
  }
  return undefined
}
