import { addDays } from '../../../core/domain/calendar'
import type { DocPath } from '../../../core/domain/text'
import { draftHandover } from '../../../core/metrics/handover/draftHandover'
import { knownLastDay, usualNotice } from '../../../core/metrics/handover/lastDay'
import { handoverDocument } from '../../../report/handover'
import { printable } from '../../../report/printable'
import { answer, atOption, defineCommand, failure, initialsOption } from '../command'
import { existingDay } from '../existingDay'
import { peopleNamed } from '../peopleNamed'

/** Links of what is printed go from the root: it is not yet a file. */
const atTheRoot = 'handover.md' as DocPath

export const handoverCommand = defineCommand({
  name: 'handover',
  words: '<person…>',
  least: 1,
  most: Number.MAX_SAFE_INTEGER,
  summary: 'A handover document in Markdown: all that depends on them, with successors, steps and a checklist',
  options: [
    { name: 'root', takes: 'DIR', summary: 'The repository’s root or a folder in it; where you are, if not said' },
    { name: 'last-day', takes: 'YYYY-MM-DD', summary: 'Their last day, if not the one in the team file' },
    atOption,
    initialsOption,
  ],
  run: async ({ positionals, value, request, loader }) => {
    const written = value('last-day')
    const stated = written === undefined ? undefined : existingDay(written)
    if (written !== undefined && stated === undefined)
      return failure(`--last-day wants a day that exists as YYYY-MM-DD, not ${printable(written)}.`)
    const loaded = await loader.load({ ...request, path: value('root') })
    if (!loaded.ok) return failure(loaded.message)
    const { base, today, warnings } = loaded.value
    const people = peopleNamed(positionals, base)
    if (!people.ok) return failure(people.message)
    const known = stated ?? knownLastDay(base, people.value)
    const lastDay = known ?? addDays(today, usualNotice)
    const assumed = `nobody says when the last day is: ${lastDay} is taken, ${usualNotice} days from now. Say it with --last-day, or as \`until\` in the team file.`
    const document = handoverDocument(base, draftHandover(base, people.value, lastDay, today), atTheRoot)
    return answer(document, { warnings: known === undefined ? [...warnings, assumed] : warnings })
  },
})
