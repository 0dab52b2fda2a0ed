import * as vscode from 'vscode'
import type { DecorationChoice } from '../core/assist/decorations'
import type { IsoDate } from '../core/domain/text'
import type { IndexSettings } from '../core/index/settings'

/** What the person set, for one workspace folder. */
export type Settings = {
  readonly historyEnabled: boolean
  readonly runbooks: readonly string[]
  readonly reviews: readonly string[]
  readonly exclude: readonly string[]
  /** A pinned today for demonstrations; undefined: the real one, or the config file's. */
  readonly today: IsoDate | undefined
  /** The person at the keyboard: an id, handle, address or full name; undefined where nobody set it. */
  readonly me: string | undefined
  /** The scale of severities, the worst first. */
  readonly severities: readonly string[]
  /** Patterns that somebody set; undefined where nobody did, and the repository's habit counts. */
  readonly newRunbookPath: string | undefined
  readonly newReviewPath: string | undefined
  /** The line above the first one of a runbook or review. */
  readonly codeLensEnabled: boolean
  /** Which files are marked in the Explorer. */
  readonly decorations: DecorationChoice
}

export const readSettings = (folder: vscode.Uri): Settings => {
  const settings = vscode.workspace.getConfiguration('understudy', folder)
  const texts = (key: string) => {
    const value: unknown = settings.get(key)
    return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : []
  }
  const chosen = (key: string) => {
    const { workspaceFolderValue, workspaceValue, globalValue } = settings.inspect<unknown>(key) ?? {}
    const value = workspaceFolderValue ?? workspaceValue ?? globalValue
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  return {
    historyEnabled: settings.get<boolean>('history.enabled') ?? true,
    runbooks: texts('runbooks'),
    reviews: texts('reviews'),
    exclude: texts('exclude'),
    today: existingDate(settings.get('today')),
    me: chosen('me'),
    severities: texts('severities'),
    newRunbookPath: chosen('newRunbook.path'),
    newReviewPath: chosen('newIncidentReview.path'),
    codeLensEnabled: settings.get<boolean>('codeLens.enabled') ?? true,
    decorations: decorationChoice(settings.get('decorations')),
  }
}

const decorationChoice = (value: unknown): DecorationChoice => (value === 'off' || value === 'all' ? value : 'declared')
/** Whether the container's icon may carry a number; one answer for the window. */
export const readBadge = (): boolean => {
  const settings = vscode.workspace.getConfiguration('understudy')
  return settings.get<boolean>('badge') ?? true
}

/** A text as a calendar date that exists, else undefined. */
const existingDate = (value: unknown): IsoDate | undefined => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const moment = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value) ? (value as IsoDate) : undefined
}

/** The calendar date now, in UTC. */
export const dayOf = (now: Date): IsoDate => now.toISOString().slice(0, 10) as IsoDate

/** What of it the engine needs. */
export const indexSettings = ({ runbooks, reviews, exclude }: Settings): IndexSettings => ({
  discovery: { exclude },
  runbooks,
  reviews,
})
