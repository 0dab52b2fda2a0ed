import { readGiven } from '../askTitle'
import { defineCommand } from '../defineCommand'
import { makeRunbook } from '../newRunbookSteps'

export const newRunbook = defineCommand('understudy.newRunbook', (context, given?: unknown) =>
  makeRunbook(context, undefined, readGiven(given)),
)
