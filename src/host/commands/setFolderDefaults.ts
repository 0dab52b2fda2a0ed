import * as vscode from 'vscode'
import type { Criticality } from '../../core/domain/people'
import { folderPattern } from '../../core/edit/folderPattern'
import { addFolderDefaults } from '../../core/edit/yaml/yamlFileEdits'
import { configFilePath } from '../../core/parse/understudy/configFile'
import { askInSteps } from '../ask/ask'
import type { HostContext } from '../context'
import { toPath } from '../convert'
import { defineCommand } from '../defineCommand'
import { makeChanges } from '../writing/edits'
import {
  askFolder,
  criticalityStep,
  folderTitle,
  serviceStep,
  type FolderAnswers,
  type FolderOf,
} from '../writing/folderDefaults'
import { textGiven } from '../writing/givenFields'
import { readyDocument } from '../reading/readyDocument'
import { whenRead } from '../ask/targets/runbookTarget'
import { say } from '../sayings'
import { targetOf } from '../ask/targets/target'

/**
 * Writes what holds for the documents of a folder into the shared configuration: `{uri, service, criticality}`, a folder
 * of the Explorer, an entry of a view; else the folder is asked for.
 */
export const setFolderDefaults = defineCommand('understudy.setFolderDefaults', async (context, given?: unknown) => {
  await whenRead(context)
  const where = given === undefined ? await askFolder(context) : await folderFor(context, given)
  if (where === undefined) return
  const start: FolderAnswers = { service: textGiven(given, 'service'), criticality: criticalityIn(given) }
  const asks = start.service === undefined && start.criticality === undefined
  const steps = [serviceStep(where, context.shown), criticalityStep(where, context.shown)]
  const answers = asks ? await askInSteps(steps, start) : start
  if (answers === undefined) return
  if (answers.service === undefined && answers.criticality === undefined) {
    say(context, vscode.l10n.t('Nothing was picked, so nothing is written.'))
    return
  }
  const { service, criticality } = answers
  const settings = {
    path: folderPattern(where.folder),
    ...(service === undefined ? {} : { service }),
    ...(criticality === undefined ? {} : { criticality }),
  }
  await makeChanges(
    context,
    [{ root: where.root.folder.uri, path: configFilePath, decide: (text) => addFolderDefaults(text, settings) }],
    { label: folderTitle(where), nothing: vscode.l10n.t('{0} says so already.', configFilePath) },
  )
})

const criticalityIn = (given: unknown): Criticality | undefined => {
  const text = textGiven(given, 'criticality')
  return (['critical', 'high', 'normal', 'low'] as const).find((criticality) => criticality === text)
}

/** The folder itself, or the one that the file given lies in. */
const folderFor = async (context: HostContext, given: unknown): Promise<FolderOf | undefined> => {
  const uri = targetOf(given)?.uri
  const workspaceFolder = uri && vscode.workspace.getWorkspaceFolder(uri)
  const root = context.knowledge.ready().find(({ folder }) => folder.uri.toString() === workspaceFolder?.uri.toString())
  if (uri === undefined || root === undefined) return askFolder(context)
  const isDocument = readyDocument(context.knowledge, uri) !== undefined
  const path = uri.toString() === root.folder.uri.toString() ? '' : (toPath(root.folder.uri, uri) ?? '')
  const isFolder = !isDocument && ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0
  return { root, folder: isFolder ? path : path.slice(0, Math.max(0, path.lastIndexOf('/'))) }
}
