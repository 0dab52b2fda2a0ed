import { lastReviewKeys, reviewByKeys } from '../../parse/document/runbook'
import { fieldsNamed } from '../../parse/frontMatter/fields'
import type { Document } from '../../domain/documents'
import type { Range } from '../../domain/text'
import { rubberStampOf, type RubberStamp } from '../../metrics/reviewDates'
import { defineRule } from '../rule'

export const rubberStampedReview = defineRule({
  id: 'rubber-stamped-review',
  severity: 'hint',
  summary: 'A review date was moved together with some other change, or after an exercise.',
  *check({ base, document }) {
    if (document?.kind !== 'runbook' || document.life !== 'active') return
    const stamp = rubberStampOf(base, document)
    if (stamp !== undefined) yield { range: placeOf(document), message: messageOf(stamp) }
  },
})

const placeOf = ({ facts }: Document): Range => {
  const [field] = fieldsNamed(facts.frontMatter?.fields ?? [], ...lastReviewKeys, ...reviewByKeys)
  return field?.value.range ?? facts.titleRange
}

const messageOf = ({ reason, commit, on, together }: RubberStamp): string => {
  const which = `Commit ${commit.slice(0, 8)} of ${on} moved the review date and nothing else`
  const how = reason === 'twice-in-a-row' ? ', as the change before it did' : `, in ${together} documents at once`
  return `${which}${how}, and nobody exercised the runbook in between.`
}
