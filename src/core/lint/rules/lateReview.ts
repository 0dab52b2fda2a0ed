import { daysBetween } from '../../domain/calendar'
import { setField } from '../../edit/yaml/frontMatterEdits'
import { reviewLateness } from '../../metrics/reviews/reviewLateness'
import { counted } from '../../metrics/words'
import { reviewHeldToForm } from '../heldToForm'
import { defineRule } from '../rule'

const intervalWords = ({ count, unit }: { readonly count: number; readonly unit: string }): string =>
  counted(count, unit.replace(/s$/, ''))

export const lateReview = defineRule({
  id: 'late-review',
  severity: 'warning',
  summary: 'An incident is reviewed as soon as the policy says for its severity.',
  *check(context) {
    const document = reviewHeldToForm(context)
    if (document === undefined) return
    const { base, today } = context
    const { stated, titleRange } = document.facts
    const judged = reviewLateness(document.facts, base.policy, today)
    if (judged.kind !== 'late') return
    const { date, deadline, limit, heldOn } = judged
    const policy = `the policy wants it within ${intervalWords(limit)}, by ${deadline}`
    if (heldOn !== undefined) {
      yield {
        range: stated.reviewedOn?.range ?? titleRange,
        message: `Reviewed ${counted(daysBetween(date, heldOn), 'day')} after the incident; ${policy}.`,
        severity: 'hint',
      }
      return
    }
    yield {
      range: stated.status?.range ?? titleRange,
      message: `The incident was ${counted(daysBetween(date, today), 'day')} ago and is not reviewed yet; ${policy}.`,
      fixes: [
        { title: `Write that it was reviewed today, ${today}`, edit: (text) => setField(text, 'reviewed_on', today) },
      ],
    }
  },
})
