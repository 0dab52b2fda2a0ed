import * as vscode from 'vscode'
import type { Feature, HostContext } from '../context'
import { dropOnRunbooks } from '../personDrag'
import { runbookMatcher } from '../trees/filter'
import { usualGrouping } from '../trees/grouping'
import { runbookEntries, runbooksHeadline } from '../trees/runbookEntries'
import { EntryTree } from '../trees/tree'
import { headOf } from '../trees/viewHead'

/** All runbooks, grouped and filtered as chosen, each with who can run it and its risk. */
export const runbooksView: Feature = (context) => {
  const { knowledge, grouping, filter, shown } = context
  const tree = new EntryTree(knowledge, ({ base, report }) =>
    runbookEntries(
      base,
      report,
      { grouping: grouping.get() ?? usualGrouping(report), filter: filter.get() },
      vscode.l10n,
    ),
  )
  const view = vscode.window.createTreeView('understudy.runbooks', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dropOnRunbooks,
  })
  shown.runbooks = () => tree.entries()
  shown.heads.runbooks = () => headOf(view)
  const show = () => {
    view.description = knowledge.waiting() ?? headline(context)
    view.message = [knowledge.failure() ?? '', filterMessage(context)].filter((line) => line !== '').join('\n')
    tree.refresh()
  }
  const narrow = () => {
    void vscode.commands.executeCommand('setContext', 'understudy.filtered', filter.get().trim() !== '')
    show()
  }
  return vscode.Disposable.from(
    view,
    tree,
    knowledge.onDidChange(show),
    grouping.onDidChange(show),
    filter.onDidChange(narrow),
  )
}

const headline = ({ knowledge }: HostContext): string => {
  const reports = knowledge.ready().map(({ report }) => report)
  const [first, ...others] = reports
  if (first === undefined) return ''
  if (others.length === 0) return runbooksHeadline(first, vscode.l10n)
  const total = reports.reduce((sum, { summary }) => sum + summary.runbooks, 0)
  return vscode.l10n.t('{0} runbooks in {1} folders', total, reports.length)
}

/** What the filter leaves, so that nobody takes a part for the whole. */
const filterMessage = ({ knowledge, filter }: HostContext): string => {
  const text = filter.get().trim()
  if (text === '') return ''
  const all = knowledge.ready().map(({ base, report }) => ({
    all: report.runbooks.length,
    left: report.runbooks.filter(runbookMatcher(base, text)).length,
  }))
  const [left, total] = [sum(all.map((each) => each.left)), sum(all.map((each) => each.all))]
  return left === 0
    ? vscode.l10n.t('No runbook matches “{0}”.', text)
    : vscode.l10n.t('{0} of {1} runbooks match “{2}”.', left, total, text)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
