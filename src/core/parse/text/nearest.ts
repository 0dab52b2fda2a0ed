/** Edits (insert, delete, replace, swap of neighbours) that make one word of the other: optimal string alignment. */
const distance = (from: string, to: string): number => {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 1; row <= from.length; row++) {
    rows.push([row])
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const plain = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (same ? 0 : 1))
      rows[row]?.push(swapped ? Math.min(plain, at(row - 2, column - 2) + 1) : plain)
    }
  }
  return at(from.length, to.length)
}

/** The known word that was likely meant: at most a third of its letters away, two at least; undefined where none is. */
export const nearest = (word: string, known: readonly string[]): string | undefined =>
  word.length > 40
    ? undefined
    : known
        .map((each) => ({ each, away: distance(word.toLowerCase(), each.toLowerCase()) }))
        .filter(({ each, away }) => away <= Math.max(2, Math.floor(each.length / 3)) && away < each.length)
        .sort((a, b) => a.away - b.away)[0]?.each
