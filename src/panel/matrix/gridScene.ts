import type { MatrixModel, MatrixPerson, MatrixSort, MatrixWords } from '../protocol/matrix'
import type { WhatIfModel, WhatIfRow } from '../protocol/whatIf'
import type { GridMeasures } from './gridMeasures'
import { columnOf } from './shownMatrix'

export type LeadColumn = 'title' | 'can-run' | 'risk' | 'exercised'

/** The key of the head behind the last person: it unfolds the others. */
export const moreColumn = 'more'

const usualLeads: readonly LeadColumn[] = ['title', 'can-run', 'risk']
const allLeads: readonly LeadColumn[] = [...usualLeads, 'exercised']

/** What stays at the left: when a runbook was last exercised is shown where that is sorted by. */
export const leadColumns = (sort: MatrixSort): readonly LeadColumn[] => (sort === 'exercised' ? allLeads : usualLeads)

/** A person's column. */
export type DrawnColumn = {
  readonly key: string
  readonly person: MatrixPerson
  /** Index into the model's people. */
  readonly index: number
  /** For `aria-colindex`: counts from 1, over all columns. */
  readonly place: number
  /** In pixels from the left. */
  readonly left: number
  readonly isGone: boolean
}

/** What every row is drawn with; the same object as long as no row has to be drawn anew for it, as while scrolling. */
export type GridSetting = {
  readonly words: MatrixWords
  readonly measures: GridMeasures
  readonly leads: readonly LeadColumn[]
  /** Of all who have one, from left to right. */
  readonly people: readonly DrawnColumn[]
  /** By path; empty where nobody is taken for gone. */
  readonly changes: ReadonlyMap<string, WhatIfRow>
  /** Ids of those taken for gone. */
  readonly gone: ReadonlySet<string>
  /** Rows above the first line. */
  readonly headRows: number
}

export type GridScene = {
  readonly setting: GridSetting
  /** Those that are in sight. */
  readonly columns: readonly DrawnColumn[]
}

export const changesOf = (whatIf: WhatIfModel | undefined): ReadonlyMap<string, WhatIfRow> =>
  new Map((whatIf?.rows ?? []).map((row) => [row.path, row]))

/** The columns of all people who have one. */
export const personColumns = (
  model: MatrixModel,
  people: readonly number[],
  { lead, person: width }: GridMeasures,
  { leads, gone }: Pick<GridSetting, 'leads' | 'gone'>,
): readonly DrawnColumn[] =>
  people.flatMap((index, place) => {
    const person = model.people[index]
    if (person === undefined) return []
    return [
      {
        key: columnOf(person.id),
        person,
        index,
        place: leads.length + place + 1,
        left: lead + place * width,
        isGone: gone.has(person.id),
      },
    ]
  })
