import { yamlName } from '../../edit/yaml/writtenValue'
import type { Located } from '../../domain/text'
import { nearestTo } from '../../index/identity/identityNames'
import { reviewIds, reviewNamed } from '../../metrics/reviews/reviewNames'
import { defineRule, editing, type Report } from '../rule'

const elsewhere = /^[a-z][a-z0-9+.-]*:|^\/\//i

/** Several names in one scalar share its place: none of them can be changed alone. */
const isAlone = ({ range }: Located<string>, all: readonly Located<string>[]): boolean =>
  all.filter((each) => each.range === range).length === 1

const reportName = (name: Located<string>, nearest: string | undefined, alone: boolean): Report => {
  const { value, range } = name
  if (nearest === undefined) return { range, message: `There is no incident review “${value}”.` }
  const message = `There is no incident review “${value}”. Is ${nearest} meant?`
  const text = yamlName(nearest)
  return alone
    ? { range, message, fixes: [editing(`Change to ${nearest}`, { range, text }, name)] }
    : { range, message }
}

export const unknownIncident = defineRule({
  id: 'unknown-incident',
  severity: 'warning',
  summary: 'The incidents that a review says came back, or did not, are reviewed here.',
  *check({ document, base }) {
    if (document?.kind !== 'incident-review') return
    const { recurrenceOf, notRecurrenceOf, id } = document.facts.stated
    const named = [...recurrenceOf, ...notRecurrenceOf]
    for (const each of named) {
      if (elsewhere.test(each.value) || reviewNamed(base, document.path, each.value) !== undefined) continue
      const others = reviewIds(base).filter((known) => known !== id?.value)
      yield reportName(each, nearestTo(each.value, others), isAlone(each, named))
    }
  },
})
