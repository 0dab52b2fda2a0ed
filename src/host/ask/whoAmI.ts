import * as vscode from 'vscode'
import { writtenName } from '../../core/edit/personName'
import type { PersonId } from '../../core/domain/people'
import { askChoice, type Choice } from './askTicks'
import type { HostContext } from '../context'
import type { ReadyRoot } from '../reading/rootKnowledge'
import { readSettings } from '../settings'

const rememberedKey = 'understudy.me'

/** What may name the person at the keyboard, the surest first: the setting, git's settings, what was answered before. */
export const ownNames = async (
  { platform, extension }: HostContext,
  { folder }: ReadyRoot,
): Promise<readonly string[]> => {
  const { me } = readSettings(folder.uri)
  if (me !== undefined) return [me]
  // Git is asked nothing in a folder that is not trusted.
  const mayAsk = vscode.workspace.isTrusted && folder.uri.scheme === 'file'
  const user = mayAsk ? await platform.readGitUser?.(folder.uri.fsPath) : undefined
  const remembered: unknown = extension.workspaceState.get(rememberedKey)
  return [user?.email, user?.name, remembered].filter((name): name is string => typeof name === 'string' && name !== '')
}

/** The person at the keyboard, as far as it is known without asking. */
export const whoAmI = async (context: HostContext, root: ReadyRoot): Promise<PersonId | undefined> =>
  personNamed(root, await ownNames(context, root))

/** Whom the first of these names that is known here means. */
export const personNamed = ({ base }: ReadyRoot, names: readonly string[]): PersonId | undefined => {
  for (const name of names) {
    const found = base.resolve(name)
    if (found.kind === 'person') return found.id
  }
  return undefined
}

/** The person at the keyboard; asked once where it is not known, and remembered for this workspace. */
export const askWhoIAm = async (
  context: HostContext,
  root: ReadyRoot,
  title: string,
): Promise<PersonId | undefined> => {
  const known = await whoAmI(context, root)
  if (known !== undefined) return known
  const { base } = root
  const newest = (id: PersonId): string => base.history.lastSeen.get(id) ?? ''
  const people = [...base.people.values()].sort((a, b) => (newest(a.id) < newest(b.id) ? 1 : -1))
  const choices: readonly Choice<PersonId | undefined>[] = [
    ...people.map(({ id, name, emails }) => ({ value: id, label: name, description: emails[0] ?? id })),
    {
      value: undefined,
      label: vscode.l10n.t('I am not in this list'),
      description: vscode.l10n.t('opens the team file, to be entered there'),
      icon: 'person-add',
    },
  ]
  const placeholder = vscode.l10n.t('Who are you? Asked once; the setting “understudy.me” says it too')
  const question = { title, step: 1, steps: 1, prompt: '', placeholder }
  const answered = await askChoice(question, context.shown, choices)
  if (answered.kind !== 'answer') return undefined
  const { picked } = answered.value
  if (picked === undefined) await vscode.commands.executeCommand('understudy.createTeamFile')
  else await context.extension.workspaceState.update(rememberedKey, writtenName(picked, base))
  return picked
}
