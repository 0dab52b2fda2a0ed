import { groupEntry, type TreeEntry } from './treeEntry'

type SortParts = {
  readonly key: string
  readonly label: string
  /** What all of them have in common, in a sentence. */
  readonly meaning: string
  /** How many lines `make` gives. */
  readonly count: number
  /** The lines are made where the sort is opened: there may be thousands. */
  readonly make: () => readonly TreeEntry[]
} & Pick<Partial<TreeEntry>, 'open' | 'marks' | 'quiet'>

/** One sort of what wants doing, with how many there are; none where there is nothing of that sort. */
export const sortEntry = ({ key, label, meaning, count, make, ...more }: SortParts): readonly TreeEntry[] =>
  count === 0
    ? []
    : [
        {
          ...groupEntry({
            key: `sort/${key}`,
            label,
            description: String(count),
            tooltip: [label, meaning],
            spoken: `${label}, ${count}. ${meaning}`,
            children: [],
            ...more,
          }),
          meaning,
          holds: true,
          get children() {
            return make()
          },
        },
      ]
