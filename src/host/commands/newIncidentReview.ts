import { defineCommand } from '../defineCommand'
import { readGiven } from '../askTitle'
import { makeReview } from '../newReviewSteps'

export const newIncidentReview = defineCommand('understudy.newIncidentReview', (context, given?: unknown) =>
  makeReview(context, readGiven(given)),
)
