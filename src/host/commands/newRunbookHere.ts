import { readGiven } from '../ask/askTitle'
import { defineCommand } from '../defineCommand'
import { makeRunbook } from '../ask/newDocument/newRunbookSteps'

/** The same for a folder of the Explorer, given as its Uri, or as `{uri}` beside answers. */
export const newRunbookHere = defineCommand('understudy.newRunbookHere', (context, given?: unknown) => {
  const uri = typeof given === 'object' && given !== null && 'uri' in given ? given.uri : given
  return makeRunbook(context, uri, readGiven(given))
})
