import { addInterval, daysBetween } from '../../domain/calendar'
import { limitFor } from '../../domain/policy'
import { setField } from '../../edit/yaml/frontMatterEdits'
import { counted } from '../../metrics/words'
import { reviewHeldToForm, statusOf } from '../heldToForm'
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
    const date = stated.moments.startedAt?.day ?? stated.incidentDate?.date
    if (date === undefined) return
    const limit = limitFor(base.policy.reviewIncidentWithin, stated.severity?.value)
    const deadline = addInterval(date, limit)
    const policy = `the policy wants it within ${intervalWords(limit)}, by ${deadline}`
    if (stated.reviewedOn !== undefined) {
      if (stated.reviewedOn.value <= deadline) return
      const after = counted(daysBetween(date, stated.reviewedOn.value), 'day')
      yield {
        range: stated.reviewedOn.range,
        message: `Reviewed ${after} after the incident; ${policy}.`,
        severity: 'hint',
      }
      return
    }
    const status = statusOf(document)
    if (status === 'reviewed' || status === 'closed' || today <= deadline) return
    yield {
      range: stated.status?.range ?? titleRange,
      message: `The incident was ${counted(daysBetween(date, today), 'day')} ago and is not reviewed yet; ${policy}.`,
      fixes: [
        { title: `Write that it was reviewed today, ${today}`, edit: (text) => setField(text, 'reviewed_on', today) },
      ],
    }
  },
})
