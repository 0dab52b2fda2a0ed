import * as vscode from 'vscode'
import { addDays } from '../../core/domain/calendar'
import type { PersonId } from '../../core/domain/people'
import { draftTeamFile } from '../../core/edit/draftTeamFile'
import { addPeople, peopleMissing } from '../../core/edit/teamFileEdits'
import { teamFilePath } from '../../core/parse/understudy/teamFile'
import { askTicks } from '../ask/askTicks'
import type { HostContext } from '../context'
import { toUri } from '../convert'
import { defineCommand } from '../defineCommand'
import { makeChanges, textNow } from '../writing/edits'
import { fieldsGiven } from '../writing/givenFields'
import { historyOffers } from '../reading/historyOffers'
import { historyNote } from '../reading/knowledge'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { pickRoot } from '../ask/pickRoot'
import { whenRead } from '../ask/targets/runbookTarget'
import { say } from '../sayings'

/**
 * Opens a team file, not saved, with all who are known; where there is one, opens it and asks whom to add. `{add: true}`
 * adds all who are missing without asking.
 */
export const createTeamFile = defineCommand('understudy.createTeamFile', async (context, given?: unknown) => {
  await whenRead(context)
  const root = await pickRoot(context, given)
  if (root === undefined) return
  const uri = toUri(root.folder.uri, teamFilePath)
  if ((await textNow(uri)) === undefined) await openDraft(context, root, uri)
  else await addMissing(context, root, uri, fieldsGiven(given).add === true)
})

const openDraft = async (context: HostContext, { base, withoutHistory }: ReadyRoot, uri: vscode.Uri): Promise<void> => {
  const untitled = uri.with({ scheme: 'untitled' })
  const document = await vscode.workspace.openTextDocument(untitled)
  if (document.getText() === '') {
    const edit = new vscode.WorkspaceEdit()
    edit.insert(untitled, new vscode.Position(0, 0), draftTeamFile(base))
    await vscode.workspace.applyEdit(edit)
  }
  const editor = await vscode.window.showTextDocument(document, { preview: false })
  const top = new vscode.Position(0, 0)
  editor.selection = new vscode.Selection(top, top)
  editor.revealRange(new vscode.Range(top, top))
  if (withoutHistory === undefined) return
  const text = vscode.l10n.t('Those who are known from the history alone are missing. {0}', historyNote(withoutHistory))
  say(context, text, ...historyOffers(withoutHistory))
}

const addMissing = async (context: HostContext, root: ReadyRoot, uri: vscode.Uri, all: boolean): Promise<void> => {
  const missing = peopleMissing(root.base)
  await vscode.window.showTextDocument(uri, { preview: false })
  if (missing.length === 0) {
    say(context, vscode.l10n.t('Everybody who is known is in the team file already.'))
    return
  }
  const people = all ? missing.map(({ id }) => id) : await askMissing(context, root)
  if (people === undefined) return
  const changes = [
    { root: root.folder.uri, path: teamFilePath, decide: (text = '') => addPeople(text, root.base, people) },
  ]
  await makeChanges(context, changes, {
    label: vscode.l10n.t('Add People to the Team File'),
    nothing: vscode.l10n.t('Nobody was ticked, so nothing is written.'),
  })
}

/** Days after which somebody who was known from the history alone is not thought to be there. */
const YEAR = 365

const askMissing = async (
  { shown }: HostContext,
  { base, today }: ReadyRoot,
): Promise<readonly PersonId[] | undefined> => {
  const oldest = addDays(today, -YEAR)
  const people = peopleMissing(base).map((person) => ({ person, seen: base.history.lastSeen.get(person.id) ?? '' }))
  const choices = people
    .toSorted((a, b) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0))
    .map(({ person, seen }) => ({
      value: person.id,
      label: person.name,
      description: [
        person.emails[0] ?? person.handles[0] ?? '',
        seen === '' ? '' : vscode.l10n.t('last seen {0}', seen),
      ]
        .filter((part) => part !== '')
        .join(' · '),
      chosen: seen >= oldest,
    }))
  const title = vscode.l10n.t('Add People to the Team File')
  const placeholder = vscode.l10n.t('{0} are known and not in it: tick whom to add', people.length)
  const answered = await askTicks({ title, step: 1, steps: 1, prompt: '', placeholder }, shown, choices)
  return answered.kind === 'answer' ? answered.value : undefined
}
