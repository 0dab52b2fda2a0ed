import * as vscode from 'vscode'
import { bodyHashOf, createReviewedSearch } from '../../core/assist/pastText'
import type { IsoDate } from '../../core/domain/text'
import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import type { HostContext } from '../context'
import type { PastVersion } from '../platform'
import type { ReadyDocument } from './readyDocument'

/** A past text that was looked for; `exact` is false where it is only the nearest that git holds. */
export type FoundPast = { readonly version: PastVersion; readonly exact: boolean }

/** Why no past text can be shown, in a sentence. */
export type NoPast = { readonly because: string }

const versionsOf = (
  { platform }: HostContext,
  { root, document }: ReadyDocument,
): AsyncIterable<PastVersion> | undefined =>
  vscode.workspace.isTrusted && root.folder.uri.scheme === 'file'
    ? platform.past?.versions(root.folder.uri.fsPath, document.path)
    : undefined

const search = async <T>(
  context: HostContext,
  ready: ReadyDocument,
  look: (versions: AsyncIterable<PastVersion>) => Promise<T>,
): Promise<T | NoPast> => {
  const versions = versionsOf(context, ready)
  if (versions === undefined) return { because: vscode.l10n.t('There is no git to ask for the earlier text here.') }
  try {
    return await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Understudy is looking for the earlier text…') },
      () => look(versions),
    )
  } catch (error) {
    if (error instanceof HistoryUnavailable) return { because: error.message }
    throw error
  }
}

/** The text with that hash; else the newest of the day of the sign-off or before, as what was signed may never have been committed. */
export const findSignedText = (
  context: HostContext,
  ready: ReadyDocument,
  { body, on }: { readonly body: string; readonly on: IsoDate | undefined },
): Promise<FoundPast | NoPast> =>
  search(context, ready, async (versions): Promise<FoundPast | NoPast> => {
    let nearest: PastVersion | undefined
    for await (const version of versions) {
      if (bodyHashOf(version.text) === body) return { version, exact: true }
      if (nearest === undefined && on !== undefined && version.on <= on) nearest = version
    }
    if (nearest !== undefined) return { version: nearest, exact: false }
    return { because: vscode.l10n.t('The text that was signed is not in git’s history.') }
  })

/** The text as it was when it was last reviewed. */
export const findReviewedText = (
  context: HostContext,
  ready: ReadyDocument,
  reviewedOn: IsoDate,
): Promise<FoundPast | NoPast> =>
  search(context, ready, async (versions): Promise<FoundPast | NoPast> => {
    const wanted = createReviewedSearch<PastVersion>(reviewedOn)
    for await (const version of versions) if (wanted.take(version)) break
    const version = wanted.found()
    if (version !== undefined) return { version, exact: true }
    return { because: vscode.l10n.t('Git’s history does not reach back to the last review.') }
  })
