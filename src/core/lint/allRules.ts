import type { Rule } from './rule'
import { alreadyAtLevel } from './rules/alreadyAtLevel'
import { brokenLink } from './rules/brokenLink'
import { controlFileUnreadable } from './rules/controlFileUnreadable'
import { frontMatterUnreadable } from './rules/frontMatterUnreadable'
import { impossibleDate } from './rules/impossibleDate'
import { mentorOverCapacity } from './rules/mentorOverCapacity'
import { mentorWithoutLevel } from './rules/mentorWithoutLevel'
import { ownerBelowLevel } from './rules/ownerBelowLevel'
import { ownerConflict } from './rules/ownerConflict'
import { ownerLeft } from './rules/ownerLeft'
import { readingHint } from './rules/readingHint'
import { rubberStampedReview } from './rules/rubberStampedReview'
import { selfSignOff } from './rules/selfSignOff'
import { signOffWithoutLevel } from './rules/signOffWithoutLevel'
import { singlePointOfKnowledge } from './rules/singlePointOfKnowledge'
import { traineeOverCapacity } from './rules/traineeOverCapacity'
import { unclosedFence } from './rules/unclosedFence'
import { undatedLevel } from './rules/undatedLevel'
import { unknownPerson } from './rules/unknownPerson'
import { unknownRunbook } from './rules/unknownRunbook'
import { unknownValue } from './rules/unknownValue'

/** Every rule, by its id. */
export const allRules: readonly Rule[] = [
  alreadyAtLevel,
  brokenLink,
  controlFileUnreadable,
  frontMatterUnreadable,
  impossibleDate,
  mentorOverCapacity,
  mentorWithoutLevel,
  ownerBelowLevel,
  ownerConflict,
  ownerLeft,
  readingHint,
  rubberStampedReview,
  selfSignOff,
  signOffWithoutLevel,
  singlePointOfKnowledge,
  traineeOverCapacity,
  unclosedFence,
  undatedLevel,
  unknownPerson,
  unknownRunbook,
  unknownValue,
]
