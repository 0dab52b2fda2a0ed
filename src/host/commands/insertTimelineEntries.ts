import * as vscode from 'vscode'
import type { Document } from '../../core/domain/documents'
import type { IsoInstant } from '../../core/domain/text'
import { insertTimelineEntries as decide } from '../../core/edit/timeline/timelineEdits'
import type { ReadEvents } from '../../core/index/ports'
import { incidentWindow, timelineCandidates } from '../../core/index/timelineCandidates'
import { parseDocument } from '../../core/parse/document/document'
import type { TimelineEntry } from '../../core/scaffold/timelineEntries'
import { askTimelineEntries, type Look } from '../ask/timelinePick'
import { documentAt, targetOf } from '../ask/targets/target'
import type { DocumentRef, HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { say } from '../sayings'
import { makeChanges, textNow } from '../writing/edits'

type Place = DocumentRef & { readonly ready: ReadyRoot; readonly review: Document }

const reviewAt = async (context: HostContext, given: unknown): Promise<Place | undefined> => {
  const uri = targetOf(given)?.uri
  const found = uri && documentAt(context.knowledge, uri)
  const ready = context.knowledge.ready().find(({ folder }) => folder.uri.toString() === found?.root.toString())
  const document = found && ready?.base.documents.get(found.path)
  if (found === undefined || ready === undefined || document?.kind !== 'incident-review') {
    say(context, vscode.l10n.t('Open an incident review first: the entries go into its timeline.'))
    return undefined
  }
  // As it stands in the editor, which the snapshot follows in a moment.
  const text = (await textNow(toUri(found.root, found.path))) ?? ''
  return { ...found, ready, review: { ...document, facts: parseDocument(found.path, text) } }
}

/** Git, where it may be asked; else a sentence says why not. */
const gitFor = (context: HostContext, { root }: Place): ReadEvents | undefined => {
  const { readEvents } = context.platform
  if (!vscode.workspace.isTrusted) {
    say(
      context,
      vscode.l10n.t('Git is not run in a folder that you have not trusted, so its commits cannot be told.'),
      {
        label: vscode.l10n.t('Manage Trust'),
        command: 'workbench.trust.manage',
      },
    )
    return undefined
  }
  if (readEvents === undefined || root.scheme !== 'file') {
    say(context, vscode.l10n.t('There is no git to ask here: open the folder on the machine where the repository is.'))
    return undefined
  }
  return readEvents
}

const minutesIn = (given: unknown, name: string): number => {
  const value: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined
  return typeof value === 'number' && value > 0 ? value : 0
}

const aDay = 24 * 60

const clock = (): string => new Date().toISOString().slice(11, 19)

/** Looks, asks, and looks again where the person wants to see more; undefined: nothing is to be inserted. */
const pickEntries = async (
  context: HostContext,
  place: Place,
  readEvents: ReadEvents,
  look: Look,
): Promise<readonly TimelineEntry[] | undefined> => {
  const { ready, review, root } = place
  const now = `${ready.today}T${clock()}Z` as IsoInstant
  const span = incidentWindow(review, now, look)
  if (span === undefined) {
    say(context, vscode.l10n.t('This review names no day yet: say in “started_at” when it began, then try again.'))
    return undefined
  }
  const title = vscode.l10n.t('Looking into git')
  const location = vscode.ProgressLocation.Window
  const answer = await vscode.window.withProgress({ location, title }, () => readEvents(root.fsPath, span))
  if (answer.kind === 'none') {
    say(context, answer.why)
    return undefined
  }
  const candidates = timelineCandidates(ready.base, review, answer.events)
  const services = review.services.map((id) => ready.base.services.get(id)?.name ?? id)
  const picked = await askTimelineEntries(context, { span, candidates, cut: answer.cut, services })
  if (picked.kind === 'cancelled') return undefined
  if (picked.kind === 'picked') return picked.entries
  const wider = { before: look.before + picked.before * aDay, after: look.after + picked.after * aDay }
  return pickEntries(context, place, readEvents, wider)
}

/**
 * Offers what git says happened around an incident, and puts what is ticked into its review's timeline. Given a review's
 * place, and by how many minutes to look further: `{uri, before, after}`.
 */
export const insertTimelineEntries = defineCommand(
  'understudy.insertTimelineEntries',
  async (context, given?: unknown) => {
    const place = await reviewAt(context, given)
    const readEvents = place && gitFor(context, place)
    if (place === undefined || readEvents === undefined) return
    const start = { before: minutesIn(given, 'before'), after: minutesIn(given, 'after') }
    const entries = await pickEntries(context, place, readEvents, start)
    if (entries === undefined || entries.length === 0) return
    const { root, path } = place
    const words = {
      label: vscode.l10n.t('Insert timeline entries'),
      nothing: vscode.l10n.t('The timeline says so already.'),
    }
    await makeChanges(context, [{ root, path, decide: (text = '') => decide(path, text, entries) }], words)
  },
)
