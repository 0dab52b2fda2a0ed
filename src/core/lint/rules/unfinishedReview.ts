import { setField } from '../../edit/yaml/frontMatterEdits'
import type { Located } from '../../domain/text'
import { reviewHeldToForm, statusOf } from '../heldToForm'
import { defineRule, type Fix } from '../rule'

const finished: readonly string[] = ['reviewed', 'closed']

const backToReview: Fix = {
  title: 'Set the status back to in-review',
  edit: (text) => setField(text, 'status', 'in-review'),
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

export const unfinishedReview = defineRule({
  id: 'unfinished-review',
  severity: 'warning',
  summary: 'A review that calls itself reviewed or closed leaves nothing open, and says when it was reviewed.',
  *check(context) {
    const document = reviewHeldToForm(context)
    if (document === undefined || !finished.includes(statusOf(document))) return
    const { stated, body, tasks, titleRange } = document.facts
    const status = stated.status?.value ?? ''
    if (stated.reviewedOn === undefined) {
      yield {
        range: stated.status?.range ?? titleRange,
        message: `The review is “${status}”, and nothing says when it was reviewed. Add “reviewed_on”.`,
        fixes: [
          {
            title: `Write that it was reviewed today, ${context.today}`,
            edit: (text) => setField(text, 'reviewed_on', context.today),
          },
          backToReview,
        ],
      }
    }
    const actions = new Set(stated.actionItems.map(({ line }) => line))
    const boxes = tasks
      .filter(({ done, line }) => !done && !actions.has(line))
      .map(({ text, line }): Located<string> => ({
        value: `[ ] ${shorten(text)}`,
        range: { start: { line, column: 1 }, end: { line, column: 7 + text.length } },
      }))
    for (const { value, range } of [...(body?.openQuestions ?? []), ...boxes]) {
      const message = `The review is “${status}”, and this is still open: “${value}”.`
      yield { range, message, fixes: [backToReview] }
    }
  },
})
