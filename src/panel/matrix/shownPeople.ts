import type { MatrixModel } from '../protocol/matrix'
import type { SeenLines } from '../state/memory'
import type { GridLine } from './gridLines'

export type ShownPeople = {
  /** Indexes into the model's people, in the model's order: by team and name. */
  readonly people: readonly number[]
  /** How many more hold a level on rows that match and are unfolded. */
  readonly morePeople: number
}

/** So few have columns all of them, in a narrow window too. */
const FEW = 16

/** Until the page was measured. */
const firstLook: SeenLines = { first: 0, last: 40, room: 10 }

/**
 * Who has a column. As long as those who hold a level on an unfolded row that matches are few or fit side by side, all
 * of them have one, and scrolling changes nothing. Where they are too many, those of the rows in sight have one and the
 * others are folded behind "and 143 more".
 *
 * So that columns do not dance: their order is always that of team and name, so that none ever overtakes another; who
 * has one is settled only when scrolling has come to rest, and then for half a screen more to either side, so that
 * short ways and single keys change nothing (see `settledLines`). `kept` never lose theirs: whoever the keys stand on,
 * whose reasons are open, or who is taken for gone.
 */
export const shownPeople = (
  model: MatrixModel,
  lines: readonly GridLine[],
  {
    seen,
    all,
    kept,
  }: { readonly seen: SeenLines | undefined; readonly all: boolean; readonly kept: readonly string[] },
): ShownPeople => {
  const { first, last, room } = seen ?? firstLook
  const present = holders(lines)
  if (all || present.size <= Math.max(room, FEW)) return { people: ordered(present), morePeople: 0 }
  const near = holders(lines.slice(first, last + 1))
  for (const index of present) if (kept.includes(model.people[index]?.id ?? '')) near.add(index)
  return { people: ordered(near), morePeople: present.size - near.size }
}

const holders = (lines: readonly GridLine[]): Set<number> => {
  const found = new Set<number>()
  for (const line of lines) if (line.kind === 'row') for (const { person } of line.row.cells) found.add(person)
  return found
}

const ordered = (people: ReadonlySet<number>): readonly number[] => [...people].sort((a, b) => a - b)

/** The lines to settle on where those in sight leave the ones of before; else the ones of before. */
export const settledLines = (before: SeenLines | undefined, sight: SeenLines): SeenLines => {
  if (before?.room === sight.room && before.first <= sight.first && before.last >= sight.last) return before
  const half = Math.ceil((sight.last - sight.first + 1) / 2)
  return { first: Math.max(0, sight.first - half), last: sight.last + half, room: sight.room }
}
