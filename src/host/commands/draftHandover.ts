import * as vscode from 'vscode'
import { addDays } from '../../core/domain/calendar'
import type { PersonId } from '../../core/domain/people'
import type { DocPath, IsoDate } from '../../core/domain/text'
import { draftHandover as draft } from '../../core/metrics/handover/draftHandover'
import { knownLastDay, usualNotice } from '../../core/metrics/handover/lastDay'
import { listed } from '../../core/metrics/words'
import { freePath } from '../../core/scaffold/documentPath'
import { slugOf } from '../../core/scaffold/slug'
import { handoverDocument } from '../../report/handover'
import { askInSteps } from '../ask/ask'
import { dayIn, dayStep } from '../ask/askDay'
import { leaversFor } from '../ask/askLeavers'
import { pickRoot } from '../ask/pickRoot'
import { whenRead } from '../ask/targets/runbookTarget'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { personName } from '../words/describe'
import { makeChanges, textNow } from '../writing/edits'
import { textGiven } from '../writing/givenFields'

/**
 * Makes a handover document of people who leave, under the first free name below `handovers`, and opens it, not saved.
 * `{people, lastDay}` are not asked for.
 */
export const draftHandover = defineCommand('understudy.draftHandover', async (context, given?: unknown) => {
  await whenRead(context)
  const root = await pickRoot(context, given)
  if (root === undefined) return
  const title = vscode.l10n.t('Draft Handover')
  const people = await leaversFor(context, root, given, title)
  if (people === undefined) return
  const names = listed(people.map((id) => personName(root.base, id)))
  const lastDay = await lastDayOf(context, root, people, `${title}: ${names}`, textGiven(given, 'lastDay'))
  if (lastDay === undefined) return
  const wanted = `handovers/${lastDay}-${slugOf(names, 'handover')}.md` as DocPath
  const isThere = async (path: DocPath) => (await textNow(toUri(root.folder.uri, path))) !== undefined
  const path = await freePath(wanted, isThere)
  const text = handoverDocument(root.base, draft(root.base, people, lastDay, root.today), path)
  const start = { line: 1, column: 1 }
  const edits = [{ range: { start, end: start }, text }]
  await makeChanges(context, [{ root: root.folder.uri, path, decide: () => ({ kind: 'edits', edits }) }], {
    label: title,
    nothing: vscode.l10n.t('There is nothing to hand over.'),
  })
})

/** As given, as the team file says, or as it is asked for. */
const lastDayOf = async (
  { shown }: HostContext,
  { base, today }: ReadyRoot,
  people: readonly PersonId[],
  title: string,
  given: string | undefined,
): Promise<IsoDate | undefined> => {
  const question = { title, prompt: vscode.l10n.t('When is the last day?'), today, which: 'coming' } as const
  const known = given === undefined ? knownLastDay(base, people) : dayIn(given, question)
  if (known !== undefined) return known
  const answers = await askInSteps([dayStep<{ readonly day: string }>(question, shown)], {
    day: addDays(today, usualNotice),
  })
  return answers === undefined ? undefined : (dayIn(answers.day, question) ?? addDays(today, usualNotice))
}
