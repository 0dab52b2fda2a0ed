import { matchesFilter } from '../controls/matchesFilter'
import type { RiskItem, RisksModel, RiskSort } from '../protocol/risks'
import type { PanelMemory } from '../state/memory'

export type ShownSort = RiskSort & { readonly unfolded: boolean }

/** What of the list is shown: sorts with the lines that match. */
export type ShownRisks = {
  readonly sorts: readonly ShownSort[]
  /** Lines that match, and all there are; first steps are no risks and not counted. */
  readonly matching: number
  readonly all: number
}

type Choices = Pick<PanelMemory, 'filter' | 'figure' | 'risks'>

/** What a filter and a pressed figure leave of the list; sorts without a line are left out. */
export const shownRisks = ({ sorts }: RisksModel, { filter, figure, risks }: Choices): ShownRisks => {
  const narrowed = filter.trim() !== '' || figure !== undefined
  const matches = (item: RiskItem): boolean =>
    (figure === undefined || item.counted.includes(figure)) &&
    matchesFilter(filter, item.title, item.text, item.path, item.search)
  const shown = sorts.flatMap((sort): readonly ShownSort[] => {
    const items = narrowed ? sort.items.filter(matches) : sort.items
    // Whoever looks for something wants to see what was found; a sort that was turned over stays turned.
    const usual = sort.open || narrowed
    return items.length === 0 ? [] : [{ ...sort, items, unfolded: usual !== risks.turned.includes(sort.key) }]
  })
  return { sorts: shown, matching: countIn(shown), all: countIn(sorts) }
}

const countIn = (sorts: readonly RiskSort[]): number =>
  sorts.filter(({ meaning }) => meaning !== '').reduce((sum, { items }) => sum + items.length, 0)
