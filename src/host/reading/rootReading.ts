import * as vscode from 'vscode'
import type { KnowledgeBase } from '../../core/domain/knowledgeBase'
import type { DocPath } from '../../core/domain/text'
import { HistoryUnavailable } from '../../core/index/history/historyUnavailable'
import { inSlices } from '../../core/index/inSlices'
import { coverageReportSteps } from '../../core/metrics/coverageReport/buildCoverageReport'
import { toPath } from '../convert'
import { logged } from '../door'
import { folderTrouble } from './folderTrouble'
import { afterReading, historyPlan } from './historyPlan'
import type { RootState } from './rootKnowledge'
import { dayOf } from '../settings'

/** The documents first, so that the views have something to show; the history fills in. */
export const readAll = async (state: RootState): Promise<void> => {
  const started = performance.now()
  const plan = planOf(state)
  state.withoutHistory = plan === 'read' ? 'reading' : plan
  if (!(await isThere(state))) return
  state.stopped = false
  takeDrafts(state)
  await publish(state, await state.index.refresh(state.course))
  logTime(state, `${said(state)} read`, started)
  await readHistory(state)
  logTime(state, `history ${state.ready?.withoutHistory ?? 'read'}`, started)
}

/** Paths of files and folders, each once. */
export const takeIn = async (state: RootState, paths: ReadonlySet<string>): Promise<void> => {
  if (state.stopped || paths.size > TOO_MANY) return readAllDocuments(state)
  const started = performance.now()
  for (const path of paths) state.index.setDraft(path as DocPath, undefined)
  takeDrafts(state)
  const base = await state.index.change([...paths], state.course)
  if (base.documents.size === 0 && !(await isThere(state))) return
  await publish(state, base)
  logTime(state, `${paths.size} changes taken in`, started)
}

/** From so many on, asking for each whether it was changed saves nothing. */
const TOO_MANY = 2000

const readAllDocuments = async (state: RootState): Promise<void> => {
  if (!(await isThere(state))) return
  state.stopped = false
  takeDrafts(state)
  await publish(state, await state.index.refresh(state.course))
}

/** Says what is wrong with the folder itself; there is nothing to show then. */
const isThere = async (state: RootState): Promise<boolean> => {
  const trouble = await folderTrouble(state.folder)
  if (trouble === undefined) return true
  state.ready = undefined
  state.failure = trouble
  state.log.error(trouble)
  return false
}

const logTime = ({ log, folder }: RootState, what: string, started: number) => {
  log.info(`${folder.name}: ${what} after ${Math.round(performance.now() - started)} ms`)
}

const said = ({ ready }: RootState) =>
  ready === undefined
    ? 'nothing'
    : `${ready.report.counts.documents} documents, ${ready.report.summary.runbooks} runbooks`

const planOf = ({ folder, platform, settings }: RootState) =>
  historyPlan({
    enabled: settings.historyEnabled,
    trusted: vscode.workspace.isTrusted,
    hasGit: folder.uri.scheme === 'file' && platform.createGitSource !== undefined,
  })

export const readHistory = async (state: RootState): Promise<void> => {
  const plan = planOf(state)
  const { signal } = state.stop
  const git = plan === 'read' ? state.platform.createGitSource?.(state.folder.uri.fsPath, { signal }) : undefined
  try {
    const base = await state.index.readHistory(git, state.course)
    state.withoutHistory = plan === 'read' ? afterReading(base.history.state, base.history.missing) : plan
    if (state.withoutHistory === 'failed') state.log.error(`${state.folder.name}: ${base.history.note ?? ''}`)
    await publish(state, base)
  } catch (error) {
    // The documents still say what they say: the figures stay, with a note.
    const stopped = error instanceof HistoryUnavailable && error.reason === 'cancelled'
    if (!stopped) logged(state.log, `${state.folder.name}: read the history`, error)
    state.withoutHistory = stopped ? 'stopped' : 'failed'
    const base = state.index.snapshot()
    if (base) await publish(state, base)
  }
}

const takeDrafts = ({ folder, index }: RootState): void => {
  for (const document of vscode.workspace.textDocuments) {
    const path = toPath(folder.uri, document.uri)
    if (path !== undefined && document.isDirty) index.setDraft(path, document.getText())
  }
}

/** Shows a snapshot, unless a newer one has come meanwhile, with a report of its own. */
export const publish = async (state: RootState, base: KnowledgeBase): Promise<void> => {
  state.stopped ||= state.stop.signal.aborted
  const { settings, folder, withoutHistory, stopped } = state
  const today = settings.today ?? base.pinnedDay ?? dayOf(new Date())
  const report = await inSlices(coverageReportSteps(base, today), state.course.pacer)
  if (state.disposed || state.index.snapshot() !== base) return
  const rules = { ...settings.rules, ...Object.fromEntries(base.ruleSettings) }
  const formEverywhere = base.formEverywhere ?? settings.formEverywhere
  state.ready = { folder, base, report, today, rules, formEverywhere, withoutHistory, stopped }
  state.snapshots += 1
  state.changed()
}

/** A window left open over midnight shows the new day's figures when it is looked at again. */
export const followTheDay = (state: RootState): void => {
  const pinned = state.settings.today ?? state.ready?.base.pinnedDay
  if (state.ready === undefined || pinned !== undefined || state.ready.today === dayOf(new Date())) return
  void publish(state, state.ready.base)
}
