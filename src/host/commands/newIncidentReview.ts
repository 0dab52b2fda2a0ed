import { defineCommand } from '../defineCommand'
import { readGiven } from '../ask/askTitle'
import { makeReview } from '../ask/newDocument/newReviewSteps'

export const newIncidentReview = defineCommand('understudy.newIncidentReview', (context, given?: unknown) =>
  makeReview(context, readGiven(given)),
)
