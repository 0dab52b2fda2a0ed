import type { MatrixCell, MatrixModel, MatrixPerson, MatrixRow } from '../../../../src/panel/protocol/matrix'
import { memoryFrom, type MatrixMemory, type PanelMemory } from '../../../../src/panel/state/memory'
import { date, path, personId } from '../../support/snapshots'

/** Small matrices: each builder gives the plainest thing of its sort, with what the test changes. */

export const person = (id: string, over: Partial<MatrixPerson> = {}): MatrixPerson => ({
  id: personId(id),
  name: id,
  team: undefined,
  note: undefined,
  presence: 'here',
  ...over,
})

const cell = (who: number): MatrixCell => ({
  person: who,
  level: 'performed',
  inferred: false,
  lapsed: false,
  changed: false,
  learning: false,
  absent: false,
})

/** A runbook with those who can run it, as indexes into the model's people. */
export const row = (
  title: string,
  people: readonly number[] = [],
  over: Partial<MatrixRow> & { readonly day?: string } = {},
): MatrixRow => ({
  path: path(`${title}.md`),
  title,
  canRun: people.length,
  required: 2,
  risk: 'single-point',
  flags: [],
  basis: 'declared',
  tone: 'alarm',
  counted: [],
  cells: people.map(cell),
  lastExercised: over.day === undefined ? undefined : { on: date(over.day), text: over.day },
  ...over,
})

/** By folder, the groups given as indexes into the rows; by service all in one. */
export const model = (
  people: readonly MatrixPerson[],
  rows: readonly MatrixRow[],
  folders: Readonly<Record<string, readonly number[]>> = { all: rows.map((_, index) => index) },
): MatrixModel => {
  const group = (key: string, members: readonly number[]) => ({
    key,
    name: key,
    criticality: undefined,
    summary: '',
    rows: members,
  })
  const one = [
    group(
      'all',
      rows.map((_, index) => index),
    ),
  ]
  const byFolder = Object.entries(folders).map(([key, members]) => group(key, members))
  return {
    people,
    rows,
    groupings: { service: one, team: one, criticality: one, folder: byFolder },
    usualGrouping: 'folder',
    help: undefined,
  }
}

export const memory = (matrix: Partial<MatrixMemory> = {}, over: Partial<PanelMemory> = {}): PanelMemory => {
  const start = memoryFrom(undefined)
  return { ...start, ...over, matrix: { ...start.matrix, ...matrix } }
}
