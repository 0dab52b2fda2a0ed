import { join } from 'node:path'
import { setReviewStatus } from '../../../core/edit/reviewEdits'
import { missingFor, reviewStatuses, reviewStatusOf } from '../../../core/metrics/reviews/reviewReadiness'
import { parseDocument } from '../../../core/parse/document/document'
import { readReviewText } from '../../../core/parse/incident/reviewText'
import { printable } from '../../../report/printable'
import { carryOut, dryRunOption } from '../carryOut'
import { defineCommand, failure, type Invocation, type Outcome } from '../command'

const lacking = (
  path: string,
  status: string,
  missing: readonly { readonly message: string; readonly line: number }[],
) =>
  [
    ...missing.map(({ message, line }) => `${printable(path)}:${line}: ${printable(message)}`),
    `${printable(path)} is not ${status} yet: ${missing.length} ${missing.length === 1 ? 'thing is' : 'things are'} missing. --anyway sets it all the same.`,
    '',
  ].join('\n')

const run = async (invocation: Invocation): Promise<Outcome> => {
  const { positionals, request, loader, has, desk } = invocation
  const [file = '', word = ''] = positionals
  const status = reviewStatusOf(word)
  if (status === undefined) {
    return failure(`${printable(word)} is no status of a review: ${reviewStatuses.join(', ')} are.`)
  }
  const loaded = await loader.loadFor(file, { ...request, path: undefined })
  if (!loaded.ok) return failure(loaded.message)
  const { base, path, root, today } = loaded.value
  const document = base.documents.get(path)
  if (document?.kind !== 'incident-review') {
    const what = document === undefined ? 'no document' : 'no incident review'
    return failure(`${printable(file)} is ${what}. Ask: understudy why ${printable(file)}`)
  }
  const before = await desk.readText(join(root, path))
  const text = typeof before === 'object' ? before.text : ''
  const missing = missingFor(status, parseDocument(path, text), readReviewText(text))
  if (missing.length > 0 && !has('anyway')) {
    return { exitCode: 1, stdout: lacking(path, status, missing), stderr: '' }
  }
  const decide = (now = '') => setReviewStatus(now, status, today)
  return carryOut(
    invocation,
    loaded.value,
    [{ path, decide, says: status }],
    `nothing to write: it is ${status} already.`,
  )
}

export const setStatusCommand = defineCommand({
  name: 'set-status',
  words: '<review> <status>',
  least: 2,
  most: 2,
  summary: 'Writes a review’s status: draft, in-review, reviewed or closed; says what is still missing for it',
  options: [{ name: 'anyway', summary: 'Set it although something is missing' }, dryRunOption],
  run,
})
