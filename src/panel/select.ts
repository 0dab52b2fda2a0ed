import type { PanelGroup, PanelModel, PanelRow } from './messages'
import type { PanelMemory } from './state'

/** Columns that fit a screen; the others are folded until asked for. */
export const PEOPLE_AT_ONCE = 16

/** What of a model is shown: groups with the rows that match, and the columns that say something about them. */
export type Selection = {
  readonly groups: readonly PanelGroup[]
  readonly matching: number
  readonly shown: number
  /** Indexes into the model's people, in the model's order. */
  readonly people: readonly number[]
  readonly morePeople: number
}

export const select = (model: PanelModel, memory: PanelMemory): Selection => {
  const matches = matcher(model, memory)
  const matching = model.groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => matches(row, group)) }))
    .filter(({ rows }) => rows.length > 0)
  const groups = cut(matching, memory)
  const rows = groups.flatMap((group) => (memory.folded.includes(group.key) ? [] : group.rows))
  return { groups, matching: count(matching), shown: count(groups), ...columns(model, rows, memory) }
}

/** Runbooks, each once, whichever groups it stands in. */
const count = (groups: readonly PanelGroup[]) =>
  new Set(groups.flatMap(({ rows }) => rows.map(({ path }) => path))).size

/** A row matches by its title, path, group, or a person who holds a level on it; several words must all be found. */
const matcher = ({ people }: PanelModel, { filter, figure }: PanelMemory) => {
  const wanted = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return (row: PanelRow, group: PanelGroup): boolean => {
    if (figure !== undefined && !row.counted.includes(figure)) return false
    if (wanted.length === 0) return true
    const names = row.cells.map(({ person }) => people[person]?.name ?? '')
    const text = [row.title, row.path, group.name, ...names].join('\n').toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
}

/** As many rows as are wanted at once, in whole groups where they fit. */
const cut = (groups: readonly PanelGroup[], { rows, folded }: PanelMemory): readonly PanelGroup[] => {
  let left = rows
  const kept: PanelGroup[] = []
  for (const group of groups) {
    if (left <= 0) break
    const shown = group.rows.slice(0, left)
    left -= folded.includes(group.key) ? 0 : shown.length
    kept.push({ ...group, rows: shown })
  }
  return kept
}

/** Who holds a level on a shown row; of too many, those who appear first in the most urgent rows. */
const columns = (model: PanelModel, rows: readonly PanelRow[], { allPeople }: PanelMemory) => {
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ person }) => person)))
  const few = new Set(allPeople ? present : [...present].slice(0, PEOPLE_AT_ONCE))
  const people = model.people.map((_, index) => index).filter((index) => few.has(index))
  return { people, morePeople: present.size - people.length }
}
