import { levelText } from '../controls/levelSign'
import type { MatrixCell, MatrixPerson, MatrixWords, Presence } from '../protocol/matrix'
import type { DrawnColumn } from './gridScene'

/** Beside the word that says the same. */
export const presenceGlyphs: Readonly<Record<Presence, string>> = { here: '', leaving: '⇥', away: '◌', left: '×' }

/** Such as "last day 31 Dec", or "gone" in a what-if; undefined for somebody simply there. */
export const noteOf = ({ note }: MatrixPerson, isGone: boolean, words: MatrixWords): string | undefined =>
  isGone ? words.gone : note

/** Such as "Bob Tran (away until 3 Dec): can run it, lapsed". */
export const cellText = ({ person, isGone }: DrawnColumn, cell: MatrixCell | undefined, words: MatrixWords): string => {
  const note = noteOf(person, isGone, words)
  const who = note === undefined ? person.name : `${person.name} (${note})`
  return `${who}: ${cell === undefined ? words.noLevel : levelText(cell, words)}`
}
