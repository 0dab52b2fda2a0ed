import type { Rule } from './rule'
import { actionWithoutDue } from './rules/actionWithoutDue'
import { actionWithoutOwner } from './rules/actionWithoutOwner'
import { alreadyAtLevel } from './rules/alreadyAtLevel'
import { blame } from './rules/blame'
import { brokenLink } from './rules/brokenLink'
import { brokenTemplate } from './rules/brokenTemplate'
import { controlFileUnreadable } from './rules/controlFileUnreadable'
import { emptySection } from './rules/emptySection'
import { frontMatterUnreadable } from './rules/frontMatterUnreadable'
import { impossibleDate } from './rules/impossibleDate'
import { knowledgeGap } from './rules/knowledgeGap'
import { lateReview } from './rules/lateReview'
import { leavingSoon } from './rules/leavingSoon'
import { mentorOverCapacity } from './rules/mentorOverCapacity'
import { mentorWithoutLevel } from './rules/mentorWithoutLevel'
import { missingSection } from './rules/missingSection'
import { overdueAction } from './rules/overdueAction'
import { ownerBelowLevel } from './rules/ownerBelowLevel'
import { ownerConflict } from './rules/ownerConflict'
import { ownerLeft } from './rules/ownerLeft'
import { readingHint } from './rules/readingHint'
import { rubberStampedReview } from './rules/rubberStampedReview'
import { runbookVerdict } from './rules/runbookVerdict'
import { selfSignOff } from './rules/selfSignOff'
import { signOffWithoutLevel } from './rules/signOffWithoutLevel'
import { singlePointOfKnowledge } from './rules/singlePointOfKnowledge'
import { timeWithoutOffset } from './rules/timeWithoutOffset'
import { timelineBackwards } from './rules/timelineBackwards'
import { timesOutOfOrder } from './rules/timesOutOfOrder'
import { traineeOverCapacity } from './rules/traineeOverCapacity'
import { unclosedFence } from './rules/unclosedFence'
import { undatedLevel } from './rules/undatedLevel'
import { unfinishedReview } from './rules/unfinishedReview'
import { unknownIncident } from './rules/unknownIncident'
import { unknownPerson } from './rules/unknownPerson'
import { unknownRunbook } from './rules/unknownRunbook'
import { unknownService } from './rules/unknownService'
import { unknownValue } from './rules/unknownValue'

/** Every rule, by its id. */
export const allRules: readonly Rule[] = [
  actionWithoutDue,
  actionWithoutOwner,
  alreadyAtLevel,
  blame,
  brokenLink,
  brokenTemplate,
  controlFileUnreadable,
  emptySection,
  frontMatterUnreadable,
  impossibleDate,
  knowledgeGap,
  lateReview,
  leavingSoon,
  mentorOverCapacity,
  mentorWithoutLevel,
  missingSection,
  overdueAction,
  ownerBelowLevel,
  ownerConflict,
  ownerLeft,
  readingHint,
  rubberStampedReview,
  runbookVerdict,
  selfSignOff,
  signOffWithoutLevel,
  singlePointOfKnowledge,
  timeWithoutOffset,
  timelineBackwards,
  timesOutOfOrder,
  traineeOverCapacity,
  unclosedFence,
  undatedLevel,
  unfinishedReview,
  unknownIncident,
  unknownPerson,
  unknownRunbook,
  unknownService,
  unknownValue,
]
