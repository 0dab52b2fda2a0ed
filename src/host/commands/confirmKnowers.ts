import * as vscode from 'vscode'
import { unconfirmed } from '../../core/metrics/authorship/seemsToKnow'
import { confirmAll, confirmMany, confirmOne, confirmTitle, hasLikely, type Candidate } from '../writing/confirming'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import { fieldsGiven, textsGiven } from '../writing/givenFields'
import { historyOffers } from '../reading/historyOffers'
import { historyNote } from '../reading/knowledge'
import { runbookFor, whenRead } from '../ask/targets/runbookTarget'
import { say } from '../sayings'
import { pathsBelow } from '../ask/targets/target'

/**
 * Writes those who seem to know a runbook into it. For a runbook: `{uri, people}`, or an entry of a view. For several: a
 * group of a view, or nothing, which means all that rest on the history alone; `{all: true, people}` asks nothing.
 */
export const confirmKnowers = defineCommand('understudy.confirmKnowers', async (context, given?: unknown) => {
  await whenRead(context)
  const group = pathsBelow(given)
  const all = fieldsGiven(given).all === true
  if (given !== undefined && group === undefined && !all) {
    const ready = await runbookFor(context, given, confirmTitle())
    return ready && confirmOne(context, ready, textsGiven(given, 'people'))
  }
  const candidates = candidatesIn(context).filter(
    ({ root, runbook }) =>
      group === undefined ||
      (group.root.toString() === root.folder.uri.toString() && group.paths.includes(runbook.path)),
  )
  if (candidates.length === 0) {
    sayNone(context)
    return undefined
  }
  if (all) return confirmAll(context, candidates, textsGiven(given, 'people'))
  return confirmMany(context, candidates, tickedFirst(candidates))
})

/** Those with somebody likely first. */
const candidatesIn = ({ knowledge }: HostContext): readonly Candidate[] => {
  const all = knowledge
    .ready()
    .flatMap((root) => unconfirmed(root.base, root.today).map((runbook): Candidate => ({ root, runbook })))
  return [...all.filter(hasLikely), ...all.filter((candidate) => !hasLikely(candidate))]
}

/** The runbook in the active editor alone where it is among them, else all with somebody likely. */
const tickedFirst = (candidates: readonly Candidate[]): ((candidate: Candidate) => boolean) => {
  const active = vscode.window.activeTextEditor?.document.uri.toString()
  const isActive = ({ root, runbook }: Candidate) => toUri(root.folder.uri, runbook.path).toString() === active
  return candidates.some(isActive) ? isActive : hasLikely
}

const sayNone = (context: HostContext): void => {
  const without = context.knowledge.ready().find(({ withoutHistory }) => withoutHistory !== undefined)?.withoutHistory
  const text =
    without === undefined
      ? vscode.l10n.t('No runbook rests on the history alone: those that anybody seems to know say so themselves.')
      : historyNote(without)
  say(context, text, ...historyOffers(without))
}
