import { atLeast } from '../../domain/levels'
import { dateLevel } from '../dateLevel'
import { nameOf } from '../names'
import { defineRule, editing } from '../rule'

/** Speaks of what somebody wrote without a date; that an owner is assumed to know is not theirs to date. */
export const undatedLevel = defineRule({
  id: 'undated-level',
  severity: 'hint',
  summary: 'Every level says since when it is held, or when it was last used.',
  *check({ document, base, coverage, today }) {
    if (document === undefined || coverage === undefined) return
    const undated = new Set(coverage.people.filter((one) => one.undated && one.present).map(({ person }) => person))
    for (const { id, person, level, on, exercised } of document.crossTrained) {
      if (id === undefined || !undated.has(id) || !atLeast(level, 'performed')) continue
      if (on !== undefined || exercised !== undefined) continue
      const message = `${nameOf(base, id)}’s level has no date, so it never lapses. Say since when: “on: ${today}”.`
      const edit = dateLevel(document.facts.frontMatter, person, today)
      yield {
        range: person.range,
        message,
        ...(edit === undefined ? {} : { fixes: [editing(`Date it ${today}`, edit, person)] }),
      }
    }
  },
})
