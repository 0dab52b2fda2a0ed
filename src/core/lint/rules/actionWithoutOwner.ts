import { unsettledActions } from '../unsettledActions'
import { defineRule } from '../rule'

export const actionWithoutOwner = defineRule({
  id: 'action-without-owner',
  severity: 'warning',
  summary: 'Every action item that is not done names somebody who takes it.',
  *check(context) {
    for (const { item, range } of unsettledActions(context)) {
      if (item.owner !== undefined) continue
      yield {
        range,
        message: 'Nobody takes this action. Name one person: “(owner: @name)”.',
        fixes: [{ title: 'Set who takes it…', ask: { about: 'action-owner', line: item.line } }],
      }
    }
  },
})
