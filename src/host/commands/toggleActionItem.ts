import * as vscode from 'vscode'
import { toggleAction } from '../../core/edit/actionEdits'
import { actionFor } from '../ask/targets/actionTarget'
import { defineCommand } from '../defineCommand'
import { makeChanges } from '../writing/edits'

/** Marks an action item done, or open again: `{uri, line}`, an entry of a view, or the one at the cursor. */
export const toggleActionItem = defineCommand('understudy.toggleActionItem', async (context, given?: unknown) => {
  const target = await actionFor(context, given)
  if (target === undefined) return
  const { root, document, line, place } = target
  const to = place.item.status === 'done' ? 'open' : 'done'
  await makeChanges(
    context,
    [{ root: root.folder.uri, path: document.path, decide: (text = '') => toggleAction(text, line, to) }],
    {
      label: to === 'done' ? vscode.l10n.t('Mark Action Done') : vscode.l10n.t('Open Action Again'),
      nothing: vscode.l10n.t('“{0}” says so already.', place.item.title),
    },
  )
})
