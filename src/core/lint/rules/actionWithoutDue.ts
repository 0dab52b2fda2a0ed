import { unsettledActions } from '../unsettledActions'
import { defineRule } from '../rule'

export const actionWithoutDue = defineRule({
  id: 'action-without-due',
  severity: 'warning',
  summary: 'Every action item that is not done says by when it is to be done.',
  *check(context) {
    for (const { item, range } of unsettledActions(context)) {
      if (item.due !== undefined) continue
      yield {
        range,
        message: 'Nothing says by when this is to be done. Give a day: “(due: YYYY-MM-DD)”.',
        fixes: [{ title: 'Set by when…', ask: { about: 'action-due', line: item.line } }],
      }
    }
  },
})
