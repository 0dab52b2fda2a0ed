import * as vscode from 'vscode'
import type { HostContext } from '../context'
import { toPath } from '../convert'
import { defineCommand } from '../defineCommand'
import { runbookMatcher, textMatcher } from '../trees/filter'
import { type NotListed, notListed } from '../reading/notListed'
import { offersOf } from '../trees/offers'
import { readSettings } from '../settings'
import { targetOf } from '../ask/targets/target'

/** Says in one place why a file does not stand in the views, and offers what helps. */
export const whyNotListed = defineCommand('understudy.whyNotListed', async (context, given?: unknown) => {
  const target = targetOf(given)
  if (target === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a file, or call this on one in the Explorer: then it can be said why it is not listed.'),
    )
    return
  }
  await context.knowledge.settled()
  const { statement, remedies } = answerFor(context, target.uri)
  const name = target.uri.path.slice(target.uri.path.lastIndexOf('/') + 1)
  const chosen = await vscode.window.showInformationMessage(
    `${name}: ${statement}`,
    ...remedies.map(({ label }) => label),
  )
  const remedy = remedies.find(({ label }) => label === chosen)
  if (remedy !== undefined) await vscode.commands.executeCommand(remedy.command, ...remedy.given)
})

const answerFor = ({ knowledge, extension, filter }: HostContext, uri: vscode.Uri): NotListed => {
  const folder = vscode.workspace.getWorkspaceFolder(uri)
  const root = knowledge.ready().find((ready) => ready.folder.uri.toString() === folder?.uri.toString())
  const path = root && toPath(root.folder.uri, uri)
  if (root === undefined || path === undefined) {
    return {
      statement:
        folder === undefined
          ? vscode.l10n.t('It lies outside of the folders that are open here; only those are read.')
          : vscode.l10n.t('Its folder could not be read; the log says why.'),
      remedies: [],
    }
  }
  const { base, report } = root
  const matches = runbookMatcher(base, filter.get())
  const matchesText = textMatcher(filter.get())
  const filteredOut = (asked: string) => {
    const active = report.runbooks.find((runbook) => runbook.path === asked)
    return active === undefined
      ? !matchesText(`${base.documents.get(path)?.facts.title ?? ''}\n${path}`)
      : !matches(active)
  }
  const { exclude } = readSettings(root.folder.uri)
  const question = { base, report, path, file: uri, exclude, filteredOut, offers: offersOf(extension) }
  return notListed(question, vscode.l10n)
}
