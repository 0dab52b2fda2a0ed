import * as vscode from 'vscode'
import { setActionOwner as writeOwner } from '../../core/edit/actionEdits'
import { mentionOf } from '../../core/edit/personName'
import { actionFor, type ActionTarget } from '../ask/targets/actionTarget'
import { askPerson, rememberPerson, type WhoPicked } from '../ask/askPerson'
import type { HostContext } from '../context'
import { defineCommand } from '../defineCommand'
import { makeChanges } from '../writing/edits'
import { textGiven } from '../writing/givenFields'

/** Names who takes an action item: `{uri, line, owner}`, or asked. */
export const setActionOwner = defineCommand('understudy.setActionOwner', async (context, given?: unknown) => {
  const target = await actionFor(context, given)
  if (target === undefined) return
  const { root, document, line, place } = target
  const { base } = root
  const named = textGiven(given, 'owner')
  const picked: WhoPicked | undefined =
    named === undefined ? await askOwner(context, target) : { kind: 'typed', name: named }
  if (picked === undefined) return
  const person = personIn(picked, base)
  if (person !== undefined) await rememberPerson(context, person)
  const typed = picked.kind === 'typed' ? picked.name : undefined
  const name = person === undefined ? typed : (mentionOf(person, base) ?? base.people.get(person)?.name)
  await makeChanges(
    context,
    [{ root: root.folder.uri, path: document.path, decide: (text = '') => writeOwner(text, line, name) }],
    {
      label: vscode.l10n.t('Set Action Owner'),
      nothing: vscode.l10n.t('“{0}” says so already.', place.item.title),
    },
  )
})

/** A typed name may well be somebody's. */
const personIn = (picked: WhoPicked, { resolve }: ActionTarget['root']['base']) => {
  switch (picked.kind) {
    case 'person':
      return picked.id
    case 'typed': {
      const found = resolve(picked.name)
      return found.kind === 'person' ? found.id : undefined
    }
    case 'nobody':
      return undefined
  }
}

const askOwner = (context: HostContext, { root, document, place }: ActionTarget) => {
  const { roles } = document.facts.stated
  const inIncident = [roles.commander, roles.scribe, roles.owner, ...roles.responders].flatMap((name) => {
    const found = name === undefined ? undefined : root.base.resolve(name.value)
    return found?.kind === 'person' ? [found.id] : []
  })
  const { owner, title } = place.item
  return askPerson(context, root, {
    title: vscode.l10n.t('Owner of “{0}”', title),
    placeholder:
      owner === undefined
        ? vscode.l10n.t('Who takes it? Pick somebody, or type a name')
        : vscode.l10n.t('Now: {0}. Pick somebody, or type a name', owner.value),
    near: inIncident,
    nearWords: vscode.l10n.t('in this incident'),
    nobody: owner === undefined ? undefined : vscode.l10n.t('Nobody: take the name out'),
  })
}
