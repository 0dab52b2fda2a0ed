import * as vscode from 'vscode'
import type { DecorationChoice } from '../core/assist/decorations'
import type { IsoDate } from '../core/domain/text'
import { documentExtensions } from '../core/index/discovery/discovery'
import type { IndexSettings } from '../core/index/settings'
import type { RuleSetting } from '../core/lint/rule'
import type { ExtraKeys } from '../core/domain/frontMatter'
import { unitedKeys } from '../core/parse/frontMatter/extraKeys'
import { furtherExtensions } from '../core/parse/understudy/configFileReading'

/** What the person set, for one workspace folder. */
export type Settings = {
  readonly historyEnabled: boolean
  readonly runbooks: readonly string[]
  readonly reviews: readonly string[]
  readonly exclude: readonly string[]
  /** Ends of names of files that are read beside Markdown's. */
  readonly extraExtensions: readonly string[]
  /** In bytes. */
  readonly sizeLimit: number
  readonly frontMatterKeys: ExtraKeys
  /** Severities by rule; those that the repository's configuration names do not count. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Rules about form speak of every document; the repository's configuration may say otherwise. */
  readonly formEverywhere: boolean
  /** A pinned today for demonstrations; undefined: the real one, or the config file's. */
  readonly today: IsoDate | undefined
  /** The person at the keyboard: an id, handle, address or full name; undefined where nobody set it. */
  readonly me: string | undefined
  /** The scale of severities, the worst first. */
  readonly severities: readonly string[]
  /** Whether somebody set that scale; the one that ships gives way to the repository's configuration. */
  readonly severitiesSet: boolean
  /** Patterns that somebody set; undefined where nobody did, and the repository's habit counts. */
  readonly newRunbookPath: string | undefined
  readonly newReviewPath: string | undefined
  /** The line above the first one of a runbook or review. */
  readonly codeLensEnabled: boolean
  /** Above which open action items of a review stands what can be done to them. */
  readonly actionLenses: 'off' | 'cursor' | 'all'
  /** Patterns of tickets' keys and the addresses they stand for, as written. */
  readonly ticketPatterns: Readonly<Record<string, string>>
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
  const isSet = (key: string) => {
    const { workspaceFolderValue, workspaceValue, globalValue } = settings.inspect(key) ?? {}
    return (workspaceFolderValue ?? workspaceValue ?? globalValue) !== undefined
  }
  return {
    historyEnabled: settings.get<boolean>('history.enabled') ?? true,
    runbooks: texts('runbooks'),
    reviews: texts('reviews'),
    exclude: texts('exclude'),
    extraExtensions: texts('extraExtensions').filter((extension) => furtherExtensions.includes(extension)),
    sizeLimit: sizeOf(settings.get('sizeLimit')),
    frontMatterKeys: keysOf(settings.get('frontMatterKeys')),
    rules: rulesOf(settings.get('rules')),
    formEverywhere: settings.get('formRules') === 'all',
    today: existingDate(settings.get('today')),
    me: chosen('me'),
    severities: texts('severities'),
    severitiesSet: isSet('severities'),
    newRunbookPath: chosen('newRunbook.path'),
    newReviewPath: chosen('newIncidentReview.path'),
    codeLensEnabled: settings.get<boolean>('codeLens.enabled') ?? true,
    actionLenses: lensChoice(settings.get('codeLens.actions')),
    ticketPatterns: Object.fromEntries(
      entriesOf(settings.get('ticketPatterns')).filter(
        (entry): entry is readonly [string, string] => typeof entry[1] === 'string',
      ),
    ),
    decorations: decorationChoice(settings.get('decorations')),
  }
}

const usualLimit = 1024

/** A setting in KB, in bytes. */
const sizeOf = (value: unknown): number => 1024 * (typeof value === 'number' && value > 0 ? value : usualLimit)

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const keysOf = (value: unknown): ExtraKeys =>
  unitedKeys(
    new Map(
      entriesOf(value).map(([key, names]) => [
        key,
        (Array.isArray(names) ? names : [names]).filter((name): name is string => typeof name === 'string'),
      ]),
    ),
  )

const ruleSettings: readonly unknown[] = ['off', 'hint', 'warning', 'error'] satisfies RuleSetting[]

const rulesOf = (value: unknown): Readonly<Record<string, RuleSetting>> =>
  Object.fromEntries(
    entriesOf(value).filter((entry): entry is readonly [string, RuleSetting] => ruleSettings.includes(entry[1])),
  )

const lensChoice = (value: unknown): Settings['actionLenses'] => (value === 'off' || value === 'cursor' ? value : 'all')

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

/**
 * What of it the engine needs.
 * @param ignoreCase Whether the platform's files go by their names whatever the case.
 */
export const indexSettings = (settings: Settings, ignoreCase: boolean): IndexSettings => ({
  discovery: {
    exclude: settings.exclude,
    extensions: [...documentExtensions, ...settings.extraExtensions],
    sizeLimit: settings.sizeLimit,
    ignoreCase,
  },
  runbooks: settings.runbooks,
  reviews: settings.reviews,
  keys: settings.frontMatterKeys,
})
