import * as vscode from 'vscode'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { IsoDate } from '../../core/domain/text'
import type { KnowledgeIndex } from '../../core/index/knowledgeIndex'
import type { Course, Progress } from '../../core/index/ports'
import type { LintOptions } from '../../core/lint/lint'
import type { RuleSetting } from '../../core/lint/rule'
import type { CoverageReport } from '../../core/metrics/coverageReport/coverageReport'
import type { WithoutHistory } from './historyPlan'
import type { Platform } from '../platform'
import type { Settings } from '../settings'

/** A workspace folder that has been read. */
export type ReadyRoot = {
  readonly folder: vscode.WorkspaceFolder
  readonly base: KnowledgeBase
  readonly report: CoverageReport
  readonly today: IsoDate
  /** Severities by rule: the settings', and before them those of the repository's configuration. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Rules about form speak of every document. */
  readonly formEverywhere: boolean
  /** Why the history is not in it; undefined where it is. */
  readonly withoutHistory: WithoutHistory | undefined
  /** The last reading was stopped, so there may be more than this. */
  readonly stopped: boolean
}

/** What of it the rules are run with. */
export const lintOptionsOf = ({ rules, formEverywhere }: ReadyRoot): LintOptions => ({
  severities: rules,
  formEverywhere,
})

/** One workspace folder, read and kept fresh until disposed. */
export type RootKnowledge = {
  readonly folder: vscode.WorkspaceFolder
  readonly ready: () => ReadyRoot | undefined
  readonly failure: () => string | undefined
  readonly waiting: () => string | undefined
  /** How many snapshots have been shown. */
  readonly snapshots: () => number
  readonly refresh: () => Promise<void>
  /** Ends what is being read; the last good snapshot stays. */
  readonly stop: () => void
  readonly settled: () => Promise<void>
  readonly dispose: () => void
}

/** What one folder's reading shares among its pieces. */
export type RootState = {
  readonly folder: vscode.WorkspaceFolder
  readonly platform: Platform
  readonly log: vscode.LogOutputChannel
  readonly index: KnowledgeIndex
  readonly changed: () => void
  readonly course: Course
  readonly running: Set<Promise<void>>
  settings: Settings
  /** Aborted when the work at hand is to stop. */
  stop: AbortController
  ready: ReadyRoot | undefined
  failure: string | undefined
  progress: Progress | undefined
  withoutHistory: WithoutHistory | undefined
  /** A reading was stopped before its end: the next takes in everything. */
  stopped: boolean
  snapshots: number
  disposed: boolean
}

export const progressWords = (progress: Progress | undefined): string => {
  if (progress === undefined) return vscode.l10n.t('reading…')
  const { what, done, total } = progress
  if (what === 'history') return vscode.l10n.t('reading the history…')
  return total === undefined ? vscode.l10n.t('reading {0}…', done) : vscode.l10n.t('reading {0} of {1}…', done, total)
}
