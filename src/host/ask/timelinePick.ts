import * as vscode from 'vscode'
import type { Candidate, Span, TimelineEntry } from '../../core/scaffold/timelineEntries'
import type { HostContext } from '../context'
import { askTicks, type Choice } from './askTicks'

/** By how many minutes to look further than an hour before the incident, and than its end. */
export type Look = { readonly before: number; readonly after: number }

/** What was found in git for one look. */
export type Found = {
  readonly span: Span
  readonly candidates: readonly Candidate[]
  readonly cut: boolean
  /** What the review's services are called. */
  readonly services: readonly string[]
}

export type TimelinePick =
  | { readonly kind: 'picked'; readonly entries: readonly TimelineEntry[] }
  /** So many days more are to be looked at. */
  | { readonly kind: 'wider'; readonly before: number; readonly after: number }
  | { readonly kind: 'cancelled' }

const icons = { commit: 'git-commit', merge: 'git-merge', tag: 'tag' } as const

const short = (at: string): string => at.slice(0, 16).replace('T', ' ')

const choiceOf = ({ event, entry, touches }: Candidate, services: string): Choice<TimelineEntry> => {
  const { kind, name, hash, subject, author, writtenAt } = event
  const what = kind === 'tag' ? vscode.l10n.t('Tag {0}', name) : subject
  const written = writtenAt === undefined ? '' : vscode.l10n.t('written {0}', short(writtenAt))
  return {
    value: entry,
    label: `${short(event.at)}  ${what}`,
    description: [hash.slice(0, 10), author, written].filter((part) => part !== '').join(' · '),
    under: touches ? vscode.l10n.t('Touches {0}', services) : vscode.l10n.t('Everything else'),
    icon: icons[kind],
  }
}

/** Shows what was found, nothing of it ticked; a person may also ask for a day more on either side. */
export const askTimelineEntries = async (
  { shown }: Pick<HostContext, 'shown'>,
  { span, candidates, cut, services }: Found,
): Promise<TimelinePick> => {
  let wider: TimelinePick | undefined
  const widen = (before: number, after: number) => () => {
    wider = { kind: 'wider', before, after }
  }
  const [from, to] = [short(span.from), short(span.to)]
  const window = vscode.l10n.t('{0} to {1} UTC', from, from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to)
  const found =
    candidates.length === 0
      ? vscode.l10n.t('Nothing new, {0}: the arrows look further', window)
      : vscode.l10n.t('Tick what belongs there: {0}', window)
  const placeholder = cut ? `${found} · ${vscode.l10n.t('the newest 500 commits')}` : found
  const buttons = [
    { icon: 'arrow-left', tooltip: vscode.l10n.t('Look a day earlier, too'), press: widen(1, 0) },
    { icon: 'arrow-right', tooltip: vscode.l10n.t('Look a day later, too'), press: widen(0, 1) },
  ]
  const title = vscode.l10n.t('Insert Timeline Entries from Git')
  const question = { title, step: 1, steps: 1, prompt: '', placeholder, buttons }
  const choices = candidates.map((candidate) => choiceOf(candidate, services.join(', ')))
  const answered = await askTicks(question, shown, choices)
  if (wider !== undefined) return wider
  return answered.kind === 'answer' ? { kind: 'picked', entries: answered.value } : { kind: 'cancelled' }
}
