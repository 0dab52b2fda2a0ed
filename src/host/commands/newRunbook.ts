import { readGiven } from '../ask/askTitle'
import { defineCommand } from '../defineCommand'
import { makeRunbook } from '../ask/newDocument/newRunbookSteps'

export const newRunbook = defineCommand('understudy.newRunbook', (context, given?: unknown) =>
  makeRunbook(context, undefined, readGiven(given)),
)
