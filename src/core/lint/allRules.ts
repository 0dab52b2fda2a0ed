import type { Rule } from './rule'
import { brokenLink } from './rules/brokenLink'
import { controlFileUnreadable } from './rules/controlFileUnreadable'
import { frontMatterUnreadable } from './rules/frontMatterUnreadable'
import { impossibleDate } from './rules/impossibleDate'
import { readingHint } from './rules/readingHint'
import { rubberStampedReview } from './rules/rubberStampedReview'
import { singlePointOfKnowledge } from './rules/singlePointOfKnowledge'
import { unclosedFence } from './rules/unclosedFence'
import { unknownPerson } from './rules/unknownPerson'
import { unknownValue } from './rules/unknownValue'

/** Every rule, by its id. */
export const allRules: readonly Rule[] = [
  brokenLink,
  controlFileUnreadable,
  frontMatterUnreadable,
  impossibleDate,
  readingHint,
  rubberStampedReview,
  singlePointOfKnowledge,
  unclosedFence,
  unknownPerson,
  unknownValue,
]
