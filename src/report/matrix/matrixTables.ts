import type { MatrixContent, MatrixGroup, MatrixPerson } from './matrixContent'

/** Groups of rows under one head. */
export type MatrixTable = { readonly people: readonly MatrixPerson[]; readonly groups: readonly MatrixGroup[] }

/** As many as stand beside each other on a printed page. */
const widest = 20

/**
 * The matrix in tables that fit a page: one where its people stand side by side, else one for each group with those who
 * have a part in it; and where they still are too many, the group again with the next of them.
 */
export const matrixTables = ({ people, groups }: MatrixContent): readonly MatrixTable[] => {
  if (people.length <= widest) return [{ people, groups }]
  return groups.flatMap((group) => {
    const concerned = people.filter(({ id }) => group.rows.some(({ cells }) => cells.has(id)))
    const parts = Math.max(1, Math.ceil(concerned.length / widest))
    return Array.from({ length: parts }, (_, part) => ({
      people: concerned.slice(part * widest, (part + 1) * widest),
      groups: [group],
    }))
  })
}
