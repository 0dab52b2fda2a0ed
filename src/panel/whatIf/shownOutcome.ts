import { matchesFilter } from '../controls/matchesFilter'
import type { WhatIfModel } from '../protocol/whatIf'

type Shown = Pick<WhatIfModel, 'groups' | 'services' | 'seats'> & {
  /** There is something, and the filter hides all of it. */
  readonly hidden: boolean
}

/** What of an outcome matches the search: runbooks by title and path, services by name, seats by what and whose they are. */
export const shownOutcome = (model: WhatIfModel, filter: string): Shown => {
  const groups = model.groups.flatMap((group) => {
    const rows = group.rows.filter((index) => {
      const row = model.rows[index]
      return matchesFilter(filter, row?.title, row?.path)
    })
    return rows.length === 0 ? [] : [{ ...group, rows }]
  })
  const services = model.services.filter(({ name }) => matchesFilter(filter, name))
  const seats = model.seats.flatMap((kind) => {
    const some = kind.seats.filter(({ text, path, person }) => matchesFilter(filter, text, path, person))
    return some.length === 0 ? [] : [{ ...kind, seats: some }]
  })
  const all = model.groups.length + model.services.length + model.seats.length
  return { groups, services, seats, hidden: all > 0 && groups.length + services.length + seats.length === 0 }
}
