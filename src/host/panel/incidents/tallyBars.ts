import type { Tally } from '../../../core/metrics/incidents/figures'
import type { Bars } from '../../../picture/barChart'

/** More would be a list and no picture; the table has them all. */
const shown = 12

export type TallyWords = Pick<Bars, 'id' | 'title' | 'nothing'> & {
  /** Heads of the table: what is counted by, and what is counted. */
  readonly columns: readonly [string, string]
  readonly wordOf: (word: string | undefined) => string
  readonly textOf: (tally: { readonly count: number; readonly share?: number }) => string
}

/** How many there are of each sort, the commonest first. */
export const tallyBars = (
  tallies: readonly (Tally<string | undefined> & { readonly share?: number })[],
  { id, title, nothing, columns, wordOf, textOf }: TallyWords,
): Bars => {
  const rows = tallies.map((tally) => ({ label: wordOf(tally.word), value: tally.count, text: textOf(tally) }))
  return {
    kind: 'bars',
    id,
    title,
    description: rows
      .slice(0, shown)
      .map(({ label, text }) => `${label}: ${text}.`)
      .join(' '),
    bars: rows.slice(0, shown),
    nothing,
    table: { columns, rows: rows.map(({ label, text }) => [label, text]) },
  }
}
