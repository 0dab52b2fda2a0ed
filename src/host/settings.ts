import * as vscode from 'vscode'
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
}

export const readSettings = (folder: vscode.Uri): Settings => {
  const settings = vscode.workspace.getConfiguration('understudy', folder)
  const globs = (key: string) => {
    const value: unknown = settings.get(key)
    return Array.isArray(value) ? value.filter((glob): glob is string => typeof glob === 'string') : []
  }
  return {
    historyEnabled: settings.get<boolean>('history.enabled') ?? true,
    runbooks: globs('runbooks'),
    reviews: globs('reviews'),
    exclude: globs('exclude'),
    today: existingDate(settings.get('today')),
  }
}

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
